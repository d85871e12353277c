//! The table on top: why, which data, on what basis, how long, who receives it.

use crate::document::tree::{Cell, Section, Sentence};
use crate::document::view::View;
use crate::model::DeclId;
use crate::model::value::Value;
use crate::schema::Kind;

impl View<'_, '_> {
    pub fn summary(&self) -> Option<Section> {
        let w = self.writer;
        let rows = self.scope.processings(w.model).into_iter().map(|id| self.row(id)).collect();
        let table = self.table("summary", &["why", "data", "basis", "period", "recipients"], rows)?;
        self.section("summary", vec![table], Vec::new())
    }

    fn row(&self, id: DeclId) -> Vec<Cell> {
        let w = self.writer;
        let data = w.entries(w.model.fact(id, "data"), |entry| w.named(entry));
        let basis = self.short_basis(id);
        let period = self.short_period(id);
        let cell = |said: String, field: &str| w.cell(said, w.model.fact(id, field), w.field(id, field));
        let name = Sentence::new(&w.full_label(id), [w.declaration(id)]);
        vec![
            vec![name],
            cell(data, "data"),
            cell(basis, "basis"),
            cell(period, "retention"),
            self.short_recipients(id),
        ]
    }

    /// The legal bases by their short names.
    pub fn short_basis(&self, id: DeclId) -> String {
        let w = self.writer;
        let fact = w.model.fact(id, "basis");
        w.entries(fact, |entry| match &entry.value {
            Value::Word(word) => {
                Some(w.wording.word(&format!("basis-short-{}", word.name.replace('_', "-"))))
            }
            _ => None,
        })
    }

    fn short_period(&self, id: DeclId) -> String {
        let w = self.writer;
        let own = w.periods(w.model.fact(id, "retention"));
        if !own.is_empty() {
            return own;
        }
        let mut said: Vec<String> = self
            .timed_systems(id)
            .into_iter()
            .map(|system| w.periods(w.model.own(system, "retention")))
            .filter(|period| !period.is_empty())
            .collect();
        said.dedup();
        w.wording.apart(&said)
    }

    fn short_recipients(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let takers = self.takers(Some(id));
        if takers.is_empty() {
            let fact = w.model.fact(id, "recipients");
            return if fact.is_none() {
                vec![w.say("summary-nobody", [], [w.field(id, "recipients")])]
            } else {
                let points = w.open_points("open-recipients", fact, &w.field(id, "recipients"));
                let cell = points.into_iter().take(1);
                cell.map(|point| Sentence { open: true, ..w.say("unknown-cell", [], point.facts) }).collect()
            };
        }
        let names: Vec<String> = takers.iter().map(|taker| w.label(taker.party)).collect();
        let facts = takers.iter().map(|taker| w.declaration(taker.party));
        vec![Sentence::new(&w.wording.and(&names), facts)]
    }

    /// The systems of a processing that say when they delete.
    pub fn timed_systems(&self, id: DeclId) -> Vec<DeclId> {
        let w = self.writer;
        let systems = w.model.fact(id, "systems").refs().map(|(_, system)| system);
        systems
            .filter(|&system| w.model.get(system).kind == Kind::System)
            .filter(|&system| !w.periods(w.model.own(system, "retention")).is_empty())
            .collect()
    }
}
