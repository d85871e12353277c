//! Data becomes public only by an act of the person.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `default-public-exposure`
pub static RULE: Rule = Rule {
    code: "default-public-exposure",
    severity: Severity::Warning,
    provisions: &["GDPR 25(2)"],
    explanation: Explanation {
        asks: "Data reaches the public only after the person did something for it, or because a law says so.",
        why: "By default, data is not shown to an indefinite number of people without the person's intervention.",
        blind: "It looks for a guard or `only_if` on the flow to `public`, for consent, for a law as the basis or \
            necessity, and for publication as the purpose of data that people hand in for it. It can't see \
            what a switch in an app is set to.",
        related: &[],
        fails: include_str!("../../../../tests/rules/minimisation/default-public-exposure/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/default-public-exposure/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for hop in policy.graph.hops.iter().filter(|hop| hop.to == Place::Public && hop.kind == HopKind::Flow) {
        let preceded = !hop.cases.is_always()
            || model.get(hop.by).kind != Kind::Flow
            || model.own(hop.by, "only_if").is_written();
        let deciding: Vec<DeclId> =
            hop.activities.iter().copied().filter(|&own| model.decides(own)).collect();
        let excused = deciding.is_empty() || deciding.iter().any(|&own| is_meant_to_be_public(model, own));
        let people = hop.data.iter().any(|&data| model.is_personal(data));
        if !preceded && !excused && people && !reported.contains(&hop.by) {
            reported.insert(hop.by);
            let about = [hop.by, deciding[0], model.activity_of(deciding[0])];
            findings.report(&about, finding(model, hop, deciding[0]));
        }
    }
}

/// A law, a consent, or a publication for which people hand in their data.
fn is_meant_to_be_public(model: &Model, processing: DeclId) -> bool {
    let basis = model.fact(processing, "basis");
    let law = model.fact(processing, "necessity").words().any(|(_, word)| word.name == "law")
        || basis.words().any(|(_, word)| word.detail("law").is_stated());
    let handed_in = model
        .sources(processing)
        .any(|entry| matches!(&entry.value, Value::Word(word) if word.name == "subject"));
    law || basis.has_word("consent") || (model.has_purpose(processing, "publication") && handed_in)
}

fn finding(model: &Model, hop: &Hop, processing: DeclId) -> Diagnostic {
    let message =
        format!("`{}` shows {} to everybody by default", model.get(processing).name, names(model, &hop.data));
    RULE.finding(message, hop.span)
        .label("reaches the public, and nothing comes before")
        .note("By default, data is not open to an indefinite number of people.")
        .help("say which act of the person comes first: `only_if: \"the user makes the profile public\"`")
}
