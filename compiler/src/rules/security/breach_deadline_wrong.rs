//! The authority is told within 72 hours.

use super::duty;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `breach-deadline-wrong`
pub static RULE: Rule = Rule {
    code: "breach-deadline-wrong",
    severity: Severity::Error,
    provisions: &["GDPR 33(1)"],
    explanation: Explanation {
        asks: "The authority is told about an incident within 72 hours after it is known.",
        why: "The law sets this time; a longer one needs reasons in each case and cannot be planned.",
        blind: "It compares the stated time; working days can be longer than three days.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/breach-deadline-wrong/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/breach-deadline-wrong/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for breach in duty::to_authority(model) {
        if duty::most_days(model, breach).is_none_or(|days| days <= 3.0) {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` leaves more than 72 hours", breach.name), model.place(breach.id, "within"))
            .label("longer than the law allows")
            .note("The authority is told within 72 hours after the incident is known.")
            .help("write `within: 72 hours after \"it is known\"`");
        findings.report(&[breach.id], finding);
    }
}
