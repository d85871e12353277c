//! Whether data leaves Europe, and what protects it there (Art. 13(1)(f)).

use crate::document::safeguard::Group;
use crate::document::tree::{Block, Cell, Section, Sentence};
use crate::document::view::View;
use crate::graph::hop::HopKind;
use crate::model::value::Value;
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

    /// "No", if every taker is placed in the EEA.
    pub fn stays(&self) -> Option<Sentence> {
        let w = self.writer;
        let members = |activities: &[DeclId]| activities.iter().any(|id| self.scope.members.contains(id));
        let any = w.graph.transfers.iter().any(|transfer| members(&w.graph.hops[transfer.hop].activities));
        let mut facts = Vec::new();
        for taker in self.takers(None) {
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
                let inside = |entry: &crate::model::value::Entry| match &entry.value {
                    Value::Country(code) => w.law.in_eea(*code),
                    Value::Word(word) => matches!(word.name, "eea" | "eu"),
                    _ => false,
                };
                if fact.open || !fact.is_written() || !fact.entries.iter().all(inside) {
                    return None;
                }
                facts.push(w.field(id, field));
            }
        }
        (!any && !facts.is_empty()).then(|| w.say("transfers-no", [], facts))
    }
}
