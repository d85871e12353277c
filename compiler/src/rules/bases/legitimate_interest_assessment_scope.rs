//! An assessment covers the data, people and takers of what rests on it.
//!
//! What is narrower than something covered is covered. Kinds of things that the
//! assessment does not list at all are left alone.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `legitimate-interest-assessment-scope`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-assessment-scope",
    severity: Severity::Warning,
    provisions: &["GDPR 5(2)", "GDPR 6(1)(f)"],
    explanation: Explanation {
        asks: "The assessment behind a legitimate interest covers all data, people and recipients of \
              the activity.",
        why: "A balance struck for less says nothing about the rest.",
        blind: "It compares only what `covers` lists: without data there, data is not compared, and so \
              on. Narrower categories are covered by broader ones.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-assessment-scope/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-assessment-scope/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        let tests = model.balancing_tests(&claim);
        let scope = tests.iter().map(|&test| model.own(test, "covers"));
        if tests.is_empty() || scope.clone().any(|covers| covers.open || !covers.is_stated()) {
            continue;
        }
        let covered: Vec<DeclId> = scope.flat_map(|covers| covers.refs().map(|(_, id)| id)).collect();
        let mut beyond: Vec<DeclId> = claim.by.iter().flat_map(|&id| outside(policy, id, &covered)).collect();
        beyond.sort();
        beyond.dedup();
        if beyond.is_empty() {
            continue;
        }
        let test = tests[0];
        let named = names(model, &model.gathered(&claim.by));
        let message = format!("The assessment behind {named} does not cover {}", names(model, &beyond));
        let finding = RULE
            .finding(message, claim.entry.span)
            .label("rests on the assessment")
            .related(model.place(test, "covers"), format!("what `{}` covers", model.get(test).name))
            .note("An assessment that leaves something out does not show that the interest outweighs it.")
            .help("extend the assessment and its `covers`, or use less");
        let about: Vec<DeclId> = model.about(&claim.by).into_iter().chain(tests).collect();
        findings.report(&about, finding);
    }
}

/// Data, subjects and recipients of an activity or part that lie outside what is covered.
fn outside(policy: &Policy<'_>, id: DeclId, covered: &[DeclId]) -> Vec<DeclId> {
    let model = policy.model;
    let recipients: Vec<DeclId> =
        model.fact(id, "recipients").refs().map(|(_, recipient)| recipient).collect();
    let lists = |kinds: &[Kind]| covered.iter().any(|&own| kinds.contains(&model.get(own).kind));
    let mut beyond = Vec::new();
    for (used, kinds) in [
        (model.data(id), &[Kind::Data, Kind::Element][..]),
        (model.subjects(id), &[Kind::Subject]),
        (recipients, &[Kind::Recipient]),
    ] {
        if lists(kinds) {
            let outside = |own: &DeclId| !model.broader(*own).iter().any(|wider| covered.contains(wider));
            beyond.extend(used.into_iter().filter(outside));
        }
    }
    beyond
}
