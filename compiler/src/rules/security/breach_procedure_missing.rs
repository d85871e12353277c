//! Nothing says how incidents reach the authority, or are written down.

use super::duty;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `breach-procedure-missing`
pub static RULE: Rule = Rule {
    code: "breach-procedure-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 33(1)", "GDPR 33(5)"],
    explanation: Explanation {
        asks: "A controller says how it tells the authority about incidents, or keeps a register of \
              them.",
        why: "Seventy-two hours are short; who has no procedure misses them.",
        blind: "It asks only where a record, terms or an impact assessment is built or the policy speaks \
              of measures or incidents, and is silent for pure processors.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/breach-procedure-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/breach-procedure-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(speaker) = model.speaker.filter(|_| duty::is_asked(model)) else { return };
    let decides = model.processings().any(|activity| model.decides(activity.id));
    let registers = model.of_kind(Kind::Measure).any(|measure| {
        !model.own(measure.id, "detail").is_none()
            && model.own(measure.id, "type").refs().any(|(_, kind)| model.is_kind_of(kind, "breach_register"))
    });
    if !decides || registers || duty::to_authority(model).next().is_some() {
        return;
    }
    let finding = RULE
        .finding("Nothing says how the authority is told about an incident", model.get(speaker).span)
        .label("no `breach` with `tell: authority`, and no register")
        .note("A controller tells the authority within 72 hours, and writes every incident down.")
        .help("declare `breach authority_told { tell: authority  within: 72 hours }`");
    findings.report(&[speaker], finding);
}
