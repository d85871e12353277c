//! Promises, the words that need explaining, and how the page changes.

use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::text;
use crate::model::value::fact;
use crate::schema::Kind;

impl View<'_, '_> {
    /// Claims: the model was checked against each.
    pub fn promises(&self) -> Option<Section> {
        let w = self.writer;
        let mut items = Vec::new();
        for claim in w.model.of_kind(Kind::Claim) {
            let label = w.label(claim.id);
            let label = label.trim_end_matches('.');
            if w.model.text_label(claim.id).is_empty() {
                continue;
            }
            let except = w.entries(w.model.own(claim.id, "except"), |entry| w.named(entry));
            let key = if except.is_empty() { "promise" } else { "promise-except" };
            let arguments = [text("text", label), text("except", &except)];
            let stated = ["never", "only", "always", "except"].into_iter();
            let fields = stated.filter(|field| w.model.own(claim.id, field).is_stated());
            let facts = fields.map(|field| w.field(claim.id, field));
            items.push(vec![w.say(key, arguments, [w.declaration(claim.id)].into_iter().chain(facts))]);
        }
        let blocks = if items.is_empty() { Vec::new() } else { vec![Block::List(items)] };
        self.section("promises", blocks, Vec::new())
    }

    /// The glossary.
    pub fn words(&self) -> Option<Section> {
        let w = self.writer;
        let mut items = Vec::new();
        for term in w.model.of_kind(Kind::Term) {
            let means = w.entries(w.model.own(term.id, "means"), |entry| w.named(entry));
            let defined = w.model.own(term.id, "defined_in").refs().next();
            let defined = defined.map_or(String::new(), |(_, document)| self.linked(document));
            let key = match (means.is_empty(), defined.is_empty()) {
                (false, true) => "word-means",
                (false, false) => "word-means-defined",
                (true, false) => "word-defined",
                (true, true) => continue,
            };
            let label = w.label(term.id);
            let arguments = [text("term", &label), text("meaning", &means), text("document", &defined)];
            let stated = ["means", "defined_in"].into_iter();
            let fields = stated.filter(|field| w.model.own(term.id, field).is_stated());
            let facts = fields.map(|field| w.field(term.id, field));
            let mut said = vec![w.say(key, arguments, [w.declaration(term.id)].into_iter().chain(facts))];
            let aliases = w.entries(w.model.own(term.id, "aliases"), |entry| w.named(entry));
            if !aliases.is_empty() {
                said.push(w.say("also-called", [text("names", &aliases)], [w.field(term.id, "aliases")]));
            }
            items.push(said);
        }
        let blocks = if items.is_empty() { Vec::new() } else { vec![Block::List(items)] };
        self.section("words", blocks, Vec::new())
    }

    pub fn changes(&self) -> Option<Section> {
        let w = self.writer;
        let document = self.declared?;
        let mut said: Vec<Sentence> = Vec::new();
        for (field, key) in [("date", "changes-date"), ("first", "changes-first")] {
            if let Some(date) = w.dated(self.own(field)) {
                said.push(w.say(key, [text("date", &date)], [w.field(document, field)]));
            }
        }
        for (_, fields) in self.own("changes").records() {
            let place = w.field(document, "changes");
            for (field, key, argument) in [
                ("causes", "changes-causes", "causes"),
                ("tell", "changes-tell", "who"),
                ("via", "changes-via", "ways"),
                ("within", "changes-within", "time"),
                ("effective", "changes-effective", "time"),
                ("reader_duty", "changes-duty", "text"),
                ("shows", "changes-shows", "text"),
                ("material_tell", "changes-material", "text"),
                ("new_purpose_tell", "changes-new-purpose", "text"),
            ] {
                let own = fact(fields, field);
                let words = match field {
                    "via" => w.contacts(own),
                    "within" => w.periods(own),
                    "effective" => w.periods(own),
                    _ => w.entries(own, |entry| w.named(entry)),
                };
                if !words.is_empty() {
                    said.push(w.say(key, [text(argument, &words)], [place.clone()]));
                }
            }
        }
        let blocks = if said.is_empty() { Vec::new() } else { vec![Block::Paragraph(said)] };
        self.section("changes", blocks, Vec::new())
    }
}
