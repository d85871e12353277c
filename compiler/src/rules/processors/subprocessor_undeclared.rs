//! Whom a processor passes data on to, its client knows.
//!
//! Looks at own sub-processors that a contract with clients does not list, and at flows from
//! a processor to somebody it does not list.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::{Entry, fact};
use crate::model::{DeclId, Model};
use crate::rules::wording::along;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `subprocessor-undeclared`
pub static RULE: Rule = Rule {
    code: "subprocessor-undeclared",
    severity: Severity::Error,
    provisions: &["GDPR 28(2)", "GDPR 28(4)", "EDPB Opinion 22/2024"],
    explanation: Explanation {
        asks: "A processor passes data only to further processors that the list in its contract, or the \
              policy, names.",
        why: "The client authorises further processors and can object to them; it cannot to one that \
              nobody shows it.",
        blind: "It compares lists that are closed. A list that a document keeps, a list that is open, and \
              a contract without a list are taken as they are. A company that also gets the data from \
              the controller itself is left out.",
        related: &["subprocessor-identity-unknown"],
        fails: include_str!("../../../../tests/rules/processors/subprocessor-undeclared/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/subprocessor-undeclared/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<(DeclId, DeclId)> = HashSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(taker) = hop.to.declared().filter(|&to| model.taker_role(to) == TakerRole::Processor) else {
            continue;
        };
        for (by, list) in lists(model, hop) {
            if seen.contains(&(by, taker))
                || list.iter().any(|&own| own == taker || model.company(own) == model.company(taker))
            {
                continue;
            }
            if is_direct(policy, hop, taker) {
                continue;
            }
            seen.insert((by, taker));
            let field = if model.get(by).kind == Kind::Terms { "subprocessors" } else { "role" };
            let finding = RULE
                .finding(format!("`{}` gets data, and `{}` doesn't list it", model.get(taker).name, model.get(by).name), hop.span)
                .label("a further processor")
                .related(model.place(by, field), "those who are listed")
                .note("A processor engages another one only with the authorisation of its client, who knows each of them.")
                .help("add it to the list, or pass nothing on to it");
            findings.report(&[taker, by, hop.by], along(model, finding, &policy.graph.path_through(number)));
        }
    }
}

/// The closed lists in which the taker of a hop has to stand, and whose they are.
fn lists(model: &Model, hop: &Hop) -> Vec<(DeclId, Vec<DeclId>)> {
    let processed = |activity: &&DeclId| model.role(**activity) == Role::Processor;
    let from = hop.from.declared().filter(|&from| model.taker_role(from) == TakerRole::Processor);
    if let Some(from) = from.filter(|_| hop.kind == HopKind::Flow) {
        let own: Vec<DeclId> = model.own(from, "subprocessors").refs().map(|(_, further)| further).collect();
        let open = model.own(from, "subprocessors").open
            || model.own(from, "subprocessors").holes().next().is_some();
        let mut named: Vec<DeclId> = own;
        for terms in model.contracts_of(from) {
            named.extend(listed(model, terms).unwrap_or_default());
        }
        return if open { Vec::new() } else { vec![(from, named)] };
    }
    let activities: Vec<DeclId> = hop.activities.iter().filter(processed).copied().collect();
    let contracts = model.contracts_about(&activities).into_iter();
    contracts.filter_map(|terms| Some((terms, listed(model, terms)?))).collect()
}

/// The sub-processors that terms list one by one.
fn listed(model: &Model, terms: DeclId) -> Option<Vec<DeclId>> {
    let (_, fields) = model.own(terms, "subprocessors").records().next()?;
    let list = fact(fields, "list");
    let by_name =
        |entry: &Entry| entry.value.target().is_some_and(|id| model.get(id).kind == Kind::Recipient);
    let closed = list.is_stated() && !list.open && list.entries.iter().all(by_name);
    closed.then(|| list.refs().map(|(_, id)| id).collect())
}

/// Whether somebody who is no processor passes the data to the taker as well.
fn is_direct(policy: &Policy<'_>, hop: &Hop, taker: DeclId) -> bool {
    let model = policy.model;
    hop.kind == HopKind::Flow
        && hop.from.declared().is_some_and(|from| model.get(from).kind == Kind::Recipient)
        && policy.graph.arriving(Place::Declared(taker)).any(|(_, other)| {
            other.from.declared().is_none_or(|from| model.get(from).kind != Kind::Recipient)
        })
}
