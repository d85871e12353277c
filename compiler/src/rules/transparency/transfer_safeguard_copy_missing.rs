//! People can get a copy of what protects their data abroad.
//!
//! Due for contracts, rules and codes under Art. 46 and 47, and for compelling interests;
//! an adequacy decision is public anyway.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Entry;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `transfer-safeguard-copy-missing`
pub static RULE: Rule = Rule {
    code: "transfer-safeguard-copy-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(f)", "GDPR 14(1)(f)"],
    explanation: Explanation {
        asks: "Where standard clauses, binding rules or another safeguard covers a transfer, the policy says \
              how to get a copy of it.",
        why: "A promise that data is safe abroad can be checked only by those who can read it.",
        blind: "It takes any contact or text. It is silent for adequacy decisions and for the exceptions of \
              Art. 49(1)(a) to (g).",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transparency/transfer-safeguard-copy-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transparency/transfer-safeguard-copy-missing/passes.priv"
        ),
    },
    check,
};

const SAFEGUARDS: &[&str] = &["scc", "bcr", "certification", "code", "authority_clauses", "agreement"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    for transfer in model.of_kind(Kind::Transfer) {
        let needs = |entry: &&Entry| needs_copy(entry);
        let safeguard = model.own(transfer.id, "safeguard").stated().find(needs);
        if let Some(entry) = safeguard.filter(|_| model.own(transfer.id, "copy_from").is_lacking()) {
            findings.report(&[transfer.id], finding(model, transfer, entry));
        }
    }
}

fn needs_copy(entry: &Entry) -> bool {
    let crate::model::value::Value::Word(word) = &entry.value else { return false };
    SAFEGUARDS.contains(&word.name)
        || (word.name == "derogation" && word.detail("letter").has_word("compelling"))
}

fn finding(model: &Model, transfer: &Declaration, safeguard: &Entry) -> Diagnostic {
    RULE.finding(
        format!("Nothing says where people get a copy of what covers `{}`", transfer.name),
        model.place(transfer.id, "copy_from"),
    )
    .label("no way to a copy")
    .related(safeguard.span, "this safeguard")
    .note("People are told how to get a copy of the safeguards, or where they can be read.")
    .help("add `copy_from: …` with a contact, or the page that shows the safeguard")
    .fix_if(fix::insert(model, transfer.id, "copy_from", "unstated"))
}
