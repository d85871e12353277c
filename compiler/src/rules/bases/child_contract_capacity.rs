//! Whether a child can conclude a contract is for the law of the state.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `child-contract-capacity`
pub static RULE: Rule = Rule {
    code: "child-contract-capacity",
    severity: Severity::Hint,
    provisions: &["GDPR 8(3)", "GDPR 6(1)(b)"],
    explanation: Explanation {
        asks: "Where data of children rests on a contract, it is clear who concludes it.",
        why: "In most states a child needs its parents for a contract; without one that is valid, the \
              basis is missing.",
        blind: "It looks at people with the trait `child` and at contracts that name no other party. What \
              the law of a state allows it does not know.",
        related: &["child-consent-below-age"],
        fails: include_str!("../../../../tests/rules/bases/child-contract-capacity/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/child-contract-capacity/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::Contract) {
        let child =
            claim.by.iter().flat_map(|&id| model.subjects(id)).find(|&who| model.has_trait(who, "child"));
        let Some(child) = child.filter(|_| !claim.word.detail("with").is_stated()) else { continue };
        let finding = RULE
            .finding(
                format!(
                    "{} {} on a contract with children",
                    names(model, &model.gathered(&claim.by)),
                    verb(&model.gathered(&claim.by), "rests")
                ),
                claim.entry.span,
            )
            .label("who concludes it?")
            .related(model.place(child, "traits"), "children")
            .note("The law of each state says whether a child may conclude a contract alone.")
            .help("name the party, as in `contract(\"…\", with: parent)`, or state another basis");
        findings.report(&model.about(&claim.by), finding);
    }
}
