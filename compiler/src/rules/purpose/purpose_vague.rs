//! A purpose says what is done, to what, and for what result.
//!
//! It speaks where the author writes `vague`, and where the purpose and the activity
//! are both named by words that could mean anything.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Fact, Hole};
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};
use crate::source::Span;

/// `purpose-vague`
pub static RULE: Rule = Rule {
    code: "purpose-vague",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(b)", "GDPR 12(1)", "GDPR 13(1)(c)", "WP260 rev.01", "WP203"],
    explanation: Explanation {
        asks: "A purpose is so clear that people can picture what happens with their data.",
        why: "\"Improving our services\" can mean anything, so nobody can tell what is covered by it.",
        blind: "It knows broad words in six languages, and is silent as soon as the name of the \
              activity, its operations or its necessity say more. Research beside the study of markets, and advertising \
              beside messages that people need, are a note.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/purpose-vague/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/purpose-vague/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: BTreeSet<Span> = BTreeSet::new();
    for processing in model.processings() {
        let fact = model.fact(processing.id, "purpose");
        for (entry, hole) in fact.holes() {
            if let Hole::Vague(words) = hole
                && !seen.contains(&entry.span)
            {
                seen.insert(entry.span);
                let message = format!("\"{words}\" does not say what `{}` is for", processing.name);
                findings.report(&model.about(&[processing.id]), advised(RULE.finding(message, entry.span)));
            }
        }
        if let Some((first, second, both, why)) = mixed(model, fact)
            && seen.insert(first)
        {
            let message = format!("`{}` is for {} in one breath", processing.name, names(model, &both));
            let mut finding = RULE
                .finding(message, first)
                .label("what is it for?")
                .related(second, "and this")
                .note(why)
                .help("write a `part` for each, with its own basis");
            finding.severity = Severity::Note;
            findings.report(&model.about(&[processing.id]), finding);
        }
        for (entry, purpose) in fact.refs() {
            if is_open(model, processing.id, purpose) && !seen.contains(&entry.span) {
                seen.insert(entry.span);
                let message = format!("\"{}\" could be for anything", model.label(processing.id));
                let finding =
                    RULE.finding(message, processing.span).related(entry.span, "a purpose as broad");
                findings.report(&model.about(&[processing.id]), advised(finding));
            }
        }
    }
}

/// Purposes in one breath of which each has rules of its own: science beside
/// commercial study, and advertising beside messages that people need.
const MIXED: &[(&str, &[&str], &str)] = &[
    (
        "research",
        &["analytics", "marketing", "advertising"],
        "Scientific research has relief of its own, which the study of markets has not.",
    ),
    (
        "service_message",
        &["marketing", "advertising"],
        "Advertising can be stopped at any time, a message that people need can't.",
    ),
];

/// Two purposes of a processing that belong apart, and why.
fn mixed(model: &Model, fact: &Fact) -> Option<(Span, Span, [DeclId; 2], &'static str)> {
    let is = |purpose: DeclId, word: &str| model.is_kind_of(purpose, word);
    MIXED.iter().find_map(|(one, others, why)| {
        let (first, own) = fact.refs().find(|(_, own)| is(*own, one))?;
        let (second, other) =
            fact.refs().find(|(_, other)| !is(*other, one) && others.iter().any(|word| is(*other, word)))?;
        Some((first.span, second.span, [own, other], *why))
    })
}

/// Whether neither the purpose nor the activity nor what is done says more.
fn is_open(model: &Model, processing: DeclId, purpose: DeclId) -> bool {
    lexicon::is_broad(&model.label(purpose))
        && lexicon::is_broad(&model.label(processing))
        && lexicon::is_broad(&model.label(model.activity_of(processing)))
        && !model.fact(processing, "operations").is_stated()
        && !model.fact(processing, "necessity").is_stated()
}

fn advised(finding: Diagnostic) -> Diagnostic {
    finding
        .label("what is done, for what result?")
        .note("The authorities hold that purposes such as \"to develop new services\" are not clear enough.")
        .help(
            "say what is done with which data so that what happens, in a `purpose`, a `part` or `operations`",
        )
}
