//! The annexes of the standard contractual clauses of Decision (EU) 2021/914: a
//! set for each importer whose transfers rest on them. The clauses themselves
//! are cited, never repeated.

use super::taker::Taker;
use super::terms::within;
use super::tree::{Block, Cell, Section, Sentence};
use super::view::View;
use super::wording::text;
use crate::graph::hop::{Hop, HopKind};
use crate::graph::transfer::Transfer;
use crate::model::activity::Role;
use crate::model::case::Cases;
use crate::model::value::Word;
use crate::model::{Code, DeclId};
use crate::schema::Kind;

/// What Annex I.B says about each activity that a transfer serves.
const DESCRIPTION: [&str; 7] = ["people", "data", "special", "frequency", "operations", "purposes", "period"];
/// What Annex III says about sub-processors of the importer.
const SUBPROCESSORS: [&str; 6] = ["who", "address", "contact", "task", "data", "place"];

/// Transfers to one importer that rest on standard clauses.
struct Set<'g> {
    importer: DeclId,
    transfers: Vec<&'g Transfer>,
    /// The declarations that claim the clauses, with the clauses.
    claims: Vec<(DeclId, &'g Word)>,
}

/// The sections of the annexes: a group for each importer.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let sets = view.clause_sets();
    if sets.is_empty() {
        let none = Block::Paragraph(vec![view.writer.say("annex-none", [], [])]);
        return view.section("annex-transfer", vec![none], Vec::new()).into_iter().collect();
    }
    sets.iter().map(|set| view.annexes(set)).collect()
}

impl<'a> View<'_, 'a> {
    /// The sets of clauses by importer; `only` of the document picks some.
    fn clause_sets(&self) -> Vec<Set<'a>> {
        let (model, graph) = (self.writer.model, self.writer.graph);
        let only: Vec<DeclId> = self.own("only").refs().map(|(_, id)| id).collect();
        let only: Vec<DeclId> =
            only.into_iter().filter(|&id| model.get(id).kind == Kind::Recipient).collect();
        let mut sets: Vec<Set<'a>> = Vec::new();
        for transfer in &graph.transfers {
            let wanted = only.is_empty() || only.contains(&transfer.importer);
            if transfer.possible || !wanted || !self.is_shown(&graph.hops[transfer.hop]) {
                continue;
            }
            for claim in transfer.claims(model).into_iter().filter(|claim| claim.word.name == "scc") {
                let at = sets.iter().position(|set| set.importer == transfer.importer);
                let at = at.unwrap_or_else(|| {
                    let (transfers, claims) = (Vec::new(), Vec::new());
                    sets.push(Set { importer: transfer.importer, transfers, claims });
                    sets.len() - 1
                });
                let set = &mut sets[at];
                if !set.transfers.iter().any(|own| std::ptr::eq(*own, transfer)) {
                    set.transfers.push(transfer);
                }
                if !set.claims.iter().any(|(_, word)| std::ptr::eq(*word, claim.word)) {
                    set.claims.push((claim.by, claim.word));
                }
            }
        }
        sets
    }

    fn hop(&self, transfer: &Transfer) -> &'a Hop {
        let graph = self.writer.graph;
        &graph.hops[transfer.hop]
    }

    /// The activities that the transfers of a set serve, as far as they are shown.
    fn served_by(&self, set: &Set<'_>) -> Vec<DeclId> {
        let serves = |id: &DeclId| set.transfers.iter().any(|own| self.hop(own).activities.contains(id));
        self.scope.processings(self.writer.model).into_iter().filter(serves).collect()
    }

    fn annexes(&self, set: &Set<'a>) -> Section {
        let w = self.writer;
        let served = self.served_by(set);
        let scope = self.scope.narrowed(w.model, &served);
        let inner = View { writer: w, scope, declared: self.declared, kind: self.kind };
        let anchor = format!("annex-{}", w.model.path(set.importer).replace('.', "-"));
        let parts = [
            inner.clause_parties(set),
            inner.transfer_described(set, &served),
            self.competent_authority(),
            inner.clause_measures(set),
            inner.onward_processors(set),
        ];
        Section {
            title: w.wording.say("annex-with", [text("name", &w.label(set.importer))]),
            blocks: vec![Block::Paragraph(self.clauses_of(set))],
            sections: parts.into_iter().flatten().map(|part| within(&anchor, part)).collect(),
            anchor,
        }
    }

    /// The clauses that the annexes belong to, and the countries.
    fn clauses_of(&self, set: &Set<'_>) -> Vec<Sentence> {
        let w = self.writer;
        let mut said = Vec::new();
        for (by, word) in &set.claims {
            let clauses = [text("clauses", &self.detailed(word))];
            said.push(w.say("annex-clauses", clauses, [w.field(*by, "safeguard")]));
        }
        let mut countries: Vec<(Code, Cases)> = Vec::new();
        for transfer in &set.transfers {
            match countries.iter_mut().find(|(code, _)| *code == transfer.destination) {
                Some((_, cases)) => *cases = cases.or(&transfer.cases),
                None => countries.push((transfer.destination, transfer.cases.clone())),
            }
        }
        let names: Vec<String> =
            countries.iter().map(|(code, cases)| w.in_cases(&w.country(*code), cases)).collect();
        let names = [text("country", &names.join("; "))];
        said.push(w.say("annex-countries", names, [w.declaration(set.importer)]));
        said
    }

    /// Annex I.A: who sends, who receives, and as what.
    fn clause_parties(&self, set: &Set<'_>) -> Option<Section> {
        let w = self.writer;
        let mut exporters: Vec<DeclId> = Vec::new();
        for exporter in set.transfers.iter().flat_map(|own| self.exporters(self.hop(own))) {
            if !exporters.contains(&exporter) {
                exporters.push(exporter);
            }
        }
        let mut said = Vec::new();
        let mut sheets = Vec::new();
        let exporting = exporters.into_iter().map(|id| (id, "annex-exporter", 0));
        for (party, key, side) in exporting.chain([(set.importer, "annex-importer", 1)]) {
            said.push(self.role_in_clauses(set, party, key, side));
            sheets.push(self.about("party", party, vec![self.party(party)]));
        }
        said.push(w.say("annex-signature", [], []));
        let said = said.into_iter().map(|own| Block::Paragraph(vec![own])).collect();
        self.section("annex-parties", said, sheets)
    }

    /// Who sends by a hop: the recipient that passes data on, who processes for
    /// a client, else the controller.
    fn exporters(&self, hop: &Hop) -> Vec<DeclId> {
        let model = self.writer.model;
        if let Some(from) = hop.from.declared().filter(|&id| model.get(id).kind == Kind::Recipient) {
            return vec![from];
        }
        let sends = |&activity: &DeclId| match model.role(activity) {
            Role::Processor => self.scope.speaker,
            _ => model.controller(activity),
        };
        hop.activities.iter().filter_map(sends).collect()
    }

    /// A party with its role, which the module of the clauses names.
    fn role_in_clauses(&self, set: &Set<'_>, party: DeclId, key: &str, side: usize) -> Sentence {
        let w = self.writer;
        let mut roles: Vec<String> = Vec::new();
        for module in modules(set) {
            let role = module.split('2').nth(side).unwrap_or_default();
            let noun =
                w.wording.word(if role == "c" { "role-noun-controller" } else { "role-noun-processor" });
            if !roles.contains(&noun) {
                roles.push(noun);
            }
        }
        let open = roles.is_empty();
        let role = if open { w.wording.word("unknown-cell") } else { w.wording.or(&roles) };
        let facts = set.claims.iter().map(|(by, _)| w.field(*by, "safeguard"));
        let facts: Vec<_> = facts.chain([w.declaration(party)]).collect();
        Sentence { open, ..w.say(key, [text("name", &w.label(party)), text("role", &role)], facts) }
    }

    /// Annex I.B: a sheet for each activity.
    fn transfer_described(&self, set: &Set<'_>, served: &[DeclId]) -> Option<Section> {
        let sheet = |&id: &DeclId| {
            let cells = DESCRIPTION.iter().map(|row| (*row, self.clause_row(set, id, row))).collect();
            self.about("transfer", id, vec![self.sheet("record", &self.writer.label(id), cells)])
        };
        self.section("annex-transfer", Vec::new(), served.iter().map(sheet).collect())
    }

    fn clause_row(&self, set: &Set<'_>, id: DeclId, row: &str) -> Cell {
        let w = self.writer;
        let own: Vec<&Transfer> =
            set.transfers.iter().copied().filter(|own| self.hop(own).activities.contains(&id)).collect();
        match row {
            "data" => self.carried(&own),
            "special" => {
                let carries = |data: &DeclId| own.iter().any(|transfer| transfer.data.contains(data));
                let listed: Vec<_> =
                    w.model.fact(id, "data").refs().filter(|(_, data)| carries(data)).collect();
                self.special_kinds(&listed)
            }
            "frequency" => {
                let flows = own.iter().map(|transfer| self.hop(transfer).by);
                let mut stated = flows
                    .filter(|&by| w.model.get(by).kind == Kind::Flow && w.model.own(by, row).is_stated());
                w.named_cell(stated.next().unwrap_or(id), row)
            }
            _ => self.record_cell(id, row),
        }
    }

    /// Annex I.C: the authority of the exporter.
    fn competent_authority(&self) -> Option<Section> {
        let w = self.writer;
        let (names, facts) = self.authorities();
        let said = if names.is_empty() {
            let what = w.wording.word("open-authority");
            Sentence { open: true, ..w.say("not-stated", [text("what", &what)], facts) }
        } else {
            w.say("annex-authority", [text("authority", &w.wording.or(&names))], facts)
        };
        self.section("annex-authority", vec![Block::Paragraph(vec![said])], Vec::new())
    }

    /// Annex II: measures, save where data only goes back to a client.
    fn clause_measures(&self, set: &Set<'_>) -> Option<Section> {
        let w = self.writer;
        if !modules(set).is_empty() && modules(set).iter().all(|module| *module == "p2c") {
            return None;
        }
        let open = || {
            let what = w.wording.within(&w.wording.word("record-measures"));
            let facts = [w.declaration(set.importer)];
            Block::Paragraph(vec![Sentence {
                open: true,
                ..w.say("not-stated", [text("what", &what)], facts)
            }])
        };
        self.section("annex-measures", vec![self.measures_table().unwrap_or_else(open)], Vec::new())
    }

    /// Annex III: whom the importer brings in, where it is a processor.
    fn onward_processors(&self, set: &Set<'_>) -> Option<Section> {
        let w = self.writer;
        if !modules(set).iter().any(|module| module.ends_with("2p")) {
            return None;
        }
        let mut takers: Vec<Taker<'a>> = Vec::new();
        let brought =
            |hop: &&Hop| hop.kind == HopKind::Subprocessing && hop.from.declared() == Some(set.importer);
        let graph: &'a crate::graph::Graph = w.graph;
        for hop in graph.hops.iter().filter(brought) {
            let Some(party) = hop.to.declared() else { continue };
            match takers.iter_mut().find(|taker| taker.party == party) {
                Some(taker) => taker.hops.push(hop),
                None => takers.push(Taker { party, hops: vec![hop] }),
            }
        }
        let groups = self.transfer_groups(None);
        let rows = takers.iter().map(|taker| self.subprocessor(taker, &SUBPROCESSORS, &groups)).collect();
        let none = || Block::Paragraph(vec![w.say("subprocessors-none", [], [w.declaration(set.importer)])]);
        let table = self.table("subprocessor", &SUBPROCESSORS, rows).unwrap_or_else(none);
        self.section("annex-list", vec![table], Vec::new())
    }
}

/// The modules of the clauses: `c2p`.
fn modules<'g>(set: &Set<'g>) -> Vec<&'g str> {
    let mut all: Vec<&str> = Vec::new();
    for (_, word) in set.claims.iter().flat_map(|(_, word)| word.detail("modules").words()) {
        if !all.contains(&word.name) {
            all.push(word.name);
        }
    }
    all
}
