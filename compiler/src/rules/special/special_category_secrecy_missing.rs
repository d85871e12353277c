//! Health care under Article 9(2)(h) is in the hands of people bound to secrecy.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Entry;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `special-category-secrecy-missing`
pub static RULE: Rule = Rule {
    code: "special-category-secrecy-missing",
    severity: Severity::Error,
    provisions: &["GDPR 9(2)(h)", "GDPR 9(3)"],
    explanation: Explanation {
        asks: "An activity that rests on health care names professional secrecy among its measures.",
        why: "The condition on health care holds only if the data is processed by or under a professional who is \
              bound to secrecy.",
        blind: "It looks for `professional_secrecy` among the measures of the activity and of its systems, and \
                among measures for everything. It can't know who really opens the files.",
        related: &["special-category-law-uncited"],
        fails: include_str!("../../../../tests/rules/special/special-category-secrecy-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-secrecy-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let Some((entry, _)) = model.conditions(processing.id).find(|(_, word)| word.name == "health_care")
        else {
            continue;
        };
        let bound = model.includes_control(&model.controls(processing.id), "professional_secrecy");
        if !bound && !reported.contains(&entry.span) {
            reported.insert(entry.span);
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, entry));
        }
    }
}

fn finding(model: &Model, processing: &Declaration, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("`{}` names nobody bound to professional secrecy", processing.name), entry.span)
        .label("holds only under a duty of secrecy")
        .note("Health care as a condition asks for a professional bound to secrecy, or a person under an equal duty.")
        .help("add `measures: professional_secrecy`, or a `measure` that says which profession and duty")
        .fix_if(fix::insert(model, processing.id, "measures", "[unstated]"))
}
