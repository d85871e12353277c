//! Two purposes of one name may be one.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `purpose-duplicate`
pub static RULE: Rule = Rule {
    code: "purpose-duplicate",
    severity: Severity::Hint,
    provisions: &["GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "Each purpose has a name of its own.",
        why: "Readers cannot tell two purposes apart that are called the same.",
        blind: "It compares labels only, without regard to capitals. It cannot know whether two groups \
              of people are kept apart on purpose.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/purpose-duplicate/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/purpose-duplicate/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let purposes: Vec<(DeclId, String)> = model
        .of_kind(Kind::Purpose)
        .map(|purpose| (purpose.id, model.label(purpose.id).trim().to_lowercase()))
        .collect();
    for (at, (second, label)) in purposes.iter().enumerate() {
        let Some((first, _)) = purposes[..at].iter().find(|(_, known)| known == label) else { continue };
        let message =
            format!("`{}` and `{}` have the same label", model.get(*first).name, model.get(*second).name);
        let finding = RULE
            .finding(message, model.get(*second).span)
            .label("called the same")
            .related(model.get(*first).span, "as this one")
            .note("People should be able to tell purposes apart.")
            .help("merge them, or give one another label");
        findings.report(&[*first, *second], finding);
    }
}
