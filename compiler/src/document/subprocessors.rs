//! Who else processes for the client (Art. 28(2), (4)): one row a company, with
//! its tasks. Places come from systems and locations, never from the seat.

use std::collections::BTreeSet;

use super::safeguard::Groups;
use super::taker::Taker;
use super::tree::{Block, Cell, Section, Sentence};
use super::view::View;
use super::wording::text;
use crate::graph::Graph;
use crate::graph::hop::{Hop, HopKind};
use crate::model::case::Cases;
use crate::model::party::TakerRole;
use crate::model::value::fact;
use crate::model::{Code, DeclId};
use crate::schema::Kind;

/// The columns of the list.
pub const COLUMNS: [&str; 8] = ["who", "task", "data", "place", "seat", "safeguard", "when", "since"];

/// The sections of a list of sub-processors.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let (takers, groups) = (view.subprocessors(), view.transfer_groups(None));
    let mut columns = view.columns(&COLUMNS);
    for (column, applies) in [
        ("safeguard", takers.iter().any(|taker| !view.abroad(taker.party, &groups).is_empty())),
        ("when", takers.iter().any(|taker| view.writer.cases(&cases(taker)).is_some())),
        ("since", takers.iter().any(|taker| view.writer.model.own(taker.party, "since").is_written())),
    ] {
        columns.retain(|own| *own != column || applies);
    }
    let rows = takers.iter().map(|taker| view.subprocessor(taker, &columns, &groups)).collect();
    let none = || Block::Paragraph(vec![view.writer.say("subprocessors-none", [], [])]);
    let table = view.table("subprocessor", &columns, rows).unwrap_or_else(none);
    let list = view.section("subprocessors", vec![table], Vec::new());
    list.into_iter().chain(view.how_told()).chain(view.changes()).collect()
}

/// The cases in which a taker receives.
fn cases(taker: &Taker<'_>) -> Cases {
    taker.hops.iter().fold(Cases::never(), |all, hop| all.or(&hop.cases))
}

impl<'a> View<'_, 'a> {
    /// Those who process for the processor. `only` of the document picks rows;
    /// without work for clients, all our processors are listed.
    pub fn subprocessors(&self) -> Vec<Taker<'a>> {
        let model = self.writer.model;
        let only: Vec<DeclId> = self
            .own("only")
            .refs()
            .map(|(_, id)| id)
            .filter(|&id| model.get(id).kind == Kind::Recipient)
            .collect();
        let mut takers: Vec<Taker<'a>> = self
            .takers(None)
            .into_iter()
            .filter(|taker| only.is_empty() || only.contains(&taker.party))
            .filter(|taker| {
                let works = model.taker_roles(taker.party).contains(&TakerRole::Processor);
                works || taker.hops.iter().all(|hop| hop.kind == HopKind::Subprocessing)
            })
            .collect();
        for party in only {
            if takers.iter().all(|taker| taker.party != party) {
                takers.push(Taker { party, hops: self.hops_to(party) });
            }
        }
        takers
    }

    fn hops_to(&self, party: DeclId) -> Vec<&'a Hop> {
        let graph: &'a Graph = self.writer.graph;
        let here = |hop: &&Hop| hop.to.declared() == Some(party) && hop.kind != HopKind::Collection;
        graph.hops.iter().filter(here).collect()
    }

    /// The cells of a sub-processor; `groups` are all transfers that are shown.
    pub fn subprocessor(&self, taker: &Taker<'_>, columns: &[&str], groups: &Groups<'_>) -> Vec<Cell> {
        columns.iter().map(|column| self.subprocessor_cell(taker, column, groups)).collect()
    }

    fn subprocessor_cell(&self, taker: &Taker<'_>, column: &str, groups: &Groups<'_>) -> Cell {
        let w = self.writer;
        let party = taker.party;
        match column {
            "who" => self.registered_name(taker),
            "address" => w.named_cell(party, "seat"),
            "contact" => self.contact_cell(party),
            "task" => self.services(party),
            "data" => self.received(taker),
            "place" => self.stated_places(taker),
            "seat" => self.seat_cell(party),
            "safeguard" => self.abroad(party, groups),
            "when" => {
                let cases = w.cases(&cases(taker)).unwrap_or_else(|| w.wording.word("subprocessor-always"));
                vec![Sentence::new(&cases, [w.declaration(party)])]
            }
            _ => {
                let since = w.model.own(party, "since");
                w.cell(w.dated(since).unwrap_or_default(), since, w.field(party, "since"))
            }
        }
    }

    /// The label, with the registered name if it is another one.
    fn registered_name(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let legal = w.entries(w.model.own(taker.party, "legal_name"), |entry| w.proper(entry));
        let mut name = self.taker_name(taker);
        if !legal.is_empty() && legal != w.label(taker.party) {
            let facts = [w.field(taker.party, "legal_name")];
            name.push(w.say("subprocessor-legal-name", [text("name", &legal)], facts));
        }
        name
    }

    /// The data that arrives at a taker.
    fn received(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let mut data: BTreeSet<DeclId> = taker.hops.iter().flat_map(|hop| hop.data.iter().copied()).collect();
        for hop in taker.hops.iter().filter(|hop| hop.passes_on()) {
            let arriving = w.graph.reach.at(hop.from).filter(|(_, cases)| cases.overlaps(&hop.cases));
            data.extend(arriving.map(|(label, _)| label.data));
        }
        let names: Vec<String> = data.iter().map(|&id| w.within(id)).collect();
        let facts: Vec<_> = data.iter().map(|&id| w.declaration(id)).collect();
        if names.is_empty() {
            return w.unknown_cell([w.declaration(taker.party)]);
        }
        vec![Sentence::new(&w.wording.and(&names), facts)]
    }

    /// Where it processes, as stated; the seat stands in its own column.
    fn stated_places(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let from_systems =
            taker.hops.iter().any(|hop| matches!(hop.kind, HopKind::Operation | HopKind::Access));
        let own = w.model.get(taker.party).kind == Kind::Recipient
            && w.model.own(taker.party, "location").is_stated();
        if from_systems || own {
            return self.taker_places(taker);
        }
        w.unknown_cell([w.field(taker.party, "location")])
    }

    /// The state of the seat.
    pub fn seat_cell(&self, party: DeclId) -> Cell {
        let w = self.writer;
        let country = w.model.seat(party).map_or(String::new(), |code| w.country(code));
        w.cell(country, w.model.own(party, "country"), w.field(party, "country"))
    }

    /// What protects data with a taker outside the EEA, once for all countries
    /// where it is the same; empty inside.
    pub fn abroad(&self, party: DeclId, groups: &Groups<'_>) -> Cell {
        let w = self.writer;
        let mut told: Vec<(Vec<String>, Sentence)> = Vec::new();
        let from_here = groups.range((party, Code::FIRST)..);
        for ((_, code), group) in from_here.take_while(|((taker, _), _)| *taker == party) {
            for tool in self.tool_alone(party, *code, group) {
                match told.iter_mut().find(|(_, own)| own.text() == tool.text()) {
                    Some((countries, own)) => {
                        countries.push(w.country(*code));
                        own.facts.extend(tool.facts);
                    }
                    None => told.push((vec![w.country(*code)], tool)),
                }
            }
        }
        let sentence = |(countries, tool): (Vec<String>, Sentence)| {
            let country = w.wording.and(&countries);
            let tools = tool.marked();
            let arguments = [text("country", &country), text("tools", tools.trim_end_matches('.'))];
            Sentence { open: tool.open, ..w.say("tool-at", arguments, tool.facts) }
        };
        told.into_iter().map(sentence).collect()
    }

    /// How clients learn of changes, and how long they can object (Art. 28(2)).
    fn how_told(&self) -> Option<Section> {
        let w = self.writer;
        let mut items = Vec::new();
        for terms in self.agreements() {
            for (_, fields) in w.model.own(terms, "subprocessors").records() {
                for point in ["authorisation", "tell_by", "notice", "object_within", "silence", "objection"] {
                    let place = w.field(terms, &format!("subprocessors.{point}"));
                    let key = super::terms::point_key("subprocessors", point);
                    let said = self.point(&key, fact(fields, point), &place);
                    items.extend((!said.is_empty()).then_some(said));
                }
            }
        }
        self.section("subprocessors-changes", vec![Block::List(items)], Vec::new())
    }
}
