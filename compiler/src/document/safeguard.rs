//! What protects data outside the EEA (Art. 44 to 49).

use std::collections::BTreeMap;

use super::id::FactId;
use super::tree::{Cell, Sentence};
use super::view::View;
use super::wording::{capital, text};
use crate::graph::transfer::Transfer;
use crate::model::case::Cases;
use crate::model::value::{Value, Word};
use crate::model::{Code, DeclId};

/// Transfers to one party in one country.
pub struct Group<'g> {
    /// The transfers.
    pub transfers: Vec<&'g Transfer>,
    /// When one of them happens.
    pub cases: Cases,
}

/// Transfers by taker and country.
pub type Groups<'g> = BTreeMap<(DeclId, Code), Group<'g>>;

impl View<'_, '_> {
    /// Certain transfers of an activity, or of all that is shown.
    pub fn transfer_groups(&self, activity: Option<DeclId>) -> Groups<'_> {
        let graph = self.writer.graph;
        let transfers: Vec<&Transfer> = match activity {
            Some(activity) => graph.transfers_for(activity).collect(),
            None => graph.transfers.iter().filter(|own| self.is_shown(&graph.hops[own.hop])).collect(),
        };
        let mut groups = Groups::new();
        for transfer in transfers.into_iter().filter(|transfer| !transfer.possible) {
            let group = groups
                .entry((transfer.importer, transfer.destination))
                .or_insert_with(|| Group { transfers: Vec::new(), cases: Cases::never() });
            group.cases = group.cases.or(&transfer.cases);
            group.transfers.push(transfer);
        }
        groups
    }

    /// What protects the data: decisions, safeguards, further measures.
    pub fn protection(&self, party: DeclId, code: Code, group: &Group<'_>) -> Cell {
        let w = self.writer;
        let country = w.country_within(code);
        let mut said = Vec::new();
        match w.law.adequacy(code) {
            Some(decision) => {
                let key =
                    if decision.recipients == "all" { "transfers-adequate" } else { "transfers-partly" };
                let arguments = [text("country", &country), text("act", &w.wording.act(decision.act))];
                said.push(w.say(key, arguments, [w.declaration(decision.declaration.id)]));
            }
            None => {
                said.push(w.say("transfers-inadequate", [text("country", &country)], [w.declaration(party)]))
            }
        }
        let covered = w.law.adequacy(code).is_some_and(|decision| decision.recipients == "all");
        let mut claimed: Vec<Sentence> = Vec::new();
        for transfer in &group.transfers {
            for claim in transfer.claims(w.model) {
                let sentence = if claim.word.name == "adequacy" && w.law.adequacy(code).is_some() {
                    self.covered(claim.by, claim.word, covered)
                } else {
                    let words =
                        w.in_cases(&self.safeguard(claim.word), &self.beyond(&claim.cases, &group.cases));
                    let words = capital(&words);
                    let place = w.field(claim.by, "safeguard");
                    Some(w.say("safeguard-is", [text("safeguard", &words)], [place]))
                };
                let new =
                    |sentence: &Sentence| claimed.iter().all(|own: &Sentence| own.text() != sentence.text());
                claimed.extend(sentence.filter(new));
            }
        }
        if claimed.is_empty() && !covered && w.shows_open {
            let what = w.wording.word("open-safeguard");
            let facts: Vec<FactId> =
                self.declared(group).into_iter().map(|id| w.field(id, "safeguard")).collect();
            let facts = if facts.is_empty() { vec![w.declaration(party)] } else { facts };
            claimed.push(Sentence { open: true, ..w.say("not-stated", [text("what", &what)], facts) });
        }
        said.extend(claimed);
        for id in self.declared(group) {
            let measures = w.entries(w.model.own(id, "extra_measures"), |entry| w.named(entry));
            if !measures.is_empty() {
                said.push(w.say(
                    "extra-measures",
                    [text("measures", &measures)],
                    [w.field(id, "extra_measures")],
                ));
            }
        }
        said
    }

    /// That a decision on some recipients covers this one.
    fn covered(&self, by: DeclId, word: &Word, whole: bool) -> Option<Sentence> {
        let scope = self.detail(word, "scope");
        let key = if scope.is_empty() { "safeguard-adequacy-partly" } else { "safeguard-adequacy-scope" };
        let place = self.writer.field(by, "safeguard");
        (!whole).then(|| self.writer.say(key, [text("scope", &scope)], [place]))
    }

    /// What the cases of a claim add to those of its row.
    fn beyond(&self, claim: &Cases, row: &Cases) -> Cases {
        if row.within(claim) { Cases::ALWAYS } else { claim.clone() }
    }

    /// A safeguard in words.
    pub fn safeguard(&self, word: &Word) -> String {
        let w = self.writer;
        let detail = |name: &str| self.detail(word, name);
        let key = format!("safeguard-{}", word.name.replace('_', "-"));
        match word.name {
            "adequacy" if !detail("act").is_empty() => {
                w.wording.say("safeguard-adequacy-act", [text("act", &w.wording.act(&detail("act")))])
            }
            "dpf" if word.detail("listed").is_stated() => w.wording.say(
                "safeguard-dpf-listed",
                [text("name", &w.entries(word.detail("listed"), |entry| w.proper(entry)))],
            ),
            "scc" if !detail("modules").is_empty() => {
                w.wording.say("safeguard-scc-modules", [text("modules", &detail("modules"))])
            }
            "derogation" => match word.detail("letter").first().map(|entry| &entry.value) {
                Some(Value::Word(letter)) => w.wording.word(&format!("safeguard-derogation-{}", letter.name)),
                _ => w.word("derogation"),
            },
            _ => w.wording.word(&key),
        }
    }

    /// A detail of a safeguard; its cases are those of the safeguard.
    fn detail(&self, word: &Word, name: &str) -> String {
        let stated = word.detail(name).stated();
        let words: Vec<String> = stated.filter_map(|entry| self.writer.named(entry)).collect();
        self.writer.wording.and(&words)
    }

    /// The `transfer` declarations behind a row.
    pub fn declared(&self, group: &Group<'_>) -> Vec<DeclId> {
        let mut all: Vec<DeclId> =
            group.transfers.iter().flat_map(|transfer| transfer.coverage.iter().map(|(id, _)| *id)).collect();
        all.sort();
        all.dedup();
        all
    }

    /// How people get a copy of the safeguards.
    pub fn copy(&self, party: DeclId, group: &Group<'_>) -> Cell {
        let w = self.writer;
        let mut said: Vec<Sentence> = Vec::new();
        for id in self.declared(group) {
            let ways = w.contacts(w.model.own(id, "copy_from"));
            if !ways.is_empty() {
                let ways = capital(&ways);
                said.push(w.say("copy-text", [text("text", &ways)], [w.field(id, "copy_from")]));
            }
        }
        let covered = self.protected_by_decision(group);
        if said.is_empty() && w.shows_open && !covered {
            let facts: Vec<FactId> =
                self.declared(group).into_iter().map(|id| w.field(id, "copy_from")).collect();
            let facts = if facts.is_empty() { vec![w.declaration(party)] } else { facts };
            said.push(Sentence { open: true, ..w.say("unknown-cell", [], facts) });
        }
        said
    }

    /// Whether a decision of the Commission covers the country whole: then there
    /// is nothing to copy.
    fn protected_by_decision(&self, group: &Group<'_>) -> bool {
        group.transfers.iter().all(|transfer| {
            self.writer
                .law
                .adequacy(transfer.destination)
                .is_some_and(|decision| decision.recipients == "all")
        })
    }
}
