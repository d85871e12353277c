//! What arrives where: the least fixpoint over the hops.
//!
//! A label is a data category with the activity that it serves. Labels start
//! where hops carry data of themselves and where systems hold it, and follow
//! every hop that passes on what arrives. Cases only grow, and there are
//! finitely many, so the work ends, cycles included.

use std::collections::{BTreeMap, BTreeSet};

use super::hop::{Hop, Place, contents};
use crate::model::case::Cases;
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// A data category, and the activity that it serves where one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Label {
    /// The data.
    pub data: DeclId,
    /// The activity or part.
    pub activity: Option<DeclId>,
}

/// What arrives at every place, with the cases in which it does.
#[derive(Debug, Default)]
pub struct Reach(BTreeMap<Place, BTreeMap<Label, Cases>>);

impl Reach {
    /// What arrives at a place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = (Label, &Cases)> {
        self.0.get(&place).into_iter().flatten().map(|(label, cases)| (*label, cases))
    }

    /// The cases in which some data arrives at a place, whatever for.
    pub fn cases(&self, place: Place, data: DeclId) -> Cases {
        self.at(place)
            .filter(|(label, _)| label.data == data)
            .fold(Cases::never(), |all, (_, cases)| all.or(cases))
    }

    /// The places where some data arrives.
    pub fn places(&self, data: DeclId) -> impl Iterator<Item = Place> {
        let arrives = move |labels: &BTreeMap<Label, Cases>| labels.keys().any(|label| label.data == data);
        self.0.iter().filter(move |(_, labels)| arrives(labels)).map(|(place, _)| *place)
    }

    /// Adds to what arrives; says whether anything is new.
    fn add(&mut self, place: Place, label: Label, cases: &Cases) -> bool {
        let known = self.0.entry(place).or_default();
        match known.get_mut(&label) {
            Some(before) => {
                let after = before.or(cases);
                let grown = after != *before;
                *before = after;
                grown
            }
            None => {
                known.insert(label, cases.clone());
                true
            }
        }
    }
}

/// Follows the hops until nothing new arrives anywhere.
pub fn fixpoint(model: &Model, hops: &[Hop]) -> Reach {
    let mut reach = Reach::default();
    let mut changed: BTreeSet<(Place, Label)> = BTreeSet::new();
    for system in model.of_kind(Kind::System) {
        let place = Place::Declared(system.id);
        for data in contents(model, system.id) {
            let label = Label { data, activity: None };
            changed.insert((place, label));
            reach.add(place, label, &system.cases);
        }
    }
    for hop in hops {
        for label in labels(hop) {
            if reach.add(hop.to, label, &hop.cases) {
                changed.insert((hop.to, label));
            }
        }
    }
    let mut leaving: BTreeMap<Place, Vec<&Hop>> = BTreeMap::new();
    for hop in hops.iter().filter(|hop| hop.passes_on()) {
        leaving.entry(hop.from).or_default().push(hop);
    }
    while let Some((place, label)) = changed.pop_first() {
        let Some(hops) = leaving.get(&place) else { continue };
        let arriving = reach.0[&place][&label].clone();
        for hop in hops {
            let cases = arriving.and(&hop.cases);
            if !cases.is_never() && reach.add(hop.to, label, &cases) {
                changed.insert((hop.to, label));
            }
        }
    }
    reach
}

/// The labels that a hop carries of itself.
fn labels(hop: &Hop) -> Vec<Label> {
    let activities: Vec<Option<DeclId>> = if hop.activities.is_empty() {
        vec![None]
    } else {
        hop.activities.iter().copied().map(Some).collect()
    };
    let each =
        |&data: &DeclId| activities.iter().map(move |&activity| Label { data, activity }).collect::<Vec<_>>();
    hop.data.iter().flat_map(each).collect()
}
