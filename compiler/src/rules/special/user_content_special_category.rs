//! A marketplace looks at what users write about people before it shows it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::{Hop, Place};
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `user-content-special-category`
pub static RULE: Rule = Rule {
    code: "user-content-special-category",
    severity: Severity::Warning,
    provisions: &["GDPR 5(2)", "GDPR 9(1)", "GDPR 24", "GDPR 25", "C-492/23"],
    explanation: Explanation {
        asks: "A marketplace that publishes texts of its users screens them, checks who writes, or hinders copying.",
        why: "The Court of Justice holds the operator of a marketplace answerable, as a controller, for sensitive \
              data in advertisements that others place.",
        blind: "It looks at the sector, at free text that reaches the public, and at three measures. It can't read \
                the texts.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/user-content-special-category/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/user-content-special-category/passes.priv"),
    },
    check,
};

/// The measures that the Court names.
const STEPS: [&str; 3] = ["content_screening", "identity_check", "copy_protection"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for hop in policy.graph.hops.iter().filter(|hop| hop.to == Place::Public) {
        let texts: Vec<DeclId> =
            hop.data.iter().copied().filter(|&data| model.has_tag(data, "free_text")).collect();
        let Some(&processing) =
            hop.activities.iter().find(|&&own| model.decides(own) && is_marketplace(model, own))
        else {
            continue;
        };
        let controls = model.controls(processing);
        let steps = STEPS.iter().any(|step| model.includes_control(&controls, step));
        if !texts.is_empty() && !steps {
            let about = [processing, model.activity_of(processing)];
            findings.report(&about, finding(model, processing, hop, &texts));
        }
    }
}

fn is_marketplace(model: &Model, processing: DeclId) -> bool {
    model.controller(processing).is_some_and(|controller| {
        model.own(controller, "sector").refs().any(|(_, sector)| model.is_kind_of(sector, "marketplace"))
    })
}

fn finding(model: &Model, processing: DeclId, hop: &Hop, texts: &[DeclId]) -> Diagnostic {
    let message =
        format!("`{}` publishes {} of its users unseen", model.get(processing).name, names(model, texts));
    RULE.finding(message, hop.span)
        .label("reaches the public")
        .related(model.place_of(processing, "data", texts[0]), "free text, which may tell anything about anybody")
        .note("A marketplace has to be able to keep sensitive data of others out of what it publishes.")
        .help("add a `measure` of type `content_screening`, `identity_check` or `copy_protection` to the activity")
}
