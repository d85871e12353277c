//! The annexes: measures, sub-processors, and what leaves the EEA.

use crate::document::safeguard::Group;
use crate::document::subprocessors::COLUMNS;
use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::model::{Code, DeclId};

impl View<'_, '_> {
    /// Annex III: measures.
    pub(super) fn measures_annex(&self) -> Option<Section> {
        self.section("terms-measures", self.measures_table().into_iter().collect(), Vec::new())
    }

    /// Annex IV: sub-processors that the parties do not count among themselves.
    pub(super) fn subprocessors_annex(&self, terms: Option<DeclId>) -> Option<Section> {
        let w = self.writer;
        let parties: Vec<DeclId> = terms.map_or(Vec::new(), |terms| {
            w.model.own(terms, "between").refs().map(|(_, party)| w.model.company(party)).collect()
        });
        let takers: Vec<_> = self
            .subprocessors()
            .into_iter()
            .filter(|taker| !parties.contains(&w.model.company(taker.party)))
            .collect();
        let mut columns = COLUMNS.to_vec();
        columns.retain(|column| !matches!(*column, "when" | "since"));
        columns.insert(1, "address");
        columns.insert(2, "contact");
        let groups = self.transfer_groups(None);
        let rows = takers.iter().map(|taker| self.subprocessor(taker, &columns, &groups)).collect();
        let table = self.table("subprocessor", &columns, rows);
        let none = || vec![Block::Paragraph(vec![w.say("subprocessors-none", [], [])])];
        self.section("terms-list", table.map_or_else(none, |table| vec![table]), Vec::new())
    }

    /// What leaves the EEA, and what protects it there.
    pub(super) fn transfers_annex(&self) -> Option<Section> {
        let w = self.writer;
        let groups = self.transfer_groups(None);
        let row = |(&(party, code), group): (&(DeclId, Code), &Group<'_>)| {
            vec![
                vec![Sentence::new(&w.label(party), [w.declaration(party)])],
                vec![Sentence::new(&w.in_cases(&w.country(code), &group.cases), [w.declaration(party)])],
                self.decided(code, party),
                self.tool(party, code, group),
            ]
        };
        let columns = ["importer", "country", "adequacy", "tool"];
        let table = self.table("register", &columns, groups.iter().map(row).collect());
        self.section("terms-transfers", table.into_iter().collect(), Vec::new())
    }
}
