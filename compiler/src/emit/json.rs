//! The compiled JSON: the policy for machines.
//!
//! Sorted keys, and one fact a line in the pretty form, so that a changed
//! period is one changed line. Ids are name paths and never depend on a
//! position. These shapes are versioned; the model beside them is not.

mod declaration;
mod derived;
mod pretty;
mod value;

use serde_json::{Map, Value, json};

use crate::Compilation;
use crate::diagnostic::Severity;
use crate::document::id;
use crate::model::Model;

/// The version of the format: major.minor. Minor versions add keys, major ones
/// remove or change them.
pub const VERSION: &str = "1.0";

/// The compiled policy, one fact a line.
pub fn policy(compilation: &Compilation) -> String {
    pretty::text(&tree(compilation))
}

/// The compiled policy on one line.
pub fn compact(compilation: &Compilation) -> String {
    format!("{}\n", tree(compilation))
}

fn tree(compilation: &Compilation) -> Value {
    let model = &compilation.model;
    let mut facts = Vec::new();
    let mut declarations = Map::new();
    let own = model.declarations.iter().filter(|own| !model.is_library(own.id) && !own.cases.is_never());
    for declaration in own {
        declarations.insert(model.path(declaration.id), declaration::header(model, declaration));
        facts.extend(declaration::facts(model, declaration));
    }
    let facts: Map<String, Value> = declaration::distinct(facts);
    json!({
        "meta": {
            "version": VERSION,
            "schema": format!("urn:priv:policy:{}", VERSION),
            "law_date": compilation.law_date.to_string(),
            "languages": model.languages,
            "speaker": model.speaker.map(|speaker| model.path(speaker)),
        },
        "circumstances": circumstances(model),
        "declarations": declarations,
        "facts": facts,
        "derived": derived::derived(compilation),
        "findings": findings(compilation),
    })
}

/// The words of circumstances by the digests that stand for them in ids.
fn circumstances(model: &Model) -> Value {
    let words = model.circumstances.iter();
    words.map(|words| (id::digest(words.main()), value::text(model, words))).collect()
}

/// Findings by code: how many of which severity, and how many were accepted.
fn findings(compilation: &Compilation) -> Value {
    let mut codes: Map<String, Value> = Map::new();
    for finding in compilation.findings.iter().filter(|finding| finding.severity > Severity::Hint) {
        let counts = codes.entry(finding.code).or_insert_with(|| json!({}));
        let word = match finding.accepted {
            Some(_) => "accepted",
            None => finding.severity.word(),
        };
        let before = counts[word].as_u64().unwrap_or(0);
        counts[word] = json!(before + 1);
    }
    Value::Object(codes)
}
