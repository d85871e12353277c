//! A law that permits processing does not demand it.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::value::Entry;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legal-obligation-only-permissive`
pub static RULE: Rule = Rule {
    code: "legal-obligation-only-permissive",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(c)"],
    explanation: Explanation {
        asks: "A legal obligation rests on a law that requires the processing, not on one that merely \
              permits it.",
        why: "Where the law leaves the choice, it is the controller who chooses, and the choice needs \
              another basis.",
        blind: "It reads only the word `permits` in the citation. It is silent where one of the laws \
              cited requires it or says neither.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-obligation-only-permissive/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-obligation-only-permissive/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegalObligation) {
        let laws = claim.word.detail("law");
        let permits = |entry: &Entry| entry.value.detail("force").has_word("permits");
        if laws.open || laws.broken || laws.entries.is_empty() || !laws.entries.iter().all(permits) {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(format!("The law cited permits {named}, but does not demand it"), laws.entries[0].span)
            .label("a law that permits")
            .note("This basis needs a duty under the law; a mere permission leaves the choice to the controller.")
            .help("state the basis that the choice rests on, or cite the article that requires it");
        findings.report(&model.about(&claim.by), finding);
    }
}
