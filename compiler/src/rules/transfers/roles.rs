//! Roles of the two ends of a transfer, and the module of the standard clauses
//! that fits them.

use crate::graph::hop::Hop;
use crate::graph::transfer::Transfer;
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::Policy;
use crate::schema::Kind;

/// The modules that fit the roles of exporter and importer; empty if a role is
/// not known.
pub fn modules(policy: &Policy<'_>, transfer: &Transfer) -> Vec<&'static str> {
    let hop = &policy.graph.hops[transfer.hop];
    let importers = importers(policy.model, hop, transfer.importer);
    let mut fitting: Vec<&str> = exporters(policy.model, hop)
        .into_iter()
        .flat_map(|from| importers.iter().map(move |&to| module(from, to)))
        .collect();
    fitting.sort_unstable();
    fitting.dedup();
    fitting
}

fn module(from: char, to: char) -> &'static str {
    match (from, to) {
        ('c', 'c') => "c2c",
        ('c', _) => "c2p",
        (_, 'c') => "p2c",
        _ => "p2p",
    }
}

/// `c` or `p` for each role in which the exporter acts.
fn exporters(model: &Model, hop: &Hop) -> Vec<char> {
    let from = hop.from.declared().filter(|&from| model.get(from).kind == Kind::Recipient);
    match from {
        Some(recipient) => takers(model, recipient),
        None => hop
            .activities
            .iter()
            .filter_map(|&activity| match model.role(activity) {
                Role::Controller | Role::Joint => Some('c'),
                Role::Processor => Some('p'),
                Role::Unknown => None,
            })
            .collect(),
    }
}

fn importers(model: &Model, hop: &Hop, importer: DeclId) -> Vec<char> {
    let client = hop.activities.iter().any(|&activity| model.clients(activity).contains(&importer));
    if client { vec!['c'] } else { takers(model, importer) }
}

fn takers(model: &Model, recipient: DeclId) -> Vec<char> {
    model
        .taker_roles(recipient)
        .into_iter()
        .filter_map(|role| match role {
            TakerRole::Processor => Some('p'),
            TakerRole::Controller | TakerRole::Joint => Some('c'),
            TakerRole::Authority | TakerRole::Unknown => None,
        })
        .collect()
}
