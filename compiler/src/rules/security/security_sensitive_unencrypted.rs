//! Sensitive data rests where encryption is stated not to be in place.

use crate::diagnostic::Severity;
use crate::graph::hop::contents;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `security-sensitive-unencrypted`
pub static RULE: Rule = Rule {
    code: "security-sensitive-unencrypted",
    severity: Severity::Warning,
    provisions: &["GDPR 32(1)(a)", "GDPR 9"],
    explanation: Explanation {
        asks: "Special, criminal and payment data is encrypted where it rests.",
        why: "The more harm a leak can do, the stronger the measures have to be.",
        blind: "It fires only where the policy states that encryption at rest is not in place; what is \
              not stated is unknown.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/security-sensitive-unencrypted/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/security-sensitive-unencrypted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for measure in model.of_kind(Kind::Measure).filter(|own| model.own(own.id, "detail").is_none()) {
        let encrypts = |kind: DeclId| {
            model.is_kind_of(kind, "encryption") && !model.is_kind_of(kind, "encryption_in_transit")
        };
        if !model.own(measure.id, "type").refs().any(|(_, kind)| encrypts(kind)) {
            continue;
        }
        let on = model.own(measure.id, "on");
        for system in model.of_kind(Kind::System) {
            let covered = !on.is_written() || on.refs().any(|(_, own)| own == system.id);
            let Some(data) = sensitive(model, system.id).filter(|_| covered) else { continue };
            let finding = RULE
                .finding(
                    format!("`{}` rests unencrypted in `{}`", model.get(data).name, system.name),
                    model.place(measure.id, "detail"),
                )
                .label("not in place")
                .related(system.span, "holds the data")
                .related(model.get(data).span, "sensitive")
                .note("Measures answer to the risk; encryption is the first that the law names.")
                .help("encrypt it, and say how in `detail`");
            findings.report(&[system.id, measure.id], finding);
        }
    }
}

fn sensitive(model: &Model, system: DeclId) -> Option<DeclId> {
    contents(model, system)
        .into_iter()
        .find(|&data| ["special", "criminal", "financial"].iter().any(|tag| model.has_tag(data, tag)))
}
