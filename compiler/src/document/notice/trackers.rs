//! What is stored on the visitor's device (ePrivacy Art. 5(3), C-673/17).

use super::Notice;
use crate::document::tree::{Block, Cell, Section, Sentence, Table};
use crate::document::wording::text;
use crate::graph::hop::tracked_activities;
use crate::model::DeclId;
use crate::model::value::{Entry, Value};
use crate::schema::Kind;

impl Notice<'_, '_> {
    pub(super) fn trackers(&self) -> Option<Section> {
        let w = self.writer;
        let shown = |id: DeclId| {
            let served = tracked_activities(w.model, id);
            served.is_empty() || served.iter().any(|activity| self.scope.members.contains(activity))
        };
        let rows: Vec<Vec<Cell>> = w
            .model
            .of_kind(Kind::Tracker)
            .filter(|tracker| shown(tracker.id))
            .map(|tracker| self.tracker(tracker.id))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let columns = ["name", "does", "set-by", "read-by", "lifetime", "consent"];
        let table = Table {
            caption: w.wording.word("trackers-caption"),
            columns: columns.iter().map(|name| w.wording.word(&format!("trackers-{name}"))).collect(),
            rows,
        };
        self.section("trackers", vec![Block::Table(table)], Vec::new())
    }

    fn tracker(&self, id: DeclId) -> Vec<Cell> {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        let cell = |said: String, field: &str| -> Cell {
            match (said.is_empty(), w.draft) {
                (false, _) => vec![Sentence::new(&said, [w.field(id, field)])],
                (true, true) => {
                    vec![Sentence { open: true, ..w.say("unknown-cell", [], [w.field(id, field)]) }]
                }
                (true, false) => Vec::new(),
            }
        };
        let named = |field: &str| w.entries(own(field), |entry| w.named(entry));
        let technology = named("technology");
        let arguments = [text("name", &w.label(id)), text("technology", &technology)];
        let name = w.say("trackers-kind", arguments, [w.declaration(id), w.field(id, "technology")]);
        let read_by = if own("read_by").is_written() { "read_by" } else { "set_by" };
        vec![
            vec![name],
            cell(named("purpose"), "purpose"),
            cell(named("set_by"), "set_by"),
            cell(named(read_by), read_by),
            cell(w.periods(own("lifetime")), "lifetime"),
            cell(w.entries(own("consent"), |entry| self.permission(entry)), "consent"),
        ]
    }

    fn permission(&self, entry: &Entry) -> Option<String> {
        let w = self.writer;
        Some(match &entry.value {
            Value::Ref(_) => w.wording.word("trackers-asks"),
            Value::Word(word) if word.name == "exempt" => {
                let reason = w.entries(word.detail("reason"), |entry| w.named(entry));
                let key = if reason.is_empty() { "trackers-exempt" } else { "trackers-exempt-reason" };
                w.wording.say(key, [text("reason", &reason)])
            }
            Value::Word(word) => w.wording.word(&format!("trackers-{}", word.name.replace('_', "-"))),
            _ => return None,
        })
    }
}
