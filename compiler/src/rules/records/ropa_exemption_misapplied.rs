//! A record of processing leaves out only what may be left out.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `ropa-exemption-misapplied`
pub static RULE: Rule = Rule {
    code: "ropa-exemption-misapplied",
    severity: Severity::Warning,
    provisions: &["GDPR 30(1)", "GDPR 30(5)"],
    explanation: Explanation {
        asks: "A record that leaves out activities leaves out only occasional ones without sensitive data, and \
            only if fewer than 250 people work there.",
        why: "The exemption from the record is narrow: it covers occasional processing without risk or sensitive \
            data, in small organisations.",
        blind: "It compares the activities of the policy with `only` of the record, the stated frequency, tags and \
            the stated number of employees. Proposals to raise that number are not applied before they are \
            law.",
        related: &[],
        fails: include_str!("../../../../tests/rules/records/ropa-exemption-misapplied/fails.priv"),
        passes: include_str!("../../../../tests/rules/records/ropa-exemption-misapplied/passes.priv"),
    },
    check,
};

/// From so many employees on, nothing may be left out.
const EMPLOYEES: f64 = 250.0;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for record in model.documents("record_controller") {
        let only = model.own(record, "only");
        let kept: Vec<DeclId> = only.refs().map(|(_, own)| own).collect();
        let activities = kept.iter().any(|&own| matches!(model.get(own).kind, Kind::Activity | Kind::Part));
        if !(activities || only.is_none()) || only.holes().next().is_some() || only.open {
            continue;
        }
        let of = model.own(record, "of").refs().next().map(|(_, own)| own).or(model.speaker);
        let large = of
            .and_then(|own| model.own(own, "head_count").quantity())
            .is_some_and(|count| count.number >= EMPLOYEES);
        let left: Vec<DeclId> = model
            .of_kind(Kind::Activity)
            .map(|activity| activity.id)
            .filter(|&activity| {
                model.decides(activity) && !model.family(activity).any(|own| kept.contains(&own))
            })
            .filter(|&activity| of.is_none() || model.controller(activity) == of)
            .filter(|&activity| large || must_stay(model, activity))
            .collect();
        if !left.is_empty() {
            findings.report(&[record], finding(model, model.get(record), &left, large));
        }
    }
}

/// Stated to be regular, or with data of Articles 9 or 10.
fn must_stay(model: &Model, activity: DeclId) -> bool {
    model.family(activity).any(|own| {
        model.fact(own, "frequency").has_word("regular")
            || model.uses_tagged(own, "special")
            || model.uses_tagged(own, "criminal")
    })
}

fn finding(model: &Model, record: &Declaration, left: &[DeclId], large: bool) -> Diagnostic {
    let label =
        if large { "250 people or more work there: all activities belong here" } else { "leaves them out" };
    let finding = RULE
        .finding(format!("`{}` leaves out {}", record.name, names(model, left)), model.place(record.id, "only"))
        .label(label)
        .note("Only occasional processing without risk and without sensitive data may be left out, below 250 employees.")
        .help("add the activities to `only`, or drop `only`");
    left.iter().fold(finding, |finding, &activity| {
        finding.related(model.get(activity).span, "belongs in the record")
    })
}
