//! The short notice: a first layer where data is collected (Art. 12(1), 13).
//! Each row states a fact; the full notice says the rest. What would surprise
//! people is computed.

use std::collections::BTreeSet;

use super::tree::{Cell, Section, Sentence, link};
use super::view::View;
use super::wording::{capital, text};
use crate::model::DeclId;
use crate::model::keeping::Latest;
use crate::model::party::TakerRole;
use crate::schema::Kind;
use crate::schema::rights::RIGHT_NAMES;

/// Periods above this many days are told as long: five years.
const LONG: f64 = 5.0 * 366.0;

/// The sections of a short notice.
pub fn sections(view: &View<'_, '_>) -> Vec<Section> {
    let rows = vec![
        ("who", view.short_who()),
        ("why", view.short_why()),
        ("basis", view.short_bases()),
        ("recipients", view.short_takers()),
        ("abroad", view.short_abroad()),
        ("surprising", view.surprising()),
        ("rights", view.short_rights()),
        ("more", view.more()),
    ];
    let sheet = view.sheet("short", &view.writer.wording.word("short-title"), rows);
    view.section("short", vec![sheet], Vec::new()).into_iter().collect()
}

impl View<'_, '_> {
    fn short_who(&self) -> Cell {
        let w = self.writer;
        let Some(speaker) = self.scope.speaker else { return w.unknown_cell([]) };
        let mut said = vec![Sentence::new(&w.label(speaker), [w.declaration(speaker)])];
        let (ways, facts) = self.ways("questions");
        if !ways.is_empty() {
            said = vec![w.say(
                "short-who-reach",
                [text("name", &w.label(speaker)), text("ways", &ways)],
                facts.into_iter().chain([w.declaration(speaker)]),
            )];
        }
        said
    }

    fn short_why(&self) -> Cell {
        let w = self.writer;
        let names: Vec<String> = self.scope.activities.iter().map(|&id| w.within(id)).collect();
        let facts: Vec<_> = self.scope.activities.iter().map(|&id| w.declaration(id)).collect();
        if names.is_empty() {
            w.unknown_cell([])
        } else {
            vec![Sentence::new(&capital(&w.wording.and(&names)), facts)]
        }
    }

    fn short_bases(&self) -> Cell {
        let w = self.writer;
        let mut names: Vec<String> = Vec::new();
        let mut facts = Vec::new();
        let mut open = Vec::new();
        for id in self.scope.processings(w.model) {
            for (basis, ..) in w.model.bases(id) {
                let name = w.wording.word(&format!("basis-short-{}", basis.word().replace('_', "-")));
                if !names.contains(&name) {
                    names.push(name);
                }
                facts.push(w.field(id, "basis"));
            }
            if w.model.fact(id, "basis").is_unknown() {
                open.push(w.field(id, "basis"));
            }
        }
        let said = (!names.is_empty()).then(|| Sentence::new(&w.wording.and(&names), facts));
        let unknown = if open.is_empty() { Vec::new() } else { w.unknown_cell(open) };
        said.into_iter().chain(unknown).collect()
    }

    fn short_takers(&self) -> Cell {
        let w = self.writer;
        let takers = self.takers(None);
        if takers.is_empty() {
            return self.nobody().into_iter().chain(self.open_recipients()).collect();
        }
        let names: Vec<String> = takers.iter().map(|taker| w.label(taker.party)).collect();
        vec![Sentence::new(&w.wording.and(&names), takers.iter().map(|taker| w.declaration(taker.party)))]
    }

    fn short_abroad(&self) -> Cell {
        let w = self.writer;
        let groups = self.transfer_groups(None);
        let codes: BTreeSet<_> = groups.keys().map(|(_, code)| *code).collect();
        if codes.is_empty() {
            return self.stays().into_iter().collect();
        }
        let names: Vec<String> = codes.into_iter().map(|code| w.country_within(code)).collect();
        let facts = groups.keys().map(|(party, _)| w.declaration(*party));
        vec![w.say("short-abroad-to", [text("countries", &w.wording.and(&names))], facts)]
    }

    /// What people would not expect, or what affects them most.
    fn surprising(&self) -> Cell {
        let w = self.writer;
        let members = self.scope.processings(w.model);
        let data: Vec<_> = members.iter().flat_map(|&id| w.model.fact(id, "data").refs()).collect();
        let mut said = self.sensitivity(["short-special", "short-criminal"], &data);
        for id in self.all_decisions() {
            let automated = w.model.own(id, "type").has_word("automated");
            let key = if automated { "short-automated" } else { "short-profiling" };
            said.push(w.say(key, [text("name", &w.label(id))], [w.field(id, "type")]));
        }
        said.extend(self.data_of_others(&members));
        let own_ends: Vec<DeclId> = self
            .takers(None)
            .iter()
            .map(|taker| taker.party)
            .filter(|&party| w.model.taker_roles(party).contains(&TakerRole::Controller))
            .collect();
        said.extend(self.listed("short-independent", &own_ends, "role"));
        let groups = self.transfer_groups(None);
        let bare: BTreeSet<_> =
            groups.keys().map(|(_, code)| *code).filter(|code| w.law.adequacy(*code).is_none()).collect();
        if !bare.is_empty() {
            let names: Vec<String> = bare.into_iter().map(|code| w.country_within(code)).collect();
            let facts = groups.keys().map(|(party, _)| w.declaration(*party));
            said.push(w.say("short-inadequate", [text("countries", &w.wording.and(&names))], facts));
        }
        let long: Vec<DeclId> = members.iter().copied().filter(|&id| self.is_long(id)).collect();
        said.extend(self.listed("short-long", &long, "retention"));
        said
    }

    fn listed(&self, key: &str, ids: &[DeclId], field: &str) -> Option<Sentence> {
        let w = self.writer;
        let names: Vec<String> = ids.iter().map(|&id| w.within(id)).collect();
        let facts = ids.iter().map(|&id| w.field(id, field));
        (!ids.is_empty()).then(|| w.say(key, [text("names", &w.wording.and(&names))], facts))
    }

    /// Parties that data about people comes from.
    fn data_of_others(&self, members: &[DeclId]) -> Option<Sentence> {
        let w = self.writer;
        let mut parties: Vec<DeclId> = Vec::new();
        let mut facts = Vec::new();
        for &id in members {
            for (_, from) in w.model.fact(id, "source").refs() {
                if matches!(w.model.get(from).kind, Kind::Organisation | Kind::Recipient) {
                    parties.push(from);
                    facts.push(w.field(id, "source"));
                }
            }
        }
        parties.sort();
        parties.dedup();
        let names: Vec<String> = parties.iter().map(|&id| w.within(id)).collect();
        (!names.is_empty()).then(|| w.say("short-from", [text("names", &w.wording.and(&names))], facts))
    }

    fn is_long(&self, id: DeclId) -> bool {
        self.writer.model.kept(id).iter().any(|keeping| {
            matches!(keeping.latest(), Some(Latest::Never))
                || matches!(keeping.latest(), Some(Latest::After { most, .. }) if most > LONG)
        })
    }

    fn short_rights(&self) -> Cell {
        let w = self.writer;
        let held: Vec<&str> =
            RIGHT_NAMES.iter().copied().filter(|right| self.right(right).is_some()).collect();
        let names: Vec<String> =
            held.iter().map(|right| w.wording.word(&format!("name-{}", right.replace('_', "-")))).collect();
        let facts: Vec<_> = held
            .iter()
            .filter_map(|right| w.law.word(Kind::Right, right))
            .map(|right| w.declaration(right))
            .collect();
        vec![w.say("short-rights-are", [text("rights", &w.wording.and(&names))], facts)]
    }

    /// Where the full notice is: the document that this one belongs to.
    fn more(&self) -> Cell {
        let w = self.writer;
        let of = |field: &str| self.own(field).refs().next().map(|(_, document)| document);
        let full = of("part_of").or_else(|| of("supplements"));
        let Some(full) = full.or_else(|| w.model.documents("notice").first().copied()) else {
            return Vec::new();
        };
        let at = w.model.own(full, "at").texts().next().map(|(_, at)| at.main().to_owned());
        let built = w.model.documents("notice").contains(&full);
        let target = at.as_deref().and_then(super::phrase::web);
        let file = || format!("{}.{}.html", w.model.get(full).name, w.wording.language());
        let label = w.label(full);
        let shown = match target {
            Some(target) => link(&label, &target),
            None if built => {
                let first = w.model.documents("notice").first() == Some(&full);
                link(&label, &if first { super::INDEX.to_owned() } else { file() })
            }
            None => label,
        };
        vec![w.say("short-more-in", [text("document", &shown)], [w.declaration(full)])]
    }
}
