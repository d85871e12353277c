//! Conditions that rest on a law cite it.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::law::ground::Condition;
use crate::model::value::{Entry, Value, Word};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `special-category-law-uncited`
pub static RULE: Rule = Rule {
    code: "special-category-law-uncited",
    severity: Severity::Error,
    provisions: &["GDPR 9(2)(b)", "GDPR 9(2)(g)", "GDPR 9(2)(h)", "GDPR 9(2)(i)", "GDPR 9(2)(j)"],
    explanation: Explanation {
        asks: "A condition of Article 9 that rests on Union or national law names the act and article.",
        why: "Employment law, substantial public interest, health care, public health and research lift the \
              prohibition only where a law says so and sets safeguards.",
        blind: "A collective agreement in words serves for employment law, a contract with a health professional \
                in words for health care. Whether the act says what is claimed is left to a person.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-law-uncited/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-law-uncited/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        for (entry, word) in model.conditions(processing.id) {
            let Some(condition) = policy.law.condition(word.name).filter(Condition::needs_law) else {
                continue;
            };
            if !cites(word) && !reported.contains(&entry.span) {
                reported.insert(entry.span);
                let about = [processing.id, model.activity_of(processing.id)];
                findings.report(&about, finding(model, processing, (entry, word), condition.article()));
            }
        }
    }
}

/// Whether a law is cited with its article, or words stand where they may.
fn cites(word: &Word) -> bool {
    let law = word.detail("law");
    law.broken
        || law.entries.iter().any(|entry| match &entry.value {
            Value::Word(law) => law.detail("text").is_stated() || law.detail("text").broken,
            Value::Text(_) => matches!(word.name, "employment_law" | "health_care"),
            _ => false,
        })
}

fn finding(
    _model: &Model,
    processing: &Declaration,
    (entry, word): (&Entry, &Word),
    article: &str,
) -> Diagnostic {
    let or = match word.name {
        "employment_law" => ", or the collective agreement in words",
        "health_care" => ", or the contract with a health professional in words",
        _ => "",
    };
    let mut finding = RULE
        .finding(format!("`{}` rests on `{}` and cites no law", processing.name, word.name), entry.span)
        .label("no act and article")
        .note(format!("The condition of Article {article} holds only where a law says so."))
        .help(format!("name it: `{}(law(FR, \"act and article\"))`{or}", word.name));
    finding.provisions.retain(|provision| provision.ends_with(article));
    finding
}
