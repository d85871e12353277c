//! Whoever is judged by a machine can reach a human and contest the result.
//!
//! Asked where a contract, a law or explicit consent allows the decision.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Declaration, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `adm-safeguards-missing`
pub static RULE: Rule = Rule {
    code: "adm-safeguards-missing",
    severity: Severity::Error,
    provisions: &["GDPR 22(3)", "GDPR 22(2)(b)"],
    explanation: Explanation {
        asks: "An automated decision states which human intervenes and how people contest it.",
        why: "The exceptions of Art. 22 hold only with safeguards: a human, the own point of view, and a way \
              to contest.",
        blind: "It doesn't judge whether the human can change the result. Decisions that nothing allows are \
              another finding.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/adm-safeguards-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-safeguards-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in model.automated_decisions() {
        let lacking: Vec<&str> = ["human", "contest"]
            .into_iter()
            .filter(|field| model.own(decision.id, field).is_lacking())
            .collect();
        if model.own(decision.id, "gateway").is_stated() && !lacking.is_empty() {
            let users = model.users_of(decision.id);
            findings.report(
                &[vec![decision.id], model.about(&users)].concat(),
                finding(model, decision, &lacking),
            );
        }
    }
}

fn finding(model: &Model, decision: &Declaration, lacking: &[&str]) -> Diagnostic {
    let fields: Vec<String> = lacking.iter().map(|field| format!("`{field}`")).collect();
    RULE.finding(
        format!("The automated decision `{}` lacks {}", decision.name, listed(&fields)),
        model.place(decision.id, lacking[0]),
    )
    .label("no safeguard for the person")
    .related(model.place(decision.id, "gateway"), "allowed by this")
    .note("People can have a human look at an automated decision, state their view and contest it.")
    .help("add `human: \"a clerk reviews it on request and can change it\"` and `contest: …` with a channel")
    .fix_if(fix::insert(model, decision.id, lacking[0], "unstated"))
}
