//! Documents: views of the model for people.
//!
//! A document is a [`tree`] of sections, paragraphs and tables in which every
//! sentence is tied to the ids of the facts that it states. One file makes one
//! kind of document; `emit` draws the tree in each format.

pub mod id;
pub mod tree;
pub mod wording;

mod draft;
mod notice;
mod period;
mod phrase;
mod writer;

use crate::Compilation;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit;
use crate::law::Law;
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::schema::Kind;
use tree::Document;
use wording::Wording;
use writer::Writer;

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
    /// The compiled JSON on one line.
    pub compact: bool,
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

/// Builds documents and the compiled JSON, in a fixed order. The first notice
/// is also `index.html`, the page that a visitor is sent to.
pub fn build(compilation: &Compilation, request: &Request) -> Vec<Output> {
    let wants = |format| request.formats.is_empty() || request.formats.contains(&format);
    let mut outputs = Vec::new();
    for (number, document) in documents(compilation, request).iter().enumerate() {
        let mark = if request.draft { ".DRAFT" } else { "" };
        let stem = format!("{}.{}{mark}", document.name, document.language);
        let mut add = |path: String, text: String| outputs.push(Output { path, bytes: text.into_bytes() });
        if wants(Format::Html) {
            let path =
                if number == 0 && !request.draft { "index.html".to_owned() } else { format!("{stem}.html") };
            add(path, emit::html::page(document));
        }
        if wants(Format::Markdown) {
            add(format!("{stem}.md"), emit::markdown::text(document));
        }
        if wants(Format::Text) {
            add(format!("{stem}.txt"), emit::text::text(document));
        }
    }
    if wants(Format::Json) {
        let path = if request.draft { "policy.DRAFT.json" } else { "policy.json" };
        let json =
            if request.compact { emit::json::compact(compilation) } else { emit::json::policy(compilation) };
        outputs.push(Output { path: path.to_owned(), bytes: json.into_bytes() });
    }
    outputs
}

/// The documents of a request as trees, in every language asked for.
pub fn documents(compilation: &Compilation, request: &Request) -> Vec<Document> {
    let model = &compilation.model;
    let mut built = Vec::new();
    for notice in notices(model) {
        let name = notice.map_or("notice", |id| model.get(id).name.as_str());
        if !request.documents.is_empty() && !request.documents.iter().any(|wanted| wanted == name) {
            continue;
        }
        for language in languages(model, notice, request) {
            let wording = Wording::new(&language);
            let writer = Writer {
                model,
                graph: &compilation.graph,
                law: Law::new(model, compilation.law_date),
                wording: &wording,
                draft: request.draft,
                parameters: Default::default(),
            };
            let mut document = notice::notice(&writer, notice);
            if request.draft {
                draft::mark(&writer, compilation, &mut document);
            }
            built.push(document);
        }
    }
    built
}

/// Declared notices; one for everybody if no document is declared.
fn notices(model: &Model) -> Vec<Option<DeclId>> {
    let declared = model.documents("notice");
    if declared.is_empty() && model.builds("notice") {
        vec![None]
    } else {
        declared.into_iter().map(Some).collect()
    }
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

/// Notes on declared documents that nothing builds yet.
pub fn unbuilt(model: &Model) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for document in model.of_kind(Kind::Document) {
        let Some((entry, word)) = model.own(document.id, "type").words().next() else { continue };
        if matches!(word.name, "notice" | "external") {
            continue;
        }
        let message = format!("`{}` is not built yet", document.name);
        let finding = Diagnostic::new("document-not-built", Severity::Note, message, entry.span)
            .label(format!("a {} has no page so far", word.name.replace('_', " ")))
            .note("Privacy notices are built; the facts of this document are in the compiled JSON.");
        findings.push(finding);
    }
    findings
}

#[cfg(test)]
mod tests;
