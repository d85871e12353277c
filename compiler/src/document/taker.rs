//! Who receives the data: name, role, task and place (Art. 13(1)(e), 28(4), 30(1)(d)).

use std::collections::{BTreeMap, BTreeSet};

use super::id::FactId;
use super::tree::{Cell, Sentence};
use super::view::View;
use super::wording::text;
use crate::graph::Graph;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::DeclId;
use crate::model::party::TakerRole;
use crate::model::value::Fact;
use crate::schema::Kind;

/// Somebody who receives data, with the hops by which it arrives.
pub struct Taker<'a> {
    /// Who.
    pub party: DeclId,
    /// How.
    pub hops: Vec<&'a Hop>,
}

impl<'a> View<'_, 'a> {
    /// Who receives data of an activity; of all that the notice shows without one.
    pub fn takers(&self, activity: Option<DeclId>) -> Vec<Taker<'a>> {
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

    /// Whether a hop serves anything that is shown.
    pub fn is_shown(&self, hop: &Hop) -> bool {
        hop.activities.iter().any(|activity| self.scope.members.contains(activity))
    }

    /// Neither ours nor a controller of the notice.
    fn is_foreign(&self, party: DeclId) -> bool {
        let model = self.writer.model;
        matches!(model.get(party).kind, Kind::Organisation | Kind::Recipient)
            && !model.is_ours(model.company(party))
            && !self.scope.controllers.contains(&party)
    }

    /// Its name with its members; marked if it only may receive.
    pub fn taker_name(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let members = w.model.own(taker.party, "members");
        let listed = w.entries(&Fact { open: false, ..members.clone() }, |entry| w.proper(entry));
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

    /// Its role, as people are told.
    pub fn taker_role(&self, taker: &Taker<'_>) -> Cell {
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

    /// Its tasks.
    pub fn services(&self, party: DeclId) -> Cell {
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
    pub fn cell_of(&self, said: String, field: &str, party: DeclId) -> Cell {
        let w = self.writer;
        let place = w.field(party, field);
        if said.is_empty() {
            return if w.shows_open {
                vec![Sentence { open: true, ..w.say("unknown-cell", [], [place]) }]
            } else {
                Vec::new()
            };
        }
        vec![Sentence::new(&said, [place])]
    }

    /// Where the taker gets the data: the systems that it runs, the places of
    /// its access, its own location, else its seat.
    pub fn taker_places(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let mut said: Vec<(String, Vec<FactId>)> = Vec::new();
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
            let words = w.wording.say("recipients-seat", [text("country", &w.country_within(seat))]);
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
        vec![Sentence::new(&w.wording.apart(&words), facts)]
    }

    /// The activities that it receives for.
    pub fn serves(&self, taker: &Taker<'_>) -> Cell {
        let w = self.writer;
        let mut served: BTreeSet<DeclId> = BTreeSet::new();
        for hop in &taker.hops {
            let shown = hop.activities.iter().filter(|activity| self.scope.members.contains(activity));
            served.extend(shown.map(|&activity| w.model.activity_of(activity)));
        }
        let names: Vec<String> = served.iter().map(|&id| w.label(id)).collect();
        vec![Sentence::new(&w.wording.and(&names), served.iter().map(|&id| w.declaration(id)))]
    }
}
