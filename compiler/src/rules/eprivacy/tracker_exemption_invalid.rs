//! An exemption is claimed for a purpose that has none.
//!
//! The families of purposes are those of `std.exemption`. It can't judge the
//! reason that the author gives.

use super::tracking::{Family, claims_exemption, family, most_days, purposes};
use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-exemption-invalid`
pub static RULE: Rule = Rule {
    code: "tracker-exemption-invalid",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "WP194"],
    explanation: Explanation {
        asks: "An exemption from consent is claimed only for purposes that carry a transmission or are \
              strictly necessary for what the user asked for.",
        why: "Advertising, analytics across sites, social plug-ins and affiliation serve others than \
              the user, so they need consent.",
        blind: "It knows the families of the library and is silent on other purposes. Audience \
              measurement, which some states exempt, and trackers with several purposes have rules of \
              their own. A long lifetime of an exempt tracker is a warning.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-exemption-invalid/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-exemption-invalid/passes.priv"),
    },
    check,
};

/// Longer than any exempt purpose needs without a reason, in days.
const LONG: f64 = 400.0;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker).filter(|own| claims_exemption(model, own.id)) {
        let purposes = purposes(model, tracker.id);
        let of = |wanted: Family| purposes.iter().all(|&purpose| family(policy, purpose) == wanted);
        if purposes.is_empty() {
            continue;
        }
        if of(Family::Consent) {
            findings.report(&[tracker.id], outside(policy, tracker, &purposes));
        } else if of(Family::Exempt) && most_days(model, tracker.id).is_some_and(|days| days > LONG) {
            findings.report(&[tracker.id], lasting(policy, tracker));
        }
    }
}

fn outside(policy: &Policy<'_>, tracker: &Declaration, purposes: &[DeclId]) -> crate::diagnostic::Diagnostic {
    let model = policy.model;
    let message = format!("`{}` claims an exemption for {}", tracker.name, names(model, purposes));
    RULE.finding(message, model.place(tracker.id, "consent"))
        .label("no consent is asked")
        .related(model.place(tracker.id, "purpose"), "needs consent")
        .note("Exempt is only what is strictly necessary for a service that the user asked for.")
        .help("declare the `consent` that people give and name it here")
}

fn lasting(policy: &Policy<'_>, tracker: &Declaration) -> crate::diagnostic::Diagnostic {
    let model = policy.model;
    let mut finding = RULE
        .finding(
            format!("`{}` stays long for a tracker without consent", tracker.name),
            model.place(tracker.id, "lifetime"),
        )
        .label("more than a year")
        .related(model.place(tracker.id, "consent"), "the exemption")
        .note("An exempt tracker stays as long as its purpose needs, which mostly is the session.")
        .help("shorten it, as in `lifetime: session`");
    finding.severity = Severity::Warning;
    finding
}
