//! Objection, the other rights, and where to complain (Art. 12, 15 to 22, 77).
//!
//! Rights follow from the bases of the activities as `std.right` states them;
//! `rights` declarations add what the organisation says beyond the law.

use crate::document::id::FactId;
use crate::document::mark::{ends_sentence, link};
use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::{capital, text};
use crate::model::DeclId;
use crate::model::value::{Fact, Value, fact};
use crate::schema::Kind;
use crate::schema::rights::RIGHT_NAMES;

/// With how many words a sentence of a notice names activities at most.
const MANY: usize = 14;

impl View<'_, '_> {
    /// Activities and parts without parts.
    fn processings(&self) -> Vec<DeclId> {
        self.scope.processings(self.writer.model)
    }

    fn on_bases(&self, bases: &[&str]) -> Vec<DeclId> {
        let model = self.writer.model;
        let fits = |id: &DeclId| model.bases(*id).any(|(basis, ..)| bases.contains(&basis.word()));
        self.processings().into_iter().filter(fits).collect()
    }

    /// The key of a sentence that names activities. Where a notice would name many
    /// of them, its table on top says which they are.
    fn naming(&self, key: &str, ids: &[DeclId]) -> String {
        let names = self.named_activities(ids).0;
        let many = self.kind == "notice" && names.split(' ').count() > MANY;
        if many { format!("{key}-many") } else { key.to_owned() }
    }

    fn named_activities(&self, ids: &[DeclId]) -> (String, Vec<FactId>) {
        let w = self.writer;
        let names: Vec<String> = ids.iter().map(|&id| w.label(id)).collect();
        (w.wording.and(&names), ids.iter().map(|&id| w.field(id, "basis")).collect())
    }

    pub fn objection(&self) -> Option<Section> {
        let w = self.writer;
        let marketing: Vec<DeclId> = self
            .processings()
            .into_iter()
            .filter(|&id| w.model.has_purpose(id, "marketing") || w.model.fact(id, "marketing").is_stated())
            .collect();
        let interest = self.on_bases(&["legitimate_interest", "public_task"]);
        let mut blocks = Vec::new();
        for (key, ids, field) in
            [("objection-marketing", &marketing, "purpose"), ("objection-interest", &interest, "basis")]
        {
            if !ids.is_empty() {
                let (names, _) = self.named_activities(ids);
                let facts = ids.iter().map(|&id| w.field(id, field));
                let sentence = w.say(&self.naming(key, ids), [text("activities", &names)], facts);
                blocks.push(Block::Paragraph(vec![sentence]));
            }
        }
        if blocks.is_empty() {
            return None;
        }
        let ways = self.ways("objection");
        if !ways.0.is_empty() {
            blocks.push(Block::Paragraph(vec![w.say("objection-reach", [text("ways", &ways.0)], ways.1)]));
        }
        self.section("objection", vec![Block::Boxed(blocks)], Vec::new())
    }

    /// How requests reach us: `via` of `rights`, else the channels for it.
    pub fn ways(&self, purpose: &str) -> (String, Vec<FactId>) {
        let w = self.writer;
        for rights in w.model.of_kind(Kind::Rights) {
            let ways = w.contacts(w.model.own(rights.id, "via"));
            if !ways.is_empty() {
                return (ways, vec![w.field(rights.id, "via")]);
            }
        }
        let Some(speaker) = self.scope.speaker else { return (String::new(), Vec::new()) };
        for wanted in [purpose, "rights", "questions"] {
            let mut said = Vec::new();
            let mut facts = Vec::new();
            for channel in w.model.channels(speaker) {
                for (_, word) in channel.fact.words() {
                    if word.detail("for").has_word(wanted) {
                        said.push(w.channel(word));
                        facts.push(w.field(speaker, &format!("contacts.{}", channel.name)));
                    }
                }
            }
            if !said.is_empty() {
                return (w.wording.or(&said), facts);
            }
        }
        (String::new(), Vec::new())
    }

    pub fn rights(&self) -> Option<Section> {
        let w = self.writer;
        if self.processings().is_empty() {
            return None;
        }
        let items: Vec<Vec<Sentence>> = RIGHT_NAMES.iter().filter_map(|right| self.right(right)).collect();
        let mut blocks = vec![Block::Paragraph(vec![w.say("rights-intro", [], [])]), Block::List(items)];
        blocks.push(Block::Paragraph(self.handling()));
        self.section("rights", blocks, Vec::new())
    }

    /// A right, if it exists for something that is done.
    pub fn right(&self, name: &str) -> Option<Vec<Sentence>> {
        let w = self.writer;
        let library = w.law.word(Kind::Right, name)?;
        let words = |field: &str| -> Vec<&str> {
            fact(&w.model.get(library).fields, field).words().map(|(_, word)| word.name).collect()
        };
        let (bases, limited) = (words("bases"), words("limited_for"));
        let mut holds = self.on_bases(&bases);
        if name == "withdrawal" {
            let explicit = |id: &DeclId| w.model.fact(*id, "article_9").has_word("explicit_consent");
            let further: Vec<DeclId> =
                self.processings().into_iter().filter(explicit).filter(|id| !holds.contains(id)).collect();
            holds.extend(further);
            holds.sort();
        }
        let (names, mut facts) = self.named_activities(&holds);
        facts.push(w.declaration(library));
        let key = format!("right-{}", name.replace('_', "-"));
        let mut said = match name {
            "information" => Vec::new(),
            "access" | "rectification" | "restriction" => vec![w.say(&key, [], [w.declaration(library)])],
            "erasure" => {
                let limits = self.on_bases(&limited);
                let (names, mut facts) = self.named_activities(&limits);
                facts.push(w.declaration(library));
                let limited = self.naming(&format!("{key}-limited"), &limits);
                let key = if limits.is_empty() { key } else { limited };
                vec![w.say(&key, [text("activities", &names)], facts)]
            }
            "portability" => {
                let given: Vec<DeclId> =
                    holds.iter().copied().filter(|&id| w.model.collects_directly(id)).collect();
                if given.is_empty() {
                    return None;
                }
                let (names, facts) = self.named_activities(&given);
                vec![w.say(&self.naming(&key, &given), [text("activities", &names)], facts)]
            }
            "human_review" => {
                let automated = |&id: &DeclId| w.model.own(id, "type").has_word("automated");
                let decisions: Vec<DeclId> = self.all_decisions().into_iter().filter(automated).collect();
                if decisions.is_empty() {
                    return None;
                }
                vec![w.say(&key, [], decisions.into_iter().map(|id| w.field(id, "type")))]
            }
            _ if holds.is_empty() => return None,
            "withdrawal" => vec![w.say(&self.naming(&key, &holds), [text("activities", &names)], facts)],
            _ => vec![w.say(&key, [text("activities", &names)], facts)],
        };
        said.extend(self.beyond_law(name));
        (!said.is_empty()).then_some(said)
    }

    /// What the organisation says about a right beyond the law.
    fn beyond_law(&self, name: &str) -> Vec<Sentence> {
        let w = self.writer;
        let mut said = Vec::new();
        for rights in w.model.of_kind(Kind::Rights) {
            for entry in w.model.own(rights.id, name).stated() {
                let place = w.field(rights.id, name);
                let words = match &entry.value {
                    Value::Text(words) => Some(("right-more", w.text(words))),
                    Value::Word(word) if word.name == "limited" => {
                        let words = w.entries(word.detail("text"), |entry| w.named(entry));
                        let laws = w.laws(word.detail("by"));
                        let both = [words, laws].into_iter().filter(|part| !part.is_empty());
                        Some(("right-limited", w.wording.apart(&both.collect::<Vec<_>>())))
                    }
                    _ => None,
                };
                if let Some((key, words)) = words.filter(|(_, words)| !words.is_empty()) {
                    let words = full_stop(&w.in_cases(words.trim_end_matches('.'), &entry.cases));
                    let words = if key == "right-more" { capital(&words) } else { words };
                    let said_so = w.wording.say(key, [text("right", ""), text("text", &words)]);
                    said.push(Sentence::new(said_so.trim(), [place]));
                }
            }
        }
        said
    }

    /// How requests are handled (Art. 12).
    fn handling(&self) -> Vec<Sentence> {
        let w = self.writer;
        let mut said = Vec::new();
        let (ways, facts) = self.ways("rights");
        if !ways.is_empty() {
            said.push(w.say("rights-via", [text("ways", &ways)], facts));
        } else if let Some(speaker) = self.scope.speaker.filter(|_| w.shows_open) {
            let what = w.wording.word("open-via");
            let place = w.field(speaker, "contacts");
            said.push(Sentence { open: true, ..w.say("not-stated", [text("what", &what)], [place]) });
        }
        let rights: Vec<DeclId> = w.model.of_kind(Kind::Rights).map(|rights| rights.id).collect();
        let library: Vec<FactId> =
            w.law.word(Kind::Right, "access").map(|id| w.declaration(id)).into_iter().collect();
        let stated = |field: &str| rights.iter().copied().find(|&id| w.model.own(id, field).is_written());
        let time = |fact: &Fact| w.periods(fact);
        match stated("answer_within") {
            Some(id) if !time(w.model.own(id, "answer_within")).is_empty() => {
                let time = time(w.model.own(id, "answer_within"));
                said.push(w.say(
                    "rights-answer-within",
                    [text("time", &time)],
                    [w.field(id, "answer_within")],
                ));
            }
            _ => said.push(w.say("rights-answer", [], library.clone())),
        }
        match stated("fee").filter(|&id| w.model.own(id, "fee").is_stated()) {
            Some(id) => {
                let fee = w.periods(w.model.own(id, "fee"));
                said.push(w.say("rights-fee", [text("fee", &fee)], [w.field(id, "fee")]));
            }
            None => said.push(w.say("rights-free", [], library)),
        }
        for id in rights {
            said.extend(self.details(id));
        }
        said
    }

    fn details(&self, id: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        let mut said = Vec::new();
        for (field, key, argument) in [
            ("extension", "rights-extension", "time"),
            ("refusal", "rights-refusal", "text"),
            ("answered_by", "rights-answered-by", "who"),
            ("cannot_identify", "rights-cannot-identify", "text"),
        ] {
            let words = if field == "extension" {
                w.periods(own(field))
            } else {
                w.entries(own(field), |entry| w.named(entry))
            };
            if !words.is_empty() {
                said.push(w.say(key, [text(argument, &words)], [w.field(id, field)]));
            }
        }
        if let Some((_, word)) = own("identity").words().next() {
            let words = w.entries(word.detail("text"), |entry| w.named(entry));
            let key = match (word.name, words.is_empty()) {
                ("in_doubt", _) => "rights-identity-doubt",
                (_, true) => "rights-identity-always-plain",
                (_, false) => "rights-identity-always",
            };
            said.push(w.say(key, [text("text", &words)], [w.field(id, "identity")]));
        }
        let passed_on = own("passed_on");
        let place = w.field(id, "passed_on");
        if passed_on.bool() == Some(true) {
            said.push(w.say("rights-passed-on", [], [place]));
        } else if passed_on.quantity().is_some() {
            let arguments = [text("time", &w.periods(passed_on))];
            said.push(w.say("rights-passed-on-within", arguments, [place]));
        } else if let Some((_, words)) = passed_on.texts().next() {
            said.push(w.say("rights-passed-on-text", [text("text", &w.text(words))], [place]));
        }
        said
    }

    pub fn complaint(&self) -> Option<Section> {
        let w = self.writer;
        let mut said = vec![];
        match self.authorities() {
            (names, facts) if !names.is_empty() => {
                said.push(w.say("complaint-named", [text("authority", &w.wording.or(&names))], facts));
            }
            _ => {
                let right = w.law.word(Kind::Right, "complaint").map(|id| w.declaration(id));
                said.push(w.say("complaint-authority", [], right));
                if let Some(speaker) = self.scope.speaker.filter(|_| w.shows_open) {
                    let what = w.wording.word("open-authority");
                    let place = w.field(speaker, "country");
                    said.push(Sentence { open: true, ..w.say("not-stated", [text("what", &what)], [place]) });
                }
            }
        }
        let right = w.law.word(Kind::Right, "complaint").map(|id| w.declaration(id));
        said.push(w.say("complaint-choice", [], right));
        for rights in w.model.of_kind(Kind::Rights) {
            for (_, words) in w.model.own(rights.id, "complaints").texts() {
                let words = text("text", &w.text(words));
                said.push(w.say("complaint-text", [words], [w.field(rights.id, "complaints")]));
            }
        }
        self.section("complaint", vec![Block::Paragraph(said)], Vec::new())
    }

    /// Supervisory authorities: those stated, else the general one of the seat.
    pub fn authorities(&self) -> (Vec<String>, Vec<FactId>) {
        let w = self.writer;
        let Some(speaker) = self.scope.speaker else { return Default::default() };
        let stated = w.model.own(speaker, "authority");
        let mut names: Vec<String> = stated.texts().map(|(_, words)| w.name(words)).collect();
        let mut facts = vec![w.field(speaker, "authority")];
        let mut states: Vec<_> = stated
            .words()
            .flat_map(|(_, word)| word.detail("of").countries().map(|(_, code)| code).collect::<Vec<_>>())
            .collect();
        if names.is_empty() && states.is_empty() {
            facts = vec![w.field(speaker, "country")];
            states.extend(w.model.seat(speaker));
        }
        for state in states {
            for authority in w.law.authorities(state) {
                if fact(&authority.fields, "competence").is_written() {
                    continue;
                }
                facts.push(w.declaration(authority.id));
                let host = fact(&authority.fields, "host").texts().next().map(|(_, host)| host.main());
                let label = w.label(authority.id);
                names.push(host.map_or(label.clone(), |host| link(&label, &format!("https://{host}/"))));
            }
        }
        (names, facts)
    }
}

/// A text of the author as a sentence.
fn full_stop(words: &str) -> String {
    if ends_sentence(words) { words.to_owned() } else { format!("{words}.") }
}
