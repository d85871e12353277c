//! A controller without an establishment in the EEA that offers to or watches
//! people there names a representative.
//!
//! It trusts `country`, `establishments` and `targets`. It can't know whether an
//! offer really addresses people in the Union.

use crate::diagnostic::{Diagnostic, Severity};
use crate::law::territory::Establishment;
use crate::model::{Code, DeclId, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::source::Span;

/// `eu-representative-missing`
pub static RULE: Rule = Rule {
    code: "eu-representative-missing",
    severity: Severity::Error,
    provisions: &["GDPR 27(1)", "GDPR 3(2)", "EDPB 03/2018"],
    explanation: Explanation {
        asks: "An organisation without an establishment in the EEA that addresses or watches people \
              there has a representative in the Union.",
        why: "People and authorities in the Union need somebody within reach who answers for an \
              organisation abroad.",
        blind: "It rests on the stated seat, establishments and targets. It is silent for public bodies, \
              where a reason is written as `not_needed`, and where processing is stated to be \
              occasional, without sensitive data on a large scale, and assessed as a low risk. Where no target is stated, an authority in the EEA leads to a warning.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/eu-representative-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/eu-representative-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    for (controller, decided) in model.controllers() {
        let representative = model.own(controller, "representative");
        let missing =
            if representative.is_written() { representative.is_lacking() } else { model.builds("notice") };
        let targets = law.targets_in_eea(controller);
        let near = model
            .own(controller, "authority")
            .words()
            .find(|(_, word)| word.detail("of").countries().any(|(_, code)| law.in_eea(code.country())));
        if !missing
            || (targets.is_empty() && near.is_none())
            || law.establishment(controller) != Establishment::Outside
            || model.own(controller, "type").has_word("public_body")
            || decided.iter().all(|&id| is_harmless(model, id))
        {
            continue;
        }
        let about: Vec<DeclId> = [controller].into_iter().chain(model.activities_of(decided)).collect();
        match near {
            Some((entry, _)) if targets.is_empty() => {
                findings.report(&[controller], unclear(policy, controller, entry.span));
            }
            _ => findings.report(&about, finding(policy, controller, &targets)),
        }
    }
}

/// An organisation abroad that names an authority in the EEA as its own.
fn unclear(policy: &Policy<'_>, controller: DeclId, authority: Span) -> Diagnostic {
    let model = policy.model;
    let name = &model.get(controller).name;
    let mut finding = RULE
        .finding(format!("`{name}` names an authority in the EEA, and nobody there who answers for it"), authority)
        .label("neither an establishment nor a representative")
        .related(model.place(controller, "country"), "has its seat outside the EEA")
        .note("Either it is established there, or it names a representative if it addresses or watches people in the EEA.")
        .help("state `establishments`, or the `representative`, or `not_needed(\"why\")`")
        .fix_if(fix::insert(model, controller, "representative", "unstated"));
    finding.severity = Severity::Warning;
    finding
}

/// Occasional, without sensitive data on a large scale, and assessed as a low
/// risk; all three stated (Art. 27(2)(a)).
fn is_harmless(model: &Model, processing: DeclId) -> bool {
    let sensitive = model
        .data(processing)
        .iter()
        .any(|&data| model.has_tag(data, "special") || model.has_tag(data, "criminal"));
    let low = |&assessment: &DeclId| {
        model.own(assessment, "outcome").has_word("not_needed")
            || model.own(assessment, "residual_risk").has_word("low")
    };
    model.fact(processing, "frequency").has_word("occasional")
        && (!sensitive || model.fact(processing, "scale").has_word("small"))
        && model.assessments(processing, "dpia").iter().any(low)
}

fn finding(policy: &Policy<'_>, controller: DeclId, targets: &[Code]) -> Diagnostic {
    let model = policy.model;
    let name = &model.get(controller).name;
    let states = if targets.len() > 3 {
        "people in the EEA".to_owned()
    } else {
        let states: Vec<String> = targets.iter().map(|&code| policy.law.country_name(code)).collect();
        format!("people in {}", listed(&states))
    };
    RULE.finding(
        format!("`{name}` has no representative in the Union"),
        model.place(controller, "representative"),
    )
    .label("nobody in the Union answers for it")
    .related(model.place(controller, "targets"), format!("addresses {states}"))
    .related(model.place(controller, "country"), "has its seat outside the EEA")
    .note(
        "Who addresses or watches people in the EEA without being established there names a representative.",
    )
    .help("add `representative: { name: …  country: …  reached_by: … }`, or `not_needed(\"why\")`")
    .fix_if(fix::insert(model, controller, "representative", "unstated"))
}
