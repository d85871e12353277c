//! One purpose rests on one basis; a second one beside it makes the first look
//! optional.
//!
//! Bases in disjoint cases are not stacked, nor is the consent to a tracker beside
//! the basis of what is done with its data later.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::value::Entry;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
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
        let gathered = model.gathered(&ground.by);
        let named = names(model, &gathered);
        let rests = verb(&gathered, "rests");
        let finding = RULE
            .finding(format!("{named} {rests} on several legal bases at once"), second.span)
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
    for (asked, other) in twice(model) {
        let purpose = model.purposes(asked).into_iter().find(|own| model.purposes(other).contains(own));
        let named = purpose.map_or(String::new(), |id| model.get(id).name.clone());
        let message = format!(
            "`{}` asks consent for `{named}`, and `{}` does the same without",
            model.get(asked).name,
            model.get(other).name
        );
        let finding = RULE
            .finding(message, model.place(asked, "basis"))
            .label("on consent")
            .related(
                model.place(other, "basis"),
                "on another basis, with the same messages to the same people",
            )
            .note("A purpose rests on one basis; who may refuse it here and has it done there is misled.")
            .help("keep one basis, or say with guards, people or data where each applies");
        findings.report(&model.about(&[asked, other]), finding);
    }
}

/// Pairs of activities or parts that send the same messages to the same people, the
/// first on consent alone and the second on other bases; one pair for each two bases.
fn twice(model: &Model) -> Vec<(DeclId, DeclId)> {
    let all: Vec<DeclId> = model
        .processings()
        .map(|processing| processing.id)
        .filter(|&id| model.decides(id) && model.fact(id, "basis").is_stated())
        .filter(|&id| !model.messages(id).is_empty())
        .collect();
    let share = |one: DeclId, other: DeclId, of: fn(&Model, DeclId) -> Vec<DeclId>| {
        let theirs = of(model, other);
        of(model, one).iter().any(|own| theirs.contains(own))
    };
    let mut pairs: Vec<(DeclId, DeclId)> = Vec::new();
    for &asked in all.iter().filter(|&&id| model.rests_only_on(id, &[Basis::Consent])) {
        let tracker = model.fact(asked, "basis").entries.iter().any(|entry| is_tracker_consent(model, entry));
        for &other in all.iter().filter(|_| !tracker) {
            let without = !model.bases(other).any(|(basis, _, _)| basis == Basis::Consent);
            let certain = !model.fact(other, "basis").entries.iter().any(|entry| entry.any.is_some());
            let known = pairs.iter().any(|&(one, two)| {
                std::ptr::eq(model.fact(one, "basis"), model.fact(asked, "basis"))
                    && std::ptr::eq(model.fact(two, "basis"), model.fact(other, "basis"))
            });
            let same = share(asked, other, Model::purposes)
                && share(asked, other, Model::subjects)
                && share(asked, other, Model::messages);
            if without && certain && same && !known && model.cases(asked).overlaps(model.cases(other)) {
                pairs.push((asked, other));
            }
        }
    }
    pairs
}

/// A consent to a tracker, beside which later processing has its own basis.
fn is_tracker_consent(model: &Model, entry: &Entry) -> bool {
    let mut consents = entry.value.detail("consent").refs();
    consents.any(|(_, consent)| model.naming(consent, Kind::Tracker, "consent").next().is_some())
}
