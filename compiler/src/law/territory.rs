//! Where organisations stand and whom they reach (Art. 3, 8, 27).

use super::Law;
use crate::model::value::{Fact, Value};
use crate::model::{Code, DeclId};

/// Whether a party has a seat or another establishment in the EEA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Establishment {
    /// It has one.
    Inside,
    /// Its seat is outside, and no establishment is stated inside.
    Outside,
    /// Its seat is not stated.
    Unknown,
}

impl Law<'_> {
    /// Whether a party is established in the EEA on the day.
    pub fn establishment(&self, party: DeclId) -> Establishment {
        let others = self.model.own(party, "establishments");
        let seat = self.model.seat(party);
        let inside = |code: Code| self.in_eea(code);
        if seat.is_some_and(inside) || others.countries().any(|(_, code)| inside(code)) {
            Establishment::Inside
        } else if seat.is_some() && !others.open && !others.is_hole() && !others.broken {
            Establishment::Outside
        } else {
            Establishment::Unknown
        }
    }

    /// The countries that a fact names, those behind `eea` and `eu` included, each once.
    pub fn countries_of(&self, fact: &Fact) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for entry in fact.stated() {
            match &entry.value {
                Value::Country(code) => codes.push(code.country()),
                Value::Word(word) => {
                    codes.extend(self.model.places.get(word.name).into_iter().flatten().copied());
                }
                _ => {}
            }
        }
        codes.sort();
        codes.dedup();
        codes
    }

    /// The states of the EEA whose people a party addresses or watches.
    pub fn targets_in_eea(&self, party: DeclId) -> Vec<Code> {
        let mut targets = self.countries_of(self.model.own(party, "targets"));
        targets.retain(|&code| self.in_eea(code));
        targets
    }

    /// The states where the people of an activity live: as the subjects say, else
    /// the targets of the controller; empty if neither is stated.
    pub fn residence(&self, processing: DeclId) -> Vec<Code> {
        let subjects = self.model.subjects(processing);
        let mut states: Vec<Code> = subjects.into_iter().flat_map(|subject| self.lives_in(subject)).collect();
        states.sort();
        states.dedup();
        if states.is_empty() { self.targets_of(processing) } else { states }
    }

    /// The states where one kind of person of an activity lives, asked in the same way.
    pub fn residence_of(&self, subject: DeclId, processing: DeclId) -> Vec<Code> {
        let states = self.lives_in(subject);
        if states.is_empty() { self.targets_of(processing) } else { states }
    }

    fn lives_in(&self, subject: DeclId) -> Vec<Code> {
        self.countries_of(self.model.own(subject, "lives_in"))
    }

    fn targets_of(&self, processing: DeclId) -> Vec<Code> {
        let controller = self.model.controller(processing);
        controller.map_or(Vec::new(), |party| self.countries_of(self.model.own(party, "targets")))
    }
}
