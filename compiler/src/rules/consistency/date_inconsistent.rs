//! Dates that contradict each other, and decisions that are overdue.

use crate::diagnostic::Severity;
use crate::model::value::{Hole, Value};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `date-inconsistent`
pub static RULE: Rule = Rule {
    code: "date-inconsistent",
    severity: Severity::Error,
    provisions: &["GDPR 5(2)"],
    explanation: Explanation {
        asks: "What is stated to end does not end before it begins, and open points are decided by \
              their day.",
        why: "A period that ends before it begins never holds, so whatever rests on it has no ground.",
        blind: "It compares `since` and `until`, and the days of open points with the day of the law; an \
              overdue point is a warning.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/date-inconsistent/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/date-inconsistent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for declaration in model.declarations.iter().skip(model.library as usize) {
        reversed(model, declaration, findings);
        overdue(policy, declaration, findings);
    }
}

fn reversed(model: &Model, declaration: &Declaration, findings: &mut Findings) {
    let date = |field: &str| model.own(declaration.id, field).date();
    let (Some(since), Some(until)) = (date("since"), date("until")) else { return };
    if until >= since {
        return;
    }
    let finding = RULE
        .finding(
            format!("`{}` ends before it begins", declaration.name),
            model.place(declaration.id, "until"),
        )
        .label(format!("the last day, {until}"))
        .related(model.place(declaration.id, "since"), format!("the first day, {since}"))
        .note("It holds on no day.")
        .help("correct one of the days");
    findings.report(&[declaration.id], finding);
}

/// Fields whose open point should have been decided by now.
fn overdue(policy: &Policy<'_>, declaration: &Declaration, findings: &mut Findings) {
    for field in declaration.fields.iter() {
        for entry in &field.fact.entries {
            let Value::Hole(Hole::Pending { who, by: Some(day) }) = &entry.value else { continue };
            if *day >= policy.law.on {
                continue;
            }
            let mut finding = RULE
                .finding(
                    format!(
                        "`{}` of `{}` should have been decided by {day}",
                        field.table.name, declaration.name
                    ),
                    entry.span,
                )
                .label(format!("still open, for {who}"))
                .note("An open point is decided by its day, or gets another one.")
                .help("write what was decided, or a later day");
            finding.severity = Severity::Warning;
            findings.report(&[declaration.id], finding);
        }
    }
}
