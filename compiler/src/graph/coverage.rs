//! What `transfer` declarations cover, and with which safeguard.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::hop::{Hop, HopKind, Place};
use super::transfer::Transfer;
use crate::model::case::{Axis, Cases};
use crate::model::relation::Relation;
use crate::model::value::{Entry, Modality, Node, Value, Word};
use crate::model::{Code, DeclId, Declaration, Model};
use crate::schema::Kind;

/// A safeguard that a `transfer` claims for a hop.
#[derive(Clone, Debug)]
pub struct Claim<'m> {
    /// The `transfer`.
    pub by: DeclId,
    /// The safeguard as written.
    pub entry: &'m Entry,
    /// Its word with details.
    pub word: &'m Word,
    /// When it is claimed, destinations left out.
    pub cases: Cases,
}

impl Transfer {
    /// The safeguards that are claimed for it. A menu (`any [ … ]`) and what may
    /// be the case cover nothing.
    pub fn claims<'m>(&self, model: &'m Model) -> Vec<Claim<'m>> {
        let there = Cases::of(Axis::Destination, vec![self.destination.atom()]);
        let mut claims = Vec::new();
        for (by, shared) in &self.coverage {
            for (entry, word) in model.own(*by, "safeguard").words() {
                let cases = entry.cases.and(&there).and(shared).without(Axis::Destination);
                let firm = entry.any.is_none() && entry.modality == Modality::Certain;
                if firm && !cases.is_never() {
                    claims.push(Claim { by: *by, entry, word, cases });
                }
            }
        }
        claims
    }

    /// The cases in which no safeguard is claimed.
    pub fn uncovered(&self, model: &Model) -> Cases {
        let claimed = self.claims(model).iter().fold(Cases::never(), |all, claim| all.or(&claim.cases));
        model.cases_minus(&self.cases, &claimed)
    }
}

/// What each `transfer` names.
pub(super) struct Coverage<'m> {
    model: &'m Model,
    transfers: Vec<(DeclId, &'m Cases, Vec<Named>)>,
    /// Numbers of transfers by a declaration that they name.
    naming: Relation<DeclId, usize>,
    /// Numbers of transfers by a place where a route that they name leads.
    leading: Relation<Place, usize>,
}

enum Named {
    Declared(DeclId),
    Route(Vec<Vec<Place>>),
}

impl Named {
    fn declared(&self) -> Option<DeclId> {
        match self {
            Named::Declared(id) => Some(*id),
            Named::Route(_) => None,
        }
    }

    /// Where a route leads.
    fn ends(&self) -> impl Iterator<Item = Place> {
        let steps = match self {
            Named::Declared(_) => &[],
            Named::Route(steps) => &steps[..],
        };
        steps.iter().skip(1).flatten().copied()
    }
}

impl<'m> Coverage<'m> {
    /// Reads the `transfer` declarations that hold on the day.
    pub(super) fn new(model: &'m Model, day: Date) -> Self {
        let holds = |transfer: &&Declaration| {
            let date = |field: &str| model.own(transfer.id, field).date();
            date("since").is_none_or(|since| since <= day) && date("until").is_none_or(|until| day <= until)
        };
        let each = |transfer: &'m Declaration| {
            let covers =
                model.own(transfer.id, "covers").stated().filter_map(|entry| named(&entry.value)).collect();
            (transfer.id, &transfer.cases, covers)
        };
        let transfers: Vec<(DeclId, &Cases, Vec<Named>)> =
            model.of_kind(Kind::Transfer).filter(holds).map(each).collect();
        let rows = transfers.iter().enumerate();
        let named: Vec<(&Named, usize)> =
            rows.flat_map(|(at, (_, _, named))| named.iter().map(move |named| (named, at))).collect();
        let naming = named.iter().filter_map(|(named, at)| Some((named.declared()?, *at))).collect();
        let leading = named.iter().flat_map(|(named, at)| named.ends().map(move |end| (end, *at))).collect();
        Coverage { model, naming, leading, transfers }
    }

    /// The transfers that name a hop, with the cases that both share.
    pub(super) fn of(&self, hop: &Hop, importer: DeclId, to: Code, cases: &Cases) -> Vec<(DeclId, Cases)> {
        let there = Cases::of(Axis::Destination, vec![to.atom()]);
        let mut found = Vec::new();
        for at in self.candidates(hop, importer) {
            let (transfer, guard, named) = &self.transfers[at];
            let shared = cases.and(guard).and(&there).without(Axis::Destination);
            if !shared.is_never() && named.iter().any(|named| self.names(named, hop, importer)) {
                found.push((*transfer, shared));
            }
        }
        found
    }

    /// The transfers that may name a hop, in order.
    fn candidates(&self, hop: &Hop, importer: DeclId) -> BTreeSet<usize> {
        let ends = [hop.from.declared(), hop.to.declared(), Some(importer), Some(hop.by)];
        let named = ends.into_iter().flatten().flat_map(|id| self.naming.of(id));
        named.chain(self.leading.of(hop.to)).collect()
    }

    fn names(&self, named: &Named, hop: &Hop, importer: DeclId) -> bool {
        match named {
            // A sub-processor's hop is not covered by naming who passes the data on.
            Named::Declared(id) => {
                *id == importer
                    || hop.to == Place::Declared(*id)
                    || (hop.kind != HopKind::Subprocessing
                        && (*id == hop.by || (hop.from == Place::Declared(*id) && self.is_system(*id))))
            }
            Named::Route(steps) => steps.windows(2).any(|pair| {
                pair[0].iter().any(|&from| self.begins(from, hop.from)) && pair[1].contains(&hop.to)
            }),
        }
    }

    fn is_system(&self, id: DeclId) -> bool {
        self.model.get(id).kind == Kind::System
    }

    /// Whether a hop begins at a node; our own organisation stands for its stores.
    fn begins(&self, node: Place, from: Place) -> bool {
        let ours = node.declared().is_some_and(|id| self.model.is_ours(id));
        let own_store = match from {
            Place::Store(_) => true,
            Place::Declared(id) => self.is_system(id),
            Place::Public => false,
        };
        node == from || (ours && own_store)
    }
}

fn named(value: &Value) -> Option<Named> {
    let place = |node: &Node| match node {
        Node::Declared(id) => Place::Declared(*id),
        Node::Public => Place::Public,
    };
    match value {
        Value::Ref(reference) => Some(Named::Declared(reference.target)),
        Value::Route(steps) => {
            Some(Named::Route(steps.iter().map(|step| step.iter().map(place).collect()).collect()))
        }
        _ => None,
    }
}
