//! What stands under Article 9 is a condition of Article 9.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Hole, Value};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::activity::CONDITIONS;
use crate::source::Span;

/// `special-category-condition-invalid`
pub static RULE: Rule = Rule {
    code: "special-category-condition-invalid",
    severity: Severity::Error,
    provisions: &["GDPR 9(2)"],
    explanation: Explanation {
        asks: "A condition for special categories is one of those that Article 9(2) lists.",
        why: "A contract or a legitimate interest is a basis for ordinary data; the list for special categories \
              is closed and has neither.",
        blind: "A contract with a health professional is `health_care(\"…\")`. It does not judge whether the \
                condition holds in fact.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-condition-invalid/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/special/special-category-condition-invalid/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        for entry in &model.fact(processing.id, "article_9").entries {
            let what = match &entry.value {
                Value::Word(word) if !CONDITIONS.iter().any(|condition| condition.name == word.name) => {
                    format!("`{}`", word.name)
                }
                Value::Hole(Hole::Vague(words)) => format!("\"{words}\""),
                _ => continue,
            };
            if !reported.contains(&entry.span) {
                reported.insert(entry.span);
                let about = [processing.id, model.activity_of(processing.id)];
                findings.report(&about, finding(model, processing, &what, entry.span));
            }
        }
    }
}

fn finding(_model: &Model, processing: &Declaration, what: &str, place: Span) -> Diagnostic {
    RULE.finding(format!("`{}` gives {what} as a condition of Article 9", processing.name), place)
        .label("not among the conditions of Article 9(2)")
        .note("The conditions for special categories are a closed list; a basis of Article 6 is not among them.")
        .help(
            "choose `explicit_consent(…)`, `employment_law(…)`, `vital_interests`, `nonprofit`, `made_public`, \
             `legal_claims`, `public_interest(…)`, `health_care(…)`, `public_health(…)` or `research(…)`",
        )
}
