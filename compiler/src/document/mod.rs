//! Documents: views of the model for people.
//!
//! A document is a [`tree`] of sections, paragraphs and tables in which every
//! sentence is tied to the ids of the facts that it states. One file makes one
//! kind of document; `emit` draws the tree in each format.

pub mod id;
pub mod language;
pub mod map;
pub mod mark;
pub mod tree;
pub mod wording;

mod annex;
mod assessment;
mod cell;
mod cookies;
mod coverage;
mod draft;
pub mod interpolation;
mod measures;
mod notice;
mod party;
mod period;
mod phrase;
mod places;
mod record;
mod register;
mod rights;
mod safeguard;
mod schedule;
mod scope;
mod short;
mod subprocessors;
mod taker;
mod terms;
mod view;
mod writer;

pub use coverage::unshown;
pub use interpolation::unknown_names;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Compilation;
use crate::emit;
use crate::graph::Graph;
use crate::law::Law;
use crate::model::{DeclId, Model};
use crate::schema::Kind;
use crate::source::Sources;
use scope::Side;
use tree::Document;
use view::View;
use wording::Wording;
use writer::Writer;

/// The type of documents that two versions are compared for.
const CHANGE_NOTICE: &str = "change_notice";

/// The page that a visitor is sent to.
const INDEX: &str = "index.html";

/// What to build.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Names of documents; empty for all.
    pub documents: Vec<String>,
    /// Languages; empty for those that each document is in.
    pub languages: Vec<String>,
    /// Formats; empty for all.
    pub formats: Vec<Format>,
    /// Mark everything as a draft, with its findings and open points.
    pub draft: bool,
    /// How the compiled JSON is laid out, and what it holds beside facts.
    pub json: emit::json::Layout,
}

/// A format of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// One self-contained page a document, and an index.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// Pages for paper, tagged for screen readers.
    Pdf,
    /// Workbooks of the registers, a sheet a table.
    Xlsx,
    /// The tables of the registers, a file each.
    Csv,
    /// The compiled policy for machines.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 7] =
        [Format::Html, Format::Markdown, Format::Text, Format::Pdf, Format::Xlsx, Format::Csv, Format::Json];

    /// The word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "markdown",
            Format::Text => "text",
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }
}

/// A file that was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its path below the folder for output, with forward slashes.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
    /// Characters that it could not show, as the fonts of paper lack them; a
    /// white square stands for each.
    pub lacking: BTreeSet<char>,
}

impl Output {
    fn new(path: String, bytes: Vec<u8>) -> Output {
        Output { path, bytes, lacking: BTreeSet::new() }
    }
}

/// Who reads a document of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Readers {
    /// People: what is open is shown in drafts only.
    People,
    /// The parties of a contract, the authority, the organisation itself: what
    /// is open stays visible as an open point.
    Parties,
}

/// A type of document that is built.
struct Type {
    /// Its word in the language.
    word: &'static str,
    readers: Readers,
    /// Whose activities it shows.
    side: Side,
    /// What it shows.
    sections: fn(&View<'_, '_>) -> Vec<tree::Section>,
}

/// The types of documents that are built, in the order of the schema.
const TYPES: &[Type] = &[
    Type { word: "notice", readers: Readers::People, side: Side::Decided, sections: notice::sections },
    Type { word: "short_notice", readers: Readers::People, side: Side::Decided, sections: short::sections },
    Type {
        word: "record_controller",
        readers: Readers::Parties,
        side: Side::Decided,
        sections: record::controller,
    },
    Type {
        word: "record_processor",
        readers: Readers::Parties,
        side: Side::Entrusted,
        sections: record::processor,
    },
    Type { word: "terms", readers: Readers::Parties, side: Side::Entrusted, sections: terms::sections },
    Type {
        word: "subprocessor_list",
        readers: Readers::Parties,
        side: Side::Entrusted,
        sections: subprocessors::sections,
    },
    Type {
        word: "transfer_register",
        readers: Readers::Parties,
        side: Side::All,
        sections: register::sections,
    },
    Type {
        word: "retention_schedule",
        readers: Readers::Parties,
        side: Side::All,
        sections: schedule::sections,
    },
    Type { word: "cookie_page", readers: Readers::People, side: Side::Decided, sections: cookies::sections },
    Type { word: "rights_page", readers: Readers::People, side: Side::Decided, sections: rights::sections },
    Type { word: "places", readers: Readers::Parties, side: Side::All, sections: places::sections },
    Type { word: "transfer_annex", readers: Readers::Parties, side: Side::All, sections: annex::sections },
    Type { word: "dpia", readers: Readers::Parties, side: Side::Decided, sections: assessment::impact },
    Type { word: "lia", readers: Readers::Parties, side: Side::Decided, sections: assessment::interest },
];

/// A document to build: declared or implied.
struct Order {
    name: String,
    declared: Option<DeclId>,
    kind: &'static Type,
}

impl Order {
    /// The document in the words of a writer.
    fn write(&self, writer: &Writer<'_>) -> Document {
        let view = View::new(writer, self.declared, self.kind.word, self.kind.side);
        view.document(&self.name, (self.kind.sections)(&view))
    }
}

/// What documents are written from.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// What the package says.
    pub model: &'a Model,
    /// Where its data goes.
    pub graph: &'a Graph,
    /// The law on the day.
    pub law: Law<'a>,
    /// The texts of the package.
    pub sources: &'a Sources,
}

impl<'a> Origin<'a> {
    fn of(compilation: &'a Compilation) -> Origin<'a> {
        let Compilation { sources, model, graph, law_date, .. } = compilation;
        Origin { model, graph, law: Law::new(model, *law_date), sources }
    }
}

/// Builds documents and the compiled JSON, in a fixed order. The first notice
/// is also `index.html`, the page that a visitor is sent to.
pub fn build(compilation: &Compilation, request: &Request) -> Vec<Output> {
    write(compilation, request, &documents(compilation, request))
}

/// Writes documents and the compiled JSON in the formats of a request.
pub fn write(compilation: &Compilation, request: &Request, documents: &[Document]) -> Vec<Output> {
    let wants = |format: &Format| request.formats.is_empty() || request.formats.contains(format);
    let mut outputs: Vec<Output> = Vec::new();
    for document in documents {
        for format in Format::ALL.into_iter().filter(wants) {
            outputs.extend(files(document, format, compilation.law_date));
        }
    }
    if wants(&Format::Json) {
        let path = if request.draft { "policy.DRAFT.json" } else { "policy.json" };
        let json = emit::json::policy(compilation, request.json);
        outputs.push(Output::new(path.to_owned(), json.into_bytes()));
    }
    outputs
}

/// A document in a format; nothing if the format isn't for it.
fn files(document: &Document, format: Format, day: Date) -> Vec<Output> {
    let named = |end: &str, bytes| vec![Output::new(format!("{}.{end}", stem(document)), bytes)];
    match format {
        Format::Html => vec![Output::new(document.page.clone(), emit::html::page(document).into_bytes())],
        Format::Markdown => named("md", emit::markdown::text(document).into_bytes()),
        Format::Text => named("txt", emit::text::text(document).into_bytes()),
        Format::Pdf => {
            let emit::pdf::Paper { bytes, lacking } = emit::pdf::paper(document, day);
            vec![Output { path: format!("{}.pdf", stem(document)), bytes, lacking }]
        }
        Format::Csv if is_register(document) => {
            let grids = emit::grids(document);
            let file = |anchor: &str, text: String| {
                Output::new(format!("{}.{anchor}.csv", stem(document)), text.into_bytes())
            };
            let lists = grids.iter().filter(|grid| grid.is_list());
            lists.map(|grid| file(&grid.anchor, emit::csv::text(grid))).collect()
        }
        Format::Xlsx if is_register(document) => named("xlsx", emit::xlsx::book(document, day)),
        Format::Xlsx | Format::Csv | Format::Json => Vec::new(),
    }
}

/// Whether the tables of a document are what matters in it.
fn is_register(document: &Document) -> bool {
    let same = |own: &&Type| own.word == document.kind && !matches!(own.word, "terms" | "transfer_annex");
    TYPES.iter().find(same).is_some_and(|own| own.readers == Readers::Parties)
}

/// The name of a document's files, without what their format adds.
fn stem(document: &Document) -> String {
    let mark = if document.draft.is_some() { ".DRAFT" } else { "" };
    format!("{}.{}{mark}", document.name, document.language)
}

/// The documents of a request as trees, in every language asked for; none if
/// only the compiled JSON is.
pub fn documents(compilation: &Compilation, request: &Request) -> Vec<Document> {
    let origin = Origin::of(compilation);
    let mut built: Vec<Document> = Vec::new();
    if request.formats == [Format::Json] {
        return built;
    }
    for order in orders(origin.model) {
        if !request.documents.is_empty() && !request.documents.contains(&order.name) {
            continue;
        }
        for language in language::languages(origin.model, order.declared, &request.languages) {
            let wording = Wording::new(&language);
            let writer =
                Writer::new(origin, &wording, request.draft || order.kind.readers == Readers::Parties);
            let mut document = order.write(&writer);
            if request.draft {
                draft::mark(&writer, compilation, &mut document);
            }
            let entrance = order.kind.word == "notice" && !request.draft;
            let entrance = entrance && built.iter().all(|own| own.page != INDEX);
            document.page = if entrance { INDEX.to_owned() } else { format!("{}.html", stem(&document)) };
            built.push(document);
        }
    }
    language::link(&mut built);
    built
}

/// The change notices that a package declares, in every language asked for.
/// `tell` writes one in a language, to clients or to the people whose data it is.
pub fn change_notices(
    compilation: &Compilation,
    request: &Request,
    tell: impl Fn(&str, bool) -> Document,
) -> Vec<Document> {
    let origin = Origin::of(compilation);
    let model = origin.model;
    let mut built: Vec<Document> = Vec::new();
    for id in model.documents(CHANGE_NOTICE) {
        let name = &model.get(id).name;
        if !request.documents.is_empty() && !request.documents.contains(name) {
            continue;
        }
        let audience: Vec<DeclId> = model.own(id, "audience").refs().map(|(_, who)| who).collect();
        let people = audience.iter().any(|&who| model.get(who).kind == Kind::Subject);
        let clients = !audience.is_empty() && !people;
        for language in language::languages(model, Some(id), &request.languages) {
            let wording = Wording::new(&language);
            let writer = Writer::new(origin, &wording, request.draft);
            let view = View::new(&writer, Some(id), CHANGE_NOTICE, Side::All);
            let mut document = view.around(name, tell(&language, clients));
            if request.draft {
                draft::mark(&writer, compilation, &mut document);
            }
            document.page = format!("{}.html", stem(&document));
            built.push(document);
        }
    }
    language::link(&mut built);
    built
}

/// The names of the change notices that a package declares.
pub fn change_notice_names(model: &Model) -> Vec<String> {
    model.documents(CHANGE_NOTICE).into_iter().map(|id| model.get(id).name.clone()).collect()
}

/// The names of the documents that a package builds, declared or implied.
pub fn names(model: &Model) -> Vec<String> {
    orders(model).into_iter().map(|order| order.name).collect()
}

/// Declared documents, notices first, and those that are implied: a notice where
/// no document is declared, terms where clauses of Art. 28(3) are written.
fn orders(model: &Model) -> Vec<Order> {
    let mut orders = Vec::new();
    for kind in TYPES {
        let declared = model.documents(kind.word);
        let order = |id: DeclId| Order { name: model.get(id).name.clone(), declared: Some(id), kind };
        let implied = declared.is_empty() && model.builds(kind.word);
        orders.extend(declared.into_iter().map(order));
        if implied && model.of_kind(Kind::Document).all(|own| own.name != kind.word) {
            orders.push(Order { name: kind.word.to_owned(), declared: None, kind });
        }
    }
    orders
}

#[cfg(test)]
mod tests;
