//! A system that holds personal data serves an activity.

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
    for system in model.of_kind(Kind::System) {
        let data: Vec<DeclId> =
            hop::contents(model, system.id).into_iter().filter(|&data| model.is_personal(data)).collect();
        if !data.is_empty() && !is_used(policy, system.id, &mut Vec::new()) {
            findings.report(&[system.id], finding(model, system, &data));
        }
    }
}

/// Used by an activity, a flow or a tracker; or a copy, or the origin of one that is.
fn is_used(policy: &Policy<'_>, system: DeclId, seen: &mut Vec<DeclId>) -> bool {
    if seen.contains(&system) {
        return false;
    }
    seen.push(system);
    let model = policy.model;
    let place = Place::Declared(system);
    let flows = policy
        .graph
        .hops
        .iter()
        .any(|hop| (hop.from == place || hop.to == place) && !hop.activities.is_empty());
    let trackers =
        model.of_kind(Kind::Tracker).any(|own| model.own(own.id, "on").refs().any(|(_, on)| on == system));
    let origins = model.own(system, "copy_of").refs().map(|(_, origin)| origin);
    let copies = model
        .of_kind(Kind::System)
        .filter(|copy| model.own(copy.id, "copy_of").refs().any(|(_, origin)| origin == system));
    let family: Vec<DeclId> = origins.chain(copies.map(|copy| copy.id)).collect();
    flows
        || trackers
        || !model.processings_under(system).is_empty()
        || family.into_iter().any(|own| is_used(policy, own, seen))
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
