//! The transfer register (Art. 30(1)(e), 44 to 49): a sheet for each way by
//! which data leaves the EEA. Looking in from abroad is one of them; steps
//! within the EEA are only counted.

use super::id::FactId;
use super::safeguard::Group;
use super::tree::{Block, Cell, Section, Sentence};
use super::view::View;
use super::wording::{capital, number, text};
use crate::graph::hop::{Hop, HopKind, Place};
use crate::graph::transfer::Transfer;
use crate::model::case::Cases;
use crate::model::value::{Fact, Value, Word};
use crate::model::{Code, DeclId};
use crate::schema::Kind;

/// The rows of a sheet.
const ROWS: [&str; 14] = [
    "exporter",
    "importer",
    "role",
    "country",
    "data",
    "activities",
    "how",
    "frequency",
    "adequacy",
    "tool",
    "assessment",
    "extra",
    "copy",
    "status",
];

/// The sections of a register.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let graph = view.writer.graph;
    let shown: Vec<&Transfer> =
        graph.transfers.iter().filter(|transfer| view.is_shown(&graph.hops[transfer.hop])).collect();
    let mut ways: Vec<Vec<&Transfer>> = Vec::new();
    for transfer in shown {
        match ways.iter_mut().find(|way| view.is_same_way(way[0], transfer)) {
            Some(way) => way.push(transfer),
            None => ways.push(vec![transfer]),
        }
    }
    let sheets = ways.iter().map(|way| view.way(way)).collect();
    let counted = Block::Paragraph(vec![view.counted(ways.len())]);
    view.section("register", vec![counted], sheets).into_iter().collect()
}

impl View<'_, '_> {
    fn is_same_way(&self, one: &Transfer, other: &Transfer) -> bool {
        let hops = &self.writer.graph.hops;
        let (from, to) = (&hops[one.hop], &hops[other.hop]);
        let key = |transfer: &Transfer, hop: &Hop| {
            (hop.from, transfer.importer, transfer.destination, transfer.possible)
        };
        key(one, from) == key(other, to)
    }

    /// How many steps leave the EEA and how many are known to stay inside.
    fn counted(&self, ways: usize) -> Sentence {
        let w = self.writer;
        let inner = w.graph.hops.iter().enumerate().filter(|(at, hop)| {
            let taken = hop.to.declared().is_some_and(|to| w.model.get(to).kind == Kind::Recipient);
            taken
                && hop.kind != HopKind::Collection
                && self.is_shown(hop)
                && w.graph.transfers_of(*at).is_empty()
        });
        let arguments = [number("ways", ways as f64), number("inner", inner.count() as f64)];
        w.say("register-counts", arguments, [])
    }

    fn way(&self, way: &[&Transfer]) -> Section {
        let w = self.writer;
        let first = way[0];
        let hop = &w.graph.hops[first.hop];
        let country = w.country(first.destination);
        let (from, to) = (self.node(hop.from), w.label(first.importer));
        let title = [text("from", &from), text("to", &to), text("country", &country)];
        let cells = ROWS.iter().map(|row| (*row, self.way_cell(way, row))).collect();
        let origin = match hop.from {
            Place::Declared(id) | Place::Store(id) => w.model.path(id),
            Place::Public => "public".to_owned(),
        };
        let possible = if first.possible { "-possible" } else { "" };
        let anchor = format!("way-{origin}-{}-{}{possible}", w.model.path(first.importer), first.destination);
        Section {
            anchor: anchor.replace('.', "-"),
            title: w.wording.say(&format!("register-way{possible}"), title),
            blocks: vec![self.sheet("register", &to, cells)],
            sections: Vec::new(),
        }
    }

    fn node(&self, place: Place) -> String {
        let w = self.writer;
        match place {
            Place::Declared(id) => w.label(id),
            Place::Store(activity) => w.wording.say("register-store", [text("activity", &w.label(activity))]),
            Place::Public => w.wording.word("register-public"),
        }
    }

    fn way_cell(&self, way: &[&Transfer], row: &str) -> Cell {
        let w = self.writer;
        let first = way[0];
        let hop = &w.graph.hops[first.hop];
        let party = first.importer;
        let group = Group {
            transfers: way.to_vec(),
            cases: way.iter().fold(Cases::never(), |all, transfer| all.or(&transfer.cases)),
        };
        let declared = self.declared(&group);
        match row {
            "exporter" => self.exporter(hop),
            "importer" => vec![Sentence::new(&w.label(party), [w.declaration(party)])],
            "role" if w.model.get(party).kind != Kind::Recipient => Vec::new(),
            "role" => w.named_cell(party, "role"),
            "country" => {
                let country = w.in_cases(&w.country(first.destination), &group.cases);
                vec![Sentence::new(&country, [w.declaration(hop.by)])]
            }
            "data" => self.carried(way),
            "activities" => self.served(way),
            "how" => {
                let key = format!("register-how-{}", how(hop.kind));
                vec![w.say(&key, [], [w.declaration(hop.by)])]
            }
            "frequency" if hop.kind != HopKind::Flow => Vec::new(),
            "frequency" => w.named_cell(hop.by, "frequency"),
            "adequacy" => self.decided(first.destination, party),
            "tool" => self.tool_alone(party, first.destination, &group),
            "assessment" => self.each(&declared, "assessment", |fact| w.entries(fact, |own| w.named(own))),
            "extra" => self.each(&declared, "extra_measures", |fact| w.entries(fact, |own| w.named(own))),
            "copy" => self.each(&declared, "copy_from", |fact| capital(&w.contacts(fact))),
            _ => {
                let key =
                    if first.possible || hop.possible { "register-possible" } else { "register-certain" };
                vec![w.say(key, [], [w.declaration(hop.by)])]
            }
        }
    }

    fn exporter(&self, hop: &Hop) -> Cell {
        let w = self.writer;
        let mut names = Vec::new();
        let mut facts = Vec::new();
        for &activity in &hop.activities {
            if let Some(controller) = w.model.controller(activity)
                && !names.contains(&w.label(controller))
            {
                names.push(w.label(controller));
                facts.push(w.declaration(controller));
            }
        }
        let from = hop.from.declared().filter(|&id| w.model.get(id).kind == Kind::Recipient);
        if let Some(from) = from {
            return vec![Sentence::new(&w.label(from), [w.declaration(from)])];
        }
        if names.is_empty() {
            return w.unknown_cell([w.declaration(hop.by)]);
        }
        vec![Sentence::new(&w.wording.and(&names), facts)]
    }

    /// The data that goes by some transfers.
    pub fn carried(&self, way: &[&Transfer]) -> Cell {
        let w = self.writer;
        let mut data: Vec<DeclId> = way.iter().flat_map(|transfer| transfer.data.iter().copied()).collect();
        data.sort();
        data.dedup();
        if data.is_empty() {
            return w.unknown_cell([w.declaration(w.graph.hops[way[0].hop].by)]);
        }
        let names: Vec<String> = data.iter().map(|&id| w.within(id)).collect();
        vec![Sentence::new(&w.wording.and(&names), data.iter().map(|&id| w.declaration(id)))]
    }

    fn served(&self, way: &[&Transfer]) -> Cell {
        let w = self.writer;
        let hops = way.iter().map(|transfer| &w.graph.hops[transfer.hop]);
        let mut served: Vec<DeclId> = hops.flat_map(|hop| hop.activities.iter().copied()).collect();
        served.sort();
        served.dedup();
        let names: Vec<String> = served.iter().map(|&id| w.label(id)).collect();
        vec![Sentence::new(&w.wording.apart(&names), served.iter().map(|&id| w.declaration(id)))]
    }

    /// Whether a decision of the Commission covers the country.
    pub fn decided(&self, code: Code, party: DeclId) -> Cell {
        let w = self.writer;
        match w.law.adequacy(code) {
            Some(decision) => {
                let key = if decision.recipients == "all" { "register-adequate" } else { "register-partly" };
                vec![w.say(
                    key,
                    [text("act", &w.wording.act(decision.act))],
                    [w.declaration(decision.declaration.id)],
                )]
            }
            None => vec![w.say("register-inadequate", [], [w.declaration(party)])],
        }
    }

    /// A field of the `transfer` declarations behind a way.
    fn each(&self, declared: &[DeclId], field: &str, words: impl Fn(&Fact) -> String) -> Cell {
        let w = self.writer;
        let cells = declared.iter().flat_map(|&id| {
            let fact = w.model.own(id, field);
            w.cell(words(fact), fact, w.field(id, field))
        });
        cells.collect()
    }

    /// What protects data with a taker in a country: "Japan: adequacy decision".
    pub fn tool(&self, party: DeclId, code: Code, group: &Group<'_>) -> Cell {
        self.told_tool("tool-at", party, code, group)
    }

    /// The same without the country.
    pub fn tool_alone(&self, party: DeclId, code: Code, group: &Group<'_>) -> Cell {
        self.told_tool("tool-within", party, code, group)
    }

    /// The same with the name of the taker.
    pub fn named_tool(&self, party: DeclId, code: Code, group: &Group<'_>) -> Cell {
        self.told_tool("tool-of", party, code, group)
    }

    fn told_tool(&self, key: &str, party: DeclId, code: Code, group: &Group<'_>) -> Cell {
        let w = self.writer;
        let (mut tools, mut facts) = self.tools(code, group, |word| self.detailed(word));
        facts.push(w.declaration(party));
        let unsaid = tools.is_empty();
        if unsaid {
            tools.push(w.wording.word("unknown-cell"));
            facts.extend(self.declared(group).into_iter().map(|id| w.field(id, "safeguard")));
        }
        let country = w.in_cases(&w.country(code), &group.cases);
        let tools = w.wording.and(&tools);
        let arguments = [text("who", &w.label(party)), text("country", &country), text("tools", &tools)];
        let sentence = w.say(key, arguments, facts);
        if unsaid && !w.shows_open { Vec::new() } else { vec![Sentence { open: unsaid, ..sentence }] }
    }

    /// Decisions and safeguards that cover transfers to a country, in words.
    pub fn tools(
        &self,
        code: Code,
        group: &Group<'_>,
        words: impl Fn(&Word) -> String,
    ) -> (Vec<String>, Vec<FactId>) {
        let w = self.writer;
        let covered = w.law.adequacy(code).filter(|decision| decision.recipients == "all");
        let (mut tools, mut facts) = (Vec::new(), Vec::new());
        if let Some(decision) = covered {
            tools.push(w.wording.say("safeguard-adequacy-act", [text("act", &w.wording.act(decision.act))]));
            facts.push(w.declaration(decision.declaration.id));
        }
        for transfer in &group.transfers {
            for claim in transfer.claims(w.model) {
                let said = words(claim.word);
                let repeats = claim.word.name == "adequacy" && covered.is_some();
                if !repeats && !tools.contains(&said) {
                    tools.push(said);
                }
                facts.push(w.field(claim.by, "safeguard"));
            }
        }
        (tools, facts)
    }

    /// A safeguard with its act, date and options.
    pub fn detailed(&self, word: &Word) -> String {
        let w = self.writer;
        let mut details = Vec::new();
        let act = w.bare(word.detail("act"));
        if !act.is_empty() && word.name != "adequacy" {
            details.push(w.wording.say("tool-act", [text("act", &w.wording.act(&act))]));
        }
        for (field, key) in [("signed", "tool-signed"), ("checked", "tool-checked")] {
            if let Some(date) = w.dated(word.detail(field)) {
                details.push(w.wording.say(key, [text("date", &date)]));
            }
        }
        for field in ["scope", "text", "reference", "options"] {
            let fact = word.detail(field);
            details.extend(
                fact.stated()
                    .filter(|own| matches!(own.value, Value::Text(_)))
                    .filter_map(|own| w.named(own)),
            );
        }
        let said = self.safeguard(word);
        if details.is_empty() { said } else { format!("{said}, {}", details.join(", ")) }
    }
}

fn how(kind: HopKind) -> &'static str {
    match kind {
        HopKind::Collection => "collection",
        HopKind::Operation => "operation",
        HopKind::Copy => "copy",
        HopKind::Access => "access",
        HopKind::Disclosure => "disclosure",
        HopKind::Flow => "flow",
        HopKind::Subprocessing => "subprocessing",
        HopKind::Tracking => "tracking",
    }
}
