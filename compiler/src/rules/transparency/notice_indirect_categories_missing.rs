//! Who gets data from others tells people which data.
//!
//! For data that people give themselves the law does not ask for the list; there it is only a
//! hint.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `notice-indirect-categories-missing`
pub static RULE: Rule = Rule {
    code: "notice-indirect-categories-missing",
    severity: Severity::Error,
    provisions: &["GDPR 14(1)(d)"],
    explanation: Explanation {
        asks: "Where data comes from somebody else, the people concerned are told its categories.",
        why: "They did not hand it over, so they cannot know what is there.",
        blind: "It looks at activities that state no data at all; a category with a name counts, whatever \
              it holds. Data with an open source counts as given by the person.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transparency/notice-indirect-categories-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-indirect-categories-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (elsewhere, severity) in [(true, Severity::Error), (false, Severity::Hint)] {
        let silent: Vec<DeclId> = model
            .explained()
            .map(|processing| processing.id)
            .filter(|&id| model.fact(id, "data").is_hole() && model.collects_elsewhere(id) == elsewhere)
            .collect();
        if !silent.is_empty() {
            let mut finding = finding(model, &model.gathered(&silent));
            finding.severity = severity;
            findings.report(&model.about(&silent), finding);
        }
    }
}

fn finding(model: &Model, silent: &[DeclId]) -> Diagnostic {
    let finding = RULE
        .finding(
            format!(
                "Nothing says which data {} {}",
                names(model, silent),
                if silent.len() == 1 { "uses" } else { "use" }
            ),
            model.place(silent[0], "data"),
        )
        .label("no category")
        .note("People are told the categories of data that others have given.")
        .help("name the categories in `data: …`");
    also(finding, silent[1..].iter().map(|&id| model.place(id, "data")), "nor here")
}
