//! One purpose rests on one basis; a second one beside it makes the first look
//! optional.
//!
//! Bases in disjoint cases are not stacked, nor is the consent to a tracker beside
//! the basis of what is done with its data later.

use crate::diagnostic::Severity;
use crate::model::value::Entry;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `legal-basis-stacked`
pub static RULE: Rule = Rule {
    code: "legal-basis-stacked",
    severity: Severity::Warning,
    provisions: &["EDPB 05/2020", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "The same purpose, data and people rest on one legal basis, not on two at once.",
        why: "Who asks for consent and goes on without it on another ground misleads people about \
              their choice.",
        blind: "It cannot see whether the two bases are meant for different data within one category. It \
              is silent where they hold in different cases or parts.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-basis-stacked/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-basis-stacked/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut ground in model.grounds() {
        ground.by.retain(|&id| model.decides(id));
        if ground.by.is_empty() || ground.alternatives().is_some() || model.purposes_of(&ground).len() != 1 {
            continue;
        }
        let Some((first, second)) = ground.together() else { continue };
        if [first, second].iter().any(|entry| is_tracker_consent(model, entry)) {
            continue;
        }
        let named = names(model, &model.gathered(&ground.by));
        let finding = RULE
            .finding(format!("{named} rests on several legal bases at once"), second.span)
            .label("and this basis")
            .related(first.span, "this basis")
            .note(
                "A purpose rests on one basis, chosen before it begins; falling back on another one when \
                 consent is refused or withdrawn is unfair.",
            )
            .help("keep one, or split the data or the people into parts with one basis each");
        let about = model.about(&ground.by);
        findings.report(&about, finding);
    }
}

/// A consent to a tracker, beside which later processing has its own basis.
fn is_tracker_consent(model: &Model, entry: &Entry) -> bool {
    let consents: Vec<DeclId> = entry.value.detail("consent").refs().map(|(_, id)| id).collect();
    model
        .of_kind(Kind::Tracker)
        .any(|tracker| model.own(tracker.id, "consent").refs().any(|(_, id)| consents.contains(&id)))
}
