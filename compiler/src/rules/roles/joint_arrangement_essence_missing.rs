//! People are told the essence of an arrangement between joint controllers.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `joint-arrangement-essence-missing`
pub static RULE: Rule = Rule {
    code: "joint-arrangement-essence-missing",
    severity: Severity::Error,
    provisions: &["GDPR 26(2)"],
    explanation: Explanation {
        asks: "A notice on an activity of joint controllers tells the essence of their arrangement.",
        why: "People need not see the contract, but they have to know who does what for them.",
        blind: "It asks only where a notice is built. It takes any words for the essence.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/joint-arrangement-essence-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/joint-arrangement-essence-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    let mut read: Vec<DeclId> = Vec::new();
    for role in model.joint_roles() {
        for &terms in &role.terms {
            let essence = model.own(terms, "essence");
            if read.contains(&terms) || !model.is_arrangement(terms) || !essence.is_lacking() {
                continue;
            }
            read.push(terms);
            let message =
                format!("Nothing tells people the essence of the arrangement `{}`", model.get(terms).name);
            let finding = RULE
                .finding(message, model.place(terms, "essence"))
                .label("no `essence`")
                .related(role.entry.span, format!("{} rests on it", names(model, &model.gathered(&role.by))))
                .note("The essence of the arrangement is made available to people.")
                .help("add `essence: \"who informs you, who answers your requests, whom to write to\"`")
                .fix_if(fix::insert(model, terms, "essence", "unstated"));
            let about: Vec<DeclId> = model.about(&role.by).into_iter().chain([terms]).collect();
            findings.report(&about, finding);
        }
    }
}
