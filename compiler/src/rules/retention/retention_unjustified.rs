//! A period that is stated to have no reason has none.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::keeping::Written;
use crate::model::period::EventKind;
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `retention-unjustified`
pub static RULE: Rule = Rule {
    code: "retention-unjustified",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)"],
    explanation: Explanation {
        asks: "Every period of retention has a reason.",
        why: "Data is kept as long as its purpose needs it; a period for which the policy itself states \
              no reason is longer than that.",
        blind: "It looks for `because none` only. Whether a stated reason is a good one it cannot know, \
              and a period without `because` rests on the purpose.",
        related: &["retention-indefinite"],
        fails: include_str!("../../../../tests/rules/retention/retention-unjustified/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-unjustified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    one_for_all(model, findings);
    past_the_contract(model, findings);
    for written in model.written_periods() {
        let Some(period) = written.period() else { continue };
        let Some(none) = period.because.iter().find(|entry| matches!(entry.value, Value::None)) else {
            continue;
        };
        let finding = RULE
            .finding(
                format!("`{}` keeps data for a time that nothing asks for", model.get(written.by).name),
                written.entry.span,
            )
            .label("no longer than needed?")
            .related(none.span, "stated to be none")
            .note("Data is kept no longer than the purposes need it.")
            .help("shorten the period to what the purpose needs, or state the reason in `because`");
        let about: Vec<_> = [written.by].into_iter().chain(model.processings_under(written.by)).collect();
        findings.report(&about, finding);
    }
}

/// From this many purposes on, one period is unlikely to fit all.
const MANY_PURPOSES: usize = 5;

/// One period of the organisation for activities with many purposes.
fn one_for_all(model: &Model, findings: &mut Findings) {
    let general = |written: &Written<'_>| {
        model.get(written.by).kind == Kind::Organisation
            && written.period().is_some()
            && written.hole().is_none()
    };
    for written in model.written_periods().into_iter().filter(general) {
        let under =
            |id: DeclId| model.retention(id).first().is_some_and(|own| own.span == written.entry.span);
        let users = model.processings().map(|own| own.id).filter(|&id| under(id));
        let mut purposes: Vec<DeclId> = users.flat_map(|user| model.purposes(user)).collect();
        purposes.sort();
        purposes.dedup();
        if purposes.len() < MANY_PURPOSES {
            continue;
        }
        let message = format!("One period stands for {} purposes", purposes.len());
        let mut finding = RULE
            .finding(message, written.entry.span)
            .label("for everything?")
            .note("Data is kept no longer than each purpose needs it, and some, such as accounts, by law for longer.")
            .help("state `retention` where a purpose needs less or more");
        finding.severity = Severity::Note;
        findings.report(&[written.by], finding);
    }
}

/// Data kept for a time after the contract on which alone it rests.
fn past_the_contract(model: &Model, findings: &mut Findings) {
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let fact = model.own(processing.id, "retention");
        if !model.rests_only_on(processing.id, &[Basis::Contract]) || !fact.is_written() {
            continue;
        }
        for keeping in model.keepings(fact) {
            let after = keeping.period().is_some_and(|period| {
                period.because.is_empty()
                    && period
                        .quantity()
                        .is_some_and(|length| length.least_days().is_some_and(|days| days > 180.0))
                    && period.anchor().is_some_and(|event| matches!(event.kind, EventKind::EndOf(_)))
            });
            if !after || keeping.rests_on_law() {
                continue;
            }
            let mut finding = RULE
                .finding(
                    format!("`{}` keeps data long after the contract on which it rests", processing.name),
                    keeping.entry.span,
                )
                .label("what for, then?")
                .related(model.place(processing.id, "basis"), "a contract, which has ended")
                .note("After the end of a contract data is kept for claims or by law, each with a basis of its own.")
                .help("state the reason: `because \"claims until they lapse\"` or `because law(…)`");
            finding.severity = Severity::Warning;
            findings.report(&model.about(&[processing.id]), finding);
        }
    }
}
