//! Buying something does not take an account.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `mandatory-account`
pub static RULE: Rule = Rule {
    code: "mandatory-account",
    severity: Severity::Note,
    provisions: &["GDPR 25(2)", "GDPR 5(1)(c)", "GDPR 6(1)", "EDPB Recommendations 2/2025"],
    explanation: Explanation {
        asks: "Where an account is a condition for an order, the policy says why.",
        why: "An account gathers data for longer and for more than one purchase needs; the Board recommends to \
            let people buy as guests.",
        blind: "It looks for an account that has to be given to enter a contract, beside orders of the same \
            people, and a stated `necessity`. Subscriptions and closed communities have a reason to state.",
        related: &["data-not-necessary-for-purpose"],
        fails: include_str!("../../../../tests/rules/minimisation/mandatory-account/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/mandatory-account/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for account in
        model.processings().filter(|own| model.has_purpose(own.id, "account") && model.decides(own.id))
    {
        let provision = model.fact(account.id, "provision");
        if !provision.has_word("to_enter_contract") || model.fact(account.id, "necessity").is_written() {
            continue;
        }
        let people = model.subjects(account.id);
        let order = model.processings().find(|own| {
            own.id != account.id
                && model.has_purpose(own.id, "order")
                && model.subjects(own.id).iter().any(|person| people.contains(person))
        });
        if let Some(order) = order {
            let about: [DeclId; 2] = [account.id, model.activity_of(account.id)];
            findings.report(&about, finding(model, account, order));
        }
    }
}

fn finding(model: &Model, account: &Declaration, order: &Declaration) -> Diagnostic {
    RULE.finding(format!("Nobody orders without `{}`", account.name), model.place(account.id, "provision"))
        .label("an account is a condition")
        .related(
            model.place(order.id, "purpose"),
            format!("`{}` takes orders of the same people", order.name),
        )
        .note("An order needs what the order needs; an account gathers more, for longer.")
        .help("let people order as guests, or say in `necessity` why an account is needed")
}
