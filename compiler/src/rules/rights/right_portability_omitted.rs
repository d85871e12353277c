//! Data that people gave on consent or a contract can be taken elsewhere.
//!
//! It can't know whether the data is processed by automated means.

use crate::diagnostic::{Diagnostic, FixKind, Severity};
use crate::model::activity::Basis;
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `right-portability-omitted`
pub static RULE: Rule = Rule {
    code: "right-portability-omitted",
    severity: Severity::Error,
    provisions: &["GDPR 20(1)", "GDPR 13(2)(b)"],
    explanation: Explanation {
        asks: "The right to data portability is not withheld where it applies.",
        why: "People can change a provider without losing what they gave to it.",
        blind: "It can't see data on paper. It is silent for data that was only observed, bought or inferred, \
              and where a limit is stated with its reason.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/right-portability-omitted/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-portability-omitted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some(entry) = model.withheld(rights.id, "portability") else { continue };
        let mut concerned = model.concerned(rights.id);
        concerned.retain(|&processing| applies(model, processing));
        if !concerned.is_empty() {
            let finding = finding(model, rights, entry, &concerned);
            findings.report(&[vec![rights.id], concerned].concat(), finding);
        }
    }
}

fn applies(model: &Model, processing: DeclId) -> bool {
    model.rests_on(processing, &[Basis::Consent, Basis::Contract])
        && model.fact(processing, "source").has_word("subject")
}

fn finding(model: &Model, rights: &Declaration, entry: &Entry, concerned: &[DeclId]) -> Diagnostic {
    let first = concerned[0];
    RULE.finding(
        format!("`{}` withholds `portability` for {}", rights.name, names(model, concerned)),
        entry.span,
    )
    .label("none, or left open")
    .related(model.place(first, "basis"), "people gave this data on consent or a contract")
    .note("People have this right here, and are told of it.")
    .help("remove the line; the right is then printed as the law has it")
    .fix(fix::replace("Grant it as the law does", FixKind::Auto, entry.span, "as_law"))
}
