//! The contract and legitimate interests open no way to a person's device.
//!
//! It reads `consent` of the tracker; the basis of the activity that it serves
//! covers only what happens later.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-basis-not-consent`
pub static RULE: Rule = Rule {
    code: "tracker-basis-not-consent",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "C-673/17"],
    explanation: Explanation {
        asks: "A tracker rests on consent or on an exemption, and on nothing else.",
        why: "The rule on devices knows consent and strict necessity only; the bases of the GDPR apply \
              to what is done with the data afterwards.",
        blind: "It is silent on the basis of the activity that the tracker serves.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-basis-not-consent/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-basis-not-consent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker) {
        for (entry, word) in model.own(tracker.id, "consent").words() {
            let basis = match word.name {
                "contract" => "a contract",
                "legitimate_interest" => "a legitimate interest",
                _ => continue,
            };
            let finding = RULE
                .finding(format!("`{}` rests on {basis}", tracker.name), entry.span)
                .label("allows nothing on a device")
                .note("What is stored or read on a device needs consent or an exemption; a basis of Art. 6 covers later processing only.")
                .help("name a `consent`, or say why the tracker is strictly necessary: `exempt(\"…\")`");
            findings.report(&[tracker.id], finding);
        }
    }
}
