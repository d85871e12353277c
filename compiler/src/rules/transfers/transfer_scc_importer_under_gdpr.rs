//! The standard clauses were not written for importers whom the GDPR itself binds.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::value::{Fact, Value};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-scc-importer-under-gdpr`
pub static RULE: Rule = Rule {
    code: "transfer-scc-importer-under-gdpr",
    severity: Severity::Warning,
    provisions: &["Decision (EU) 2021/914 1(1)", "GDPR 3(2)", "EDPB 05/2021"],
    explanation: Explanation {
        asks: "Standard clauses with an importer who offers to people in the Union are kept with a \
              reason.",
        why: "The clauses of 2021 are meant for importers whose processing is not under the GDPR; a \
              set for the others was announced and is not there yet.",
        blind: "It reads the stated targets and establishments of the importer and is silent where they \
              are not stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-scc-importer-under-gdpr/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/transfers/transfer-scc-importer-under-gdpr/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["scc"]) {
        let Some(end) = claim.ends.iter().find(|end| is_bound(policy, end.importer)) else { continue };
        let finding = RULE
            .finding(
                format!("`{}` is under the GDPR itself, and the clauses were not written for it", model.get(end.importer).name),
                claim.entry.span,
            )
            .label("standard clauses of 2021")
            .related(model.place(end.importer, "targets"), "it offers to people in the Union")
            .note("No other clauses exist yet, so these remain the best available; the record says why they are used.")
            .help("keep them, and say why in `assessment`");
        findings.report(&claim.about(), finding);
    }
}

/// Whether a party is stated to be bound by its targets, without an establishment inside.
fn is_bound(policy: &Policy<'_>, party: DeclId) -> bool {
    let inside = |fact: &Fact| {
        fact.stated().any(|entry| match &entry.value {
            Value::Country(code) => policy.law.in_eea(*code),
            Value::Word(word) => matches!(word.name, "eu" | "eea"),
            _ => false,
        })
    };
    let model = policy.model;
    inside(model.own(party, "targets"))
        && !inside(model.own(party, "establishments"))
        && model.seat(party).is_none_or(|seat| !policy.law.in_eea(seat))
}
