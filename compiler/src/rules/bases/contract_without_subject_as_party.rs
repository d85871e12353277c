//! A contract is the basis for the data of those who are party to it.
//!
//! Contact persons of a client, recipients of gifts and other travellers are not.
//! Steps at the person's own request before a contract are left alone.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `contract-without-subject-as-party`
pub static RULE: Rule = Rule {
    code: "contract-without-subject-as-party",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(b)", "EDPB 02/2019"],
    explanation: Explanation {
        asks: "A contract carries the use of data about the people who are party to it.",
        why: "Who did not sign did not agree to the bargain; a contract with a client does not bind \
              the staff of the client.",
        blind: "It compares the party in `with` with the people of the activity. It cannot see who signs \
              for a child. It is silent for sole traders and for steps before a contract at the \
              request of the person.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/contract-without-subject-as-party/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/contract-without-subject-as-party/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::Contract) {
        let with = claim.word.detail("with");
        let parties: Vec<DeclId> = with.refs().map(|(_, party)| party).collect();
        if parties.is_empty()
            || with.is_lacking()
            || with.open
            || with.broken
            || parties.iter().any(|&party| is_sole_trader(model, party))
        {
            continue;
        }
        let others = |id: DeclId| -> Vec<DeclId> {
            let subjects = model.subjects(id).into_iter();
            subjects
                .filter(|&subject| !parties.iter().any(|&party| is_party(model, party, subject)))
                .collect()
        };
        claim.by.retain(|&id| {
            !model.fact(id, "provision").has_word("to_enter_contract") && !others(id).is_empty()
        });
        let mut subjects: Vec<DeclId> = claim.by.iter().flat_map(|&id| others(id)).collect();
        subjects.sort();
        subjects.dedup();
        if subjects.is_empty() {
            continue;
        }
        let gathered = model.gathered(&claim.by);
        let named = names(model, &gathered);
        let rests = verb(&gathered, "rests");
        let message = format!(
            "{named} {rests} on a contract with {}, to which {} {} no party",
            names(model, &parties),
            names(model, &subjects),
            if subjects.len() > 1 { "are" } else { "is" },
        );
        let finding = RULE
            .finding(message, claim.entry.span)
            .label("a contract with somebody else")
            .related(model.place(claim.by[0], "subjects"), "the people concerned")
            .note("The basis covers what is needed for a contract to which the person concerned is party.")
            .help("state a legitimate interest with its assessment, or name the people as party: `with: …`");
        findings.report(&model.about(&claim.by), finding);
    }
}

/// Whether the contract is with this subject, a broader or a narrower kind of it.
fn is_party(model: &Model, party: DeclId, subject: DeclId) -> bool {
    model.broader(subject).contains(&party) || model.broader(party).contains(&subject)
}

fn is_sole_trader(model: &Model, party: DeclId) -> bool {
    model.get(party).kind != Kind::Subject && model.own(party, "type").has_word("sole_trader")
}
