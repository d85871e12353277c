//! A public task names the law that gives it.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `public-task-uncited`
pub static RULE: Rule = Rule {
    code: "public-task-uncited",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(e)", "GDPR 6(3)"],
    explanation: Explanation {
        asks: "A public task names the law that lays it down.",
        why: "Only the law can hand out a public task, to a private body as well as to a public one.",
        blind: "It takes any citation and cannot know whether the law really gives the task to this \
              controller.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/public-task-uncited/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/public-task-uncited/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed_in_any_role(Basis::PublicTask) {
        let law = claim.word.detail("law");
        let asked = claim.by.iter().any(|&id| model.decides(id)) || law.is_hole();
        if !asked || !model.is_uncited(law) {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(format!("Nothing says which law gives the public task behind {named}"), claim.entry.span)
            .label("a public task without its law")
            .note("The task has to be laid down by Union or Member State law, which is named.")
            .help("write `public_task(law(SE, \"Skollagen\", requires))` with the act and article");
        findings.report(&model.about(&claim.by), finding);
    }
}
