//! A promise on what data is used for agrees with the activities.
//!
//! Compares `never: usage` and `only: usage` with the purposes of every activity that uses
//! the data.

use super::promise::{Promise, is_within, promises};
use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `claim-usage-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-usage-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 5(1)(b)"],
    explanation: Explanation {
        asks: "Data that is promised to serve certain purposes only, or never some purpose, does so in \
              every activity.",
        why: "People trust such a promise when they hand over their data; an activity beside it breaks \
              it.",
        blind: "It compares data and purposes of activities, and of takers that use it for themselves. An \
              exception in words leaves the promise open.",
        related: &["claim-not-shared-contradicted"],
        fails: include_str!("../../../../tests/rules/consistency/claim-usage-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-usage-contradicted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for field in ["only", "never"] {
        for promise in promises(policy.model, field, "usage") {
            let wide: Vec<DeclId> = promise.word.detail("for").refs().map(|(_, purpose)| purpose).collect();
            if !wide.is_empty() {
                judge(policy, &promise, field == "only", &wide, findings);
            }
        }
    }
}

fn judge(policy: &Policy<'_>, promise: &Promise<'_>, only: bool, wide: &[DeclId], findings: &mut Findings) {
    let model = policy.model;
    let breaks = |purpose: &DeclId| is_within(model, *purpose, wide) != only;
    let mut broken: Vec<(DeclId, DeclId)> = Vec::new();
    for processing in model.processings().filter(|one| is_meant(model, promise, one.id)) {
        let beyond = model.purposes(processing.id).into_iter().find(breaks);
        broken.extend(beyond.map(|purpose| (processing.id, purpose)));
    }
    let Some(&(first, purpose)) = broken.first() else { return };
    let mut finding = RULE
        .finding(
            format!(
                "`{}` promises otherwise, and `{}` uses the data for `{}`",
                promise.by.name,
                model.get(first).name,
                model.get(purpose).name
            ),
            promise.entry.span,
        )
        .label("the promise")
        .note("What a policy promises has to agree with what it describes.")
        .help("widen the promise with `for`, or give the activity other data");
    for &(processing, purpose) in &broken {
        let name = &model.get(processing).name;
        finding =
            finding.related(model.place_of(processing, "purpose", purpose), format!("`{name}` is for this"));
    }
    let mut about = vec![promise.by.id];
    about.extend(broken.iter().map(|(processing, _)| *processing));
    findings.report(&about, finding);
}

/// Whether an activity uses what a promise is about: its data, its systems, or it is named itself.
fn is_meant(model: &Model, promise: &Promise<'_>, processing: DeclId) -> bool {
    let of = promise.word.detail("of");
    let stored = model.fact(processing, "systems").refs().any(|(_, system)| promise.names(model, system));
    let reused = model.reuses(processing).any(|(_, origin)| promise.names(model, origin));
    let data = of.refs().any(|(_, id)| matches!(model.get(id).kind, Kind::Data | Kind::Element))
        || of.words().next().is_some();
    !of.is_written()
        || promise.names(model, processing)
        || stored
        || reused
        || (data && model.data(processing).iter().any(|&own| promise.is_about(model, own)))
}
