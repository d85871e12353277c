//! Platforms show no advertising from profiles of special categories.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `special-category-advertising-platform`
pub static RULE: Rule = Rule {
    code: "special-category-advertising-platform",
    severity: Severity::Error,
    provisions: &["DSA 26(3)"],
    explanation: Explanation {
        asks: "An online platform uses no special categories in profiling for advertising.",
        why: "The Digital Services Act forbids platforms to show advertising based on profiling with special \
              categories; consent does not lift that.",
        blind: "It looks at the sector of the controller, an advertising purpose, and what the profiling uses. \
                Contextual advertising without profiling is not meant.",
        related: &["special-category-condition-missing"],
        fails: include_str!(
            "../../../../tests/rules/special/special-category-advertising-platform/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/special/special-category-advertising-platform/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.has_purpose(processing.id, "advertising"))
    {
        let Some(sector) = model.controller(processing.id).filter(|&own| is_platform(model, own)) else {
            continue;
        };
        for (_, decision) in model.fact(processing.id, "decisions").refs() {
            let special: Vec<DeclId> = model
                .own(decision, "uses")
                .refs()
                .map(|(_, data)| data)
                .filter(|&data| matches!(model.label_of(data, "special"), Label::Stated | Label::Inherited))
                .collect();
            if !special.is_empty() {
                let about = [processing.id, model.activity_of(processing.id)];
                findings.report(&about, finding(model, processing, (decision, sector), &special));
            }
        }
    }
}

fn is_platform(model: &Model, controller: DeclId) -> bool {
    model.own(controller, "sector").refs().any(|(_, sector)| model.is_kind_of(sector, "online_platform"))
}

fn finding(
    model: &Model,
    processing: &Declaration,
    (decision, platform): (DeclId, DeclId),
    special: &[DeclId],
) -> Diagnostic {
    let message =
        format!("`{}` profiles people by {} for advertising", processing.name, names(model, special));
    RULE.finding(message, model.place_of(decision, "uses", special[0]))
        .label("a special category")
        .related(model.place_of(processing.id, "decisions", decision), "used for advertising")
        .related(model.place(platform, "sector"), "on an online platform")
        .note("Online platforms may not show advertising based on profiling with special categories, consent or not.")
        .help("take these categories out of `uses`")
}
