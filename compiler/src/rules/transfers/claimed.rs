//! Safeguards as claimed, each with the transfers that it is meant for.

use crate::graph::transfer::Transfer;
use crate::model::value::{Entry, Word};
use crate::model::{Code, DeclId, Declaration};
use crate::rules::Policy;
use crate::schema::Kind;

/// A safeguard that a `transfer` claims.
#[derive(Clone, Debug)]
pub struct Claimed<'a> {
    /// The `transfer`.
    pub by: &'a Declaration,
    /// The safeguard as written.
    pub entry: &'a Entry,
    /// Its word with details.
    pub word: &'a Word,
    /// The transfers that it is claimed for; those that are only possible are left out.
    pub ends: Vec<&'a Transfer>,
}

/// All claimed safeguards whose word is among `words`; menus are left out.
pub fn claimed<'a>(policy: &Policy<'a>, words: &[&str]) -> Vec<Claimed<'a>> {
    let model = policy.model;
    let mut all = Vec::new();
    for by in model.of_kind(Kind::Transfer) {
        for (entry, word) in model.own(by.id, "safeguard").words() {
            if words.contains(&word.name) && entry.any.is_none() {
                let ends = ends(policy, by.id, entry);
                all.push(Claimed { by, entry, word, ends });
            }
        }
    }
    all
}

fn ends<'a>(policy: &Policy<'a>, by: DeclId, entry: &Entry) -> Vec<&'a Transfer> {
    let meant = |transfer: &&Transfer| {
        !transfer.possible
            && transfer
                .claims(policy.model)
                .iter()
                .any(|claim| claim.by == by && claim.entry.span == entry.span)
    };
    policy.graph.covered_by(by).filter(meant).collect()
}

impl Claimed<'_> {
    /// The destinations that `wanted` picks, each once.
    pub fn destinations(&self, wanted: impl Fn(&Transfer) -> bool) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for end in self.ends.iter().filter(|end| wanted(end)) {
            if !codes.contains(&end.destination) {
                codes.push(end.destination);
            }
        }
        codes
    }

    /// What a finding on it is about: the transfer and its takers.
    pub fn about(&self) -> Vec<DeclId> {
        let mut about: Vec<DeclId> = self.ends.iter().map(|end| end.importer).collect();
        about.push(self.by.id);
        about.sort();
        about.dedup();
        about
    }

    /// Whether the same `transfer` claims another safeguard for all of the same transfers.
    pub fn has_another(&self, policy: &Policy<'_>) -> bool {
        !self.ends.is_empty()
            && self
                .ends
                .iter()
                .all(|end| end.claims(policy.model).iter().any(|claim| claim.word.name != self.word.name))
    }
}
