//! What is stored on the visitor's device (ePrivacy Art. 5(3), C-673/17).

use std::collections::BTreeSet;

use crate::document::scope::{Scope, Side};
use crate::document::tree::{Cell, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::graph::hop::tracked_activities;
use crate::model::DeclId;
use crate::model::value::{Entry, Value};
use crate::schema::Kind;

/// The columns of a table of trackers.
pub const TRACKER_COLUMNS: [&str; 6] = ["name", "does", "set-by", "read-by", "lifetime", "consent"];

impl View<'_, '_> {
    pub fn trackers(&self) -> Option<Section> {
        let rows = self.shown_trackers().into_iter().map(|id| self.tracker(id)).collect();
        let table = self.table("trackers", &TRACKER_COLUMNS, rows)?;
        self.section("trackers", vec![table], Vec::new())
    }

    /// Trackers that serve an activity shown here, or none that any notice or
    /// cookie page shows: no tracker may vanish between two audiences.
    pub fn shown_trackers(&self) -> Vec<DeclId> {
        let model = self.writer.model;
        let mut told: BTreeSet<DeclId> = BTreeSet::new();
        for kind in ["notice", "cookie_page"] {
            for document in model.documents(kind) {
                told.extend(Scope::of(model, Some(document), Side::Decided).members);
            }
        }
        let shown = |id: DeclId| {
            let served = tracked_activities(model, id);
            let here = served.iter().any(|activity| self.scope.members.contains(activity));
            here || !served.iter().any(|activity| told.contains(activity))
        };
        model.of_kind(Kind::Tracker).map(|tracker| tracker.id).filter(|&id| shown(id)).collect()
    }

    /// The cells of a tracker.
    pub fn tracker(&self, id: DeclId) -> Vec<Cell> {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        let cell = |said: String, field: &str| w.cell(said, own(field), w.field(id, field));
        let named = |field: &str| w.entries(own(field), |entry| w.named(entry));
        let technology = match named("technology") {
            said if said.is_empty() && w.shows_open => w.wording.word("unknown-cell"),
            said => said,
        };
        let arguments = [text("name", &w.label(id)), text("technology", &technology)];
        let name = match technology.is_empty() {
            true => Sentence::new(&w.label(id), [w.declaration(id)]),
            false => w.say("trackers-kind", arguments, [w.declaration(id), w.field(id, "technology")]),
        };
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
