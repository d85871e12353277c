//! Nobody can tell whether data leaves the EEA while a taker has no place.
//!
//! Processors are the matter of `subprocessor-identity-unknown`, takers that a `transfer`
//! names that of `notice-transfer-information-missing`.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::model::party::TakerRole;
use crate::model::value::Hole;
use crate::model::{DeclId, Model};
use crate::rules::transfers::place::{is_placeless, place};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `recipient-place-unknown`
pub static RULE: Rule = Rule {
    code: "recipient-place-unknown",
    severity: Severity::Warning,
    provisions: &["GDPR 13(1)(f)", "GDPR 30(1)(e)", "GDPR 44"],
    explanation: Explanation {
        asks: "Whoever receives data has a stated seat or place of work.",
        why: "From the place follows whether data is transferred to a third country, and what has to \
              protect it there.",
        blind: "It looks at recipients that receive data and leave their `country` or `location` open. A \
              seat that is not written at all it does not ask for.",
        related: &["notice-transfer-information-missing", "subprocessor-identity-unknown"],
        fails: include_str!("../../../../tests/rules/transfers/recipient-place-unknown/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/recipient-place-unknown/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    vague_stores(model, findings);
    let receives = |id: DeclId| policy.graph.arriving(Place::Declared(id)).next().is_some();
    let named = |id: DeclId| model.naming(id, Kind::Transfer, "covers").next().is_some();
    let open: Vec<DeclId> = model
        .of_kind(Kind::Recipient)
        .map(|recipient| recipient.id)
        .filter(|&id| is_placeless(model, id) && receives(id) && !named(id))
        .filter(|&id| !model.taker_roles(id).contains(&TakerRole::Processor))
        .filter(|&id| !model.own(id, "type").has_word("class") && !model.own(id, "members").is_written())
        .collect();
    let Some((&first, others)) = open.split_first() else { return };
    let finding = RULE
        .finding(format!("Nothing says in which country {} {}", names(model, &open), if others.is_empty() { "is" } else { "are" }), place(model, first))
        .label("inside or outside the EEA?")
        .note("Data that goes to a third country needs an adequacy decision, a safeguard or a derogation, and people are told.")
        .help("add `country: …`, or `location: …` where it works");
    findings.report(&open, also(finding, others.iter().map(|&id| place(model, id)), "nor here"));
}

/// Stores whose place is described in vague words.
fn vague_stores(model: &Model, findings: &mut Findings) {
    for system in model.of_kind(Kind::System) {
        let vague = model.own(system.id, "location").holes().find_map(|(entry, hole)| match hole {
            Hole::Vague(words) => Some((entry, words)),
            _ => None,
        });
        let Some((entry, words)) = vague else { continue };
        let finding = RULE
            .finding(
                format!("Nobody can tell from \"{words}\" in which countries `{}` is", system.name),
                entry.span,
            )
            .label("which countries?")
            .note("People are told to which third countries their data goes, and under which safeguard.")
            .help("name the countries: `location: [FR, US]`");
        findings.report(&[system.id], finding);
    }
}
