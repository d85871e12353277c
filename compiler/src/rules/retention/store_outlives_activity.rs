//! No system keeps data longer than an activity has a reason to.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end::{self, Reason};
use crate::graph::hop;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `store-outlives-activity`
pub static RULE: Rule = Rule {
    code: "store-outlives-activity",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 17(1)(a)"],
    explanation: Explanation {
        asks: "A system deletes data no later than the latest end among the activities that use it there.",
        why: "The period of an activity says how long the data is justified; a system that keeps it longer keeps \
              it for nothing.",
        blind: "It compares periods that count from the same moment, a month taken as 28 to 31 days; where an end \
                can't be compared it stays silent. Copies and the systems of a processor with an agreed time for \
                deletion are left to other rules.",
        related: &["downstream-copy-outlives-source", "processor-retention-exceeds-controller"],
        fails: include_str!("../../../../tests/rules/retention/store-outlives-activity/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/store-outlives-activity/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for system in model.of_kind(Kind::System) {
        if model.own(system.id, "copy_of").is_written() || has_agreed_end(model, system.id) {
            continue;
        }
        open_end(model, system, findings);
        let Some(deleted) = end::deleted(model, system.id) else { continue };
        let (mut late, mut reason) = (Vec::new(), None);
        for data in hop::contents(model, system.id) {
            let reasons = end::reasons(model, system.id, data);
            let all_earlier = reasons
                .iter()
                .all(|reason| reason.keeping.latest().is_some_and(|justified| deleted.is_after(&justified)));
            if all_earlier && let Some(last) = reasons.into_iter().next() {
                late.push(data);
                reason = reason.or(Some(last));
            }
        }
        if let Some(reason) = reason {
            let about = [system.id, reason.processing, model.activity_of(reason.processing)];
            findings.report(&about, finding(model, system, &late, &reason));
        }
    }
}

/// A store with an open end, while its activity says when its data goes.
fn open_end(model: &Model, system: &Declaration, findings: &mut Findings) {
    let Some((hole, _)) = model.own(system.id, "retention").holes().next() else { return };
    let stated = model.processings().find(|own| {
        model.own(own.id, "systems").refs().any(|(_, store)| store == system.id)
            && model.own(own.id, "retention").periods().next().is_some()
    });
    let Some(processing) = stated else { return };
    let mut finding = RULE
        .finding(
            format!("`{}` says when its data goes, and `{}` doesn't", processing.name, system.name),
            hole.span,
        )
        .label("until when here?")
        .related(model.place(processing.id, "retention"), "the period of the activity")
        .note("Data goes when no purpose needs it any more, wherever it rests.")
        .help("state the period of the system, or leave the field out if it is that of the activity");
    finding.severity = Severity::Warning;
    findings.report(&[system.id, processing.id], finding);
}

/// Whether a processor runs the system under terms that say when it deletes.
fn has_agreed_end(model: &Model, system: DeclId) -> bool {
    let operator = model.own(system, "operator").refs().next().map(|(_, operator)| operator);
    operator.is_some_and(|operator| {
        model.taker_role(operator) == TakerRole::Processor && end::agreed_end(model, operator).is_some()
    })
}

fn finding(model: &Model, system: &Declaration, data: &[DeclId], reason: &Reason<'_>) -> Diagnostic {
    let activity = &model.get(reason.processing).name;
    let message = format!("`{}` keeps {} longer than `{activity}` needs it", system.name, names(model, data));
    RULE.finding(message, model.place(system.id, "retention"))
        .label("deleted only here")
        .related(reason.keeping.entry.span, "the latest reason to keep it ends here")
        .note("Data goes when no purpose needs it any more.")
        .help("shorten the period of the system, or declare the activity that needs the data longer")
}
