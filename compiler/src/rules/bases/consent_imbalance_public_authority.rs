//! Who needs an authority is rarely free to refuse.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `consent-imbalance-public-authority`
pub static RULE: Rule = Rule {
    code: "consent-imbalance-public-authority",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(a)", "GDPR 7(4)", "GDPR recital 43", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "Public bodies do not rest their tasks on consent.",
        why: "People can hardly refuse what the state asks of them (recital 43).",
        blind: "It goes by the type of the controller. It is silent for what is stated to lie outside \
              the tasks, such as a newsletter, by `core: false`, and for research and statistics, where people \
              take part as they like.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-imbalance-public-authority/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-imbalance-public-authority/passes.priv"),
    },
    check,
};

/// Purposes for which people are asked and not summoned.
const STUDIES: &[&str] = &["research", "statistics"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::Consent) {
        let public =
            |id| model.controller(id).filter(|&body| model.own(body, "type").has_word("public_body"));
        let is_task = |id| {
            model.fact(id, "core").bool() != Some(false)
                && !STUDIES.iter().any(|own| model.has_purpose(id, own))
        };
        claim.by.retain(|&id| public(id).is_some() && is_task(id));
        let Some(body) = claim.by.first().and_then(|&id| public(id)) else { continue };
        let named = names(model, &model.gathered(&claim.by));
        let mut finding = RULE
            .finding(
                format!("The public body `{}` rests {named} on consent", model.get(body).name),
                claim.entry.span,
            )
            .label("consent")
            .related(model.place(body, "type"), "a public body")
            .note("Where the controller is an authority, consent is rarely free; a law is the usual basis.")
            .help("state the duty or task in law, or `core: false` if it lies outside the tasks");
        if model.rests_on_special_consent(&claim.by) {
            finding.provisions.extend(["GDPR 9(1)", "GDPR 9(2)(a)"]);
        }
        findings.report(&model.about(&claim.by), finding);
    }
}
