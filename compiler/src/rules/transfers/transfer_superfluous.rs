//! A `transfer` that covers nothing outside the EEA.

use crate::diagnostic::Severity;
use crate::model::value::{Fact, Value};
use crate::model::{DeclId, Declaration};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-superfluous`
pub static RULE: Rule = Rule {
    code: "transfer-superfluous",
    severity: Severity::Hint,
    provisions: &["GDPR 44"],
    explanation: Explanation {
        asks: "A `transfer` covers data that leaves the EEA.",
        why: "Safeguards within the EEA suggest a risk that is not there.",
        blind: "It looks at systems and recipients with stated places, and is silent on flows and routes \
              and where a sub-processor follows.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-superfluous/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-superfluous/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for transfer in model.of_kind(Kind::Transfer).filter(|own| stays_inside(policy, own)) {
        let finding = RULE
            .finding(
                format!("`{}` covers nothing that leaves the EEA", transfer.name),
                model.place(transfer.id, "covers"),
            )
            .label("all of it stays inside")
            .note("Within the EEA data moves freely, and no safeguard is needed.")
            .help("remove it, or state the place outside");
        findings.report(&[transfer.id], finding);
    }
}

/// Whether all that a transfer names has stated places, all of them inside.
fn stays_inside(policy: &Policy<'_>, transfer: &Declaration) -> bool {
    let (model, covers) = (policy.model, policy.model.own(transfer.id, "covers"));
    let used = policy.graph.covered_by(transfer.id).next().is_some();
    let inside =
        |entry: &crate::model::value::Entry| entry.value.target().is_some_and(|id| is_inside(policy, id));
    let onward = covers
        .refs()
        .any(|(_, id)| model.get(id).kind == Kind::Recipient && model.own(id, "subprocessors").is_written());
    !used && !onward && covers.is_stated() && covers.stated().all(inside)
}

fn is_inside(policy: &Policy<'_>, id: DeclId) -> bool {
    let model = policy.model;
    let within = |location: &Fact| {
        location.is_stated()
            && !location.open
            && location.entries.iter().all(|entry| match &entry.value {
                Value::Country(code) => policy.law.in_eea(*code),
                Value::Word(word) => matches!(word.name, "eea" | "eu"),
                _ => false,
            })
    };
    matches!(model.get(id).kind, Kind::System | Kind::Recipient) && within(model.own(id, "location"))
}
