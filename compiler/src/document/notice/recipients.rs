//! Who receives the data: name, role, task and place (Art. 13(1)(e)).

use std::collections::BTreeSet;

use crate::document::taker::Taker;
use crate::document::tree::{Block, Cell, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::graph::hop::{Hop, Place};
use crate::model::DeclId;
use crate::schema::Kind;

impl View<'_, '_> {
    pub fn recipients(&self) -> Option<Section> {
        let takers = self.takers(None);
        let mut blocks: Vec<Block> = self.map().filter(|_| !takers.is_empty()).into_iter().collect();
        let rows = takers.iter().map(|taker| self.recipient(taker)).collect();
        blocks.extend(self.table("recipients", &["who", "role", "task", "place", "for"], rows));
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
    pub fn open_recipients(&self) -> Vec<Sentence> {
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
    pub fn nobody(&self) -> Option<Sentence> {
        let w = self.writer;
        let processings: Vec<DeclId> =
            self.scope.members.iter().copied().filter(|&id| w.model.get(id).parts.is_empty()).collect();
        let none = |&id: &DeclId| w.model.fact(id, "recipients").is_none();
        let facts: Vec<_> = processings.iter().map(|&id| w.field(id, "recipients")).collect();
        (!processings.is_empty() && processings.iter().all(none)).then(|| w.say("recipients-none", [], facts))
    }

    /// A document by its name, with a link if it says where it is.
    pub fn linked(&self, document: DeclId) -> String {
        let w = self.writer;
        let label = w.label(document);
        let at = w.model.own(document, "at").texts().next().map(|(_, at)| at.main().to_owned());
        match at.as_deref().and_then(crate::document::phrase::web) {
            Some(target) => crate::document::tree::link(&label, &target),
            None => label,
        }
    }
}
