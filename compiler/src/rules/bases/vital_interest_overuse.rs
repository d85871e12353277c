//! Vital interests are for emergencies, epidemics and disasters.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `vital-interest-overuse`
pub static RULE: Rule = Rule {
    code: "vital-interest-overuse",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(d)", "C-252/21"],
    explanation: Explanation {
        asks: "Vital interests are the basis of emergencies, humanitarian work and public health, where \
              no other basis will do.",
        why: "This basis protects lives; ordinary services that are useful for health or safety rest \
              on another one.",
        blind: "It goes by the class of the purpose. It is silent where `necessity` says why a life \
              depends on it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/vital-interest-overuse/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/vital-interest-overuse/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::VitalInterests) {
        let urgent = |id| {
            ["emergency", "humanitarian", "public_health"].iter().any(|word| model.has_purpose(id, word))
        };
        claim.by.retain(|&id| {
            !model.purposes(id).is_empty() && !urgent(id) && !model.fact(id, "necessity").is_stated()
        });
        if claim.by.is_empty() {
            continue;
        }
        let gathered = model.gathered(&claim.by);
        let named = names(model, &gathered);
        let claims = verb(&gathered, "claims");
        let finding = RULE
            .finding(
                format!("{named} {claims} vital interests for a purpose that is no emergency"),
                claim.entry.span,
            )
            .label("vital interests")
            .related(model.place(claim.by[0], "purpose"), "for this purpose")
            .note(
                "The basis is meant for life and limb where nothing else allows the processing (recital 46).",
            )
            .help("state another basis, or write in `necessity` why a life depends on it");
        findings.report(&model.about(&claim.by), finding);
    }
}
