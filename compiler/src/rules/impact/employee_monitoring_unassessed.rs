//! Watching employees is assessed, and they are told.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::impact::WATCHING;
use crate::model::value::Value;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `employee-monitoring-unassessed`
pub static RULE: Rule = Rule {
    code: "employee-monitoring-unassessed",
    severity: Severity::Warning,
    provisions: &["GDPR 35(1)", "GDPR 88", "WP249"],
    explanation: Explanation {
        asks: "Continuous monitoring of employees has an impact assessment and says when the employees are told.",
        why: "Employees can hardly object to being watched; authorities list such monitoring among the cases \
            that need an assessment.",
        blind: "It looks for cameras, location, screens and keystrokes with employees as the people observed. Logs \
            of doors are not meant. Whether national law gives a works council a say is left to a person.",
        related: &["dpia-criteria-threshold"],
        fails: include_str!("../../../../tests/rules/impact/employee-monitoring-unassessed/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/employee-monitoring-unassessed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let Some(place) = watching(model, processing.id) else { continue };
        let assessed = !model.assessments(processing.id, "dpia").is_empty();
        let informed = model.fact(processing.id, "informed");
        let told =
            informed.is_stated() || informed.broken || (!informed.is_written() && !model.builds("notice"));
        if !assessed || !told {
            let about: [DeclId; 2] = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, place, (assessed, told)));
        }
    }
}

/// Where a processing names the technique by which it watches employees.
fn watching(model: &Model, processing: DeclId) -> Option<Span> {
    let employees = model.subjects(processing).iter().any(|&person| model.has_trait(person, "employee"));
    let observed = model
        .sources(processing)
        .any(|entry| matches!(&entry.value, Value::Word(word) if word.name == "observed"));
    model.technique_among(processing, &WATCHING).filter(|_| employees && observed)
}

fn finding(
    model: &Model,
    processing: &Declaration,
    place: Span,
    (assessed, told): (bool, bool),
) -> Diagnostic {
    let lack = match (assessed, told) {
        (false, false) => "no impact assessment, and nothing says that they are told",
        (false, true) => "no impact assessment",
        _ => "nothing says that they are told",
    };
    let finding = RULE
        .finding(format!("`{}` watches employees: {lack}", processing.name), place)
        .label("monitors people at work")
        .note("Monitoring at work is assessed before it starts, and employees know about it.")
        .help("declare an `assessment` of type `dpia`, and add `informed: at_collection`");
    match model
        .fact(processing.id, "subjects")
        .refs()
        .find(|(_, person)| model.has_trait(*person, "employee"))
    {
        Some((entry, _)) => finding.related(entry.span, "employees"),
        None => finding,
    }
}
