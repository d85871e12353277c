//! Requests are free of charge.
//!
//! A fee may be asked for requests that are manifestly unfounded or excessive, and for
//! further copies.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::case::Axis;
use crate::model::text::Text;
use crate::model::value::{Entry, Value};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `rights-fee`
pub static RULE: Rule = Rule {
    code: "rights-fee",
    severity: Severity::Error,
    provisions: &["GDPR 12(5)", "GDPR 15(3)", "C-307/22"],
    explanation: Explanation {
        asks: "Using a right costs nothing; a fee is kept for manifestly unfounded or excessive requests and \
              for further copies.",
        why: "A price on a right keeps away those who need it.",
        blind: "It looks for words that confine the fee in several languages, and takes any guard as such a \
              limit.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-fee/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-fee/passes.priv"),
    },
    check,
};

/// Words by which a text confines a fee to what the law allows.
const LIMITS: &[&str] = &[
    "unfounded",
    "excessive",
    "additional",
    "further",
    "repeat",
    "second cop",
    "offensichtlich",
    "unbegründet",
    "exzessiv",
    "weitere",
    "infondé",
    "excessi",
    "supplémentaire",
    "répét",
    "ongegrond",
    "buitensporig",
    "manifest",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let concerned = model.concerned(rights.id);
        let fee = model.own(rights.id, "fee").stated().find(|entry| is_general(model, rights, entry));
        if let Some(entry) = fee.filter(|_| !concerned.is_empty()) {
            findings.report(&[vec![rights.id], concerned].concat(), finding(&rights.name, entry));
        }
    }
}

fn is_general(model: &Model, rights: &Declaration, entry: &Entry) -> bool {
    let confined = match &entry.value {
        Value::Text(text) => is_limit(text),
        Value::Quantity(quantity) => quantity.number == 0.0,
        _ => true,
    };
    !confined && (!model.is_guarded(rights.id, entry) || is_wide(model, entry))
}

/// Whether words confine a fee to what the law allows.
fn is_limit(text: &Text) -> bool {
    let words = text.variants.iter().map(|(_, words)| words.to_lowercase()).collect::<Vec<_>>().join(" ");
    LIMITS.iter().any(|limit| words.contains(limit))
}

/// Whether a fee holds under a circumstance in words that reach beyond what the
/// law allows. A named condition or a parameter is taken for a limit.
fn is_wide(model: &Model, entry: &Entry) -> bool {
    let mut literals = entry.cases.cubes().iter().flat_map(|cube| &cube.0).peekable();
    literals.peek().is_some()
        && literals.all(|literal| match literal.axis {
            Axis::Circumstance(number) => !is_limit(&model.circumstances[number as usize]),
            _ => false,
        })
}

fn finding(rights: &str, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{rights}` asks a fee for requests"), entry.span)
        .label("for every request")
        .note("Requests are answered free of charge, unless they are manifestly unfounded or excessive; a further copy may cost what it costs to make.")
        .help("remove `fee`, or confine it: `fee: \"the cost of further copies\"`")
}
