//! A notice says to which countries data goes and what protects it there.
//!
//! A `transfer` whose takers have no stated place says that data leaves and not where to.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::transfers::place::{place, placeless};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `notice-transfer-information-missing`
pub static RULE: Rule = Rule {
    code: "notice-transfer-information-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(f)", "GDPR 14(1)(f)"],
    explanation: Explanation {
        asks: "Whoever announces transfers out of the EEA says to which countries.",
        why: "Which protection is enough, and what it is worth, depends on the country; people can judge \
              neither without it.",
        blind: "It looks at transfers whose recipients or systems leave their place open. Where no \
              safeguard is stated either, that is reported instead.",
        related: &["transfer-mechanism-missing"],
        fails: include_str!(
            "../../../../tests/rules/transparency/notice-transfer-information-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transparency/notice-transfer-information-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    for transfer in model.of_kind(Kind::Transfer) {
        let open = placeless(policy, transfer.id);
        if open.is_empty() || !model.own(transfer.id, "safeguard").stated().any(|entry| entry.any.is_none()) {
            continue;
        }
        let mut about = vec![transfer.id];
        about.extend(&open);
        findings.report(&about, finding(model, transfer, &open));
    }
}

fn finding(model: &Model, transfer: &Declaration, open: &[DeclId]) -> Diagnostic {
    let finding = RULE
        .finding(
            format!("`{}` doesn't say to which countries the data of {} goes", transfer.name, names(model, open)),
            model.place(transfer.id, "covers"),
        )
        .label("leaves the EEA for somewhere")
        .note("People are told of a transfer with the country, and with the adequacy decision or the safeguard.")
        .help("add `location: …` with the countries to each of them");
    also(finding, open.iter().map(|&id| place(model, id)), "its place is left open")
}
