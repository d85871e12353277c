//! A purpose that nothing uses is left over.

use crate::diagnostic::{Edit, Fix, FixKind, Severity};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `purpose-unused`
pub static RULE: Rule = Rule {
    code: "purpose-unused",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(b)", "GDPR 5(2)"],
    explanation: Explanation {
        asks: "Every declared purpose is used.",
        why: "A purpose without an activity is either forgotten or not needed.",
        blind: "It is silent in packages without an organisation of ours, whose names are for others, \
              and where rules of the organisation may speak of it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/purpose-unused/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/purpose-unused/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.speaker.is_none() || model.of_kind(Kind::Rule).next().is_some() {
        return;
    }
    let named = model.referred_to();
    for purpose in model.of_kind(Kind::Purpose).filter(|purpose| !named.contains(&purpose.id)) {
        let package = &model.modules[purpose.module.0 as usize].package;
        if !package.is_empty() {
            continue;
        }
        let finding = RULE
            .finding(format!("Nothing is for `{}`", purpose.name), purpose.span)
            .label("used by no activity, flow or consent")
            .note("Purposes are specified for processing; one without any says nothing.")
            .help("remove it, or name it where it belongs")
            .fix(Fix {
                title: format!("Remove `{}`", purpose.name),
                kind: FixKind::Auto,
                edits: vec![Edit { span: purpose.whole, text: String::new() }],
            });
        findings.report(&[purpose.id], finding);
    }
}
