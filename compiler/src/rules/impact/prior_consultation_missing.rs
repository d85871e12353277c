//! A risk that stays high is put before the authority.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `prior-consultation-missing`
pub static RULE: Rule = Rule {
    code: "prior-consultation-missing",
    severity: Severity::Error,
    provisions: &["GDPR 36(1)"],
    explanation: Explanation {
        asks: "An impact assessment that leaves a high risk says when the authority was consulted.",
        why: "Where the measures do not bring the risk down, the controller consults the authority before it \
            starts.",
        blind: "It reads `residual_risk` and `consulted` of the latest assessment of each activity. What the \
            authority answered is left to a person.",
        related: &["dpia-content-incomplete"],
        fails: include_str!("../../../../tests/rules/impact/prior-consultation-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/prior-consultation-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for dpia in model.of_kind(Kind::Assessment).filter(|own| model.own(own.id, "type").has_word("dpia")) {
        let high = model.own(dpia.id, "residual_risk").has_word("high");
        if high && model.own(dpia.id, "consulted").date().is_none() && !is_followed(model, dpia.id) {
            let of: Vec<DeclId> = model.own(dpia.id, "of").refs().map(|(_, own)| own).collect();
            let about: Vec<DeclId> = [dpia.id].into_iter().chain(of).collect();
            findings.report(&about, finding(model, dpia));
        }
    }
}

/// Whether a later assessment is about everything that this one is about.
fn is_followed(model: &Model, dpia: DeclId) -> bool {
    let of: Vec<DeclId> = model.own(dpia, "of").refs().map(|(_, own)| own).collect();
    let activities = of.iter().filter(|&&own| matches!(model.get(own).kind, Kind::Activity | Kind::Part));
    let mut latest = activities.map(|&own| model.latest(&model.assessments(own, "dpia"))).peekable();
    latest.peek().is_some() && latest.all(|later| later != Some(dpia))
}

fn finding(model: &Model, dpia: &Declaration) -> Diagnostic {
    RULE.finding(format!("`{}` leaves a high risk, and no authority was asked", dpia.name), model.place(dpia.id, "residual_risk"))
        .label("stays high")
        .related(model.place(dpia.id, "consulted"), "no day of consultation")
        .note("Before processing starts with a high risk that remains, the authority is consulted; it has eight weeks, and may take six more.")
        .help("consult the authority and add the day: `consulted: 2026-03-01`, or lower the risk by measures")
}
