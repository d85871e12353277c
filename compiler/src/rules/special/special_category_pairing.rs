//! Basis and condition usually come in certain pairs.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Word};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, wording};

/// `special-category-pairing`
pub static RULE: Rule = Rule {
    code: "special-category-pairing",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)", "GDPR 9(2)"],
    explanation: Explanation {
        asks: "The condition of Article 9 and the basis of Article 6 are a pair that can hold together.",
        why: "Employment law beside a legitimate interest, or public health beside consent, tell two different \
              stories about the same processing; usually one of them is wrong.",
        blind: "It reads a table of usual and possible pairs. Among several bases, one that fits is enough. A \
                stated `necessity` silences it.",
        related: &["special-category-basis-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-pairing/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-pairing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let basis = model.fact(processing.id, "basis");
        let explained = model.fact(processing.id, "necessity").is_stated();
        if explained
            || basis.open
            || basis.holes().next().is_some()
            || model.bases(processing.id).next().is_none()
        {
            continue;
        }
        for (entry, word) in model.conditions(processing.id) {
            let Some(condition) = policy.law.condition(word.name) else { continue };
            let fits = model
                .bases(processing.id)
                .any(|(basis, own, _)| condition.goes_with(basis.word()) && own.cases.overlaps(&entry.cases));
            let beside = model.bases(processing.id).any(|(_, own, _)| own.cases.overlaps(&entry.cases));
            if !fits && beside && !reported.contains(&entry.span) {
                reported.insert(entry.span);
                let usual = condition.usual();
                let about = [processing.id, model.activity_of(processing.id)];
                findings.report(&about, finding(model, processing, (entry, word), &usual));
            }
        }
    }
}

fn finding(
    model: &Model,
    processing: &Declaration,
    (entry, word): (&Entry, &Word),
    usual: &[&str],
) -> Diagnostic {
    let bases: Vec<String> =
        model.bases(processing.id).map(|(basis, ..)| format!("`{}`", basis.word())).collect();
    let usual: Vec<String> = usual.iter().map(|basis| format!("`{basis}`")).collect();
    let message = format!("`{}` pairs `{}` with {}", processing.name, word.name, wording::listed(&bases));
    RULE.finding(message, entry.span)
        .label("the condition of Article 9")
        .related(model.place(processing.id, "basis"), "the basis of Article 6")
        .note("The two tell different stories about why the data is used.")
        .help(format!(
            "beside `{}` stands usually {}; or say why in `necessity`",
            word.name,
            wording::listed(&usual)
        ))
}
