//! Cells: what a fact says in a table, and what it leaves open.

use std::collections::BTreeSet;

use super::id::FactId;
use super::tree::{Cell, Sentence};
use super::wording::text;
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::keeping;
use crate::model::value::{Entry, Fact, Hole, Value};

impl Writer<'_> {
    /// What a fact says in a cell: its words, "none", and its holes where they
    /// are shown.
    pub fn cell(&self, said: String, fact: &Fact, id: FactId) -> Cell {
        let mut cell = Vec::new();
        let empty = said.is_empty();
        if !empty {
            cell.push(Sentence::new(&said, [id.clone()]));
        } else if fact.is_none() {
            cell.push(self.say("none-cell", [], [id.clone()]));
        }
        if self.shows_open {
            let unsaid = empty && !fact.is_written();
            let holes = fact.entries.iter().filter_map(|entry| self.hole_in_cell(entry));
            let open: BTreeSet<String> =
                unsaid.then(|| self.wording.word("unknown-cell")).into_iter().chain(holes).collect();
            let beside = |what: &String| match empty {
                true => what.clone(),
                false => self.wording.say("partly-open", [text("what", what)]),
            };
            let open = open.iter().map(|what| Sentence::new(&beside(what), [id.clone()]));
            cell.extend(open.map(|sentence| Sentence { open: true, ..sentence }));
        }
        cell
    }

    /// A field whose values have names.
    pub fn named_cell(&self, id: DeclId, field: &str) -> Cell {
        let fact = self.model.fact(id, field);
        self.cell(self.entries(fact, |entry| self.named(entry)), fact, self.field(id, field))
    }

    /// A field of places.
    pub fn place_cell(&self, id: DeclId, field: &str) -> Cell {
        let fact = self.model.own(id, field);
        self.cell(self.places(fact), fact, self.field(id, field))
    }

    /// That something is not stated, where holes are shown.
    pub fn unknown_cell(&self, facts: impl IntoIterator<Item = FactId>) -> Cell {
        let open = Sentence { open: true, ..self.say("unknown-cell", [], facts) };
        if self.shows_open { vec![open] } else { Vec::new() }
    }

    /// A hole on its own or within a period; vague words are quoted elsewhere.
    fn hole_in_cell(&self, entry: &Entry) -> Option<String> {
        let said = match keeping::hole(entry).or_else(|| start(entry))? {
            Hole::Vague(_) => return None,
            Hole::Unstated if start(entry).is_some() => self.wording.word("unknown-start-cell"),
            Hole::Unstated => self.wording.word("unknown-cell"),
            Hole::Pending { who, by } => {
                let by = by.map_or(String::new(), |by| self.wording.date(by));
                let dated = if by.is_empty() { "no" } else { "yes" };
                self.wording.say(
                    "pending-cell",
                    [text("who", &self.written(who)), text("by", &by), text("dated", dated)],
                )
            }
        };
        Some(self.in_cases(&said, &entry.cases))
    }
}

/// The hole in the event from which a known length counts.
pub fn start(entry: &Entry) -> Option<&Hole> {
    use crate::model::period::{EventKind, Form, Length};
    let Value::Period(period) = &entry.value else { return None };
    match &period.form {
        Form::After { length: Length::Quantity(_), event } => match &event.kind {
            EventKind::Hole(hole) => Some(hole),
            _ => None,
        },
        _ => None,
    }
}
