//! The flow graph: where data goes, for which activity, in which cases.
//!
//! [`hop`] makes the edges from what is declared, [`reach`] follows them to a
//! fixpoint, [`transfer`] finds the hops that leave the EEA and [`coverage`]
//! what covers them. Legal rules are questions to the result.

pub mod coverage;
pub mod end;
pub mod hop;
pub mod path;
pub mod reach;
pub mod transfer;

use crate::law::Law;
use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use hop::Hop;
use reach::Reach;
use transfer::Transfer;

/// The graph of a package.
#[derive(Debug, Default)]
pub struct Graph {
    /// Edges, in order of the declarations that make them.
    pub hops: Vec<Hop>,
    /// What arrives where.
    pub reach: Reach,
    /// Hops to another party outside the EEA, one for each destination.
    pub transfers: Vec<Transfer>,
}

/// Builds the graph of a model under the law of a day.
pub fn build(model: &Model, law: Law<'_>) -> Graph {
    let hops = hop::hops(model);
    let reach = reach::fixpoint(model, &hops);
    let transfers = transfer::transfers(model, law, &hops, &reach);
    Graph { hops, reach, transfers }
}

impl Graph {
    /// Whether data reaches a party for activities only whose role the policy leaves open.
    pub fn serves_open_roles(&self, model: &Model, party: DeclId) -> bool {
        let here = |hop: &&Hop| hop.to.declared() == Some(party);
        let mut served = self.hops.iter().filter(here).flat_map(|hop| &hop.activities).peekable();
        served.peek().is_some() && served.all(|&activity| model.role(activity) == Role::Unknown)
    }
}
