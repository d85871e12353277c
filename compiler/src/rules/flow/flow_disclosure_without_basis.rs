//! Data goes to a controller whose own purpose no activity with a basis covers.

use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind};
use crate::model::activity::Basis;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::wording::{along, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `flow-disclosure-without-basis`
pub static RULE: Rule = Rule {
    code: "flow-disclosure-without-basis",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)", "GDPR 5(1)(b)", "C-252/21"],
    explanation: Explanation {
        asks: "Data goes to another controller only for a purpose that an activity with a basis covers.",
        why: "Handing data over is processing of its own and needs a basis for the end that it serves.",
        blind: "It is silent where the own purposes of the taker are not stated, where the person sends \
              the data, and where the activity rests on a law.",
        related: &[],
        fails: include_str!("../../../../tests/rules/flow/flow-disclosure-without-basis/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-disclosure-without-basis/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: BTreeSet<(DeclId, DeclId)> = BTreeSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(taker) = hop.to.declared().filter(|&to| decides_alone(model, to)) else { continue };
        if seen.contains(&(taker, hop.by)) || is_sent_by_the_person(model, hop) {
            continue;
        }
        let uncovered = uncovered(model, hop, taker);
        if uncovered.is_empty() {
            continue;
        }
        seen.insert((taker, hop.by));
        let finding = RULE
            .finding(
                format!(
                    "`{}` receives data for {}, and nothing gives a basis for that",
                    model.get(taker).name,
                    names(model, &uncovered)
                ),
                hop.span,
            )
            .label("goes to another controller")
            .related(model.place(taker, "own_purposes"), "what it uses the data for")
            .note("Handing data to a controller needs a basis for the purpose that it serves there.")
            .help("declare an activity with this purpose and its `basis`, or keep the data from it");
        let finding = along(model, finding, &policy.graph.path_through(number));
        findings.report(&[taker, hop.by], finding);
    }
}

fn decides_alone(model: &Model, taker: DeclId) -> bool {
    model.get(taker).kind == Kind::Recipient && model.taker_role(taker) == TakerRole::Controller
}

fn is_sent_by_the_person(model: &Model, hop: &Hop) -> bool {
    let person = hop.from.declared().is_some_and(|from| model.get(from).kind == Kind::Subject);
    person && hop.kind != HopKind::Tracking
}

/// The own purposes of the taker that no activity served covers with a basis.
fn uncovered(model: &Model, hop: &Hop, taker: DeclId) -> Vec<DeclId> {
    let known = |&activity: &DeclId| {
        let basis = model.fact(activity, "basis");
        basis.is_stated() && model.fact(activity, "purpose").holes().next().is_none()
    };
    let law = |&activity: &DeclId| {
        model.bases(activity).any(|(basis, _, _)| matches!(basis, Basis::LegalObligation | Basis::PublicTask))
    };
    if hop.activities.is_empty() || !hop.activities.iter().all(known) || hop.activities.iter().any(law) {
        return Vec::new();
    }
    let served: Vec<DeclId> = hop.activities.iter().flat_map(|&activity| model.purposes(activity)).collect();
    let covers = |own: &DeclId| model.broader(*own).iter().any(|wider| served.contains(wider));
    model.own(taker, "own_purposes").refs().map(|(_, own)| own).filter(|own| !covers(own)).collect()
}
