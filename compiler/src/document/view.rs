//! A view of the model: what every kind of document has around its sections.

use super::scope::{Scope, Side};
use super::tree::{Block, Cell, Document, Frame, Section, Sentence, Table};
use super::wording::text;
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::value::{Fact, Value};
use crate::schema::Kind;

/// A document that is being written.
pub struct View<'w, 'a> {
    /// What writes it.
    pub writer: &'w Writer<'a>,
    /// What it is about.
    pub scope: Scope,
    /// Its declaration; none for a document that is implied.
    pub declared: Option<DeclId>,
    /// Its type, in the word of the language.
    pub kind: &'static str,
}

impl<'w, 'a> View<'w, 'a> {
    /// A view of what concerns one side of the work.
    pub fn new(
        writer: &'w Writer<'a>,
        declared: Option<DeclId>,
        kind: &'static str,
        side: Side,
    ) -> View<'w, 'a> {
        View { writer, scope: Scope::of(writer.model, declared, side), declared, kind }
    }

    /// The whole document around its sections.
    pub fn document(&self, name: &str, sections: Vec<Section>) -> Document {
        let mut opening = Vec::new();
        let mut sections = self.ordered(sections);
        self.place_prose(&mut opening, &mut sections);
        Document {
            name: name.to_owned(),
            kind: self.kind,
            language: self.writer.wording.language().to_owned(),
            title: self.title(),
            speaker: self.scope.speaker.map_or(String::new(), |speaker| self.writer.label(speaker)),
            head: self.head(),
            draft: None,
            opening,
            sections,
            frame: Frame::of(self.writer.wording),
            page: String::new(),
            translations: Vec::new(),
        }
    }

    /// What is told elsewhere, under the name, label and date of the declaration,
    /// with its prose.
    pub fn around(&self, name: &str, told: Document) -> Document {
        let labelled = self.declared.is_some_and(|id| !self.writer.model.text_label(id).is_empty());
        let (mut opening, mut sections) = (told.opening, told.sections);
        let mut head = self.head();
        if head.is_empty() {
            head = told.head;
        }
        let title = if labelled { self.title() } else { told.title };
        self.place_prose(&mut opening, &mut sections);
        Document { name: name.to_owned(), title, head, opening, sections, ..told }
    }

    /// The label that the author gave, else the name of the type.
    fn title(&self) -> String {
        let w = self.writer;
        let labelled = self.declared.filter(|&id| !w.model.text_label(id).is_empty());
        if let Some(id) = labelled {
            return w.label(id);
        }
        let name = self.scope.speaker.map_or(String::new(), |speaker| w.label(speaker));
        let key = format!("{}-title", self.kind.replace('_', "-"));
        w.wording.say(&key, [text("name", &name)]).trim().to_owned()
    }

    /// A field of the document, if one is declared.
    pub fn own(&self, field: &str) -> &Fact {
        self.declared.map_or(Fact::not_written(), |id| self.writer.model.own(id, field))
    }

    fn head(&self) -> Vec<Sentence> {
        let Some(document) = self.declared else { return Vec::new() };
        let w = self.writer;
        let mut head = Vec::new();
        if let Some(date) = w.dated(self.own("date")) {
            head.push(w.say("head-date", [text("date", &date)], [w.field(document, "date")]));
        }
        for (field, key, name) in [
            ("version", "head-version", "version"),
            ("covers", "head-covers", "what"),
            ("audience", "head-audience", "who"),
            ("part_of", "head-part-of", "document"),
            ("supplements", "head-supplements", "document"),
            ("owner", "head-owner", "who"),
            ("shown", "head-shown", "text"),
        ] {
            let said = match field {
                "version" => w.entries(self.own(field), |entry| w.proper(entry)),
                _ => w.entries(self.own(field), |entry| w.named(entry)),
            };
            if !said.is_empty() {
                head.push(w.say(key, [text(name, &said)], [w.field(document, field)]));
            }
        }
        if self.own("date").is_written() || matches!(self.kind, "notice" | "terms" | "subprocessor_list") {
            head.extend(w.open_points("open-date", self.own("date"), &w.field(document, "date")));
        }
        head
    }

    /// A section of the catalogue; nothing if it has no content.
    pub fn section(&self, anchor: &str, blocks: Vec<Block>, sections: Vec<Section>) -> Option<Section> {
        let title = self.writer.wording.word(&format!("{anchor}-title"));
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| !block.is_empty()).collect();
        (!blocks.is_empty() || !sections.is_empty()).then(|| Section {
            anchor: anchor.to_owned(),
            title,
            blocks,
            sections,
        })
    }

    /// A section about one declaration.
    pub fn about(&self, prefix: &str, id: DeclId, blocks: Vec<Block>) -> Section {
        let w = self.writer;
        let anchor = format!("{prefix}-{}", w.model.path(id).replace('.', "-"));
        Section { anchor, title: w.full_label(id), blocks, sections: Vec::new() }
    }

    /// A table of the catalogue; nothing without rows. Columns without content are
    /// left out where holes are not shown.
    pub fn table(&self, prefix: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Option<Block> {
        let word = |name: &str| self.writer.wording.word(&format!("{prefix}-{name}"));
        // People are shown no column without content; a register keeps its columns.
        let filled = |at: &usize| *at == 0 || rows.iter().any(|row| !row[*at].is_empty());
        let kept: Vec<usize> = (0..columns.len()).filter(|at| self.writer.shows_open || filled(at)).collect();
        let columns = kept.iter().map(|&at| columns[at]).collect::<Vec<_>>();
        let rows: Vec<Vec<Cell>> =
            rows.iter().map(|row| kept.iter().map(|&at| row[at].clone()).collect()).collect();
        (!rows.is_empty()).then(|| {
            Block::Table(Table {
                caption: word("caption"),
                columns: columns.iter().map(|name| word(name)).collect(),
                rows,
            })
        })
    }

    /// Where the data goes that is shown.
    pub fn map(&self) -> Option<Block> {
        let map = super::map::of_document(self.writer, |hop| self.is_shown(hop));
        map.map(|map| Block::Map(Box::new(map)))
    }

    /// A sheet of names and values; rows that cannot apply, with an empty cell,
    /// are left out.
    pub fn sheet(&self, prefix: &str, caption: &str, rows: Vec<(&str, Cell)>) -> Block {
        let name = |key: &str| {
            vec![Sentence::new(&self.writer.wording.word(&format!("{prefix}-{}", key.replace('_', "-"))), [])]
        };
        let rows = rows.into_iter().filter(|(_, cell)| !cell.is_empty());
        Block::Table(Table {
            caption: caption.to_owned(),
            columns: Vec::new(),
            rows: rows.map(|(key, cell)| vec![name(key), cell]).collect(),
        })
    }

    /// Columns in the order that the author wants. The first one names the row
    /// and stays; what the author left out follows.
    pub fn columns<'c>(&self, all: &[&'c str]) -> Vec<&'c str> {
        let wanted: Vec<&str> = self.names("columns").iter().map(|name| column(name)).collect();
        let rank = |name: &&str| wanted.iter().position(|own| own == name).unwrap_or(wanted.len());
        let mut ordered = all.to_vec();
        if let [_, rest @ ..] = &mut ordered[..] {
            rest.sort_by_key(rank);
        }
        ordered
    }

    fn names(&self, field: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for entry in &self.own(field).entries {
            if let Value::Name(name) = &entry.value {
                names.push(name.name.as_str());
            }
        }
        names
    }

    /// Puts `sections` of the document first, in its order; the summary stays on
    /// top, the objection before the rights (Art. 21(4)), and what the author
    /// left out follows.
    fn ordered(&self, mut sections: Vec<Section>) -> Vec<Section> {
        let names: Vec<&str> = self.names("sections").into_iter().map(anchor).collect();
        let place =
            |own: &str| names.iter().position(|name| *name == own).map_or(names.len() + 1, |place| place + 1);
        let rank = |section: &Section| match section.anchor.as_str() {
            "start" | "summary" => 0,
            "objection" if !names.contains(&"objection") => place("rights"),
            own => place(own),
        };
        sections.sort_by_key(rank);
        sections
    }

    /// Prose stands at its place; at the start, before every section.
    fn place_prose(&self, opening: &mut Vec<Block>, sections: &mut [Section]) {
        let w = self.writer;
        for prose in w.model.of_kind(Kind::Prose).filter(|prose| self.carries(prose.id)) {
            let words = w.entries(w.model.own(prose.id, "text"), |entry| w.prose(entry));
            let Some((_, place)) = w.model.own(prose.id, "place").words().next() else { continue };
            let sentence = Sentence::new(&words, [w.field(prose.id, "text")]);
            let block = Block::Prose(vec![sentence]);
            let beside = match place.detail("section").entries.first().map(|entry| &entry.value) {
                Some(Value::Name(name)) => {
                    let at = sections.iter().position(|own| own.anchor == anchor(&name.name));
                    if at.is_none() && !self.is_home(prose.id) {
                        continue;
                    }
                    at
                }
                _ if !self.is_home(prose.id) => continue,
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

    /// Whether a prose may stand here: it names this document, or names none.
    fn carries(&self, prose: DeclId) -> bool {
        let documents = self.writer.model.own(prose, "document");
        !documents.is_stated() || documents.refs().any(|(_, id)| self.declared == Some(id))
    }

    /// Whether prose without a section of its own stands in this document: where
    /// it names the document; else recitals stand in terms, all else in notices; where neither is built, in
    /// every document.
    fn is_home(&self, prose: DeclId) -> bool {
        let model = self.writer.model;
        if model.own(prose, "document").is_stated() {
            return self.carries(prose);
        }
        let recital = model.own(prose, "type").has_word("recital");
        let home = match (recital && model.builds("terms"), model.builds("notice")) {
            (true, _) => "terms",
            (false, true) => "notice",
            (false, false) => return true,
        };
        self.kind == home
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

/// The name of a column by the word of the author.
fn column(word: &str) -> &str {
    match word {
        "purpose" => "purposes",
        "subjects" => "people",
        "services" => "task",
        "location" => "place",
        "country" => "seat",
        "retention" | "storage" => "period",
        "transfers" => "abroad",
        other => other,
    }
}
