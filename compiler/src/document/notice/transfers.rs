//! Whether data leaves Europe, and what protects it there (Art. 13(1)(f)).

use crate::document::id::FactId;
use crate::document::safeguard::Group;
use crate::document::tree::{Block, Cell, Section, Sentence};
use crate::document::view::View;
use crate::graph::hop::HopKind;
use crate::model::value::{Entry, Value};
use crate::model::{Code, DeclId};

impl View<'_, '_> {
    pub fn transfers(&self) -> Option<Section> {
        let w = self.writer;
        let groups = self.transfer_groups(None);
        if groups.is_empty() {
            return self.section(
                "transfers",
                self.stays().map(|said| vec![Block::Paragraph(vec![said])])?,
                Vec::new(),
            );
        }
        let rows = groups.iter().map(|((party, code), group)| self.transfer(*party, *code, group));
        let table = self.table("transfers", &["who", "country", "protection", "copy"], rows.collect())?;
        let facts = groups.keys().map(|(party, _)| w.declaration(*party));
        let intro = w.say("transfers-yes", [], facts);
        self.section("transfers", vec![Block::Paragraph(vec![intro]), table], Vec::new())
    }

    /// A row: who, where, what protects the data there, and how to get a copy.
    pub fn transfer(&self, party: DeclId, code: Code, group: &Group<'_>) -> Vec<Cell> {
        let w = self.writer;
        let name = vec![Sentence::new(&w.label(party), [w.declaration(party)])];
        let country = w.in_cases(&w.country(code), &group.cases);
        let places = group.transfers.iter().map(|transfer| w.declaration(w.graph.hops[transfer.hop].by));
        vec![
            name,
            vec![Sentence::new(&country, places)],
            self.protection(party, code, group),
            self.copy(party, group),
        ]
    }

    /// Whether a place is in the EEA.
    pub fn is_in_eea(&self, place: &Entry) -> bool {
        match &place.value {
            Value::Country(code) => self.writer.law.in_eea(*code),
            Value::Word(word) => matches!(word.name, "eea" | "eu"),
            _ => false,
        }
    }

    /// "No", if every taker is placed in the EEA.
    pub fn stays(&self) -> Option<Sentence> {
        self.inside(None).map(|facts| self.writer.say("transfers-no", [], facts))
    }

    /// The places of those who receive the data of an activity, or of all that is
    /// shown, if all are known to be in the EEA.
    pub fn inside(&self, activity: Option<DeclId>) -> Option<Vec<FactId>> {
        let w = self.writer;
        let meant = |id: &DeclId| activity.map_or_else(|| self.scope.members.contains(id), |own| own == *id);
        let members = |activities: &[DeclId]| activities.iter().any(meant);
        let any = w.graph.transfers.iter().any(|transfer| members(&w.graph.hops[transfer.hop].activities));
        let mut facts = Vec::new();
        for taker in self.takers(activity) {
            let system_places = taker.hops.iter().filter(|hop| hop.kind == HopKind::Operation);
            let mut places: Vec<(DeclId, &str)> = system_places
                .filter_map(|hop| hop.from.declared())
                .map(|system| (system, "location"))
                .collect();
            if places.is_empty() {
                places.push((
                    taker.party,
                    if w.model.writes(taker.party, "location") { "location" } else { "country" },
                ));
            }
            for (id, field) in places {
                let fact = w.model.own(id, field);
                if fact.open || !fact.is_written() || !fact.entries.iter().all(|own| self.is_in_eea(own)) {
                    return None;
                }
                facts.push(w.field(id, field));
            }
        }
        (!any && !facts.is_empty()).then_some(facts)
    }
}
