//! A promise not to collect certain data, and data that carries its tags.

use super::promise::promises;
use crate::diagnostic::Severity;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `claim-no-sensitive-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-no-sensitive-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 9", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "A promise that certain data is not collected holds for every activity, also for what is \
              inferred.",
        why: "Sensitive data comes in through elements and inferences that nobody meant to collect.",
        blind: "It trusts the tags of the library and of the policy, and can not see what people write \
              into free text.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-no-sensitive-contradicted/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/consistency/claim-no-sensitive-contradicted/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "never", "collection") {
        if !promise.word.detail("of").is_stated() {
            continue;
        }
        let found = model.processings().find_map(|activity| {
            let data = model.data(activity.id).into_iter().find(|&data| {
                model.is_personal(data) && model.denies_tags(data).is_none() && promise.is_about(model, data)
            });
            Some((activity, data?))
        });
        let Some((activity, data)) = found else { continue };
        let finding = RULE
            .finding(
                format!(
                    "`{}` promises otherwise, and `{}` uses {}",
                    promise.by.name,
                    activity.name,
                    names(model, &[data])
                ),
                promise.entry.span,
            )
            .label("the promise")
            .related(model.get(data).span, format!("carries {}", tags(policy, data)))
            .related(model.place(activity.id, "data"), "used here")
            .note("What a policy promises has to agree with what it describes.")
            .help("leave the data out, or correct the promise");
        findings.report(&[promise.by.id, activity.id, data], finding);
    }
}

fn tags(policy: &Policy<'_>, data: crate::model::DeclId) -> String {
    let tags: Vec<String> = policy.model.tags(data).iter().map(|tag| format!("`{tag}`")).collect();
    if tags.is_empty() { "what is denied".to_owned() } else { crate::rules::wording::listed(&tags) }
}
