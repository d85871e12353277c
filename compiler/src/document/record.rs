//! Records of processing activities: of a controller (Art. 30(1)) and of a
//! processor (Art. 30(2)). An overview, and a sheet for each activity. What is
//! not stated keeps its row.

use super::tree::{Block, Cell, Section, Sentence};
use super::view::View;
use super::wording::{capital, text};
use crate::model::DeclId;
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::Entry;
use crate::schema::Kind;

/// The rows that Art. 30(1) asks for, and the basis, which the authorities ask
/// for in their sheets.
const CONTROLLER: [&str; 11] = [
    "controller",
    "purposes",
    "people",
    "data",
    "special",
    "basis",
    "recipients",
    "abroad",
    "period",
    "systems",
    "measures",
];

/// The rows that Art. 30(2) asks for, with places and sub-processors.
const PROCESSOR: [&str; 10] = [
    "clients",
    "operations",
    "purposes",
    "people",
    "data",
    "special",
    "subprocessors",
    "abroad",
    "period",
    "systems",
];

/// The rows of Annex II of the standard clauses for processors.
const ENTRUSTED: [&str; 8] =
    ["people", "data", "special", "operations", "purposes", "period", "systems", "subprocessors"];

/// The record of a controller.
pub fn controller(view: &View<'_, '_>) -> Vec<Section> {
    view.record(&CONTROLLER, &["name", "purposes", "people", "period"])
}

/// The record of a processor.
pub fn processor(view: &View<'_, '_>) -> Vec<Section> {
    let mut rows = PROCESSOR.to_vec();
    rows.push("measures");
    view.record(&rows, &["name", "clients", "operations", "abroad"])
}

impl View<'_, '_> {
    fn record(&self, rows: &[&str], overview: &[&str]) -> Vec<Section> {
        let w = self.writer;
        let processings = self.scope.processings(w.model);
        let mut columns = vec![""];
        columns.extend(rows);
        let rows = self.columns(&columns);
        let line = |&id: &DeclId| overview.iter().map(|column| self.record_cell(id, column)).collect();
        let table = self.table("record", overview, processings.iter().map(line).collect());
        let holder = self.scope.speaker.map(|speaker| vec![self.party(speaker)]).unwrap_or_default();
        let sheet = |id: DeclId| {
            let cells = rows[1..].iter().map(|row| (*row, self.record_cell(id, row))).collect();
            self.about("record", id, vec![self.sheet("record", &w.label(id), cells)])
        };
        let joint = self.joint("record-joint").into_iter().map(Block::Paragraph).collect();
        let none = || Block::Paragraph(vec![w.say("record-empty", [], [])]);
        let overview = [table.unwrap_or_else(none)].into_iter().chain(self.map()).collect();
        [
            self.section("record-holder", holder, Vec::new()),
            self.section("record-joint", joint, Vec::new()),
            self.section("record-overview", overview, Vec::new()),
            self.section("record-sheets", Vec::new(), processings.iter().copied().map(sheet).collect()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What terms say about a processing that is done for a client.
    pub fn entrusted_sheet(&self, id: DeclId) -> Block {
        let cells = ENTRUSTED.iter().map(|row| (*row, self.record_cell(id, row))).collect();
        self.sheet("record", &self.writer.label(id), cells)
    }

    /// A row of a sheet, or a column of the overview.
    pub fn record_cell(&self, id: DeclId, row: &str) -> Cell {
        let w = self.writer;
        match row {
            "name" => self.record_name(id),
            "controller" => self.decider(id),
            "clients" => self.clients(id),
            "purposes" => w.named_cell(id, "purpose"),
            "people" => w.named_cell(id, "subjects"),
            "data" => {
                let fact = w.model.fact(id, "data");
                let said = w.entries(fact, |entry| entry.value.target().map(|data| w.data(data)));
                let elements = fact.refs().map(|(_, data)| w.field(data, "elements"));
                let mut cell = w.cell(said, fact, w.field(id, "data"));
                if let Some(first) = cell.first_mut() {
                    first.facts.extend(elements);
                    first.facts.sort();
                    first.facts.dedup();
                }
                cell
            }
            "special" => self.special(id),
            "basis" => w.cell(self.short_basis(id), w.model.fact(id, "basis"), w.field(id, "basis")),
            "operations" | "frequency" => w.named_cell(id, row),
            "recipients" | "subprocessors" => self.taken_by(id),
            "abroad" => self.abroad_of(id),
            "period" => self.kept(id),
            "systems" => self.stores(id),
            "measures" => self.measures_cell(id),
            _ => Vec::new(),
        }
    }

    /// The name of a processing, with the cases in which it takes place.
    pub fn record_name(&self, id: DeclId) -> Cell {
        let w = self.writer;
        vec![Sentence::new(&w.in_cases(&w.full_label(id), w.model.cases(id)), [w.declaration(id)])]
    }

    /// The controller, if it is not who speaks.
    fn decider(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let role = w.model.fact(id, "role");
        if w.model.role(id) == Role::Unknown {
            return w.cell(String::new(), role, w.field(id, "role"));
        }
        let other = w.model.controller(id).filter(|own| Some(*own) != self.scope.speaker);
        other.map_or(Vec::new(), |own| vec![Sentence::new(&w.label(own), [w.field(id, "controller")])])
    }

    fn clients(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let role = w.model.fact(id, "role");
        let place = w.field(id, "role");
        match role.word("processor") {
            Some((_, word)) => {
                let clients = word.detail("for");
                w.cell(w.entries(clients, |entry| w.named(entry)), clients, place)
            }
            None => w.unknown_cell([place]),
        }
    }

    /// Special categories and data on convictions; nothing if there are none.
    fn special(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let listed: Vec<_> = w.model.fact(id, "data").refs().collect();
        self.special_kinds(&listed)
    }

    /// The same of some data, as one phrase.
    pub fn special_kinds(&self, listed: &[(&Entry, DeclId)]) -> Cell {
        let said = self.sensitivity(["record-special-kinds", "record-special-criminal"], listed);
        let words: Vec<String> = said.iter().map(Sentence::marked).collect();
        let facts = said.into_iter().flat_map(|sentence| sentence.facts);
        let whole = Sentence::new(&self.writer.wording.apart(&words), facts);
        if words.is_empty() { Vec::new() } else { vec![whole] }
    }

    /// Recipients with their roles.
    fn taken_by(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let fact = w.model.fact(id, "recipients");
        let mut names = Vec::new();
        let mut facts = Vec::new();
        for taker in self.takers(Some(id)) {
            let name: String = self.taker_name(&taker).iter().map(Sentence::marked).collect();
            let roles: Vec<String> = w
                .model
                .taker_roles(taker.party)
                .into_iter()
                .filter_map(|role| self.role_noun(id, role))
                .collect();
            let role = w.wording.or(&roles);
            let arguments = [text("name", &name), text("role", &role)];
            let plain = w.model.get(taker.party).kind != Kind::Recipient || role.is_empty();
            names.push(if plain { name.clone() } else { w.wording.say("record-recipient", arguments) });
            facts.extend([w.declaration(taker.party), w.field(taker.party, "role")]);
        }
        let mut cell = w.cell(w.wording.apart(&names), fact, w.field(id, "recipients"));
        if let Some(first) = cell.first_mut().filter(|first| !first.open) {
            first.facts.extend(facts);
            first.facts.sort();
            first.facts.dedup();
        }
        cell
    }

    fn role_noun(&self, id: DeclId, role: TakerRole) -> Option<String> {
        let entrusted = self.writer.model.role(id) == Role::Processor;
        let key = match role {
            TakerRole::Processor if entrusted => "role-noun-subprocessor",
            TakerRole::Processor => "role-noun-processor",
            TakerRole::Controller => "role-noun-controller",
            TakerRole::Joint => "role-noun-joint",
            TakerRole::Authority => "role-noun-authority",
            TakerRole::Unknown => return None,
        };
        Some(self.writer.wording.word(key))
    }

    /// Third countries, with what protects the data there.
    fn abroad_of(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let groups = self.transfer_groups(Some(id));
        if groups.is_empty() {
            return match self.inside(Some(id)) {
                Some(places) => vec![w.say("record-stays-known", [], places)],
                None => vec![w.say("record-stays", [], [w.declaration(id)])],
            };
        }
        groups.iter().flat_map(|((party, code), group)| self.named_tool(*party, *code, group)).collect()
    }

    /// The period of a processing, and those of its systems where they differ.
    fn kept(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let fact = w.model.fact(id, "retention");
        let own = w.periods(fact);
        let systems = self.timed_systems(id);
        let stated = if own.is_empty() {
            String::new()
        } else {
            w.wording.say("record-period-is", [text("period", &capital(&own))])
        };
        let mut cell = if fact.is_written() || systems.is_empty() {
            w.cell(stated, fact, w.field(id, "retention"))
        } else {
            Vec::new()
        };
        for system in systems {
            let period = w.periods(w.model.own(system, "retention"));
            if period != own {
                let arguments = [text("system", &w.label(system)), text("period", &period)];
                cell.push(w.say("record-period-in", arguments, [w.field(system, "retention")]));
            }
        }
        cell
    }

    /// The systems with who runs them, and where.
    fn stores(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let fact = w.model.fact(id, "systems");
        let mut cell = Vec::new();
        for (entry, system) in fact.refs() {
            let own = |field: &str| w.model.own(system, field);
            let operator = w.entries(own("operator"), |entry| w.named(entry));
            let places = w.places(own("location"));
            let more: Vec<String> = [operator, places].into_iter().filter(|own| !own.is_empty()).collect();
            let name = w.in_cases(&w.label(system), &entry.cases);
            let key = if more.is_empty() { "record-system" } else { "record-system-with" };
            let arguments = [text("name", &name), text("detail", &more.join(", "))];
            let facts = [w.field(id, "systems"), w.field(system, "operator"), w.field(system, "location")];
            cell.push(w.say(key, arguments, facts));
        }
        if cell.is_empty() && fact.is_written() {
            return w.cell(String::new(), fact, w.field(id, "systems"));
        }
        cell
    }
}
