//! The languages of a text state the same facts.
//!
//! Compares numbers and the names that a text takes from the model.

use crate::diagnostic::Severity;
use crate::model::text::Text;
use crate::model::value::{Fact, Value};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `translation-divergence`
pub static RULE: Rule = Rule {
    code: "translation-divergence",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 12(1)", "WP260"],
    explanation: Explanation {
        asks: "Every language of a text has the same numbers and names the same things.",
        why: "People are owed the same information whatever language they read.",
        blind: "It compares what stands in braces, and numbers where both languages write as many in \
              digits. Words, dates written out and law titles it cannot compare.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/translation-divergence/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/translation-divergence/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for declaration in model.declarations.iter().skip(model.library as usize).filter(|own| own.enters) {
        let mut found = Vec::new();
        for field in &declaration.fields {
            texts(&field.fact, &mut found);
        }
        for (span, text) in found {
            let Some(what) = difference(text) else { continue };
            let finding = RULE
                .finding(format!("The languages of a text of `{}` differ: {what}", declaration.name), span)
                .label("not the same in each language")
                .note("People get the same information whatever language they read.")
                .help("state the same in each language, or take the fact from the model: `{name}`");
            findings.report(&[declaration.id], finding);
        }
    }
}

/// The texts of a fact with several languages, those in details included.
fn texts<'m>(fact: &'m Fact, found: &mut Vec<(Span, &'m Text)>) {
    for entry in &fact.entries {
        match &entry.value {
            Value::Text(text) if text.variants.len() > 1 => found.push((entry.span, text)),
            Value::Record(fields) => fields.iter().for_each(|field| texts(&field.fact, found)),
            value => value.details().iter().for_each(|field| texts(&field.fact, found)),
        }
    }
}

/// What one language says and another does not.
fn difference(text: &Text) -> Option<String> {
    let (first, others) = text.variants.split_first()?;
    for other in others {
        let code = other.0.as_deref().unwrap_or_default();
        let (one, two) = (paths(&first.1), paths(&other.1));
        if let Some(path) =
            one.iter().find(|path| !two.contains(path)).or(two.iter().find(|path| !one.contains(path)))
        {
            return Some(format!("`{{{path}}}` is not in each, see `{code}`"));
        }
        let (one, two) = (numbers(&first.1), numbers(&other.1));
        if one.len() == two.len() && one != two {
            let differs = one.iter().find(|number| !two.contains(number))?;
            return Some(format!("{differs} is another number in `{code}`"));
        }
    }
    None
}

/// What stands in braces, sorted.
fn paths(words: &str) -> Vec<&str> {
    let plain = words.split("{{").collect::<Vec<_>>();
    let mut all: Vec<&str> = plain
        .iter()
        .flat_map(|part| part.split('{').skip(1))
        .filter_map(|rest| rest.split_once('}').map(|(path, _)| path.trim()))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The numbers in digits, without leading zeros and marks of grouping, sorted.
fn numbers(words: &str) -> Vec<String> {
    let mut all: Vec<String> = words
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}')))
        .map(|word| word.chars().filter(char::is_ascii_digit).collect::<String>())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.trim_start_matches('0').to_owned())
        .collect();
    all.sort();
    all
}
