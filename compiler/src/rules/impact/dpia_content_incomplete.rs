//! An impact assessment weighs necessity and risks, and names measures.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `dpia-content-incomplete`
pub static RULE: Rule = Rule {
    code: "dpia-content-incomplete",
    severity: Severity::Error,
    provisions: &["GDPR 35(7)(b)", "GDPR 35(7)(c)", "GDPR 35(7)(d)"],
    explanation: Explanation {
        asks: "An impact assessment says why the processing is necessary, which risks it brings and which \
            measures meet them.",
        why: "Article 35(7) lists what an assessment contains at least; the description comes from the policy \
            itself.",
        blind: "It looks for `necessity` of the activity, for `considers` and `residual_risk` of the assessment, \
            and for measures of either. An assessment with a `reference` is a document outside, and taken as complete; \
            one that says why none is needed contains nothing.",
        related: &["dpia-mandatory-case"],
        fails: include_str!("../../../../tests/rules/impact/dpia-content-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/dpia-content-incomplete/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for dpia in model.of_kind(Kind::Assessment).filter(|own| model.own(own.id, "type").has_word("dpia")) {
        let outside = model.own(dpia.id, "reference").is_stated();
        if outside || model.own(dpia.id, "outcome").has_word("not_needed") {
            continue;
        }
        let of: Vec<DeclId> = model.own(dpia.id, "of").refs().map(|(_, own)| own).collect();
        let activities: Vec<DeclId> = of
            .iter()
            .copied()
            .filter(|&own| matches!(model.get(own).kind, Kind::Activity | Kind::Part))
            .collect();
        let lacking = lacking(model, dpia.id, &activities);
        if !lacking.is_empty() {
            let about: Vec<DeclId> = [dpia.id].into_iter().chain(activities).collect();
            findings.report(&about, finding(dpia, &lacking));
        }
    }
}

/// What an assessment does not say.
fn lacking(model: &Model, dpia: DeclId, activities: &[DeclId]) -> Vec<String> {
    let necessity = model.considers(dpia, "necessity")
        || activities
            .iter()
            .all(|&own| model.family(own).any(|unit| model.fact(unit, "necessity").is_stated()));
    let risks = model.own(dpia, "considers").is_stated() || model.own(dpia, "residual_risk").is_stated();
    let measures = model.considers(dpia, "measures")
        || activities.iter().all(|&own| model.family(own).any(|unit| !model.controls(unit).is_empty()));
    let items = [
        (necessity, "why it is necessary"),
        (risks, "which risks it brings"),
        (measures, "which measures meet them"),
    ];
    items.into_iter().filter(|(said, _)| !said).map(|(_, item)| item.to_owned()).collect()
}

fn finding(dpia: &Declaration, lacking: &[String]) -> Diagnostic {
    RULE.finding(format!("`{}` does not say {}", dpia.name, listed(lacking)), dpia.span)
        .label("an impact assessment")
        .note("An assessment describes the processing, weighs its necessity and its risks, and names the measures.")
        .help(
            "add `necessity` and `measures` to the activity, `considers` and `residual_risk` to the assessment, \
             or `reference` if the assessment is a document of its own",
        )
}
