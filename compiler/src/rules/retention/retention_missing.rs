//! Every processing says how long its data is kept, or by which criteria that
//! is decided.
//!
//! A period on the activity and periods on all the systems that hold its data
//! serve alike. It can't know what a policy outside says.

use crate::diagnostic::Severity;
use crate::graph::hop;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `retention-missing`
pub static RULE: Rule = Rule {
    code: "retention-missing",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 13(2)(a)", "GDPR 14(2)(a)"],
    explanation: Explanation {
        asks: "Every processing of a controller says how long its data is kept, or by which criteria that is decided.",
        why: "People may know for how long others hold data about them, and data may be kept in a form that \
              identifies people only as long as the purpose needs it.",
        blind: "It accepts any period, also a very long one; other rules look at that. It is silent where every \
                system that holds the data has a period of its own, and for the work of a processor.",
        related: &[],
        fails: include_str!("../../../../tests/rules/retention/retention-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        if model.retention(processing.id).is_unknown() && !systems_answer(model, processing.id) {
            findings.report(&[processing.id], finding(model, processing));
        }
    }
}

/// Whether all data of a processing rests in systems that say when they delete it.
fn systems_answer(model: &Model, processing: DeclId) -> bool {
    let systems: Vec<DeclId> = model.fact(processing, "systems").refs().map(|(_, system)| system).collect();
    let timed = |system: &&DeclId| !model.own(**system, "retention").is_unknown();
    let held: Vec<DeclId> =
        systems.iter().filter(timed).flat_map(|system| hop::contents(model, *system)).collect();
    let data = model.data(processing);
    !data.is_empty() && data.iter().all(|data| model.broader(*data).iter().any(|wider| held.contains(wider)))
}

fn finding(model: &Model, processing: &Declaration) -> crate::diagnostic::Diagnostic {
    let message = format!("Nothing says how long the data of `{}` is kept", processing.name);
    RULE.finding(message, model.place(processing.id, "retention"))
        .label("no period and no criteria")
        .note("People are told the storage period, or the criteria that set it.")
        .help("add `retention: 2 years after end of contract then delete`, or name the event that ends it")
        .fix_if(fix::insert(model, processing.id, "retention", "unstated"))
}
