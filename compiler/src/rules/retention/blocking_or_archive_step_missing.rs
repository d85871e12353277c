//! In Spain and France, data kept for legal duties only is set apart.

use super::keeper;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Code;
use crate::model::keeping::{Keeping, Written};
use crate::model::period::Form;
use crate::model::value::Value;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `blocking-or-archive-step-missing`
pub static RULE: Rule = Rule {
    code: "blocking-or-archive-step-missing",
    severity: Severity::Hint,
    provisions: &["LOPDGDD 32", "GDPR 5(1)(e)", "GDPR 5(1)(f)"],
    explanation: Explanation {
        asks: "With a seat in Spain or France, data that is kept for a legal duty or a limitation period only is \
               archived or blocked meanwhile.",
        why: "Spanish law wants such data blocked, and the French authority asks for an intermediate archive to \
              which few people have access.",
        blind: "It looks for a law or limitation as the reason of a period, and for `then archive` or \
                `then isolate`. Who may open the archive is a matter of measures.",
        related: &["retention-end-action-missing"],
        fails: include_str!("../../../../tests/rules/retention/blocking-or-archive-step-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/retention/blocking-or-archive-step-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let keepers = keeper::of(model, written.by);
        let states: Vec<Code> = keepers.iter().flat_map(|&keeper| model.established_in(keeper)).collect();
        let asks = |state: &Code| matches!(state.as_str(), "ES" | "FR");
        let Some(state) = states.into_iter().find(asks) else { continue };
        if rests_on_duty(policy, &written) && !sets_apart(policy, &written) {
            findings.report(&[written.by], finding(policy, &written, state));
        }
    }
}

fn rests_on_duty(policy: &Policy<'_>, written: &Written<'_>) -> bool {
    let Some(period) = written.period() else { return false };
    let by_law = match period.form {
        Form::Named(id) => {
            policy.law.statute(id).is_some_and(|statute| statute.is("minimum") || statute.is("limitation"))
        }
        _ => false,
    };
    by_law
        || period.because.iter().any(|reason| match &reason.value {
            Value::Word(word) => matches!(word.name, "law" | "limitation"),
            _ => false,
        })
}

/// The period itself, or one that names it, archives or isolates.
fn sets_apart(policy: &Policy<'_>, written: &Written<'_>) -> bool {
    let model = policy.model;
    let own = |keeping: &Keeping<'_>| {
        keeping.sets_apart()
            && (keeping.entry.span == written.entry.span || keeping.named.contains(&written.by))
    };
    let by = |id, field| model.keepings(model.own(id, field)).iter().any(own);
    let field = if model.get(written.by).kind == Kind::Retention { "keep" } else { "retention" };
    let users = model.processings_under(written.by);
    (schema_has(policy, written, field) && by(written.by, field))
        || users.iter().any(|&user| by(user, "retention"))
}

fn schema_has(policy: &Policy<'_>, written: &Written<'_>, field: &str) -> bool {
    crate::schema::field(policy.model.get(written.by).kind, field).is_some()
}

fn finding(policy: &Policy<'_>, written: &Written<'_>, state: Code) -> Diagnostic {
    let name = &policy.model.get(written.by).name;
    let asks = if state.as_str() == "ES" {
        "In Spain, data that is kept for liabilities only is blocked until they lapse."
    } else {
        "The CNIL asks for an intermediate archive with restricted access for data that is kept for legal reasons only."
    };
    RULE.finding(format!("`{name}` keeps data for a legal reason among data in use"), written.entry.span)
        .label("no archive, no isolation")
        .note(asks)
        .help("set it apart: `… then archive for 5 years then delete`, or `then isolate then delete`")
}
