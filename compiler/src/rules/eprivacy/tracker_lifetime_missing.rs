//! People are told how long a tracker stays on their device.
//!
//! Asked for where a notice or a cookie page is built. Pixels and beacons leave
//! nothing behind, so they are left out.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `tracker-lifetime-missing`
pub static RULE: Rule = Rule {
    code: "tracker-lifetime-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(a)", "ePrivacy 5(3)", "C-673/17"],
    explanation: Explanation {
        asks: "Every tracker says how long it stays on the device.",
        why: "Consent is informed only if people know how long the tracker works.",
        blind: "It is silent on pixels and beacons, which leave nothing on the device, and where neither \
              a notice nor a cookie page is built.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-lifetime-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-lifetime-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let told = model.builds("notice") || model.builds("cookie_page");
    for tracker in model.of_kind(Kind::Tracker).filter(|own| stays(model, own.id)) {
        let lifetime = model.own(tracker.id, "lifetime");
        let missing = lifetime.is_unknown() || lifetime.is_none();
        if !missing || !(told || lifetime.is_written()) {
            continue;
        }
        let finding = RULE
            .finding(
                format!("Nothing says how long `{}` stays on the device", tracker.name),
                model.place(tracker.id, "lifetime"),
            )
            .label("no lifetime")
            .note("People are told how long a tracker works; without it, their consent is not informed.")
            .help("add `lifetime: 6 months`, or `lifetime: session`");
        let finding = match fix::insert(model, tracker.id, "lifetime", "unstated") {
            Some(fix) => finding.fix(fix),
            None => finding,
        };
        findings.report(&[tracker.id], finding);
    }
}

/// Whether a tracker leaves something on the device.
fn stays(model: &Model, tracker: DeclId) -> bool {
    let mut technologies = model.own(tracker, "technology").words().peekable();
    technologies.peek().is_none()
        || technologies.any(|(_, word)| !matches!(word.name, "pixel" | "beacon" | "fingerprint"))
}
