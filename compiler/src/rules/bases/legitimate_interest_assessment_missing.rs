//! A legitimate interest is balanced, and the balancing is written down.
//!
//! A test named in the basis, one among the activity's assessments, and one about
//! the activity count alike; words that name a document count too.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legitimate-interest-assessment-missing`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-assessment-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 5(2)", "GDPR 6(1)(f)", "C-708/18", "C-13/16", "C-621/22"],
    explanation: Explanation {
        asks: "Whoever relies on a legitimate interest has an assessment that weighs it against the \
              interests of the people concerned.",
        why: "The basis holds only if the interest is real, the data is needed for it, and people do \
              not have the better reasons; that has to be shown.",
        blind: "It cannot read the assessment. It is silent where an assessment of the activity around \
              it exists.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-assessment-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-assessment-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let named = claim.word.detail("assessment");
        if named.is_stated() || named.broken || !model.balancing_tests(&claim).is_empty() {
            continue;
        }
        let place = named.entries.first().map_or(claim.entry.span, |entry| entry.span);
        let activities = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(format!("No assessment weighs the interest behind {activities}"), place)
            .label("claimed, not balanced")
            .note(
                "The basis asks three questions: is the interest real, is the data needed for it, and do the \
                 interests of people weigh less.",
            )
            .help("add `assessment: …` to the basis with an `assessment` of `type: lia`, or the title of the document");
        findings.report(&model.about(&claim.by), finding);
    }
}
