//! What is told after an incident, to whom and when (Art. 33(2)).

use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::model::DeclId;
use crate::schema::Kind;

impl View<'_, '_> {
    pub(super) fn incidents(&self, terms: DeclId) -> Option<Section> {
        let w = self.writer;
        let fact = w.model.own(terms, "breach");
        let place = w.field(terms, "breach");
        let mut items: Vec<Vec<Sentence>> = fact
            .refs()
            .filter(|(_, breach)| w.model.get(*breach).kind == Kind::Breach)
            .map(|(_, breach)| {
                let mut said = self.incident(breach);
                said.iter_mut().for_each(|own| own.facts.push(place.clone()));
                said
            })
            .collect();
        for (_, words) in fact.texts() {
            items.push(vec![Sentence::new(&w.text(words), [place.clone()])]);
        }
        let covered = w.model.own(terms, "clauses").is_stated();
        let mut blocks = vec![Block::List(items)];
        if fact.is_none() {
            blocks.push(Block::Paragraph(vec![w.say("terms-clause-none", [], [place.clone()])]));
        }
        if fact.is_written() || !covered {
            blocks.push(Block::Paragraph(w.open_points("open-clause", fact, &place)));
        }
        self.section("terms-breach", blocks, Vec::new())
    }

    /// One duty to tell.
    pub fn incident(&self, id: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        let place = |field: &str| w.field(id, field);
        let who = w.entries(own("tell"), |entry| w.named(entry));
        let mut said = Vec::new();
        if let Some(cases) = w.cases(&w.model.get(id).cases) {
            said.push(w.say("terms-incident-only", [text("cases", &cases)], [w.declaration(id)]));
        }
        said.push(w.say("terms-incident-tell", [text("who", &who)], [w.declaration(id), place("tell")]));
        let tell = |key: &str, words: String, field: &str| {
            let id = place(field);
            (!words.is_empty()).then(|| w.say(key, [text("text", &words)], [id]))
        };
        said.extend(tell("terms-incident-within", w.periods(own("within")), "within"));
        said.extend(w.open_points("open-within", own("within"), &place("within")));
        said.extend(tell("terms-incident-via", w.contacts(own("via")), "via"));
        for (field, key) in [
            ("of", "terms-incident-of"),
            ("concerning", "terms-incident-concerning"),
            ("with", "terms-incident-with"),
        ] {
            said.extend(tell(key, w.entries(own(field), |entry| w.named(entry)), field));
        }
        said
    }
}
