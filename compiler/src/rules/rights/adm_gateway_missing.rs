//! A machine decides about people only with a contract, a law or explicit consent.
//!
//! Concerns automated decisions with a legal or similarly serious effect that no human
//! reviews.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `adm-gateway-missing`
pub static RULE: Rule = Rule {
    code: "adm-gateway-missing",
    severity: Severity::Error,
    provisions: &["GDPR 22(1)", "GDPR 22(2)", "C-634/21", "WP251"],
    explanation: Explanation {
        asks: "A decision that a machine takes alone, with serious effect on people, names what allows it.",
        why: "People have the right not to be subject to such decisions; the law knows three exceptions.",
        blind: "It trusts the stated effect and the stated human. Decisions that somebody else takes are not \
              asked about here.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/adm-gateway-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-gateway-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in model.automated_decisions() {
        let reviewed = model.own(decision.id, "human").is_stated();
        if !reviewed && model.own(decision.id, "gateway").is_lacking() {
            let users = model.users_of(decision.id);
            let finding = finding(model, decision, &users);
            findings.report(&[vec![decision.id], model.about(&users)].concat(), finding);
        }
    }
}

fn finding(model: &Model, decision: &Declaration, users: &[DeclId]) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("Nothing allows the automated decision `{}`", decision.name), model.place(decision.id, "gateway"))
        .label("no contract, law or explicit consent")
        .related(model.place(decision.id, "effect"), "with this effect")
        .note("A machine may decide alone about people, with legal or similar effect, only if a contract needs it, a law allows it, or the person explicitly consents.")
        .help("state the `gateway`, or let a person decide and say so in `human`");
    if let Some(&user) = users.first() {
        finding = finding.related(model.place(user, "decisions"), "taken here");
    }
    finding.fix_if(fix::insert(model, decision.id, "gateway", "unstated"))
}
