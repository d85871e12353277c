//! Measures: which controls protect an activity or a system.

use super::value::{Modality, Value};
use super::{DeclId, Model};
use crate::schema::Kind;

impl Model {
    /// The controls declared for an activity or part: its own `measures`, those
    /// of measures that name it or one of its systems, and of measures without
    /// `on`. What may be, and what is stated not to be in place, is left out.
    pub fn controls(&self, processing: DeclId) -> Vec<DeclId> {
        let systems: Vec<DeclId> =
            self.fact(processing, "systems").refs().map(|(_, system)| system).collect();
        let mut all = self.listed_controls(processing);
        all.extend(systems.iter().flat_map(|&system| self.listed_controls(system)));
        let activity = self.activity_of(processing);
        let concerned = |on: DeclId| on == processing || on == activity || systems.contains(&on);
        all.extend(self.measures_on(concerned));
        all
    }

    /// The controls declared for a system.
    pub fn system_controls(&self, system: DeclId) -> Vec<DeclId> {
        let mut all = self.listed_controls(system);
        all.extend(self.measures_on(|on| on == system));
        all
    }

    fn listed_controls(&self, id: DeclId) -> Vec<DeclId> {
        let listed =
            self.fact(id, "measures").entries.iter().filter(|entry| entry.modality == Modality::Certain);
        listed.filter_map(|entry| entry.value.target()).flat_map(|measure| self.types(measure)).collect()
    }

    fn measures_on(&self, concerned: impl Fn(DeclId) -> bool) -> Vec<DeclId> {
        let applies = |measure: DeclId| {
            let on = self.own(measure, "on");
            !on.is_written() || on.refs().any(|(_, on)| concerned(on))
        };
        let measures =
            self.of_kind(Kind::Measure).map(|measure| measure.id).filter(|&measure| applies(measure));
        measures.flat_map(|measure| self.types(measure)).collect()
    }

    /// The controls of a measure; a control is its own.
    fn types(&self, measure: DeclId) -> Vec<DeclId> {
        if self.get(measure).kind != Kind::Measure {
            return vec![measure];
        }
        let absent = matches!(
            self.own(measure, "detail").entries.first().map(|entry| &entry.value),
            Some(Value::None)
        );
        if absent || self.own(measure, "modality").is_stated() {
            return Vec::new();
        }
        let types =
            self.own(measure, "type").entries.iter().filter(|entry| entry.modality == Modality::Certain);
        types.filter_map(|entry| entry.value.target()).collect()
    }

    /// Whether one of some controls is, or is narrower than, a word of `std.measure`.
    pub fn includes_control(&self, controls: &[DeclId], word: &str) -> bool {
        controls.iter().any(|&control| self.is_kind_of(control, word))
    }
}
