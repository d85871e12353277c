//! A processor sends data to a third country on instructions only.
//!
//! Looks at transfers out of the EEA in work for clients, and at what the contract says about
//! them.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::graph::hop::Hop;
use crate::graph::transfer::Transfer;
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::{Fact, Value, fact};
use crate::model::{DeclId, Model};
use crate::rules::wording::{along, country};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `processor-transfer-without-instruction`
pub static RULE: Rule = Rule {
    code: "processor-transfer-without-instruction",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)(a)", "GDPR 44"],
    explanation: Explanation {
        asks: "A contract under which data leaves the EEA says that it may, and where to or under which \
              safeguards.",
        why: "Where data goes is for the controller to decide; a processor needs documented instructions \
              for transfers too.",
        blind: "It looks at contracts whose clauses the policy states, and takes a text on transfers as \
              an instruction. A destination that is named, or safeguards where a `transfer` covers the \
              hop, are enough.",
        related: &["transfer-mechanism-missing"],
        fails: include_str!(
            "../../../../tests/rules/processors/processor-transfer-without-instruction/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/processor-transfer-without-instruction/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<(DeclId, DeclId)> = HashSet::new();
    for transfer in policy.graph.transfers.iter().filter(|transfer| !transfer.possible) {
        let hop = &policy.graph.hops[transfer.hop];
        for terms in governing(model, hop) {
            let Some((_, fields)) = model.own(terms, "instructions").records().next() else { continue };
            let stated = fact(fields, "transfers");
            if seen.contains(&(terms, transfer.importer))
                || model.own(terms, "clauses").is_stated()
                || allows(policy, stated, transfer)
            {
                continue;
            }
            seen.insert((terms, transfer.importer));
            let place = stated.entries.first().map_or(model.place(terms, "instructions"), |entry| entry.span);
            let message = format!(
                "`{}` takes data to {}, and `{}` gives no instruction for that",
                model.get(transfer.importer).name,
                country(policy.law, transfer.destination),
                model.get(terms).name
            );
            let finding = RULE
                .finding(message, place)
                .label(if stated.is_stated() { "not among these places" } else { "no transfers instructed" })
                .related(transfer.span, "where it goes")
                .note("A processor transfers data on documented instructions, unless a law makes it do so.")
                .help("add the country to `transfers`, or `safeguarded` together with a `transfer` that covers it");
            let finding = along(model, finding, &policy.graph.path_through(transfer.hop));
            findings.report(&[terms, transfer.importer, hop.by], finding);
        }
    }
}

/// The contracts that govern a hop: with our clients, or with the processor where it begins.
fn governing(model: &Model, hop: &Hop) -> Vec<DeclId> {
    let from = hop.from.declared().filter(|&from| model.taker_role(from) == TakerRole::Processor);
    if let Some(from) = from {
        return model.contracts_of(from);
    }
    let processed: Vec<DeclId> =
        hop.activities.iter().copied().filter(|&activity| model.role(activity) == Role::Processor).collect();
    model.contracts_about(&processed)
}

fn allows(policy: &Policy<'_>, stated: &Fact, transfer: &Transfer) -> bool {
    let model = policy.model;
    stated.open
        || stated.broken
        || stated.stated().any(|entry| match &entry.value {
            Value::Country(code) => code.country() == transfer.destination,
            Value::Word(word) if word.name == "safeguarded" => transfer.uncovered(model).is_never(),
            Value::Word(word) => {
                model.places.get(word.name).is_some_and(|codes| codes.contains(&transfer.destination))
            }
            _ => true,
        })
}
