//! Something is declared, and nothing in the policy refers to it.

use crate::diagnostic::Severity;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `unused-declaration`
pub static RULE: Rule = Rule {
    code: "unused-declaration",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "What is declared is used somewhere in the policy.",
        why: "Data and companies that no activity uses make documents longer and leave readers \
              guessing.",
        blind: "It looks at data, organisations, recipients, systems and consents, and is silent in \
              packages that others use and on what a text mentions.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/unused-declaration/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/unused-declaration/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.speaker.is_none() {
        return;
    }
    let used = model.referred_to();
    let kinds = [Kind::Organisation, Kind::Recipient, Kind::Data, Kind::System, Kind::Consent];
    for declaration in kinds.into_iter().flat_map(|kind| model.of_kind(kind)) {
        let foreign = !model.modules[declaration.module.0 as usize].package.is_empty();
        if used.contains(&declaration.id) || foreign || explained(model, declaration) {
            continue;
        }
        let finding = RULE
            .finding(format!("Nothing uses `{}`", declaration.name), declaration.span)
            .label(format!("this {} is declared and never named", declaration.kind.word()))
            .note("Documents show what people need; what nothing uses only adds noise.")
            .help("name it where it belongs, or remove it");
        findings.report(&[declaration.id], finding);
    }
}

/// Whether another reason keeps it: it is ours, or another rule speaks of it.
fn explained(model: &Model, declaration: &Declaration) -> bool {
    model.is_ours(declaration.id)
        || (declaration.kind == Kind::System && model.own(declaration.id, "copy_of").is_stated())
        || (declaration.kind == Kind::Consent && model.own(declaration.id, "for").is_stated())
}
