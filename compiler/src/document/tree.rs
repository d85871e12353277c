//! The document tree: what every renderer draws.
//!
//! Nothing here depends on a format. Each sentence and cell carries the ids of
//! the facts that it states.

use super::id::FactId;
use super::map::Map;
use super::mark;
pub use super::mark::{link, plain};

/// A document in one language.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name in the model; the file is named after it.
    pub name: String,
    /// Its type, in the word of the language: `notice`.
    pub kind: &'static str,
    /// The language of its words: `en`.
    pub language: String,
    /// The main heading.
    pub title: String,
    /// Who speaks.
    pub speaker: String,
    /// Date, version and scope, shown below the title.
    pub head: Vec<Sentence>,
    /// Set for drafts.
    pub draft: Option<Draft>,
    /// Words of the author before everything else.
    pub opening: Vec<Block>,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Words of the page itself.
    pub frame: Frame,
    /// The file of its page.
    pub page: String,
    /// The same document in all its languages, this one included; empty if it
    /// is in one only.
    pub translations: Vec<Translation>,
}

/// A document in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language: `fr`.
    pub language: String,
    /// The language by its own name: "Français".
    pub name: String,
    /// The page, seen from the others.
    pub page: String,
}

/// What a draft says before everything else.
#[derive(Clone, Debug)]
pub struct Draft {
    /// "Draft – not for publication"
    pub title: String,
    /// Why it is a draft, and the day of the law.
    pub sentences: Vec<Sentence>,
    /// Findings, the gravest first.
    pub findings: Vec<DraftFinding>,
}

/// A finding in a draft.
#[derive(Clone, Debug)]
pub struct DraftFinding {
    /// "error", "warning" or "note" in the language of the document.
    pub severity: String,
    /// The headline.
    pub message: String,
    /// The file and line.
    pub place: String,
    /// The section that it concerns, if there is one.
    pub anchor: Option<String>,
}

/// Words of the page around the document.
#[derive(Clone, Debug)]
pub struct Frame {
    /// What stands between a name and its value, with the space that some
    /// languages put before it.
    pub colon: String,
    /// The mark of drafts: "DRAFT"
    pub draft: String,
    /// "Skip to the text"
    pub skip: String,
    /// "Contents"
    pub contents: String,
    /// "Languages"
    pub languages: String,
    /// "Findings"
    pub findings: String,
    /// "This document as data" for the link to the compiled JSON.
    pub data: String,
}

/// A section with a heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// The stable anchor: `purposes`, `purposes-newsletter`.
    pub anchor: String,
    /// The heading.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Sections within.
    pub sections: Vec<Section>,
}

/// A block of a section.
#[derive(Clone, Debug)]
pub enum Block {
    /// Sentences that follow each other.
    Paragraph(Vec<Sentence>),
    /// Items, one below the other.
    List(Vec<Vec<Sentence>>),
    /// Rows under headings.
    Table(Table),
    /// Something that must not be overlooked.
    Boxed(Vec<Block>),
    /// Words of the author without facts.
    Prose(Vec<Sentence>),
    /// Where data goes, for formats that can draw; it shows nothing that the
    /// sentences and tables around it don't say.
    Map(Box<Map>),
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Headings of the columns; none in a sheet of names and values.
    pub columns: Vec<String>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A row: what names it, and its other cells with the headings of their
    /// columns; the cells of a sheet have none.
    pub fn cells<'t>(&'t self, row: &'t [Cell]) -> (&'t Cell, Vec<(Option<&'t str>, &'t Cell)>) {
        let heading = |number: usize| self.columns.get(number).map(String::as_str);
        let cells = row.iter().enumerate().skip(1).map(|(number, cell)| (heading(number), cell));
        (&row[0], cells.collect())
    }
}

/// The sentences of a cell.
pub type Cell = Vec<Sentence>;

/// A sentence with the facts that it states.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its words and links.
    pub runs: Vec<Run>,
    /// The facts.
    pub facts: Vec<FactId>,
    /// It says that something is not stated yet; in drafts only.
    pub open: bool,
}

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Text(String),
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: String,
        /// Where to.
        target: String,
    },
    /// Words in another language than the document.
    Foreign {
        /// The words.
        text: String,
        /// The language: `en`.
        language: String,
    },
}

impl Run {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Run::Text(text) | Run::Link { text, .. } | Run::Foreign { text, .. } => text,
        }
    }
}

impl Section {
    /// The sentences of the section and of those within.
    pub fn all_sentences(&self) -> Vec<&Sentence> {
        let own = self.blocks.iter().flat_map(Block::sentences);
        own.chain(self.sections.iter().flat_map(Section::all_sentences)).collect()
    }

    /// The paths of the declarations whose facts its sentences state, sub-sections left out.
    pub fn declarations(&self) -> impl Iterator<Item = &str> {
        let facts = self.blocks.iter().flat_map(Block::sentences).flat_map(|sentence| &sentence.facts);
        facts.filter_map(|fact| fact.0.split('#').next())
    }
}

impl Block {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Block::Paragraph(sentences) | Block::Prose(sentences) => sentences.is_empty(),
            Block::List(items) => items.is_empty(),
            Block::Table(table) => table.rows.is_empty(),
            Block::Boxed(blocks) => blocks.iter().all(Block::is_empty),
            Block::Map(map) => map.lines.is_empty(),
        }
    }

    /// All its sentences, in order.
    pub fn sentences(&self) -> Vec<&Sentence> {
        match self {
            Block::Paragraph(sentences) | Block::Prose(sentences) => sentences.iter().collect(),
            Block::List(items) => items.iter().flatten().collect(),
            Block::Table(table) => table.rows.iter().flatten().flatten().collect(),
            Block::Boxed(blocks) => blocks.iter().flat_map(Block::sentences).collect(),
            Block::Map(_) => Vec::new(),
        }
    }
}

impl Sentence {
    /// A sentence of a wording that may hold links.
    pub fn new(wording: &str, facts: impl IntoIterator<Item = FactId>) -> Sentence {
        let mut facts: Vec<FactId> = facts.into_iter().collect();
        facts.sort();
        facts.dedup();
        Sentence { runs: mark::runs(wording), facts, open: false }
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }
}

impl Sentence {
    /// Ends the sentence with a full stop if it has no end.
    pub fn end(&mut self) {
        if !self.text().ends_with(['.', '!', '?', '…']) {
            self.runs.push(Run::Text(".".to_owned()));
        }
    }

    /// The words with their links, to be put into another wording.
    pub fn marked(&self) -> String {
        let marked = |run: &Run| match run {
            Run::Text(text) => text.clone(),
            Run::Link { text, target } => link(text, target),
            Run::Foreign { text, language } => mark::foreign(text, language),
        };
        self.runs.iter().map(marked).collect()
    }
}
