//! The retention schedule (Art. 5(1)(e), 13(2)(a), 30(1)(f)): how long data is
//! justified, activity by activity, and when it is deleted, system by system.

use super::id::FactId;
use super::tree::{Cell, Section, Sentence};
use super::view::View;
use super::wording::capital;
use crate::graph::end::true_end;
use crate::model::period::{Form, Period};
use crate::model::value::{Fact, Value};
use crate::model::{DeclId, Declaration};
use crate::schema::Kind;

const REASONS: [&str; 7] = ["name", "data", "systems", "period", "reason", "then", "owner"];
const STORES: [&str; 7] = ["system", "holds", "period", "reason", "then", "gone", "operator"];

/// The sections of a schedule.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let w = view.writer;
    let (reasons, stores) = (view.columns(&REASONS), view.columns(&STORES));
    let line = |id: DeclId| reasons.iter().map(|column| view.kept_for(id, column)).collect();
    let activities = view.scope.processings(w.model).into_iter().map(line).collect();
    let line = |own: &Declaration| stores.iter().map(|column| view.stored(own.id, column)).collect();
    let systems = w.model.of_kind(Kind::System).map(line).collect();
    let reasons = view.table("schedule", &reasons, activities);
    let stores = view.table("stores", &stores, systems);
    [
        view.section("schedule", reasons.into_iter().collect(), Vec::new()),
        view.section("stores", stores.into_iter().collect(), Vec::new()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl View<'_, '_> {
    /// A cell about the period of a processing.
    fn kept_for(&self, id: DeclId, column: &str) -> Cell {
        let w = self.writer;
        match column {
            "name" => self.record_name(id),
            "data" => w.named_cell(id, "data"),
            "systems" if !w.model.fact(id, "systems").is_written() => Vec::new(),
            "systems" => w.named_cell(id, "systems"),
            "owner" => {
                let controller = w.model.controller(id);
                let said = controller.map_or(String::new(), |own| w.label(own));
                w.cell(said, Fact::not_written(), w.field(id, "controller"))
            }
            "period" if !w.model.fact(id, "retention").is_written() && !self.timed_systems(id).is_empty() => {
                let places = self.timed_systems(id).into_iter().map(|system| w.field(system, "retention"));
                vec![w.say("schedule-by-systems", [], places)]
            }
            column => self.of_period(w.model.fact(id, "retention"), column, w.field(id, "retention")),
        }
    }

    /// A cell about the period of a system.
    fn stored(&self, id: DeclId, column: &str) -> Cell {
        let w = self.writer;
        match column {
            "system" => {
                let name = w.in_cases(&w.label(id), &w.model.get(id).cases);
                vec![Sentence::new(&name, [w.declaration(id)])]
            }
            "holds" => self.held(id),
            "operator" => self.operator(id),
            "gone" => match true_end(w.model, id) {
                Some(end) => vec![Sentence::new(&capital(&w.latest(&end)), [w.field(id, "retention")])],
                None => vec![Sentence {
                    open: true,
                    ..w.say("stores-gone-unknown", [], [w.field(id, "retention")])
                }],
            },
            column => self.of_period(w.model.own(id, "retention"), column, w.field(id, "retention")),
        }
    }

    /// A side of a period: its length, its reason, or what follows.
    fn of_period(&self, fact: &Fact, column: &str, place: FactId) -> Cell {
        let w = self.writer;
        if column == "period" {
            let said = self.each_period(fact, |period| match period.form {
                Form::Named(_) => w.period(period),
                _ => w.duration(period),
            });
            let plain = w.periods(fact);
            let said = if said.is_empty() { plain } else { said };
            return w.cell(capital(&said), fact, place);
        }
        let said = self.each_period(fact, |period| {
            let said = if column == "reason" { w.reasons(period) } else { w.ends(period) };
            (!said.is_empty()).then_some(said)
        });
        if said.is_empty() { Vec::new() } else { vec![Sentence::new(&capital(&said), [place])] }
    }

    fn each_period(&self, fact: &Fact, words: impl Fn(&Period) -> Option<String>) -> String {
        self.writer.entries(fact, |entry| match &entry.value {
            Value::Period(period) => words(period),
            _ => None,
        })
    }
}
