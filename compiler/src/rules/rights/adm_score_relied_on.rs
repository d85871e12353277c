//! A score on which somebody else decides is itself a decision.
//!
//! The one who computes it answers under Art. 22 if the decision of the other draws
//! strongly on it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `adm-score-relied-on`
pub static RULE: Rule = Rule {
    code: "adm-score-relied-on",
    severity: Severity::Warning,
    provisions: &["GDPR 22(1)", "C-634/21", "C-203/22"],
    explanation: Explanation {
        asks: "Where a score settles what somebody else decides, the one who computes it names what allows it.",
        why: "Otherwise nobody would answer for the machine: one only computes, the other only follows.",
        blind: "It trusts the stated weight. Decisions of the own organisation are another rule.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/adm-score-relied-on/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-score-relied-on/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in model.of_kind(Kind::Decision) {
        let users = model.users_of(decision.id);
        let by_other = model.own(decision.id, "taken_by").refs().find(|(_, party)| {
            !model.is_ours(model.company(*party))
                && users.iter().all(|&user| model.controller(user) != Some(*party))
        });
        let Some((_, party)) = by_other.filter(|_| relies(model, decision)) else { continue };
        if users.iter().any(|&user| model.decides(user)) && model.own(decision.id, "gateway").is_lacking() {
            let finding = finding(model, decision, party);
            findings.report(&[vec![decision.id], model.about(&users)].concat(), finding);
        }
    }
}

/// Whether the other draws strongly on what is computed here, with serious effect.
fn relies(model: &Model, decision: &Declaration) -> bool {
    let (weight, effect) = (model.own(decision.id, "weight"), model.own(decision.id, "effect"));
    (weight.has_word("decisive") || weight.has_word("strong")) && !effect.is_none()
}

fn finding(model: &Model, decision: &Declaration, party: DeclId) -> Diagnostic {
    RULE.finding(
        format!("`{}` decides by what is computed here, and nothing allows `{}`", model.get(party).name, decision.name),
        model.place(decision.id, "weight"),
    )
    .label("the decision of the other follows it")
    .related(model.place(decision.id, "taken_by"), "decides")
    .related(model.place(decision.id, "gateway"), "no contract, law or explicit consent")
    .note("Computing a score is an automated decision itself if another draws strongly on it to decide about a contract.")
    .help("state the `gateway` for the score, or let the other weigh it as one point among several")
}
