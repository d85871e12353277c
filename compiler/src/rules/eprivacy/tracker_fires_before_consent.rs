//! A tracker that waits for consent loads before anybody chose.

use super::tracking::claims_exemption;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-fires-before-consent`
pub static RULE: Rule = Rule {
    code: "tracker-fires-before-consent",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "GDPR 4(11)"],
    explanation: Explanation {
        asks: "A tracker that rests on consent loads after the choice of the person.",
        why: "Consent comes first; what was stored before it is not covered by it.",
        blind: "It reads what the policy states about loading; it can not see what a page really does.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-fires-before-consent/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-fires-before-consent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker).filter(|own| !claims_exemption(model, own.id)) {
        let consent = model.own(tracker.id, "consent");
        let Some((entry, _)) = model.own(tracker.id, "loads").word("before_consent") else { continue };
        if !consent.is_stated() {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` loads before people choose", tracker.name), entry.span)
            .label("before consent")
            .related(model.place(tracker.id, "consent"), "what it waits for")
            .note("What is stored or read before the choice is not covered by it.")
            .help("write `loads: after_consent`, and let the page wait");
        findings.report(&[tracker.id], finding);
    }
}
