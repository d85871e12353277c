//! Documents: views of the model for people.
//!
//! A document is a [`tree`] of sections, paragraphs and tables in which every
//! sentence is tied to the ids of the facts that it states. One file makes one
//! kind of document; `emit` draws the tree in each format.

use crate::Compilation;
use crate::emit;

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

/// Builds documents and the compiled JSON, in a fixed order.
pub fn build(compilation: &Compilation, request: &Request) -> Vec<Output> {
    let wants = |format| request.formats.is_empty() || request.formats.contains(&format);
    let mut outputs = Vec::new();
    if wants(Format::Json) {
        outputs.push(Output {
            path: "policy.json".to_owned(),
            bytes: emit::json::policy(compilation).into_bytes(),
        });
    }
    outputs
}
