//! A contract is named.
//!
//! With exactly one declared contract for services there is nothing to ask.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `contract-unidentified`
pub static RULE: Rule = Rule {
    code: "contract-unidentified",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(b)", "GDPR 13(1)(c)", "EDPB 02/2019"],
    explanation: Explanation {
        asks: "A contract that serves as basis is named.",
        why: "People can only check whether data is needed for a contract if they know which one is \
              meant.",
        blind: "It takes any words. It is silent where the package declares exactly one contract for \
              services.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/contract-unidentified/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/contract-unidentified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let contracts =
        model.of_kind(Kind::Terms).filter(|terms| model.own(terms.id, "type").has_word("service"));
    if contracts.count() == 1 {
        return;
    }
    for claim in model.claimed_in_any_role(Basis::Contract) {
        let text = claim.word.detail("text");
        let asked = claim.by.iter().any(|&id| model.decides(id)) || text.is_hole();
        if !asked || !text.is_lacking() {
            continue;
        }
        let place = text.entries.first().map_or(claim.entry.span, |entry| entry.span);
        let named = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(format!("Nothing says which contract {named} is needed for"), place)
            .label("which contract?")
            .note("The basis is tied to a certain contract, and to what it cannot do without.")
            .help("write `contract(\"repair order\", with: …)` with the name that people know");
        findings.report(&model.about(&claim.by), finding);
    }
}
