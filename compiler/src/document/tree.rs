//! The document tree: what every renderer draws.
//!
//! Nothing here depends on a format. Each sentence and cell carries the ids of
//! the facts that it states.

use super::id::FactId;

/// A document in one language.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name in the model; the file is named after it.
    pub name: String,
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
    /// "Skip to the text"
    pub skip: String,
    /// "Contents"
    pub contents: String,
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
}

impl Section {
    /// Whether one of its sentences states a fact of a declaration.
    pub fn states(&self, declaration: &str) -> bool {
        let of = |fact: &FactId| fact.0.split('#').next() == Some(declaration);
        self.blocks.iter().flat_map(Block::sentences).any(|sentence| sentence.facts.iter().any(of))
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
        }
    }

    /// All its sentences, in order.
    pub fn sentences(&self) -> Vec<&Sentence> {
        match self {
            Block::Paragraph(sentences) | Block::Prose(sentences) => sentences.iter().collect(),
            Block::List(items) => items.iter().flatten().collect(),
            Block::Table(table) => table.rows.iter().flatten().flatten().collect(),
            Block::Boxed(blocks) => blocks.iter().flat_map(Block::sentences).collect(),
        }
    }
}

/// Marks in a wording where a link begins, where its words begin, and where it
/// ends. They are private characters, which [`plain`] takes out of author text.
const LINK: [char; 3] = ['\u{E000}', '\u{E001}', '\u{E002}'];

/// Words that lead somewhere, to be put into a wording.
pub fn link(text: &str, target: &str) -> String {
    format!("{}{}{}{}{}", LINK[0], plain(target), LINK[1], plain(text), LINK[2])
}

/// A text of the author on one line, without the characters that mark links.
pub fn plain(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !LINK.contains(letter)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Sentence {
    /// A sentence of a wording that may hold links.
    pub fn new(wording: &str, facts: impl IntoIterator<Item = FactId>) -> Sentence {
        let mut facts: Vec<FactId> = facts.into_iter().collect();
        facts.sort();
        facts.dedup();
        Sentence { runs: runs(wording), facts, open: false }
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.runs
            .iter()
            .map(|run| match run {
                Run::Text(text) | Run::Link { text, .. } => text.as_str(),
            })
            .collect()
    }
}

impl Sentence {
    /// The words with their links, to be put into another wording.
    pub fn marked(&self) -> String {
        let marked = |run: &Run| match run {
            Run::Text(text) => text.clone(),
            Run::Link { text, target } => link(text, target),
        };
        self.runs.iter().map(marked).collect()
    }
}

/// One full stop where a name that ends in one ends the sentence.
fn single_stops(wording: &str) -> String {
    let ellipsis = wording.replace("...", "…");
    ellipsis.replace("..", ".").replace("?.", "?").replace("!.", "!")
}

/// Cuts a wording at its links.
fn runs(wording: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once(LINK[0]) {
        let (inside, after) = after.split_once(LINK[2]).unwrap_or((after, ""));
        let (target, text) = inside.split_once(LINK[1]).unwrap_or(("", inside));
        push_text(&mut runs, before);
        runs.push(Run::Link { text: text.to_owned(), target: target.to_owned() });
        rest = after;
    }
    push_text(&mut runs, rest);
    runs
}

fn push_text(runs: &mut Vec<Run>, text: &str) {
    // A name that ends in a stop may stand in a link.
    let text = match runs.last() {
        Some(Run::Link { text: before, .. }) if before.ends_with('.') => {
            text.strip_prefix('.').unwrap_or(text)
        }
        _ => text,
    };
    if !text.is_empty() {
        runs.push(Run::Text(single_stops(text)));
    }
}

#[cfg(test)]
mod tests {
    use super::{Run, Sentence, link, plain};

    #[test]
    fn links_are_cut_out_of_a_wording() {
        let wording = format!("Write to {}.", link("us", "mailto:us@shop.example"));
        let sentence = Sentence::new(&wording, []);
        assert_eq!(sentence.text(), "Write to us.");
        assert_eq!(
            sentence.runs[1],
            Run::Link { text: "us".to_owned(), target: "mailto:us@shop.example".to_owned() }
        );
    }

    #[test]
    fn authors_cannot_forge_links() {
        assert_eq!(plain("a \u{E000}x\u{E001}\n  b\u{E002}"), "a x b");
    }
}
