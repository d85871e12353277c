//! Joint controllers have an arrangement that says who informs people and who
//! answers their requests.
//!
//! It reads the terms that the role names, or those of type `joint` that name the
//! activity. A law that allocates the duties replaces them.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::arrangement::Joint;
use crate::model::{DeclId, Model};
use crate::rules::wording::{listed, names};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `joint-arrangement-missing`
pub static RULE: Rule = Rule {
    code: "joint-arrangement-missing",
    severity: Severity::Error,
    provisions: &["GDPR 26(1)", "GDPR 26(2)", "C-683/21"],
    explanation: Explanation {
        asks: "Joint controllers have an arrangement that says which of them informs people and which \
              of them answers requests.",
        why: "Where several parties decide together, people must not be sent from one to the other, so \
              the duties are shared out beforehand.",
        blind: "It looks at activities whose role is joint, not at parties that decide side by side for \
              purposes of their own. It is silent where a law is cited that shares out the duties.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/joint-arrangement-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/joint-arrangement-missing/passes.priv"),
    },
    check,
};

/// What the arrangement has to allocate.
const DUTIES: [(&str, &str); 2] =
    [("information", "who informs people"), ("requests", "who answers requests")];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut read: Vec<DeclId> = Vec::new();
    for role in model.joint_roles().into_iter().filter(|role| !role.by_law) {
        if role.terms.is_empty() {
            findings.report(&about(model, &role, None), no_arrangement(model, &role));
        }
        for &terms in &role.terms {
            if read.contains(&terms) {
                continue;
            }
            read.push(terms);
            if !model.is_arrangement(terms) {
                if model.own(terms, "type").is_stated() {
                    findings.report(&about(model, &role, Some(terms)), other_terms(model, &role, terms));
                }
            } else if DUTIES.iter().any(|(duty, _)| model.own(terms, duty).is_lacking()) {
                findings.report(&about(model, &role, Some(terms)), incomplete(model, &role, terms));
            }
        }
    }
}

fn about(model: &Model, role: &Joint<'_>, terms: Option<DeclId>) -> Vec<DeclId> {
    model.about(&role.by).into_iter().chain(terms).collect()
}

fn no_arrangement(model: &Model, role: &Joint<'_>) -> Diagnostic {
    let activities = names(model, &model.gathered(&role.by));
    RULE.finding(format!("No arrangement says who does what for {activities}"), role.entry.span)
        .label("decided together with others, without terms")
        .note("Joint controllers fix in an arrangement who informs people and who answers their requests.")
        .help(
            "write `role: joint(our_terms)` and `terms our_terms { type: joint  between: […]  information: …  \
             requests: … }`",
        )
}

fn other_terms(model: &Model, role: &Joint<'_>, terms: DeclId) -> Diagnostic {
    let (activities, name) = (names(model, &model.gathered(&role.by)), &model.get(terms).name);
    let message =
        format!("{activities} is decided jointly, but `{name}` is no arrangement of joint controllers");
    RULE.finding(message, role.entry.span)
        .label("names these terms")
        .related(model.place(terms, "type"), "terms of another type")
        .note("Joint controllers fix in an arrangement who informs people and who answers their requests.")
        .help("name terms of `type: joint` with `information` and `requests`")
}

fn incomplete(model: &Model, role: &Joint<'_>, terms: DeclId) -> Diagnostic {
    let lacking = DUTIES.iter().filter(|(duty, _)| model.own(terms, duty).is_lacking());
    let (fields, duties): (Vec<&str>, Vec<String>) =
        lacking.map(|(field, duty)| (*field, (*duty).to_owned())).unzip();
    let message = format!("The arrangement `{}` does not say {}", model.get(terms).name, listed(&duties));
    let written: Vec<String> = fields.iter().map(|field| format!("`{field}: …`")).collect();
    RULE.finding(message, model.place(terms, fields[0]))
        .label("the duties are not shared out")
        .related(role.entry.span, format!("{} rests on it", names(model, &model.gathered(&role.by))))
        .note("The arrangement says which of the parties informs people and which answers their requests.")
        .help(format!("add {} with one of the parties", listed(&written)))
        .fix_if(fix::insert(model, terms, fields[0], "unstated"))
}
