//! National identification numbers are used where a law says so.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::value::{Fact, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `national-identifier-unjustified`
pub static RULE: Rule = Rule {
    code: "national-identifier-unjustified",
    severity: Severity::Warning,
    provisions: &["GDPR 87"],
    explanation: Explanation {
        asks: "An activity that uses a national identification number or document cites the law that provides for \
            it.",
        why: "Article 87 leaves such numbers to national law, and most states allow them for listed purposes \
            only.",
        blind: "It reads the tag `national_id` and looks for a law in `basis`, `provision` and `necessity`. \
            Whether that law covers the number is left to a person.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/minimisation/national-identifier-unjustified/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/minimisation/national-identifier-unjustified/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let numbers = model.labelled(processing.id, "national_id", &[Label::Stated, Label::Inherited]);
        let fields = ["basis", "provision", "necessity", "article_9", "article_10"];
        let cited = fields.iter().any(|field| cites_law(model.fact(processing.id, field)));
        let activity = model.activity_of(processing.id);
        if numbers.is_empty() || cited || reported.contains(&activity) {
            continue;
        }
        reported.insert(activity);
        findings.report(&[processing.id, activity], finding(model, processing, &numbers));
    }
}

/// Whether a law stands in a field, by itself or in the parentheses of a word.
fn cites_law(fact: &Fact) -> bool {
    fact.broken
        || fact.entries.iter().any(|entry| match &entry.value {
            Value::Word(word) => word.name == "law" || cites_law(word.detail("law")),
            _ => false,
        })
}

fn finding(model: &Model, processing: &Declaration, numbers: &[DeclId]) -> Diagnostic {
    let message = format!("`{}` uses {} and cites no law for it", processing.name, names(model, numbers));
    RULE.finding(message, model.place_of(processing.id, "data", numbers[0]))
        .label("a national identifier")
        .note("States allow the use of national identifiers for the purposes that their law lists.")
        .help("cite it, as in `necessity: law(FR, \"décret 2019-341\")`, or leave the number out")
}
