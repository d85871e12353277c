//! An interest that only says "business" or repeats the purpose is no interest.
//!
//! It strips words that say nothing; what remains is taken for an object. It can't
//! know whether the interest is real.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};

/// `legitimate-interest-vague`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-vague",
    severity: Severity::Warning,
    provisions: &["C-621/22"],
    explanation: Explanation {
        asks: "The words for a legitimate interest say what is gained.",
        why: "\"Our business interests\" cannot be weighed against anything; an interest is lawful, \
              clear and real.",
        blind: "It knows empty words in six languages, and accepts any text with a word beyond them that \
              does not only repeat the purpose.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-vague/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legitimate-interest-vague/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let Some((entry, text)) = claim.word.detail("text").texts().next() else { continue };
        let telling = lexicon::telling(text.main());
        let repeats = !telling.is_empty()
            && claim.by.iter().all(|&id| {
                model.purposes(id).iter().any(|&purpose| {
                    let label = lexicon::telling(&model.label(purpose));
                    telling.iter().all(|word| label.contains(word))
                })
            });
        if !telling.is_empty() && !repeats {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let (message, label) = if repeats {
            (format!("The interest behind {named} only repeats its purpose"), "the purpose again")
        } else {
            (
                format!("The interest behind {named} says nothing that can be weighed"),
                "words without an object",
            )
        };
        let finding = RULE
            .finding(message, entry.span)
            .label(label)
            .note("An interest is lawful, stated clearly, real and present; otherwise it cannot be balanced.")
            .help("say what is gained and by whom, such as \"fewer stolen bicycles in the yard\"");
        findings.report(&model.about(&claim.by), finding);
    }
}
