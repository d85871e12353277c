//! A processor gets the data that its contract names.
//!
//! Compares what reaches a processor with the annex of the terms that bind it; without an
//! annex with the activities that they are about.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Hop;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::wording::{along, names};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `processor-data-exceeds-contract`
pub static RULE: Rule = Rule {
    code: "processor-data-exceeds-contract",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)", "GDPR 28(3)(a)"],
    explanation: Explanation {
        asks: "Only data and people that the contract with a processor names reach it.",
        why: "The contract sets which data of whom a processor may handle; what goes beyond is handled \
              without instruction.",
        blind: "It compares categories: a broader one in the contract covers its narrower ones. It is \
              silent where the contract is a text outside, and where an annex is open.",
        related: &["processor-contract-terms-incomplete"],
        fails: include_str!("../../../../tests/rules/processors/processor-data-exceeds-contract/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/processors/processor-data-exceeds-contract/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<(DeclId, DeclId)> = HashSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(processor) = hop.to.declared().filter(|&to| model.taker_role(to) == TakerRole::Processor)
        else {
            continue;
        };
        for terms in model.contracts_of(processor) {
            if seen.contains(&(terms, processor)) {
                continue;
            }
            let beyond = beyond(model, terms, hop);
            if !beyond.is_empty() {
                seen.insert((terms, processor));
                let path = policy.graph.path_through(number);
                findings.report(
                    &[processor, terms, hop.by],
                    finding(model, terms, (processor, hop), &beyond, &path),
                );
            }
        }
    }
}

/// Data and people that a hop carries and the contract does not name.
fn beyond(model: &Model, terms: DeclId, hop: &Hop) -> Vec<DeclId> {
    let mut beyond = Vec::new();
    if let Some(named) = model.annex(terms, "data") {
        let personal = hop.data.iter().copied().filter(|&data| model.is_personal(data));
        beyond.extend(personal.filter(|&data| !model.is_among(data, &named)));
    }
    if let Some(named) = model.annex(terms, "subjects") {
        let people = hop.activities.iter().flat_map(|&activity| model.subjects(activity));
        beyond.extend(people.filter(|&who| !model.is_among(who, &named)));
    }
    beyond.sort();
    beyond.dedup();
    beyond
}

fn finding(
    model: &Model,
    terms: DeclId,
    (processor, hop): (DeclId, &Hop),
    beyond: &[DeclId],
    path: &[&Hop],
) -> Diagnostic {
    let name = &model.get(terms).name;
    let field = ["data", "subjects", "activities"].into_iter().find(|field| model.writes(terms, field));
    let finding = RULE
        .finding(
            format!(
                "`{}` gets {}, which `{name}` doesn't name",
                model.get(processor).name,
                names(model, beyond)
            ),
            hop.span,
        )
        .label("goes to the processor")
        .related(model.place(terms, field.unwrap_or("data")), "all that the contract names")
        .note("A contract with a processor sets the data and the people; beyond it there is no instruction.")
        .help(format!("add them to `data` and `subjects` of `{name}`, or pass on less"));
    along(model, finding, path)
}
