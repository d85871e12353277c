//! Whoever is judged by a machine is told how it works and what it means for them.
//!
//! Concerns automated decisions with a legal or similarly serious effect that no human
//! takes.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `notice-adm-information-missing`
pub static RULE: Rule = Rule {
    code: "notice-adm-information-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(f)", "GDPR 14(2)(g)", "GDPR 22(1)", "GDPR 15(1)(h)", "C-203/22", "C-634/21"],
    explanation: Explanation {
        asks: "An automated decision states its logic in plain words and what follows from it for people.",
        why: "People can contest a decision only if they understand how it comes about.",
        blind: "It doesn't judge whether the text can be understood. It is silent for profiling without such \
              effects, and for decisions that a human takes.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-adm-information-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-adm-information-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    profiling(model, findings);
    for decision in
        model.of_kind(Kind::Decision).filter(|one| model.own(one.id, "type").has_word("automated"))
    {
        let users = model.users_of(decision.id);
        let ours = users.is_empty() || users.iter().any(|&user| model.decides(user));
        let harmless = model.own(decision.id, "effect").is_none()
            || (model.own(decision.id, "human").is_stated()
                && !model.own(decision.id, "gateway").is_stated());
        let lacking = lacking(model, decision.id);
        if ours && !harmless && !lacking.is_empty() {
            findings.report(
                &[vec![decision.id], model.about(&users)].concat(),
                finding(model, decision, &lacking),
            );
        }
    }
}

/// Profiling outside Art. 22: people are better told of it too.
fn profiling(model: &Model, findings: &mut Findings) {
    for decision in
        model.of_kind(Kind::Decision).filter(|one| model.own(one.id, "type").has_word("profiling"))
    {
        let users = model.users_of(decision.id);
        let open: Vec<&str> =
            ["logic", "effect"].into_iter().filter(|field| model.own(decision.id, field).is_hole()).collect();
        let Some(&first) = open.first().filter(|_| users.iter().any(|&user| model.decides(user))) else {
            continue;
        };
        let mut finding = RULE
            .finding(format!("Nothing explains the profiling of `{}`", decision.name), model.place(decision.id, first))
            .label("left open")
            .note("Profiling that decides nothing alone is better explained as well, with the right to object to it.")
            .help("say in `logic` what counts, and in `effect` what follows, or `effect: none`");
        finding.severity = Severity::Note;
        findings.report(&[vec![decision.id], model.about(&users)].concat(), finding);
    }
}

/// What nobody explains: the logic, or the effect in words.
fn lacking(model: &Model, decision: DeclId) -> Vec<&'static str> {
    let effect = model.own(decision, "effect");
    let worded = effect.words().all(|(_, word)| !word.detail("text").is_lacking());
    let mut lacking = Vec::new();
    if model.own(decision, "logic").is_lacking() {
        lacking.push("logic");
    }
    if effect.is_unknown() || !worded {
        lacking.push("effect");
    }
    lacking
}

fn finding(model: &Model, decision: &Declaration, lacking: &[&str]) -> Diagnostic {
    let fields: Vec<String> = lacking.iter().map(|field| format!("`{field}`")).collect();
    RULE.finding(
        format!("Nothing explains the automated decision `{}`: no {}", decision.name, listed(&fields)),
        model.place(decision.id, lacking[0]),
    )
    .label("not explained")
    .note("People get meaningful information about the logic of an automated decision and what it means for them.")
    .help("add `logic: \"what counts, and how much\"` and `effect: similar(\"no sale on account\")`")
    .fix_if(fix::insert(model, decision.id, lacking[0], "unstated"))
}
