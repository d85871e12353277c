//! The systems of an activity hold its data.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `activity-without-data-path`
pub static RULE: Rule = Rule {
    code: "activity-without-data-path",
    severity: Severity::Hint,
    provisions: &["GDPR 5(2)", "GDPR 30"],
    explanation: Explanation {
        asks: "Each category of an activity that names its systems rests in one of them.",
        why: "A category that no system holds has no place in the map of flows, no period and no recipients.",
        blind: "It compares the data of an activity with what its systems hold and with what flows carry for it. \
            An activity without systems holds everything itself.",
        related: &["system-without-activity"],
        fails: include_str!("../../../../tests/rules/records/activity-without-data-path/fails.priv"),
        passes: include_str!("../../../../tests/rules/records/activity-without-data-path/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<(DeclId, DeclId)> = BTreeSet::new();
    for processing in model.processings() {
        let fact = model.fact(processing.id, "systems");
        let systems: Vec<DeclId> = fact.refs().map(|(_, system)| system).collect();
        let known = systems.iter().all(|&system| {
            let holds = model.own(system, "holds");
            holds.holes().next().is_none() && !holds.open && !holds.broken
        });
        if systems.is_empty() || fact.open || fact.holes().next().is_some() || !known {
            continue;
        }
        let activity = model.activity_of(processing.id);
        let adrift: Vec<DeclId> = model
            .data(processing.id)
            .into_iter()
            .filter(|&data| !systems.iter().any(|&system| end::holds(model, system, data)))
            .filter(|&data| !is_carried(policy, processing.id, data) && !reported.contains(&(activity, data)))
            .collect();
        if !adrift.is_empty() {
            reported.extend(adrift.iter().map(|&data| (activity, data)));
            findings.report(&[processing.id, activity], finding(model, processing, &adrift));
        }
    }
}

fn is_carried(policy: &Policy<'_>, processing: DeclId, data: DeclId) -> bool {
    use crate::graph::hop::HopKind;
    let mut hops = policy.graph.serving(processing);
    hops.any(|hop| matches!(hop.kind, HopKind::Flow | HopKind::Tracking) && hop.data.contains(&data))
}

fn finding(model: &Model, processing: &Declaration, adrift: &[DeclId]) -> Diagnostic {
    let message = format!("No system of `{}` holds {}", processing.name, names(model, adrift));
    RULE.finding(message, model.place_of(processing.id, "data", adrift[0]))
        .label("rests nowhere")
        .related(model.place(processing.id, "systems"), "the systems of the activity")
        .note("A category that rests nowhere is missing from the map of flows.")
        .help("add it to `holds` of a system, or name the system that holds it")
}
