//! Data that the controller observes is collected from the person: Art. 13 applies, at
//! once.
//!
//! Cameras, sensors, cookies and telemetry are told about at collection.

use crate::diagnostic::FixKind;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `observed-data-as-indirect`
pub static RULE: Rule = Rule {
    code: "observed-data-as-indirect",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)", "C-422/24", "WP260"],
    explanation: Explanation {
        asks: "Whoever watches people informs them at that moment, and doesn't treat what is seen as data from \
              elsewhere.",
        why: "What a camera or a cookie records comes from the person, who otherwise would never learn of it \
              in time.",
        blind: "It trusts the stated source. It is silent where another controller observes and passes the data \
              on.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/observed-data-as-indirect/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/observed-data-as-indirect/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let source = model.fact(processing.id, "source");
        let given = source.has_word("subject") || model.collects_elsewhere(processing.id);
        if !source.has_word("observed") || given {
            continue;
        }
        let informed = model.fact(processing.id, "informed");
        if informed.has_word("at_collection") {
            continue;
        }
        if let Some(entry) = informed.stated().find(|entry| is_indirect(entry)) {
            findings.report(
                &[processing.id, model.activity_of(processing.id)],
                finding(model, processing, entry),
            );
        }
    }
}

/// Whether a time or an exemption belongs to data from elsewhere.
fn is_indirect(entry: &Entry) -> bool {
    let Value::Word(word) = &entry.value else { return false };
    match word.name {
        "at_first_contact" | "at_first_disclosure" | "within" => true,
        "exempt" => word.detail("ground").words().next().is_some_and(|(_, ground)| ground.name != "known"),
        _ => false,
    }
}

fn finding(model: &Model, processing: &Declaration, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{}` watches people, and tells them later", processing.name), entry.span)
        .label("a time or exemption for data from elsewhere")
        .related(model.place(processing.id, "source"), "observed")
        .note("What a controller observes is collected from the person, who is informed at that time.")
        .help("write `informed: at_collection`; a sign or a short notice is enough at first")
        .fix(fix::replace("Inform at collection", FixKind::Auto, entry.span, "at_collection"))
}
