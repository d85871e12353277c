//! A contract does not carry advertising, nor what merely improves the service.
//!
//! Advertising, marketing and sale are errors; analytics, improvement, fraud
//! prevention, personalisation and training are warnings. What is stated to be the
//! service itself is left alone.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `contract-necessity-misuse`
pub static RULE: Rule = Rule {
    code: "contract-necessity-misuse",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(b)", "EDPB 02/2019", "C-252/21", "C-394/23"],
    explanation: Explanation {
        asks: "A contract is the basis of what is objectively needed to perform it.",
        why: "Terms can name any use of data, but only what the service cannot do without rests on the \
              contract.",
        blind: "It goes by the classes of the purposes. It is silent where the activity is stated to be \
              the service itself, by `core: true` with `necessity`.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/contract-necessity-misuse/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/contract-necessity-misuse/passes.priv"),
    },
    check,
};

/// Purposes that a contract never needs.
const NEVER: [&str; 3] = ["advertising", "marketing", "sale_of_data"];
/// Purposes that a contract hardly ever needs.
const RARELY: [&str; 5] = ["analytics", "improvement", "fraud_prevention", "personalisation", "ai_training"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::Contract) {
        for (words, severity) in [(&NEVER[..], Severity::Error), (&RARELY[..], Severity::Warning)] {
            let by: Vec<DeclId> = claim
                .by
                .iter()
                .copied()
                .filter(|&id| purpose(model, id, words).is_some() && !is_service(model, id))
                .collect();
            let Some(purpose) = by.first().and_then(|&id| purpose(model, id, words)) else { continue };
            let gathered = model.gathered(&by);
            let named = names(model, &gathered);
            let rests = verb(&gathered, "rests");
            let message =
                format!("{named} {rests} on a contract, which does not need `{}`", model.get(purpose).name);
            let mut finding = RULE
                .finding(message, claim.entry.span)
                .label("a contract")
                .related(model.place(by[0], "purpose"), "for this purpose")
                .note("A use may be useful, or named in the terms, and still not be needed to perform the contract.")
                .help("state consent or a legitimate interest, or `core: true` and `necessity` if it is the service itself");
            finding.severity = severity;
            findings.report(&model.about(&by), finding);
        }
    }
}

fn purpose(model: &Model, id: DeclId, words: &[&str]) -> Option<DeclId> {
    model.purposes(id).into_iter().find(|&purpose| words.iter().any(|word| model.is_kind_of(purpose, word)))
}

/// Whether the activity is stated to be the service that was agreed.
fn is_service(model: &Model, id: DeclId) -> bool {
    model.fact(id, "core").bool() == Some(true) && model.fact(id, "necessity").is_stated()
}
