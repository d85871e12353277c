//! A promise about children, and people of that age among those concerned.

use super::promise::promises;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `claim-no-children-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-no-children-contradicted",
    severity: Severity::Warning,
    provisions: &["GDPR 8", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "A promise that no data on children is collected agrees with the people whom the policy \
              names.",
        why: "Parents rely on such a promise when they let a child use a service.",
        blind: "It compares stated ages and traits with the age of the promise, eighteen if it names \
              none; it can not see who really uses a service.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-no-children-contradicted/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/consistency/claim-no-children-contradicted/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "never", "children") {
        let age = promise.word.detail("below").quantity().map_or(18.0, |quantity| quantity.number);
        let younger = |subject: &&crate::model::Declaration| {
            let least = model.own(subject.id, "min_age").quantity();
            let most = model.own(subject.id, "max_age").quantity();
            match (least, most) {
                (Some(least), _) => least.number < age,
                (None, Some(most)) => most.number < age,
                (None, None) => model.has_trait(subject.id, "child"),
            }
        };
        let used = |subject: &&crate::model::Declaration| {
            model.processings().any(|activity| model.subjects(activity.id).contains(&subject.id))
        };
        let Some(subject) = model.of_kind(Kind::Subject).filter(used).find(younger) else { continue };
        let finding = RULE
            .finding(
                format!(
                    "`{}` promises otherwise, and `{}` are younger than {age}",
                    promise.by.name, subject.name
                ),
                promise.entry.span,
            )
            .label("the promise")
            .related(subject.span, "people whose data is used")
            .note("What a policy promises has to agree with what it describes.")
            .help("state the age that holds: `children(below: …)`, or correct the ages");
        findings.report(&[promise.by.id, subject.id], finding);
    }
}
