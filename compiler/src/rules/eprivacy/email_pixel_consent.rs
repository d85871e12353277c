//! A pixel in an e-mail reads the device of whoever opens it.

use super::tracking::tracked_states;
use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `email-pixel-consent`
pub static RULE: Rule = Rule {
    code: "email-pixel-consent",
    severity: Severity::Warning,
    provisions: &["ePrivacy 5(3)", "EDPB 2/2023", "CNIL 2026-042"],
    explanation: Explanation {
        asks: "A pixel or beacon in messages names the consent that it waits for.",
        why: "Opening a message tells the sender when and where it was read, so the rule on devices \
              applies.",
        blind: "It looks at trackers on a `marketing` or on a text that names mail. Outside France, \
              whose authority has written rules on it, it is a note. It is silent where an exemption \
              is claimed.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/email-pixel-consent/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/email-pixel-consent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker).filter(|own| is_mail_pixel(model, own.id)) {
        let consent = model.own(tracker.id, "consent");
        if !(consent.is_unknown() || consent.is_none()) {
            continue;
        }
        let mut finding = RULE
            .finding(
                format!("`{}` reports who opens a message, and no consent is named", tracker.name),
                model.place(tracker.id, "consent"),
            )
            .label(if consent.is_none() { "no consent is asked" } else { "no consent is named" })
            .related(model.place(tracker.id, "on"), "it sits in these messages")
            .note("A pixel in a message reads the device of the reader, as a cookie does.")
            .help("ask for consent when the address is collected, and name it here");
        if !is_french(model, tracker.id) {
            finding.severity = Severity::Note;
        }
        if let Some(fix) = fix::insert(model, tracker.id, "consent", "unstated") {
            finding = finding.fix(fix);
        }
        findings.report(&[tracker.id], finding);
    }
}

fn is_mail_pixel(model: &Model, tracker: DeclId) -> bool {
    let technology = model.own(tracker, "technology");
    let on = model.own(tracker, "on");
    let mail = |text: &str| {
        let text = text.to_lowercase();
        ["mail", "courriel", "newsletter", "lettre"].iter().any(|word| text.contains(word))
    };
    (technology.has_word("pixel") || technology.has_word("beacon"))
        && (on.refs().any(|(_, id)| model.get(id).kind == Kind::Marketing)
            || on.texts().any(|(_, text)| mail(text.main())))
}

/// Whether people in France are counted: they live there, or the speaker sits there.
fn is_french(model: &Model, tracker: DeclId) -> bool {
    let states = tracked_states(model, tracker);
    let seat = model.speaker.and_then(|speaker| model.seat(speaker));
    states.iter().copied().chain(seat.filter(|_| states.is_empty())).any(|state| state.as_str() == "FR")
}
