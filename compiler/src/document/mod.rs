//! Documents: views of the model for people.
//!
//! A document is a [`tree`] of sections, paragraphs and tables in which every
//! sentence is tied to the ids of the facts that it states. One file makes one
//! kind of document; `emit` draws the tree in each format.

pub mod id;
pub mod map;
pub mod tree;
pub mod wording;

mod assessment;
mod cell;
mod cookies;
mod coverage;
mod draft;
mod interpolation;
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

use crate::Compilation;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit;
use crate::law::Law;
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::schema::Kind;
use scope::Side;
use tree::Document;
use view::View;
use wording::Wording;
use writer::Writer;

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
    /// The compiled policy for machines.
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 4] = [Format::Html, Format::Markdown, Format::Text, Format::Json];

    /// The word on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Markdown => "markdown",
            Format::Text => "text",
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
    Type { word: "dpia", readers: Readers::Parties, side: Side::Decided, sections: assessment::impact },
    Type { word: "lia", readers: Readers::Parties, side: Side::Decided, sections: assessment::interest },
];

/// A document to build: declared or implied.
struct Order {
    name: String,
    declared: Option<DeclId>,
    kind: &'static Type,
}

/// Builds documents and the compiled JSON, in a fixed order. The first notice
/// is also `index.html`, the page that a visitor is sent to.
pub fn build(compilation: &Compilation, request: &Request) -> Vec<Output> {
    let wants = |format| request.formats.is_empty() || request.formats.contains(&format);
    let mut outputs: Vec<Output> = Vec::new();
    for (is_notice, document) in built(compilation, request) {
        let mark = if request.draft { ".DRAFT" } else { "" };
        let stem = format!("{}.{}{mark}", document.name, document.language);
        let index = is_notice && !request.draft && outputs.iter().all(|output| output.path != INDEX);
        let mut add = |path: String, text: String| outputs.push(Output { path, bytes: text.into_bytes() });
        if wants(Format::Html) {
            let path = if index { INDEX.to_owned() } else { format!("{stem}.html") };
            add(path, emit::html::page(&document));
        }
        if wants(Format::Markdown) {
            add(format!("{stem}.md"), emit::markdown::text(&document));
        }
        if wants(Format::Text) {
            add(format!("{stem}.txt"), emit::text::text(&document));
        }
    }
    if wants(Format::Json) {
        let path = if request.draft { "policy.DRAFT.json" } else { "policy.json" };
        let json = emit::json::policy(compilation, request.json);
        outputs.push(Output { path: path.to_owned(), bytes: json.into_bytes() });
    }
    outputs
}

/// The documents of a request as trees, in every language asked for.
pub fn documents(compilation: &Compilation, request: &Request) -> Vec<Document> {
    built(compilation, request).into_iter().map(|(_, document)| document).collect()
}

/// The documents of a request, and whether each is a notice.
fn built(compilation: &Compilation, request: &Request) -> Vec<(bool, Document)> {
    let model = &compilation.model;
    let mut built = Vec::new();
    for order in orders(model) {
        if !request.documents.is_empty() && !request.documents.contains(&order.name) {
            continue;
        }
        for language in languages(model, order.declared, request) {
            let wording = Wording::new(&language);
            let writer = Writer {
                model,
                graph: &compilation.graph,
                law: Law::new(model, compilation.law_date),
                wording: &wording,
                sources: &compilation.sources,
                shows_open: request.draft || order.kind.readers == Readers::Parties,
                parameters: Default::default(),
            };
            let view = View::new(&writer, order.declared, order.kind.word, order.kind.side);
            let mut document = view.document(&order.name, (order.kind.sections)(&view));
            if request.draft {
                draft::mark(&writer, compilation, &mut document);
            }
            built.push((order.kind.word == "notice", document));
        }
    }
    built
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

/// The languages of a document: those asked for, else its own, else the main one.
fn languages(model: &Model, document: Option<DeclId>, request: &Request) -> Vec<String> {
    let stated = document.map_or(Vec::new(), |id| {
        let entries = model.own(id, "languages").entries.iter();
        let language = |value: &Value| match value {
            Value::Language(code) => Some(code.clone()),
            _ => None,
        };
        entries.filter_map(|entry| language(&entry.value)).collect()
    });
    let main = || model.languages.first().cloned().unwrap_or_else(|| "en".to_owned());
    let mut all = if !request.languages.is_empty() {
        request.languages.clone()
    } else if !stated.is_empty() {
        stated
    } else {
        vec![main()]
    };
    all.dedup();
    all
}

/// Notes on declared documents that nothing builds.
pub fn unbuilt(model: &Model) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for document in model.of_kind(Kind::Document) {
        let Some((entry, word)) = model.own(document.id, "type").words().next() else { continue };
        if word.name == "external" || TYPES.iter().any(|own| own.word == word.name) {
            continue;
        }
        let message = format!("`{}` is not built", document.name);
        let finding = Diagnostic::new("document-not-built", Severity::Note, message, entry.span)
            .label(format!("a {} has no page", word.name.replace('_', " ")))
            .note("The facts of this document are in the other documents and in the compiled JSON.");
        findings.push(finding);
    }
    findings
}

#[cfg(test)]
mod tests;
