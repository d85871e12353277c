//! Some states let publishers count their audience without consent, under
//! conditions.
//!
//! It checks the conditions that a policy states. That figures are aggregate, and
//! that nobody is followed across sites, has to be checked by hand.

use super::tracking::{
    Family, audience_states, claims_exemption, family, most_days, purposes, tracked_states,
};
use crate::diagnostic::Severity;
use crate::model::Code;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration};
use crate::rules::wording::countries;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-audience-exemption-conditions`
pub static RULE: Rule = Rule {
    code: "tracker-audience-exemption-conditions",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "CNIL 2020-091", "Garante 10 June 2021"],
    explanation: Explanation {
        asks: "Audience measurement without consent meets the conditions of every state whose people it \
              counts.",
        why: "Only some states know this exemption, and only for a publisher who counts for itself \
              alone, lets people refuse and does not keep the tracker long.",
        blind: "It can not see whether figures are aggregate and whether people are followed across \
              sites. States that are not stated are not guessed.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/eprivacy/tracker-audience-exemption-conditions/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/eprivacy/tracker-audience-exemption-conditions/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker).filter(|own| claims_exemption(model, own.id)) {
        let measures = purposes(model, tracker.id).iter().any(|&own| family(policy, own) == Family::National);
        let Some((field, fact)) = broken(policy, tracker).filter(|_| measures) else { continue };
        let mut finding = RULE
            .finding(format!("`{}` counts visits without consent, and {fact}", tracker.name), model.place(tracker.id, field))
            .label("against the conditions of the exemption")
            .note("The exemption is for the publisher alone, with a way to refuse; check by hand that figures are aggregate and nobody is followed across sites.")
            .help("ask for consent, or meet the conditions");
        if field != "consent" {
            finding = finding.related(model.place(tracker.id, "consent"), "the exemption");
        }
        findings.report(&[tracker.id], finding);
    }
}

/// The first condition that is stated not to be met: its field, and the fact.
fn broken(policy: &Policy<'_>, tracker: &Declaration) -> Option<(&'static str, String)> {
    let model = policy.model;
    let known = audience_states(policy.law, model);
    let states = tracked_states(model, tracker.id);
    let strangers: Vec<Code> = states.iter().copied().filter(|state| !known.contains(state)).collect();
    if !strangers.is_empty() {
        let names = countries(policy.law, strangers);
        return Some(("consent", format!("{names} has no such exemption")));
    }
    for field in ["set_by", "read_by"] {
        if let Some((_, party)) =
            model.own(tracker.id, field).refs().find(|(_, party)| uses_it(policy, *party))
        {
            return Some((field, format!("`{}` uses the data for itself", model.get(party).name)));
        }
    }
    if model.own(tracker.id, "refusal").is_none() {
        return Some(("refusal", "people cannot refuse".to_owned()));
    }
    let french = states.iter().any(|state| state.as_str() == "FR");
    (french && most_days(model, tracker.id).is_some_and(|days| days > 403.0))
        .then(|| ("lifetime", "stays longer than 13 months".to_owned()))
}

/// Whether a party takes the data for purposes of its own.
fn uses_it(policy: &Policy<'_>, party: DeclId) -> bool {
    let model = policy.model;
    model.get(party).kind == Kind::Recipient
        && (model.taker_roles(party).contains(&TakerRole::Controller)
            || model.own(party, "own_purposes").is_stated())
}
