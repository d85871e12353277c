//! A system that holds personal data serves an activity.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::{self, Place};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `system-without-activity`
pub static RULE: Rule = Rule {
    code: "system-without-activity",
    severity: Severity::Warning,
    provisions: &["GDPR 5(2)", "GDPR 30(1)"],
    explanation: Explanation {
        asks: "A system that holds personal data is used by an activity, by a flow or by a copy.",
        why: "The record lists what is done with data; a system that no activity names is missing from it, or \
            should be empty.",
        blind: "It looks for the system in `systems` of the activities, in the routes of flows, in what trackers \
            run on, and among the origins of copies that are used. A system that holds nothing, or only data \
            about organisations, is left alone, as is a policy without activities.",
        related: &["activity-without-data-path"],
        fails: include_str!("../../../../tests/rules/records/system-without-activity/fails.priv"),
        passes: include_str!("../../../../tests/rules/records/system-without-activity/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.processings().next().is_none() {
        return;
    }
    let used = used(policy);
    for system in model.of_kind(Kind::System) {
        let data: Vec<DeclId> =
            hop::contents(model, system.id).into_iter().filter(|&data| model.is_personal(data)).collect();
        if !data.is_empty() && !used.contains(&system.id) {
            findings.report(&[system.id], finding(model, system, &data));
        }
    }
}

/// The systems used by an activity, a flow or a tracker, with their copies and origins.
fn used(policy: &Policy<'_>) -> BTreeSet<DeclId> {
    let model = policy.model;
    let systems = model.of_kind(Kind::System).map(|system| system.id);
    let mut waiting: Vec<DeclId> = systems.filter(|&system| is_used(policy, system)).collect();
    let mut used = BTreeSet::new();
    while let Some(system) = waiting.pop() {
        if used.insert(system) {
            waiting.extend(model.own(system, "copy_of").refs().map(|(_, origin)| origin));
            waiting.extend(model.naming(system, Kind::System, "copy_of").map(|copy| copy.id));
        }
    }
    used
}

fn is_used(policy: &Policy<'_>, system: DeclId) -> bool {
    let (model, graph, place) = (policy.model, policy.graph, Place::Declared(system));
    let mut hops = graph.leaving(place).chain(graph.arriving(place).map(|(_, hop)| hop));
    hops.any(|hop| !hop.activities.is_empty())
        || model.naming(system, Kind::Tracker, "on").next().is_some()
        || model.using(system, "systems").next().is_some()
}

fn finding(model: &Model, system: &Declaration, data: &[DeclId]) -> Diagnostic {
    RULE.finding(
        format!("`{}` holds {}, and no activity uses it", system.name, names(model, data)),
        system.span,
    )
    .label("named by no activity")
    .related(
        model.place(system.id, if model.writes(system.id, "holds") { "holds" } else { "copy_of" }),
        "what it holds",
    )
    .note("The record of processing is made of activities; a system without one is missing from it.")
    .help(format!("add `systems: {}` to the activity that it serves", system.name))
}
