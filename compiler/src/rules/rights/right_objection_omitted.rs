//! What rests on a public task or on legitimate interests can be objected to.
//!
//! Advertising has a rule of its own.

use crate::diagnostic::{Diagnostic, FixKind, Severity};
use crate::model::activity::Basis;
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `right-objection-omitted`
pub static RULE: Rule = Rule {
    code: "right-objection-omitted",
    severity: Severity::Error,
    provisions: &["GDPR 21(1)", "GDPR 13(2)(b)"],
    explanation: Explanation {
        asks: "The right to object is not withheld where it applies.",
        why: "Nobody was asked for these uses, so people may object to them on grounds of their own \
              situation.",
        blind: "It doesn't weigh grounds. It is silent where a limit is stated with the law that allows it, and \
              for advertising, which has a rule of its own.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/right-objection-omitted/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-objection-omitted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some(entry) = model.withheld(rights.id, "objection") else { continue };
        let mut concerned = model.concerned(rights.id);
        concerned.retain(|&processing| applies(model, processing));
        if !concerned.is_empty() {
            let finding = finding(model, rights, entry, &concerned);
            findings.report(&[vec![rights.id], concerned].concat(), finding);
        }
    }
}

fn applies(model: &Model, processing: DeclId) -> bool {
    model.rests_on(processing, &[Basis::PublicTask, Basis::LegitimateInterest])
        && !model.advertises(processing)
}

fn finding(model: &Model, rights: &Declaration, entry: &Entry, concerned: &[DeclId]) -> Diagnostic {
    let first = concerned[0];
    RULE.finding(
        format!("`{}` withholds `objection` for {}", rights.name, names(model, concerned)),
        entry.span,
    )
    .label("none, or left open")
    .related(model.place(first, "basis"), "this rests on a public task or an interest")
    .note("People have this right here, and are told of it.")
    .help("remove the line; the right is then printed as the law has it")
    .fix(fix::replace("Grant it as the law does", FixKind::Auto, entry.span, "as_law"))
}
