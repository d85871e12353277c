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
mod ways;

use std::collections::BTreeSet;

use crate::law::Law;
use crate::model::activity::Role;
use crate::model::relation::Relation;
use crate::model::{DeclId, Model};
use hop::{Hop, Place};
use reach::Reach;
use transfer::Transfer;
use ways::Ways;

/// The graph of a package.
#[derive(Debug)]
pub struct Graph {
    /// Edges, in order of the declarations that make them.
    pub hops: Vec<Hop>,
    /// What arrives where.
    pub reach: Reach,
    /// Hops to another party outside the EEA, one for each destination.
    pub transfers: Vec<Transfer>,
    ways: Ways,
    /// Numbers of transfers by the declarations that cover them.
    covered: Relation<DeclId, usize>,
}

/// Builds the graph of a model under the law of a day, as long as it is wanted.
pub fn build(model: &Model, law: Law<'_>, wanted: &dyn Fn() -> bool) -> Option<Graph> {
    let hops = wanted().then(|| hop::hops(model))?;
    let reach = wanted().then(|| reach::fixpoint(model, &hops))?;
    wanted().then_some(())?;
    let ways = Ways::new(&hops);
    let mut graph = Graph { hops, reach, transfers: Vec::new(), ways, covered: Relation::default() };
    graph.transfers = transfer::transfers(model, law, &graph);
    let covered = |(number, own): (usize, &Transfer)| {
        own.coverage.iter().map(move |(by, _)| (*by, number)).collect::<Vec<_>>()
    };
    graph.covered = graph.transfers.iter().enumerate().flat_map(covered).collect();
    Some(graph)
}

impl Graph {
    /// The hops that end at a place, with their numbers.
    pub fn arriving(&self, place: Place) -> impl Iterator<Item = (usize, &Hop)> {
        self.ways.arriving.of(place).map(|number| (number, &self.hops[number]))
    }

    /// The hops that begin at a place.
    pub fn leaving(&self, place: Place) -> impl Iterator<Item = &Hop> {
        self.ways.leaving.of(place).map(|number| &self.hops[number])
    }

    /// The hops that serve an activity or part.
    pub fn serving(&self, activity: DeclId) -> impl Iterator<Item = &Hop> {
        self.ways.serving.of(activity).map(|number| &self.hops[number])
    }

    /// The hops that a declaration makes.
    pub fn made_by(&self, declaration: DeclId) -> impl Iterator<Item = &Hop> {
        self.ways.made_by.of(declaration).map(|number| &self.hops[number])
    }

    /// The transfers out of the EEA among the hops that serve an activity or part.
    pub fn transfers_for(&self, activity: DeclId) -> impl Iterator<Item = &Transfer> {
        self.ways.serving.of(activity).flat_map(|hop| self.transfers_of(hop))
    }

    /// The transfers out of the EEA that a hop is.
    pub fn transfers_of(&self, hop: usize) -> &[Transfer] {
        let from = self.transfers.partition_point(|own| own.hop < hop);
        let to = self.transfers.partition_point(|own| own.hop <= hop);
        &self.transfers[from..to]
    }

    /// The transfers that a `transfer` names, in order.
    pub fn covered_by(&self, transfer: DeclId) -> impl Iterator<Item = &Transfer> {
        self.covered.of(transfer).map(|number| &self.transfers[number])
    }

    /// The hops that a declaration makes, that begin or end at it, or that serve it; in order.
    pub fn concerning(&self, declaration: DeclId) -> Vec<&Hop> {
        let place = Place::Declared(declaration);
        let Ways { arriving, leaving, serving, made_by } = &self.ways;
        let placed = arriving.of(place).chain(leaving.of(place));
        let numbers: BTreeSet<usize> =
            placed.chain(serving.of(declaration)).chain(made_by.of(declaration)).collect();
        numbers.into_iter().map(|number| &self.hops[number]).collect()
    }

    /// Whether data reaches a party for activities only whose role the policy leaves open.
    pub fn serves_open_roles(&self, model: &Model, party: DeclId) -> bool {
        let arriving = self.arriving(Place::Declared(party)).map(|(_, hop)| hop);
        let mut served = arriving.flat_map(|hop| &hop.activities).peekable();
        served.peek().is_some() && served.all(|&activity| model.role(activity) == Role::Unknown)
    }
}
