//! A tracker with several purposes is exempt only if each of them is.

use super::tracking::{Family, claims_exemption, family, purposes};
use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-exemption-mixed-purpose`
pub static RULE: Rule = Rule {
    code: "tracker-exemption-mixed-purpose",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "WP194"],
    explanation: Explanation {
        asks: "A tracker that claims an exemption has exempt purposes only.",
        why: "One tracker that serves the basket and advertising would carry the second past the \
              choice of the person.",
        blind: "It knows the families of the library and is silent on other purposes.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-exemption-mixed-purpose/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-exemption-mixed-purpose/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker).filter(|own| claims_exemption(model, own.id)) {
        let (exempt, other): (Vec<DeclId>, Vec<DeclId>) = purposes(model, tracker.id)
            .into_iter()
            .filter(|&purpose| family(policy, purpose) != Family::Unknown)
            .partition(|&purpose| family(policy, purpose) == Family::Exempt);
        if exempt.is_empty() || other.is_empty() {
            continue;
        }
        let message =
            format!("`{}` claims an exemption, and also serves {}", tracker.name, names(model, &other));
        let finding = RULE
            .finding(message, model.place(tracker.id, "purpose"))
            .label(format!("only {} can be exempt", names(model, &exempt)))
            .related(model.place(tracker.id, "consent"), "the exemption")
            .note("A tracker with several purposes is exempt only if each of them is.")
            .help("give the other purpose a tracker of its own, with a `consent`");
        findings.report(&[tracker.id], finding);
    }
}
