//! Advertising calls to consumers follow the law of each state.
//!
//! Consent fits everywhere; whatever else is stated has to be stated for each
//! state of residence.

use super::tracking::states;
use crate::diagnostic::Severity;
use crate::model::case::Axis;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `marketing-telephone-national`
pub static RULE: Rule = Rule {
    code: "marketing-telephone-national",
    severity: Severity::Warning,
    provisions: &["ePrivacy 13(3)", "Code de la consommation L223-1", "UWG 7", "Telecommunicatiewet 11.7"],
    explanation: Explanation {
        asks: "Advertising calls to consumers state what allows them, in each state where these people \
              live.",
        why: "Some states ask for consent before a call, others keep a list of those who refuse, and \
              France went over to consent in August 2026.",
        blind: "It is silent where consent is asked, where all people live in one known state, and on \
              people who are not marked as consumers.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/marketing-telephone-national/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/marketing-telephone-national/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for marketing in model.of_kind(Kind::Marketing) {
        let channels = model.own(marketing.id, "channels");
        let Some((channel, _)) = channels.word("phone") else { continue };
        let senders = to_consumers(model, marketing.id);
        if senders.is_empty() || is_settled(model, marketing, &senders) {
            continue;
        }
        let finding = RULE
            .finding(
                format!("Calls for `{}` do not follow the law of each state", marketing.name),
                model.place(marketing.id, "permission"),
            )
            .label("one permission for all states, or none")
            .related(channel.span, "people are called")
            .note("States differ: some ask for consent before a call, others keep a list of those who refuse.")
            .help("write `permission: by residence { DE: consent  FR: consent  else: … }`, or ask for consent everywhere");
        findings.report(&[&[marketing.id], &*senders].concat(), finding);
    }
}

/// Whether consent is asked, each state has its permission, or there is one state.
fn is_settled(model: &Model, marketing: &Declaration, senders: &[DeclId]) -> bool {
    let permission = model.own(marketing.id, "permission");
    let by_state = permission.entries.iter().any(|entry| {
        entry.cases.cubes().iter().any(|cube| cube.0.iter().any(|own| own.axis == Axis::Residence))
    });
    let asks = permission.is_stated()
        && permission.stated().all(|entry| match &entry.value {
            crate::model::value::Value::Word(word) => word.name == "consent",
            value => value.target().is_some(),
        });
    let one_state = permission.is_stated() && states(model, senders).len() == 1;
    by_state || asks || one_state || permission.broken
}

/// The activities that call consumers with these messages.
fn to_consumers(model: &Model, marketing: DeclId) -> Vec<DeclId> {
    model
        .processings()
        .filter(|own| model.fact(own.id, "marketing").refs().any(|(_, sent)| sent == marketing))
        .filter(|own| model.subjects(own.id).iter().any(|&subject| model.has_trait(subject, "consumer")))
        .map(|own| own.id)
        .collect()
}
