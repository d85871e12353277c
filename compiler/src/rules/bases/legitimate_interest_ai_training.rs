//! Training on legitimate interests needs measures that spare people.
//!
//! It asks for at least one of filtering, objection before the training, and
//! guarding against memorisation.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legitimate-interest-ai-training`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-ai-training",
    severity: Severity::Note,
    provisions: &["EDPB 28/2024"],
    explanation: Explanation {
        asks: "An assessment of training a model on legitimate interests treats filtering, objection \
              beforehand or memorisation.",
        why: "What a model has learnt is hard to take back, so the balance turns on what is done \
              before.",
        blind: "It reads the points of declared assessments only. It is silent where the data is stated \
              to be anonymous, and where the assessment is a document outside.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-ai-training/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legitimate-interest-ai-training/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::LegitimateInterest) {
        let personal = |id| model.data(id).iter().any(|&data| model.is_personal(data));
        claim.by.retain(|&id| model.has_purpose(id, "ai_training") && personal(id));
        let tests = model.balancing_tests(&claim);
        let weighed = |&test: &DeclId| {
            ["filtering", "objection_before", "memorisation"].iter().any(|point| model.considers(test, point))
        };
        if claim.by.is_empty() || tests.is_empty() || tests.iter().any(weighed) {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(format!("The assessment of {named} names nothing that spares people from the training"), claim.entry.span)
            .label("training on a legitimate interest")
            .related(model.get(tests[0]).span, "the assessment")
            .note("Filtering of inputs, objection before the training and guarding against memorisation weigh in its favour.")
            .help("write what is done in `considers: [filtering(\"…\"), objection_before(\"…\"), memorisation(\"…\")]`");
        findings.report(&model.about(&claim.by), finding);
    }
}
