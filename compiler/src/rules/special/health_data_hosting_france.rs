//! In France, health data from care is hosted by certified hosts.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::end;
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `health-data-hosting-france`
pub static RULE: Rule = Rule {
    code: "health-data-hosting-france",
    severity: Severity::Warning,
    provisions: &["Code de la santé publique L1111-8", "GDPR 9(4)"],
    explanation: Explanation {
        asks: "With a seat in France, health data of patients that comes from care rests with a host certified for it.",
        why: "French law asks for a certified host when somebody else than the carer stores health data collected \
              in care.",
        blind: "It looks at the purpose of care, patients, health data and the operator of the system, and takes a \
                measure `hds_certification` on the system or a guarantee of the host that names HDS. Own servers \
                are not meant.",
        related: &["special-category-secrecy-missing"],
        fails: include_str!("../../../../tests/rules/special/health-data-hosting-france/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/health-data-hosting-france/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| is_french_care(model, processing.id)) {
        let health = model.labelled(processing.id, "special(health)", &[Label::Stated, Label::Inherited]);
        for (_, system) in model.fact(processing.id, "systems").refs() {
            let held = health.iter().any(|&data| end::holds(model, system, data));
            let Some(host) = host(model, system).filter(|_| held && !reported.contains(&system)) else {
                continue;
            };
            if !is_certified(model, system, host) {
                reported.insert(system);
                findings.report(&[system, processing.id], finding(model, processing, system, host));
            }
        }
    }
}

fn is_french_care(model: &Model, processing: DeclId) -> bool {
    let patients = model.subjects(processing).iter().any(|&person| model.has_trait(person, "patient"));
    let france = model.controller(processing).is_some_and(|controller| {
        model.established_in(controller).iter().any(|state| state.as_str() == "FR")
    });
    patients && france && model.has_purpose(processing, "care")
}

/// Another party that runs a system.
fn host(model: &Model, system: DeclId) -> Option<DeclId> {
    let (_, operator) = model.own(system, "operator").refs().next()?;
    let other = model.get(operator).kind != Kind::Subject && !model.is_ours(model.company(operator));
    other.then_some(operator)
}

fn is_certified(model: &Model, system: DeclId, host: DeclId) -> bool {
    let guaranteed = model.get(host).kind == Kind::Recipient
        && model.own(host, "guarantees").texts().any(|(_, text)| text.main().to_uppercase().contains("HDS"));
    guaranteed || model.includes_control(&model.system_controls(system), "hds_certification")
}

fn finding(model: &Model, processing: &Declaration, system: DeclId, host: DeclId) -> Diagnostic {
    let (place, name) = (model.place(system, "operator"), &model.get(host).name);
    RULE.finding(format!("`{name}` hosts health data of `{}` without a stated certificate", processing.name), place)
        .label("hosts it for us")
        .related(model.place(processing.id, "purpose"), "collected in care")
        .note("French law asks for a host with the HDS certificate where health data from care is stored by others.")
        .help("add `measures: hds_certification` to the system, or the certificate to `guarantees` of the host")
}
