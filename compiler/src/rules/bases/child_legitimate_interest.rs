//! A balance about children weighs that they are children.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `child-legitimate-interest`
pub static RULE: Rule = Rule {
    code: "child-legitimate-interest",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(f)"],
    explanation: Explanation {
        asks: "An assessment behind a legitimate interest in the data of children covers or considers \
              children.",
        why: "The law names children when it speaks of interests that may weigh more (Art. 6(1)(f), \
              last words).",
        blind: "It reads declared assessments only; one that is a document outside, or that is missing, \
              is left to other rules.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/child-legitimate-interest/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/child-legitimate-interest/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for mut claim in model.claimed(Basis::LegitimateInterest) {
        claim.by.retain(|&id| child(model, id).is_some());
        let Some(child) = claim.by.first().and_then(|&id| child(model, id)) else { continue };
        let tests = model.balancing_tests(&claim);
        let weighs = |&test: &DeclId| {
            let covers = model.own(test, "covers");
            let covered = covers.refs().any(|(_, own)| model.broader(child).contains(&own));
            model.considers(test, "children") || covered || covers.open
        };
        if tests.is_empty() || tests.iter().any(weighs) {
            continue;
        }
        let named = names(model, &model.gathered(&claim.by));
        let finding = RULE
            .finding(
                format!("The assessment of {named} does not consider that children are concerned"),
                claim.entry.span,
            )
            .label("a legitimate interest")
            .related(model.place(child, "traits"), "children")
            .related(model.get(tests[0]).span, "the assessment")
            .note("The interests of a child weigh more in the balance.")
            .help("add `considers: children(\"…\")` to the assessment once they were weighed");
        let about: Vec<DeclId> = model.about(&claim.by).into_iter().chain(tests).collect();
        findings.report(&about, finding);
    }
}

fn child(model: &Model, processing: DeclId) -> Option<DeclId> {
    model.subjects(processing).into_iter().find(|&subject| model.has_trait(subject, "child"))
}
