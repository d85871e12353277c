//! Who decides: controller, representative, data protection officer, joint
//! controllers (Art. 13(1)(a), (b), 26(2)).

use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::{capital, text};
use crate::model::DeclId;
use crate::model::activity::Role;
use crate::model::value::{Field, fact};
use crate::schema::Kind;

impl View<'_, '_> {
    pub fn who(&self) -> Option<Section> {
        let mut blocks = Vec::new();
        for controller in self.controllers() {
            let ours = Some(controller) == self.scope.speaker;
            blocks.push(Block::Paragraph(self.identity(controller, ours)));
            blocks.extend(self.channels(controller, ours));
            let mut people = self.officer(controller, ours);
            people.extend(self.representative(controller));
            if !people.is_empty() {
                blocks.push(Block::Paragraph(people));
            }
        }
        if self.kind != "cookie_page" {
            blocks.extend(self.joint("joint").into_iter().map(Block::Paragraph));
            blocks.extend(self.pointer().map(|sentence| Block::Paragraph(vec![sentence])));
        }
        self.section("who", blocks, Vec::new())
    }

    /// The speaker, then other controllers of the activities.
    fn controllers(&self) -> Vec<DeclId> {
        let mut all: Vec<DeclId> = self.scope.speaker.into_iter().collect();
        for &activity in &self.scope.activities {
            if let Some(controller) = self.writer.model.controller(activity).filter(|id| !all.contains(id)) {
                all.push(controller);
            }
        }
        all
    }

    fn identity(&self, id: DeclId, ours: bool) -> Vec<Sentence> {
        let w = self.writer;
        let legal = w.entries(w.model.own(id, "legal_name"), |entry| w.proper(entry));
        let name = if legal.is_empty() { w.label(id) } else { legal };
        let mut said = Vec::new();
        if ours {
            let facts = [w.declaration(id), w.field(id, "legal_name")];
            let stated = |&id: &DeclId| matches!(w.model.role(id), Role::Controller | Role::Joint);
            let decides = self.scope.members.iter().any(stated);
            let key = if decides { "who-decides" } else { "who-speaks" };
            said.push(w.say(key, [text("name", &name)], facts));
        } else {
            let decides: Vec<String> = self
                .scope
                .activities
                .iter()
                .filter(|&&activity| w.model.controller(activity) == Some(id))
                .map(|&activity| w.label(activity))
                .collect();
            let decides = w.wording.and(&decides);
            let arguments = [text("name", &name), text("activities", &decides)];
            said.push(w.say("who-controller", arguments, [w.declaration(id)]));
        }
        let country = if ours { "who-country" } else { "who-country-of" };
        let aliases = if ours { "who-aliases" } else { "who-aliases-of" };
        for (field, key, argument) in [
            ("form", "who-form", "form"),
            ("registration", "who-registration", "number"),
            ("seat", "who-seat", "seat"),
            ("country", country, "country"),
            ("aliases", aliases, "names"),
            ("group", "who-group", "group"),
        ] {
            let words = w.entries(w.model.own(id, field), |entry| w.proper(entry));
            let words = if field == "country" { w.wording.country(&words) } else { words };
            if !words.is_empty() {
                said.push(w.say(key, [text(argument, &words)], [w.field(id, field)]));
            }
        }
        said
    }

    fn channels(&self, id: DeclId, ours: bool) -> Vec<Block> {
        let w = self.writer;
        let mut items = Vec::new();
        for channel in w.model.channels(id) {
            for (_, word) in channel.fact.words() {
                let said = capital(&w.channel(word));
                let uses = w.entries(word.detail("for"), |entry| w.named(entry));
                let key = if uses.is_empty() { "who-channel" } else { "who-channel-for" };
                let id = w.field(id, &format!("contacts.{}", channel.name));
                let address = w.open_points("open-address", word.detail("address"), &id);
                let mut item = vec![w.say(key, [text("channel", &said), text("uses", &uses)], [id])];
                if word.detail("address").is_written() {
                    item.extend(address);
                }
                items.push(item);
            }
        }
        let contacts = w.model.own(id, "contacts");
        if items.is_empty() {
            let open = w.open_points("open-contact", contacts, &w.field(id, "contacts"));
            return if open.is_empty() { Vec::new() } else { vec![Block::Paragraph(open)] };
        }
        let intro = if ours {
            w.say("who-reach", [], [])
        } else {
            w.say("who-reach-of", [text("name", &w.label(id))], [])
        };
        vec![Block::Paragraph(vec![intro]), Block::List(items)]
    }

    fn officer(&self, id: DeclId, ours: bool) -> Vec<Sentence> {
        let w = self.writer;
        let officer = w.model.own(id, "dpo");
        let place = w.field(id, "dpo");
        let mut said = Vec::new();
        for (_, fields) in officer.records() {
            let ways = w.contacts(fact(fields, "reached_by"));
            let name = self.named_in(fields, "name");
            let key = match (ours, name.is_empty(), ways.is_empty()) {
                (true, true, false) => "officer",
                (true, false, false) => "officer-named",
                (true, false, true) => "officer-exists",
                (false, _, false) => "officer-of",
                (_, _, true) => continue,
            };
            let who = if ours { name } else { w.label(id) };
            said.push(w.say(key, [text("name", &who), text("ways", &ways)], [place.clone()]));
            let provider = self.named_in(fields, "of");
            if !provider.is_empty() {
                said.push(w.say("officer-provider", [text("organisation", &provider)], [place.clone()]));
            }
        }
        if said.is_empty() && ours {
            said.extend(w.open_points("open-officer", officer, &place));
        }
        said
    }

    fn named_in(&self, fields: &[Field], name: &str) -> String {
        self.writer.entries(fact(fields, name), |entry| self.writer.proper(entry))
    }

    fn representative(&self, id: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let place = w.field(id, "representative");
        let mut said = Vec::new();
        for (_, fields) in w.model.own(id, "representative").records() {
            let name = self.named_in(fields, "name");
            let country = w.wording.country(&self.named_in(fields, "country"));
            let key = match (name.is_empty(), country.is_empty()) {
                (false, true) => "representative",
                (false, false) => "representative-in",
                (true, false) => "representative-some",
                (true, true) => continue,
            };
            said.push(w.say(key, [text("name", &name), text("country", &country)], [place.clone()]));
            let ways = w.contacts(fact(fields, "reached_by"));
            if !ways.is_empty() {
                said.push(w.say("representative-reach", [text("ways", &ways)], [place.clone()]));
            }
        }
        said
    }

    /// Joint controllers, and the essence of their arrangement. `words` begins
    /// the keys of the sentences: a record speaks of people, a notice to them.
    pub fn joint(&self, words: &str) -> Vec<Vec<Sentence>> {
        let w = self.writer;
        let mut arrangements: Vec<(DeclId, Vec<DeclId>)> = Vec::new();
        for &activity in &self.scope.members {
            let Some((_, word)) = w.model.fact(activity, "role").word("joint") else { continue };
            for (_, terms) in word.detail("terms").refs() {
                match arrangements.iter_mut().find(|(own, _)| *own == terms) {
                    Some((_, activities)) => activities.push(activity),
                    None => arrangements.push((terms, vec![activity])),
                }
            }
        }
        arrangements
            .into_iter()
            .map(|(terms, activities)| self.arrangement(words, terms, &activities))
            .collect()
    }

    fn arrangement(&self, words: &str, terms: DeclId, activities: &[DeclId]) -> Vec<Sentence> {
        let w = self.writer;
        let own = |field: &str| w.model.own(terms, field);
        let parties: Vec<String> = own("between")
            .refs()
            .filter(|(_, party)| Some(*party) != self.scope.speaker)
            .map(|(_, party)| w.label(party))
            .collect();
        let activities: Vec<String> = activities
            .iter()
            .filter(|&&id| w.model.get(id).parts.is_empty())
            .map(|&id| w.within(id))
            .collect();
        let arguments =
            [text("parties", &w.wording.and(&parties)), text("activities", &w.wording.and(&activities))];
        let key = |name: &str| format!("{words}-{name}");
        let mut said = vec![w.say(&key("with"), arguments, [w.field(terms, "between")])];
        for (field, argument) in [("essence", "essence"), ("information", "who"), ("requests", "who")] {
            let stated = w.entries(own(field), |entry| w.named(entry));
            if !stated.is_empty() {
                said.push(w.say(&key(field), [text(argument, &stated)], [w.field(terms, field)]));
            }
        }
        let ways = w.contacts(own("contact_point"));
        if !ways.is_empty() {
            said.push(w.say(&key("contact"), [text("ways", &ways)], [w.field(terms, "contact_point")]));
        }
        said.extend(w.open_points("open-joint", own("essence"), &w.field(terms, "essence")));
        said
    }

    /// What is done for others: ask them.
    fn pointer(&self) -> Option<Sentence> {
        let w = self.writer;
        let activities = &self.scope.for_others;
        let mut clients: Vec<DeclId> = Vec::new();
        for &activity in activities {
            for member in w.model.family(activity).filter(|&id| w.model.role(id) == Role::Processor) {
                clients.extend(w.model.clients(member));
            }
        }
        clients.sort();
        clients.dedup();
        let listed: Vec<String> = activities.iter().map(|&id| w.label(id)).collect();
        let names: Vec<String> = clients.iter().map(|&id| w.within(id)).collect();
        let class = clients.iter().any(|&id| {
            w.model.get(id).kind == Kind::Organisation && w.model.own(id, "type").has_word("class")
        });
        let key = if names.is_empty() || class { "processor-pointer-some" } else { "processor-pointer" };
        let arguments = [text("activities", &w.wording.and(&listed)), text("clients", &w.wording.or(&names))];
        let facts: Vec<_> = activities.iter().map(|&id| w.field(id, "role")).collect();
        (!activities.is_empty()).then(|| w.say(key, arguments, facts))
    }
}
