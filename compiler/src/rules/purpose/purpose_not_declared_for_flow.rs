//! What a tracker is for, some activity is for too.
//!
//! It compares the purposes of trackers with those of all activities; broader
//! purposes declared by an activity cover narrower ones.

use crate::diagnostic::Severity;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `purpose-not-declared-for-flow`
pub static RULE: Rule = Rule {
    code: "purpose-not-declared-for-flow",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(b)", "GDPR 30(1)(b)"],
    explanation: Explanation {
        asks: "Every purpose of a tracker is the purpose of some declared activity.",
        why: "What is collected has to appear where people read what their data is used for.",
        blind: "It compares purposes, not data. It is silent for what a page needs to work, such as a basket, and for \
                trackers that another controller sets and answers for.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/purpose-not-declared-for-flow/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/purpose-not-declared-for-flow/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    open_flows(model, findings);
    for tracker in model.of_kind(Kind::Tracker) {
        let takers: Vec<DeclId> = model.own(tracker.id, "set_by").refs().map(|(_, party)| party).collect();
        let own_answer = |&party: &DeclId| model.taker_role(party) == TakerRole::Controller;
        if !takers.is_empty() && takers.iter().all(own_answer) {
            continue;
        }
        let named: Vec<DeclId> = model
            .own(tracker.id, "for")
            .refs()
            .flat_map(|(_, activity)| model.family(activity).collect::<Vec<_>>())
            .collect();
        let uses: Vec<DeclId> = if named.is_empty() {
            model.processings().map(|processing| processing.id).collect()
        } else {
            named
        };
        let declared: Vec<DeclId> = uses.iter().flat_map(|&id| model.purposes(id)).collect();
        let unknown = uses.iter().any(|&id| model.fact(id, "purpose").holes().next().is_some());
        let stray = model.own(tracker.id, "purpose").refs().find(|(_, purpose)| {
            let covered = model.broader(*purpose).iter().any(|wider| declared.contains(wider));
            !covered && !model.is_kind_of(*purpose, "service_provision")
        });
        let Some((entry, purpose)) = stray.filter(|_| !unknown) else { continue };
        let message = format!("No activity is for `{}`, as `{}` is", model.get(purpose).name, tracker.name);
        let finding = RULE
            .finding(message, entry.span)
            .label("a purpose that no activity states")
            .note("Data is collected for purposes that are specified beforehand, and recorded.")
            .help("declare the activity with its basis, or drop the tracker");
        findings.report(&[tracker.id], finding);
    }
}

/// Flows of which nobody says what they are for.
fn open_flows(model: &Model, findings: &mut Findings) {
    for flow in model.of_kind(Kind::Flow) {
        let Some((hole, _)) = model.own(flow.id, "for").holes().next() else { continue };
        let mut finding = RULE
            .finding(format!("Nothing says what `{}` is for, and what it rests on", flow.name), hole.span)
            .label("for which activity?")
            .note("Handing data to others is a processing with a purpose and a basis of its own.")
            .help("name the activity that it serves: `for: …`");
        finding.severity = Severity::Warning;
        findings.report(&[flow.id], finding);
    }
}
