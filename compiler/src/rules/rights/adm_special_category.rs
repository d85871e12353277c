//! Machines don't decide alone on health, beliefs and the like, save with explicit consent
//! or a law in the public interest.
//!
//! Looks at the data that a decision `uses`, with the tags of its elements.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `adm-special-category`
pub static RULE: Rule = Rule {
    code: "adm-special-category",
    severity: Severity::Error,
    provisions: &["GDPR 22(4)"],
    explanation: Explanation {
        asks: "An automated decision uses special categories of data only on explicit consent or for a \
              substantial public interest laid down in law.",
        why: "Such data invites discrimination, and a machine that decides on it alone needs the strongest \
              grounds.",
        blind: "It trusts the tags of the data. It is silent where the condition of Art. 9 is not stated at \
              all, which is another finding.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/adm-special-category/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-special-category/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in model.automated_decisions() {
        let special = |&data: &DeclId| model.has_tag(data, "special") && model.denies_tags(data).is_none();
        let used = model.own(decision.id, "uses").refs().map(|(_, data)| data).find(special);
        let Some(data) = used.filter(|_| !model.own(decision.id, "human").is_stated()) else { continue };
        for user in model.users_of(decision.id) {
            let condition = model.fact(user, "article_9");
            let fits = condition.has_word("explicit_consent") || condition.has_word("public_interest");
            if condition.is_stated() && condition.holes().next().is_none() && !fits {
                let finding = finding(model, decision, data, user);
                findings.report(&[decision.id, user, model.activity_of(user)], finding);
            }
        }
    }
}

fn finding(model: &Model, decision: &Declaration, data: DeclId, user: DeclId) -> Diagnostic {
    RULE.finding(
        format!("The automated decision `{}` uses `{}`, of a special category", decision.name, model.get(data).name),
        model.place(decision.id, "uses"),
    )
    .label("special data")
    .related(model.place(user, "article_9"), "not a condition that allows it")
    .note("Automated decisions rest on such data only with explicit consent, or with a law in the substantial public interest and safeguards.")
    .help("leave the data out, or ask for explicit consent: `article_9: explicit_consent(…)`")
}
