//! The full privacy notice (GDPR Art. 13 and 14): what people must be told,
//! under the questions that they ask.

mod activity;
mod changes;
mod decisions;
mod parties;
mod recipients;
mod rights;
mod scope;
mod summary;
mod trackers;
mod transfers;

use super::tree::{Block, Document, Section, Sentence};
use super::wording::text;
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::value::{Fact, Value};
use crate::schema::Kind;
use scope::Scope;

/// The notice that a document declares; without one, for everybody.
pub fn notice(writer: &Writer<'_>, document: Option<DeclId>) -> Document {
    let notice = Notice { writer, scope: Scope::of(writer.model, document), document };
    let mut opening = Vec::new();
    let mut sections = notice.ordered(notice.sections());
    notice.place_prose(&mut opening, &mut sections);
    Document {
        name: document.map_or("notice".to_owned(), |id| writer.model.get(id).name.clone()),
        language: writer.wording.language().to_owned(),
        title: notice.title(),
        speaker: notice.scope.speaker.map_or(String::new(), |speaker| writer.label(speaker)),
        head: notice.head(),
        draft: None,
        opening,
        sections,
        frame: writer.frame(),
    }
}

/// A notice that is being written.
struct Notice<'w, 'a> {
    writer: &'w Writer<'a>,
    scope: Scope,
    document: Option<DeclId>,
}

impl Notice<'_, '_> {
    fn title(&self) -> String {
        let label = self.document.map(|id| self.writer.label(id));
        let name = self.scope.speaker.map(|speaker| self.writer.label(speaker));
        match (label, name) {
            (Some(label), _)
                if !self.writer.model.text_label(self.document.unwrap_or(DeclId(0))).is_empty() =>
            {
                label
            }
            (_, Some(name)) => self.writer.wording.say("notice-title", [text("name", &name)]),
            (Some(label), None) => label,
            (None, None) => self.writer.wording.say("notice-title", [text("name", "")]).trim().to_owned(),
        }
    }

    /// A field of the document, if one is declared.
    fn own(&self, field: &str) -> &Fact {
        self.document.map_or(Fact::not_written(), |id| self.writer.model.own(id, field))
    }

    fn head(&self) -> Vec<Sentence> {
        let Some(document) = self.document else { return Vec::new() };
        let w = self.writer;
        let mut head = Vec::new();
        if let Some(date) = self.own("date").date() {
            let date = w.wording.date(date);
            head.push(w.say("head-date", [text("date", &date)], [w.field(document, "date")]));
        }
        if let Some((_, version)) = self.own("version").texts().next() {
            let version = w.text(version);
            head.push(w.say("head-version", [text("version", &version)], [w.field(document, "version")]));
        }
        for (field, key, name) in [
            ("covers", "head-covers", "what"),
            ("audience", "head-audience", "who"),
            ("part_of", "head-part-of", "document"),
        ] {
            let said = w.entries(self.own(field), |entry| w.named(entry));
            if !said.is_empty() {
                head.push(w.say(key, [text(name, &said)], [w.field(document, field)]));
            }
        }
        head.extend(w.open_points("open-date", self.own("date"), &w.field(document, "date")));
        head
    }

    fn sections(&self) -> Vec<Section> {
        let all = [
            self.summary(),
            self.who(),
            self.purposes(),
            self.recipients(),
            self.transfers(),
            self.decisions(),
            self.trackers(),
            self.objection(),
            self.rights(),
            self.complaint(),
            self.promises(),
            self.words(),
            self.changes(),
        ];
        let mut sections: Vec<Section> = all.into_iter().flatten().collect();
        if let Some(purposes) = sections.iter_mut().find(|section| section.anchor == "purposes") {
            purposes.blocks.extend(self.choices());
        }
        sections
    }

    /// A section of the catalogue; nothing if it has no content.
    fn section(&self, anchor: &str, blocks: Vec<Block>, sections: Vec<Section>) -> Option<Section> {
        let title = self.writer.wording.word(&format!("{anchor}-title"));
        (!blocks.is_empty() || !sections.is_empty()).then(|| Section {
            anchor: anchor.to_owned(),
            title,
            blocks,
            sections,
        })
    }

    /// Puts `sections` of the document first, in its order; the summary stays on
    /// top, and what the author left out follows.
    fn ordered(&self, mut sections: Vec<Section>) -> Vec<Section> {
        let names: Vec<String> = self
            .own("sections")
            .entries
            .iter()
            .filter_map(|entry| match &entry.value {
                Value::Name(name) => Some(anchor(&name.name).to_owned()),
                _ => None,
            })
            .collect();
        let rank = |section: &Section| match section.anchor.as_str() {
            "start" | "summary" => 0,
            own => names.iter().position(|name| name == own).map_or(names.len() + 1, |place| place + 1),
        };
        sections.sort_by_key(rank);
        sections
    }

    /// Whether a prose is for this document: it names it, or names none.
    fn carries(&self, prose: DeclId) -> bool {
        let documents = self.writer.model.own(prose, "document");
        !documents.is_stated() || documents.refs().any(|(_, id)| self.document == Some(id))
    }

    /// Prose stands at its place; at the start, before every section.
    fn place_prose(&self, opening: &mut Vec<Block>, sections: &mut [Section]) {
        let w = self.writer;
        for prose in w.model.of_kind(Kind::Prose).filter(|prose| self.carries(prose.id)) {
            let words = w.entries(w.model.own(prose.id, "text"), |entry| w.named(entry));
            let Some((_, place)) = w.model.own(prose.id, "place").words().next() else { continue };
            let sentence = Sentence::new(&words, [w.field(prose.id, "text")]);
            let block = Block::Prose(vec![sentence]);
            let beside = place.detail("section").entries.first().map(|entry| &entry.value);
            let beside = match beside {
                Some(Value::Name(name)) => sections.iter().position(|own| own.anchor == anchor(&name.name)),
                _ => None,
            };
            let last = sections.len().saturating_sub(1);
            let (at, before) = match (place.name, beside) {
                ("start", _) => {
                    opening.push(block);
                    continue;
                }
                ("before", Some(at)) => (at, true),
                ("after", Some(at)) => (at, false),
                _ => (last, false),
            };
            if let Some(section) = sections.get_mut(at) {
                if before { section.blocks.insert(0, block) } else { section.blocks.push(block) }
            }
        }
    }
}

/// The anchor of a section by the word of the author.
fn anchor(word: &str) -> &str {
    match word {
        "places" | "abroad" => "transfers",
        "objections" => "objection",
        "cookies" => "trackers",
        "complaints" => "complaint",
        "contact" => "who",
        other => other,
    }
}
