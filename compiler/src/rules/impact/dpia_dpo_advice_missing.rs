//! Where there is a data protection officer, an impact assessment has their advice.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::fix;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `dpia-dpo-advice-missing`
pub static RULE: Rule = Rule {
    code: "dpia-dpo-advice-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 35(2)", "GDPR 39(1)(c)"],
    explanation: Explanation {
        asks: "An impact assessment of an organisation with a data protection officer says when the officer \
            advised.",
        why: "The controller has to ask the officer for advice when it assesses the impact.",
        blind: "It looks for a designated officer of the controller and for `dpo_advice`. What the advice was is \
            left to a person.",
        related: &["dpia-content-incomplete"],
        fails: include_str!("../../../../tests/rules/impact/dpia-dpo-advice-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/dpia-dpo-advice-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for dpia in model.of_kind(Kind::Assessment).filter(|own| model.own(own.id, "type").has_word("dpia")) {
        if model.own(dpia.id, "outcome").has_word("not_needed")
            || model.own(dpia.id, "dpo_advice").date().is_some()
        {
            continue;
        }
        let assessed = model.own(dpia.id, "of").refs().map(|(_, own)| own);
        let controllers = assessed
            .filter(|&own| matches!(model.get(own).kind, Kind::Activity | Kind::Part))
            .filter_map(|own| model.controller(own));
        let officer = controllers.into_iter().find(|&own| model.own(own, "dpo").records().next().is_some());
        if let Some(controller) = officer {
            findings.report(&[dpia.id], finding(model, dpia, controller));
        }
    }
}

fn finding(model: &Model, dpia: &Declaration, controller: DeclId) -> Diagnostic {
    RULE.finding(
        format!("`{}` has no advice of the data protection officer", dpia.name),
        model.place(dpia.id, "dpo_advice"),
    )
    .label("no `dpo_advice`")
    .related(model.place(controller, "dpo"), "an officer is designated")
    .note("The controller asks the officer for advice when it assesses the impact.")
    .help("add the day of the advice: `dpo_advice: 2026-03-01`")
    .fix_if(fix::insert(model, dpia.id, "dpo_advice", "unstated"))
}
