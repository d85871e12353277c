//! Who works for somebody is rarely free to refuse.
//!
//! It asks that the people are stated to be of the controller. What is voluntary
//! and without any consequence is left alone.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `consent-imbalance-employment`
pub static RULE: Rule = Rule {
    code: "consent-imbalance-employment",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(a)", "GDPR 7(4)", "GDPR recital 43", "EDPB 05/2020", "WP249"],
    explanation: Explanation {
        asks: "The consent of employees and applicants is not the basis of what their employer does \
              with their data.",
        why: "Who fears for a job does not choose freely (recital 43).",
        blind: "It goes by the traits of the people, and takes them for the controller's own where `of` doesn't \
              say otherwise. It is silent where giving the data is stated to be voluntary, with nothing \
              following from a refusal.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-imbalance-employment/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-imbalance-employment/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::Consent) {
        claim.by.retain(|&id| staff(model, id).is_some() && !is_free(model, id));
        let Some(subject) = claim.by.first().and_then(|&id| staff(model, id)) else { continue };
        let gathered = model.gathered(&claim.by);
        let named = names(model, &gathered);
        let rests = verb(&gathered, "rests");
        let mut finding = RULE
            .finding(format!("{named} {rests} on the consent of `{}`", model.get(subject).name), claim.entry.span)
            .label("consent")
            .related(model.place(subject, "traits"), "work for the controller, or want to")
            .note("Because of the dependency, consent at work is rarely free; the law or the contract is the usual basis.")
            .help("state another basis, or `provision: voluntary(otherwise: none)` if nothing follows from a refusal");
        if model.rests_on_special_consent(&claim.by) {
            finding.provisions.extend(["GDPR 9(1)", "GDPR 9(2)(a)"]);
        }
        findings.report(&model.about(&claim.by), finding);
    }
}

/// People among the subjects who work for the controller, or apply to it.
fn staff(model: &Model, processing: DeclId) -> Option<DeclId> {
    let controller = model.controller(processing);
    model.subjects(processing).into_iter().find(|&subject| {
        let works = ["employee", "applicant"].iter().any(|name| model.has_trait(subject, name));
        let of = model.own(subject, "of");
        works && (!of.is_written() || of.refs().any(|(_, party)| Some(model.company(party)) == controller))
    })
}

/// Whether nothing follows from a refusal.
fn is_free(model: &Model, processing: DeclId) -> bool {
    let provision = model.fact(processing, "provision").word("voluntary");
    provision.is_some_and(|(_, word)| word.detail("otherwise").is_none())
}
