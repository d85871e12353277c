//! The youngest are not older than the oldest.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `age-range-reversed`
pub static RULE: Rule = Rule {
    code: "age-range-reversed",
    severity: Severity::Error,
    provisions: &["GDPR 8(1)"],
    explanation: Explanation {
        asks: "`min_age` of a kind of person is not above its `max_age`.",
        why: "Rules on children read both ages; a range that holds nobody misleads them.",
        blind: "It compares two numbers.",
        related: &["date-inconsistent"],
        fails: include_str!("../../../../tests/rules/consistency/age-range-reversed/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/age-range-reversed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for subject in model.of_kind(Kind::Subject) {
        let age = |field: &str| model.own(subject.id, field).quantity().map(|age| age.number);
        let (Some(least), Some(most)) = (age("min_age"), age("max_age")) else { continue };
        if least <= most {
            continue;
        }
        let finding = RULE
            .finding(
                format!("`{}` is from {least} and up to {most} years old", subject.name),
                model.place(subject.id, "max_age"),
            )
            .label("the oldest")
            .related(model.place(subject.id, "min_age"), "the youngest")
            .note("Nobody is of such an age.")
            .help("correct one of the ages");
        findings.report(&[subject.id], finding);
    }
}
