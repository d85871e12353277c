//! The compiled JSON: the policy for machines.
//!
//! Sorted keys, and one fact a line in the pretty form, so that a changed
//! period is one changed line. Ids are name paths and never depend on a
//! position. Words stand apart from facts, so that a translation never looks
//! like a legal change. These shapes are versioned; the model beside them is not.
//!
//! # Versions
//!
//! A minor version adds optional keys, or words to open lists such as purposes
//! and tags; readers pass over keys that they don't know. Whatever removes or
//! renames a key, or changes its meaning, is a major version. A schema that was
//! published never changes; its `$id` names the version.

mod declaration;
mod derived;
mod finding;
mod pretty;
pub mod schema;
mod value;

use serde_json::{Map, Value, json};

use crate::Compilation;
use crate::law::TABLES_DATE;
use value::Writer;

/// The version of the format: major.minor.
pub const VERSION: &str = "1.0";

/// What the compiled JSON holds beside facts, and how it is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// All on one line, instead of one fact a line.
    pub compact: bool,
    /// With the `@source` strings of declarations and facts.
    pub provenance: bool,
}

/// The compiled policy, with a line feed at the end.
pub fn policy(compilation: &Compilation, layout: Layout) -> String {
    let tree = tree(compilation, layout.provenance);
    if layout.compact { format!("{tree}\n") } else { pretty::text(&tree) }
}

/// The compiled policy as a tree.
pub fn tree(compilation: &Compilation, provenance: bool) -> Value {
    let model = &compilation.model;
    let writer = Writer::new(model, provenance);
    let mut facts = Vec::new();
    let mut declarations = Vec::new();
    let own = model.declarations.iter().filter(|own| !model.is_library(own.id) && !own.cases.is_never());
    for declaration in own {
        declarations.push((model.path(declaration.id), writer.header(declaration)));
        facts.extend(writer.facts(declaration));
    }
    let facts: Map<String, Value> = declaration::distinct(facts);
    let meta = json!({
        "version": VERSION,
        "schema": schema::id(),
        "law_date": compilation.law_date.to_string(),
        "law_tables": TABLES_DATE.to_string(),
        "languages": model.languages,
        "speaker": model.speaker.map(|speaker| model.path(speaker)),
    });
    object([
        ("meta", meta),
        ("declarations", declarations.into_iter().collect()),
        ("facts", Value::Object(facts)),
        ("derived", derived::derived(compilation)),
        ("findings", finding::findings(compilation)),
        ("texts", Value::Object(writer.texts())),
    ])
}

/// An object of large parts, which [`json!`] would copy.
fn object<const N: usize>(parts: [(&str, Value); N]) -> Value {
    parts.into_iter().map(|(key, part)| (key.to_owned(), part)).collect()
}
