//! Machines don't decide alone about children.
//!
//! A recital, not an article: there are decisions that protect a child.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `adm-child`
pub static RULE: Rule = Rule {
    code: "adm-child",
    severity: Severity::Warning,
    provisions: &["GDPR recital 71", "WP251"],
    explanation: Explanation {
        asks: "No decision with serious effect is taken about children by a machine alone.",
        why: "Children can't judge or contest such decisions as adults can.",
        blind: "It looks at traits and ages of the people concerned. A decision that protects the welfare of a \
              child is accepted with that reason.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/adm-child/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-child/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in model.automated_decisions().filter(|one| !model.own(one.id, "human").is_stated()) {
        for user in model.users_of(decision.id) {
            let child = model.subjects(user).into_iter().find(|&subject| is_child(model, subject));
            if let Some(child) = child {
                findings.report(&[decision.id, user], finding(model, decision, child, user));
                break;
            }
        }
    }
}

fn is_child(model: &Model, subject: DeclId) -> bool {
    let oldest = model.own(subject, "max_age").quantity();
    model.has_trait(subject, "child") || oldest.is_some_and(|age| age.number < 18.0)
}

fn finding(model: &Model, decision: &Declaration, child: DeclId, user: DeclId) -> Diagnostic {
    RULE.finding(
        format!("The automated decision `{}` concerns children: `{}`", decision.name, model.get(child).name),
        decision.span,
    )
    .label("decided without a human")
    .related(model.place(user, "decisions"), "taken here")
    .related(model.get(child).span, "children")
    .note("Decisions with serious effect that a machine takes alone should not concern children.")
    .help("let a person decide, or leave children out; if it protects the child, accept this finding with that reason")
}
