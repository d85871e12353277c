//! Who receives the data: name, role, task and place (Art. 13(1)(e)).

use std::collections::{BTreeMap, BTreeSet};

use super::Notice;
use crate::document::tree::{Block, Cell, Section, Sentence, Table};
use crate::document::wording::text;
use crate::graph::Graph;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::DeclId;
use crate::model::party::TakerRole;
use crate::schema::Kind;

/// Somebody who receives data, with the hops by which it arrives.
pub struct Taker<'a> {
    /// Who.
    pub party: DeclId,
    /// How.
    pub hops: Vec<&'a Hop>,
}

impl<'a> Notice<'_, 'a> {
    /// Who receives data of an activity; of all that the notice shows without one.
    pub(super) fn takers(&self, activity: Option<DeclId>) -> Vec<Taker<'a>> {
        let model = self.writer.model;
        let mut takers: BTreeMap<(Kind, DeclId), Vec<&'a Hop>> = BTreeMap::new();
        let graph: &'a Graph = self.writer.graph;
        let hops: Vec<&'a Hop> = match activity {
            Some(activity) => graph.serving(activity).collect(),
            None => graph.hops.iter().filter(|hop| self.is_shown(hop)).collect(),
        };
        for hop in hops.into_iter().filter(|hop| hop.kind != HopKind::Collection) {
            if let Some(party) = hop.to.declared().filter(|&party| self.is_foreign(party)) {
                takers.entry((model.get(party).kind, party)).or_default().push(hop);
            }
        }
        takers.into_iter().map(|((_, party), hops)| Taker { party, hops }).collect()
    }

    fn is_shown(&self, hop: &Hop) -> bool {
        hop.activities.iter().any(|activity| self.scope.members.contains(activity))
    }

    /// Neither ours nor a controller of the notice.
    fn is_foreign(&self, party: DeclId) -> bool {
        let model = self.writer.model;
        matches!(model.get(party).kind, Kind::Organisation | Kind::Recipient)
            && !model.is_ours(model.company(party))
            && !self.scope.controllers.contains(&party)
    }

    pub(super) fn recipients(&self) -> Option<Section> {
        let w = self.writer;
        let takers = self.takers(None);
        let mut blocks = Vec::new();
        if !takers.is_empty() {
            let columns = ["who", "role", "task", "place", "for"];
            blocks.push(Block::Table(Table {
                caption: w.wording.word("recipients-caption"),
                columns: columns.iter().map(|name| w.wording.word(&format!("recipients-{name}"))).collect(),
                rows: takers.iter().map(|taker| self.recipient(taker)).collect(),
            }));
        }
        let mut said: Vec<Sentence> = self.departments().into_iter().collect();
        said.extend(self.everybody());
        for taker in &takers {
            said.extend(self.own_use(taker.party));
        }
        said.extend(self.open_recipients());
        if said.is_empty() && takers.is_empty() {
            said.extend(self.nobody());
        }
        if !said.is_empty() {
            blocks.push(Block::Paragraph(said));
        }
        self.section("recipients", blocks, Vec::new())
    }

    fn recipient(&self, taker: &Taker<'_>) -> Vec<Cell> {
        vec![
            self.taker_name(taker),
            self.taker_role(taker),
            self.services(taker.party),
            self.taker_places(taker),
            self.serves(taker),
        ]
    }

    fn taker_name(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let members = w.model.own(taker.party, "members");
        let listed =
            w.entries(&crate::model::value::Fact { open: false, ..members.clone() }, |entry| w.named(entry));
        let name = w.label(taker.party);
        let certain = taker.hops.iter().any(|hop| !hop.possible);
        let name = if certain { name } else { w.wording.say("via-marked", [text("what", &name)]) };
        let place = w.declaration(taker.party);
        if listed.is_empty() || listed == name {
            return vec![Sentence::new(&name, [place])];
        }
        let key = if members.open { "recipients-members" } else { "recipients-members-all" };
        let arguments = [text("name", &name), text("members", &listed)];
        vec![w.say(key, arguments, [place, w.field(taker.party, "members")])]
    }

    fn taker_role(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let place = w.field(taker.party, "role");
        if w.model.get(taker.party).kind != Kind::Recipient {
            return Vec::new();
        }
        let hops = taker.hops.iter();
        let for_others: BTreeSet<DeclId> = hops
            .filter(|hop| hop.kind == HopKind::Subprocessing)
            .filter_map(|hop| hop.from.declared())
            .collect();
        if taker.hops.iter().all(|hop| hop.kind == HopKind::Subprocessing) && !for_others.is_empty() {
            let names: Vec<String> = for_others.into_iter().map(|id| w.label(id)).collect();
            return vec![w.say("role-subprocessor", [text("who", &w.wording.and(&names))], [place])];
        }
        let roles: Vec<String> = w
            .model
            .taker_roles(taker.party)
            .into_iter()
            .filter_map(|role| match role {
                TakerRole::Processor => Some("role-processor"),
                TakerRole::Controller => Some("role-controller"),
                TakerRole::Joint => Some("role-joint"),
                TakerRole::Authority => Some("role-authority"),
                TakerRole::Unknown => None,
            })
            .map(|key| w.wording.word(key))
            .collect();
        self.cell_of(w.wording.or(&roles), "role", taker.party)
    }

    fn services(&self, party: DeclId) -> Cell {
        let w = self.writer;
        if w.model.get(party).kind != Kind::Recipient {
            return Vec::new();
        }
        let said = w.entries(w.model.own(party, "services"), |entry| {
            w.named(entry).map(|name| w.wording.within(&name))
        });
        self.cell_of(said, "services", party)
    }

    /// A cell that says something, or that it is open.
    fn cell_of(&self, said: String, field: &str, party: DeclId) -> Cell {
        let w = self.writer;
        let place = w.field(party, field);
        if said.is_empty() {
            return if w.draft {
                vec![Sentence { open: true, ..w.say("unknown-cell", [], [place]) }]
            } else {
                Vec::new()
            };
        }
        vec![Sentence::new(&said, [place])]
    }

    /// Where the taker gets the data: the systems that it runs, the places of
    /// its access, its own location, else its seat.
    fn taker_places(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let mut said: Vec<(String, Vec<crate::document::id::FactId>)> = Vec::new();
        let mut add = |words: String, fact| {
            if words.is_empty() {
                return;
            }
            match said.iter_mut().find(|(own, _)| *own == words) {
                Some((_, facts)) => facts.push(fact),
                None => said.push((words, vec![fact])),
            }
        };
        for hop in &taker.hops {
            let Place::Declared(system) = hop.from else { continue };
            match hop.kind {
                HopKind::Operation => {
                    add(w.places(w.model.own(system, "location")), w.field(system, "location"));
                }
                HopKind::Access => {
                    let access = w.model.own(system, "access");
                    let entry = access.refs().find(|(_, party)| *party == taker.party);
                    let from = entry.map(|(entry, _)| w.places(entry.value.detail("from")));
                    add(from.unwrap_or_default(), w.field(system, "access"));
                }
                _ => {}
            }
        }
        if w.model.get(taker.party).kind == Kind::Recipient {
            add(w.places(w.model.own(taker.party, "location")), w.field(taker.party, "location"));
        }
        if said.is_empty()
            && let Some(seat) = w.model.seat(taker.party)
        {
            let words = w.wording.say("recipients-seat", [text("country", &w.country(seat))]);
            said.push((words, vec![w.field(taker.party, "country")]));
        }
        if said.is_empty() {
            return self.cell_of(String::new(), "location", taker.party);
        }
        let mut facts = Vec::new();
        let words: Vec<String> = said
            .into_iter()
            .map(|(words, own)| {
                facts.extend(own);
                words
            })
            .collect();
        vec![Sentence::new(&words.join("; "), facts)]
    }

    fn serves(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let mut served: BTreeSet<DeclId> = BTreeSet::new();
        for hop in &taker.hops {
            let shown = hop.activities.iter().filter(|activity| self.scope.members.contains(activity));
            served.extend(shown.map(|&activity| w.model.activity_of(activity)));
        }
        let names: Vec<String> = served.iter().map(|&id| w.label(id)).collect();
        vec![Sentence::new(&w.wording.and(&names), served.iter().map(|&id| w.declaration(id)))]
    }

    /// Departments of the controller, which are named as recipients.
    fn departments(&self) -> Option<Sentence> {
        let w = self.writer;
        let mut found: Vec<DeclId> = Vec::new();
        for &activity in &self.scope.members {
            for (_, recipient) in w.model.fact(activity, "recipients").refs() {
                let company = w.model.company(recipient);
                if company != recipient && w.model.controller(activity) == Some(company) {
                    found.push(recipient);
                }
            }
        }
        found.sort();
        found.dedup();
        let names: Vec<String> = found.iter().map(|&id| w.label(id)).collect();
        let arguments = [text("names", &w.wording.and(&names))];
        let facts: Vec<_> = found.iter().map(|&id| w.declaration(id)).collect();
        (!found.is_empty()).then(|| w.say("recipients-departments", arguments, facts))
    }

    /// What is open to everybody.
    fn everybody(&self) -> Option<Sentence> {
        let w = self.writer;
        let hops: Vec<&Hop> =
            w.graph.hops.iter().filter(|hop| hop.to == Place::Public && self.is_shown(hop)).collect();
        let data: BTreeSet<DeclId> = hops.iter().flat_map(|hop| hop.data.iter().copied()).collect();
        let names: Vec<String> = data.iter().map(|&id| w.within(id)).collect();
        let facts = hops.iter().map(|hop| w.declaration(hop.by));
        (!names.is_empty()).then(|| w.say("recipients-public", [text("data", &w.wording.and(&names))], facts))
    }

    fn own_use(&self, party: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let mut said = Vec::new();
        if w.model.get(party).kind != Kind::Recipient {
            return said;
        }
        let name = w.label(party);
        let purposes = w.entries(w.model.own(party, "own_purposes"), |entry| w.named(entry));
        if !purposes.is_empty() {
            let arguments = [text("name", &name), text("purposes", &purposes)];
            said.push(w.say("recipients-own", arguments, [w.field(party, "own_purposes")]));
        }
        for (_, document) in w.model.own(party, "policy").refs() {
            let arguments = [text("name", &name), text("document", &self.linked(document))];
            said.push(w.say("recipients-policy", arguments, [w.field(party, "policy")]));
        }
        said
    }

    /// Recipients that are open, once for each activity.
    fn open_recipients(&self) -> Vec<Sentence> {
        let w = self.writer;
        let mut said: Vec<Sentence> = Vec::new();
        for &activity in self.scope.members.iter().filter(|&&id| w.model.get(id).parts.is_empty()) {
            let fact = w.model.fact(activity, "recipients");
            let open = w.open_points("open-recipients", fact, &w.field(activity, "recipients"));
            for sentence in open {
                match said.iter_mut().find(|own| own.text() == sentence.text()) {
                    Some(own) => own.facts.extend(sentence.facts),
                    None => said.push(sentence),
                }
            }
        }
        for sentence in &mut said {
            sentence.facts.sort();
            sentence.facts.dedup();
        }
        said
    }

    /// Nobody, if every activity says so.
    fn nobody(&self) -> Option<Sentence> {
        let w = self.writer;
        let processings: Vec<DeclId> =
            self.scope.members.iter().copied().filter(|&id| w.model.get(id).parts.is_empty()).collect();
        let none = |&id: &DeclId| w.model.fact(id, "recipients").is_none();
        let facts: Vec<_> = processings.iter().map(|&id| w.field(id, "recipients")).collect();
        (!processings.is_empty() && processings.iter().all(none)).then(|| w.say("recipients-none", [], facts))
    }

    /// A document by its name, with a link if it says where it is.
    pub(super) fn linked(&self, document: DeclId) -> String {
        let w = self.writer;
        let label = w.label(document);
        let at = w.model.own(document, "at").texts().next().map(|(_, at)| at.main().to_owned());
        match at.as_deref().and_then(crate::document::phrase::web) {
            Some(target) => crate::document::tree::link(&label, &target),
            None => label,
        }
    }
}
