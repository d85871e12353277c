//! Each purpose has its own basis: several purposes with several bases, or "one
//! of these", leave open which belongs to which.
//!
//! It counts different bases only, and only those claimed for the same case. One
//! basis over several purposes is clear enough.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::basis::Ground;
use crate::model::value::Entry;
use crate::model::{DeclId, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legal-basis-not-per-purpose`
pub static RULE: Rule = Rule {
    code: "legal-basis-not-per-purpose",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 6(1)", "GDPR 13(1)(c)", "WP260 rev.01"],
    explanation: Explanation {
        asks: "Where there are several purposes and several legal bases, the policy says which basis \
              belongs to which purpose.",
        why: "People can only judge and use their rights if they know for each purpose what it rests \
              on.",
        blind: "It is silent where one basis covers all purposes, and cannot know which basis fits which \
              purpose.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-basis-not-per-purpose/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-basis-not-per-purpose/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut ground in model.grounds() {
        ground.by.retain(|&id| model.decides(id));
        if ground.by.is_empty() {
            continue;
        }
        let about = model.about(&ground.by);
        let purposes = model.purposes_of(&ground);
        if let Some(pair) = ground.alternatives() {
            findings.report(&about, either(model, &ground, pair));
        } else if let Some(pair) = ground.together().filter(|_| purposes.len() > 1) {
            findings.report(&about, several(model, &ground, pair, &purposes));
        }
    }
}

/// `any [ … ]`: one of several, nobody says which.
fn either(model: &Model, ground: &Ground<'_>, (first, second): (&Entry, &Entry)) -> Diagnostic {
    let gathered = model.gathered(&ground.by);
    let named = names(model, &gathered);
    let rests = verb(&gathered, "rests");
    let message = format!("{named} {rests} on one of {} bases, and nothing says which", ground.bases().len());
    RULE.finding(message, first.span)
        .label("this basis")
        .related(second.span, "or this one")
        .note("People are told the basis of each purpose, not a choice of bases.")
        .help("write one `part` for each purpose, each with its own `basis`")
}

/// Several purposes, several bases.
fn several(
    model: &Model,
    ground: &Ground<'_>,
    (first, second): (&Entry, &Entry),
    purposes: &[DeclId],
) -> Diagnostic {
    let named = names(model, &model.gathered(&ground.by));
    let message = format!(
        "{named} has {} purposes and {} legal bases, and nothing says which belongs to which",
        purposes.len(),
        ground.bases().len()
    );
    let finding = RULE.finding(message, second.span).label("another basis").related(first.span, "one basis");
    let place = model.place(ground.by[0], "purpose");
    finding
        .related(place, format!("for {}", names(model, purposes)))
        .note("People are told the basis of each purpose.")
        .help("write one `part` for each purpose, each with its own `basis`")
}
