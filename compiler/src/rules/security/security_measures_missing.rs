//! Each activity has measures.
//!
//! Runs where a record, terms or an impact assessment is built, or the policy speaks of
//! measures or incidents at all.

use super::duty;
use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `security-measures-missing`
pub static RULE: Rule = Rule {
    code: "security-measures-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 32(1)", "GDPR 30(1)(g)", "GDPR 28(3)(c)"],
    explanation: Explanation {
        asks: "For every activity some measure of security is stated, its own or one of its systems.",
        why: "Security fits the risk of each activity; a policy that lists measures for some leaves the \
              others open.",
        blind: "A measure without `on` covers everything. What is not listed is unknown, so one measure \
              is enough. How strong it is it cannot judge.",
        related: &["security-sensitive-unencrypted"],
        fails: include_str!("../../../../tests/rules/security/security-measures-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/security-measures-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for measure in model.of_kind(Kind::Measure).filter(|measure| model.own(measure.id, "detail").is_none()) {
        not_in_place(model, measure, findings);
    }
    if !duty::is_asked(model) || model.of_kind(Kind::Measure).any(|measure| is_general(model, measure.id)) {
        return;
    }
    let open: Vec<DeclId> = model
        .processings()
        .map(|processing| processing.id)
        .filter(|&id| !model.is_safeguarded(id) && !model.fact(id, "measures").is_stated())
        .collect();
    let gathered = model.gathered(&open);
    let Some((&first, others)) = gathered.split_first() else { return };
    let finding = RULE
        .finding(
            format!("Nothing protects the data of {}", names(model, &gathered)),
            model.place(first, "measures"),
        )
        .label("no measure is stated")
        .note("Technical and organisational measures fit the risk; records and contracts describe them.")
        .help("add `measures: …`, or a `measure` without `on` that covers everything")
        .fix_if(fix::insert(model, first, "measures", "unstated").filter(|_| others.is_empty()));
    let about = model.about(&open);
    findings.report(&about, also(finding, others.iter().map(|&id| model.place(id, "measures")), "nor here"));
}

/// Controls of what people write; no law asks for them.
const ADVICE: &[&str] = &["content_screening", "input_guidance", "copy_protection"];

/// A measure that is stated not to be in place.
fn not_in_place(model: &Model, measure: &Declaration, findings: &mut Findings) {
    let kinds: Vec<DeclId> = model.own(measure.id, "type").refs().map(|(_, kind)| kind).collect();
    let Some(&first) = kinds.first() else { return };
    if kinds.iter().all(|&kind| ADVICE.iter().any(|word| model.is_kind_of(kind, word))) {
        return;
    }
    let is = |word: &str| kinds.iter().any(|&kind| model.is_kind_of(kind, word));
    let label = model.label(first).to_lowercase();
    let mut finding = RULE
        .finding(
            format!("`{}` says that there is no {label}", measure.name),
            model.place(measure.id, "detail"),
        )
        .label("stated not to be in place")
        .note("Technical and organisational measures fit the risk, from the design on.")
        .help("put it in place and say how in `detail`, or accept the finding with a reason");
    finding.provisions = if is("by_design") || is("minimisation") {
        vec!["GDPR 25(1)", "GDPR 25(2)"]
    } else if is("risk_assessment") {
        vec!["GDPR 32(2)", "GDPR 32(1)"]
    } else if is("resilience") || is("access_control") || is("encryption") {
        vec!["GDPR 32(1)", "GDPR 32(1)(b)"]
    } else {
        vec!["GDPR 32(1)"]
    };
    findings.report(&[measure.id], finding);
}

/// Whether a measure covers everything, whatever it is.
fn is_general(model: &Model, measure: DeclId) -> bool {
    !model.own(measure, "on").is_written() && !model.own(measure, "detail").is_none()
}
