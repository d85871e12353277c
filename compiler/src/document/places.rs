//! Places by choice (Art. 13(1)(f), 28(3)(a)): for each value of a parameter,
//! where data rests, where copies go, who passes it on and who looks in from
//! where. What depends on no choice follows, system by system.

use std::collections::{BTreeMap, BTreeSet};

use super::id::FactId;
use super::safeguard::Group;
use super::tree::{Cell, Section, Sentence};
use super::view::View;
use super::wording::{capital, text};
use crate::graph::hop::{HopKind, contents};
use crate::model::case::{Axis, Cases};
use crate::model::value::{Entry, Fact};
use crate::model::{Code, DeclId};
use crate::schema::Kind;

const CHOICES: [&str; 6] = ["choice", "systems", "copies", "through", "access", "outside"];
const SYSTEMS: [&str; 6] = ["system", "holds", "operator", "location", "access", "outside"];

/// The sections of a document on places.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let model = view.writer.model;
    let mut sections = Vec::new();
    for parameter in model.of_kind(Kind::Parameter) {
        sections.extend(view.choice(parameter.id));
    }
    sections.extend(view.elsewhere());
    sections
}

/// One value of a parameter.
struct Choice {
    axis: Axis,
    cases: Cases,
}

impl Choice {
    /// What a fact states under this choice, without saying so again.
    fn of(&self, fact: &Fact) -> Fact {
        let here = fact.entries.iter().filter(|entry| entry.cases.overlaps(&self.cases));
        let entries = here.map(|entry| Entry { cases: self.rest(&entry.cases), ..entry.clone() }).collect();
        Fact { entries, open: fact.open, broken: fact.broken }
    }

    /// What some cases say beyond this choice.
    fn rest(&self, cases: &Cases) -> Cases {
        cases.and(&self.cases).without(self.axis)
    }
}

fn names(cases: &Cases, axis: Axis) -> bool {
    cases.cubes().iter().any(|cube| cube.0.iter().any(|literal| literal.axis == axis))
}

impl View<'_, '_> {
    /// A table for a parameter on which a place depends.
    fn choice(&self, parameter: DeclId) -> Option<Section> {
        let w = self.writer;
        let axis = Axis::Parameter(parameter);
        let systems = w.model.of_kind(Kind::System).any(|system| self.turns_on(system.id, axis));
        let takers = w.model.of_kind(Kind::Recipient).any(|taker| self.moves(taker.id, axis));
        if !systems && !takers {
            return None;
        }
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (number, value) in w.model.parameter_values(parameter).enumerate() {
            let cases = Cases::of(axis, vec![u32::try_from(number).unwrap_or(u32::MAX)]);
            let choice = Choice { axis, cases };
            let name = w.value_label(value);
            let name = Sentence::new(&capital(&name), [w.field(parameter, "values")]);
            let cell = |column: &&str| match *column {
                "choice" => vec![name.clone()],
                column => self.under(&choice, column),
            };
            rows.push(CHOICES.iter().map(cell).collect());
        }
        let filled: Vec<usize> =
            (0..CHOICES.len()).filter(|&at| at == 0 || rows.iter().any(|row| !row[at].is_empty())).collect();
        let columns: Vec<&str> = filled.iter().map(|&at| CHOICES[at]).collect();
        let rows = rows.into_iter().map(|row| filled.iter().map(|&at| row[at].clone()).collect());
        let table = self.table("places", &columns, rows.collect())?;
        w.parameters.borrow_mut().clear();
        w.parameters.borrow_mut().insert(parameter);
        let chosen = self.choices();
        w.parameters.borrow_mut().clear();
        let blocks = chosen.into_iter().chain([table]).collect();
        Some(Section { title: capital(&w.label(parameter)), ..self.about("choice", parameter, blocks) })
    }

    /// Whether where a system stands, or who looks in, turns on a choice.
    fn turns_on(&self, system: DeclId, axis: Axis) -> bool {
        let model = self.writer.model;
        let looks = model.own(system, "access").entries.iter().any(|entry| {
            let from = entry.value.detail("from");
            names(&entry.cases, axis) || from.entries.iter().any(|own| names(&own.cases, axis))
        });
        self.moves(system, axis) || looks
    }

    /// Whether the location of a system or recipient turns on a choice.
    fn moves(&self, id: DeclId, axis: Axis) -> bool {
        let location = self.writer.model.own(id, "location");
        location.entries.iter().any(|entry| names(&entry.cases, axis))
    }

    fn under(&self, choice: &Choice, column: &str) -> Cell {
        let w = self.writer;
        let systems = w.model.of_kind(Kind::System).filter(|own| own.cases.overlaps(&choice.cases));
        let turns = |id: DeclId| {
            let origin = w.model.own(id, "copy_of").refs().next().map(|(_, origin)| origin);
            self.turns_on(id, choice.axis) || origin.is_some_and(|own| self.turns_on(own, choice.axis))
        };
        let systems = systems.map(|own| own.id).filter(|&id| turns(id));
        let is_copy = |id: &DeclId| w.model.own(*id, "copy_of").is_written();
        match column {
            "systems" => systems.filter(|id| !is_copy(id)).flat_map(|id| self.stands(choice, id)).collect(),
            "copies" => {
                let copy = |id| self.stands(choice, id).into_iter().chain(self.strays(choice, id));
                systems.filter(is_copy).flat_map(copy).collect()
            }
            "access" => systems.flat_map(|id| self.looked_at(Some(choice), id)).collect(),
            "through" => self.passed_through(choice),
            _ => self.outside(Some(choice), None),
        }
    }

    /// "Private instances: Australia."
    fn stands(&self, choice: &Choice, system: DeclId) -> Cell {
        let w = self.writer;
        let location = choice.of(w.model.own(system, "location"));
        let place = w.field(system, "location");
        let rest = choice.rest(&w.model.get(system).cases);
        let name = w.in_cases(&w.label(system), &rest);
        let cell = w.cell(w.places(&location), &location, place);
        let told = cell.into_iter().map(|own| {
            let said = [text("name", &name), text("place", &own.marked())];
            Sentence { open: own.open, ..w.say("places-at", said, own.facts) }
        });
        told.collect()
    }

    /// That a copy rests elsewhere than people chose: in another country than its
    /// origin, save where both are in the EEA.
    fn strays(&self, choice: &Choice, copy: DeclId) -> Option<Sentence> {
        let w = self.writer;
        let (_, origin) = w.model.own(copy, "copy_of").refs().next()?;
        let countries = |system: DeclId| -> BTreeSet<Code> {
            let here = choice.of(w.model.own(system, "location"));
            here.countries().map(|(_, code)| code.country()).collect()
        };
        let (chosen, own) = (countries(origin), countries(copy));
        let inside = |codes: &BTreeSet<Code>| codes.iter().all(|code| w.law.in_eea(*code));
        let strays = own.iter().any(|code| !chosen.contains(code)) && !(inside(&own) && inside(&chosen));
        let facts = [w.field(copy, "location"), w.field(origin, "location")];
        (strays && !chosen.is_empty()).then(|| w.say("places-strays", [text("name", &w.label(copy))], facts))
    }

    /// Recipients on the routes of flows.
    fn passed_through(&self, choice: &Choice) -> Cell {
        let w = self.writer;
        let mut seen: Vec<DeclId> = Vec::new();
        let mut cell = Vec::new();
        for hop in
            w.graph.hops.iter().filter(|hop| hop.kind == HopKind::Flow && hop.cases.overlaps(&choice.cases))
        {
            let taker = hop.to.declared().filter(|&to| w.model.get(to).kind == Kind::Recipient);
            let moves = |taker: &DeclId| !seen.contains(taker) && self.moves(*taker, choice.axis);
            let Some(taker) = taker.filter(moves) else { continue };
            seen.push(taker);
            let location = choice.of(w.model.own(taker, "location"));
            let name = w.in_cases(&w.label(taker), &choice.rest(&hop.cases));
            for own in w.cell(w.places(&location), &location, w.field(taker, "location")) {
                let said = [text("name", &name), text("place", &own.marked())];
                let facts = own.facts.into_iter().chain([w.declaration(hop.by)]);
                cell.push(Sentence { open: own.open, ..w.say("places-at", said, facts) });
            }
        }
        cell
    }

    /// Who looks in, and from where.
    fn looked_at(&self, choice: Option<&Choice>, system: DeclId) -> Cell {
        let w = self.writer;
        let all = w.model.own(system, "access");
        let access = choice.map_or_else(|| all.clone(), |choice| choice.of(all));
        let place = w.field(system, "access");
        let mut cell = Vec::new();
        for (entry, party) in access.refs() {
            let from = entry.value.detail("from");
            let from = choice.map_or_else(|| from.clone(), |choice| choice.of(from));
            let name = w.in_cases(&w.label(party), &entry.cases);
            let places = w.entries(&from, |own| w.place(own).map(|place| w.wording.country(&place)));
            let key = if places.is_empty() { "places-looks-in" } else { "places-access-from" };
            let said = [text("name", &name), text("place", &places), text("system", &w.label(system))];
            cell.push(w.say(key, said, [place.clone()]));
        }
        cell
    }

    /// Whether all places of a system are in the EEA.
    fn is_inside(&self, system: DeclId) -> bool {
        let location = self.writer.model.own(system, "location");
        location.is_stated() && !location.open && location.entries.iter().all(|own| self.is_in_eea(own))
    }

    /// The countries outside the EEA, with what protects the data there: for all
    /// systems under a choice, or for one system.
    fn outside(&self, choice: Option<&Choice>, here: Option<DeclId>) -> Cell {
        let w = self.writer;
        let mut groups: BTreeMap<_, Group<'_>> = BTreeMap::new();
        for transfer in w.graph.transfers.iter().filter(|transfer| !transfer.possible) {
            let hop = &w.graph.hops[transfer.hop];
            let applies = choice.is_none_or(|choice| transfer.cases.overlaps(&choice.cases));
            let leaves = here.is_none_or(|system| hop.from.declared() == Some(system));
            if !applies || !leaves || !self.is_shown(hop) {
                continue;
            }
            let cases = choice.map_or_else(|| transfer.cases.clone(), |choice| choice.rest(&transfer.cases));
            let group = groups
                .entry((transfer.importer, transfer.destination))
                .or_insert_with(|| Group { transfers: Vec::new(), cases: Cases::never() });
            group.cases = group.cases.or(&cases);
            group.transfers.push(transfer);
        }
        if groups.is_empty() {
            let known = choice.is_none() && here.is_some_and(|system| self.is_inside(system));
            return vec![w.say(if known { "places-inside-known" } else { "places-inside" }, [], [])];
        }
        let mut told: Vec<(DeclId, String, Vec<String>, Vec<FactId>)> = Vec::new();
        for ((party, code), group) in &groups {
            let (tools, mut facts) = self.tools(*code, group, |word| self.safeguard(word));
            facts.push(w.declaration(*party));
            let tools = if tools.is_empty() { w.wording.word("unknown-cell") } else { w.wording.and(&tools) };
            let cases = if choice.is_some() { Cases::ALWAYS } else { group.cases.clone() };
            let country = w.in_cases(&w.country(*code), &cases);
            match told.iter_mut().find(|(own, with, ..)| own == party && *with == tools) {
                Some((.., countries, known)) => {
                    countries.push(country);
                    known.extend(facts);
                }
                None => told.push((*party, tools, vec![country], facts)),
            }
        }
        let sentence = |(party, tools, countries, facts): (DeclId, String, Vec<String>, Vec<FactId>)| {
            let country = w.wording.and(&countries);
            let arguments = [text("who", &w.label(party)), text("country", &country), text("tools", &tools)];
            w.say("tool-of", arguments, facts)
        };
        told.into_iter().map(sentence).collect()
    }

    /// The systems whose place turns on no choice.
    fn elsewhere(&self) -> Option<Section> {
        let w = self.writer;
        let fixed = |id: &DeclId| {
            !w.model
                .of_kind(Kind::Parameter)
                .any(|parameter| self.turns_on(*id, Axis::Parameter(parameter.id)))
        };
        let systems: Vec<DeclId> = w.model.of_kind(Kind::System).map(|own| own.id).filter(fixed).collect();
        let mut columns = SYSTEMS.to_vec();
        let accessed = systems.iter().any(|&id| w.model.own(id, "access").is_written());
        columns.retain(|column| *column != "access" || accessed);
        let line = |&id: &DeclId| columns.iter().map(|column| self.placed(id, column)).collect();
        let table = self.table("places-system", &columns, systems.iter().map(line).collect())?;
        let title =
            if systems.len() == w.model.of_kind(Kind::System).count() { "places-all" } else { "places-rest" };
        self.section(title, vec![table], Vec::new())
    }

    fn placed(&self, system: DeclId, column: &str) -> Cell {
        let w = self.writer;
        match column {
            "system" => {
                let name = w.in_cases(&w.label(system), &w.model.get(system).cases);
                vec![Sentence::new(&name, [w.declaration(system)])]
            }
            "holds" => self.held(system),
            "operator" => self.operator(system),
            "location" => w.place_cell(system, "location"),
            "access" => self.looked_at(None, system),
            _ => self.outside(None, Some(system)),
        }
    }

    /// The data in a system; a copy holds what its origin holds.
    pub fn held(&self, system: DeclId) -> Cell {
        let w = self.writer;
        let held = contents(w.model, system);
        let names: Vec<String> = held.into_iter().map(|data| w.within(data)).collect();
        let field = if w.model.writes(system, "holds") { "holds" } else { "copy_of" };
        w.cell(w.wording.and(&names), w.model.own(system, field), w.field(system, field))
    }

    /// Who runs a system; without an operator, who speaks.
    pub fn operator(&self, system: DeclId) -> Cell {
        let w = self.writer;
        if w.model.own(system, "operator").is_written() {
            return w.named_cell(system, "operator");
        }
        let own = self.scope.speaker.map_or(String::new(), |speaker| w.label(speaker));
        vec![Sentence::new(&own, [w.declaration(system)])]
    }
}
