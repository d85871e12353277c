//! What is stored or read on a person's device needs consent, unless it is
//! strictly necessary.
//!
//! It trusts a claimed exemption; other rules look at that. It can't see what the
//! device really loads.

use super::tracking::{Family, family, purposes};
use crate::diagnostic::Severity;
use crate::model::Declaration;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `tracker-consent-missing`
pub static RULE: Rule = Rule {
    code: "tracker-consent-missing",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "GDPR 4(11)", "EDPB 2/2023"],
    explanation: Explanation {
        asks: "Every tracker names the consent that it waits for, or says why none is needed.",
        why: "Storing something on a device, or reading it there, is allowed after consent; exempt is \
              only what carries a transmission or is strictly necessary for a service that the user \
              asked for.",
        blind: "A claimed exemption is judged by other rules. Where all purposes of the tracker belong \
              to an exempt family and only the claim is missing, it warns; so it does where a text is silent \
              on consent and `consent` is left open.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-consent-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-consent-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker) {
        let consent = model.own(tracker.id, "consent");
        if consent.is_unknown() || consent.is_none() {
            findings.report(&[tracker.id], finding(policy, tracker));
        }
    }
}

fn finding(policy: &Policy<'_>, tracker: &Declaration) -> crate::diagnostic::Diagnostic {
    let model = policy.model;
    let purposes = purposes(model, tracker.id);
    let exempt = !purposes.is_empty() && purposes.iter().all(|&own| family(policy, own) == Family::Exempt);
    let (none, open) =
        (model.own(tracker.id, "consent").is_none(), model.own(tracker.id, "consent").is_hole());
    let mut finding = RULE
        .finding(
            format!("Nothing allows `{}` on the device of the person", tracker.name),
            model.place(tracker.id, "consent"),
        )
        .label(if none { "no consent is asked" } else { "no consent is named" })
        .note("A tracker waits for consent, unless it is strictly necessary for a service that the user asked for.")
        .help(if exempt {
            "say why no consent is needed: `consent: exempt(\"needed to keep the basket\")`"
        } else {
            "declare the `consent` that people give and name it here: `consent: tracking_choice`"
        });
    if exempt || open {
        finding.severity = Severity::Warning;
    }
    match fix::insert(model, tracker.id, "consent", "unstated") {
        Some(fix) => finding.fix(fix),
        None => finding,
    }
}
