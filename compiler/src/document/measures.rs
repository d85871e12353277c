//! Measures that protect data, as registers and contracts list them (Art. 32).

use super::id::FactId;
use super::tree::{Block, Cell, Sentence};
use super::view::View;
use super::wording::text;
use crate::model::DeclId;
use crate::model::value::Entry;
use crate::schema::Kind;

impl View<'_, '_> {
    /// The measures that protect a processing: its own, those of its systems,
    /// those that name either, and those for everything.
    pub fn measures_of(&self, id: DeclId) -> Vec<(DeclId, FactId)> {
        let w = self.writer;
        let systems: Vec<DeclId> = w.model.fact(id, "systems").refs().map(|(_, system)| system).collect();
        let mut all: Vec<(DeclId, FactId)> = Vec::new();
        for owner in [id].into_iter().chain(systems.iter().copied()) {
            let listed = w.model.fact(owner, "measures").refs();
            all.extend(listed.map(|(_, measure)| (measure, w.field(owner, "measures"))));
        }
        for measure in w.model.of_kind(Kind::Measure) {
            let on = w.model.own(measure.id, "on");
            let activity = w.model.activity_of(id);
            let here = |(_, on): (&Entry, DeclId)| on == id || on == activity || systems.contains(&on);
            if !on.is_written() || on.refs().any(here) {
                all.push((measure.id, w.declaration(measure.id)));
            }
        }
        let mut seen = Vec::new();
        all.retain(|(measure, _)| {
            !seen.contains(measure) && {
                seen.push(*measure);
                true
            }
        });
        all
    }

    /// The measures of a processing by name.
    pub fn measures_cell(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let measures = self.measures_of(id);
        if measures.is_empty() {
            let fact = w.model.fact(id, "measures");
            return w.cell(String::new(), fact, w.field(id, "measures"));
        }
        let names: Vec<String> = measures.iter().map(|(measure, _)| self.measure_name(*measure)).collect();
        let said = if names.len() > 2 { w.wording.apart(&names) } else { w.wording.and(&names) };
        vec![Sentence::new(&said, measures.into_iter().map(|(_, fact)| fact))]
    }

    /// The name of a measure; marked if it is only possible, or not in place.
    fn measure_name(&self, id: DeclId) -> String {
        let w = self.writer;
        let name = w.within(id);
        if w.model.get(id).kind != Kind::Measure {
            return name;
        }
        let marked = |key: &str| w.wording.say(key, [text("what", &name)]);
        if w.model.own(id, "detail").is_none() {
            return marked("measure-absent");
        }
        match w.model.own(id, "modality").words().next().map(|(_, word)| word.name) {
            Some("attempted") => marked("measure-attempted"),
            Some(_) => marked("via-marked"),
            None => name,
        }
    }

    /// All measures that protect what is shown, one row each.
    pub fn measures_table(&self) -> Option<Block> {
        let w = self.writer;
        let mut all: Vec<DeclId> = Vec::new();
        for id in self.scope.processings(w.model) {
            for (measure, _) in self.measures_of(id) {
                if !all.contains(&measure) {
                    all.push(measure);
                }
            }
        }
        let mut columns = vec!["name", "type", "on", "detail", "keys"];
        let stated = |field: &str| {
            all.iter().any(|&id| w.model.get(id).kind == Kind::Measure && w.model.own(id, field).is_stated())
        };
        columns.retain(|column| !matches!(*column, "detail" | "keys") || stated(column));
        let rows = all.iter().map(|&id| columns.iter().map(|column| self.measure_cell(id, column)).collect());
        self.table("measure", &columns, rows.collect())
    }

    fn measure_cell(&self, id: DeclId, column: &str) -> Cell {
        let w = self.writer;
        if column == "name" {
            let name = super::wording::capital(&self.measure_name(id));
            return vec![Sentence::new(&name, [w.declaration(id)])];
        }
        if w.model.get(id).kind != Kind::Measure {
            return Vec::new();
        }
        let fact = w.model.own(id, column);
        match column {
            "on" if !fact.is_written() => vec![w.say("measure-everywhere", [], [w.declaration(id)])],
            "detail" | "keys" if !fact.is_written() || fact.is_none() => Vec::new(),
            _ => w.named_cell(id, column),
        }
    }
}
