//! One file a request: from a view and parameters to the protocol's answer.

pub mod calls;
pub mod code_action;
pub mod command;
pub mod completion;
pub mod definition;
pub mod diagnostics;
pub mod files;
pub mod folding;
pub mod formatting;
pub mod highlight;
pub mod hints;
pub mod hover;
pub mod kinship;
pub mod lens;
pub mod linked_editing;
pub mod links;
pub mod references;
pub mod rename;
pub mod selection;
pub mod signature;
pub mod symbols;
pub mod tokens;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range as Bytes;
use std::path::PathBuf;

use priv_compiler::ide::symbol::{Name, Symbol};
use priv_compiler::model::DeclId;
use priv_compiler::source::SourceId;
use tower_lsp::ls_types::{
    Location, Position, Range, TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit,
};

use crate::convert;
use crate::view::{Compiled, Refusal, View};

/// A file and the name at a position in it.
fn named(view: &View, at: &TextDocumentPositionParams) -> Result<Option<(Compiled, Name)>, Refusal> {
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let name = name_at(&file, at.position);
    Ok(name.map(|name| (file, name)))
}

fn name_at(file: &Compiled, position: Position) -> Option<Name> {
    file.names().at(file.source, file.offset(position)).cloned()
}

/// The declaration behind a symbol: itself, or the one that it belongs to.
fn declaration(symbol: &Symbol) -> DeclId {
    match symbol {
        Symbol::Declaration(id) | Symbol::Contact(id, _) | Symbol::Value(id, _) => *id,
    }
}

/// A place that names something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    path: PathBuf,
    start: usize,
    declares: bool,
    alias: bool,
    uri: Uri,
    range: (Position, Position),
}

impl Place {
    fn range(&self) -> Range {
        Range { start: self.range.0, end: self.range.1 }
    }

    fn location(self) -> Location {
        let range = self.range();
        Location { uri: self.uri, range }
    }
}

/// Every place in the packages of the workspace that names a symbol.
fn everywhere(view: &View, file: &Compiled, symbol: &Symbol) -> Result<BTreeSet<Place>, Refusal> {
    let mut found = BTreeSet::new();
    let Some(own) = file.names().declared(symbol) else { return Ok(found) };
    let (path, start) = (file.snapshot.path(own.source).to_owned(), own.start);
    found.extend(places(file, symbol));
    for root in view.roots() {
        let snapshot = view.snapshot(&root)?;
        let Some(source) = snapshot.source(&path) else { continue };
        let Some(other) = Compiled::new(snapshot, source, view.state.clone())? else { continue };
        if let Some(name) = other.names().at(source, start) {
            found.extend(places(&other, &name.symbol));
        }
    }
    Ok(found)
}

fn places<'f>(file: &'f Compiled, symbol: &'f Symbol) -> impl Iterator<Item = Place> + 'f {
    file.names().all(symbol).filter_map(|name| {
        let range = file.lines_of(name.source).range(name.bytes());
        Some(Place {
            path: file.snapshot.path(name.source).to_owned(),
            start: name.start,
            declares: name.declares,
            alias: name.alias,
            uri: file.uri_of(name.source)?,
            range: (range.start, range.end),
        })
    })
}

/// Edits of several files.
#[allow(clippy::mutable_key_type, reason = "the protocol type wants a map keyed by URI")]
fn workspace_edit(edits: impl IntoIterator<Item = (Uri, TextEdit)>) -> WorkspaceEdit {
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (uri, edit) in edits {
        changes.entry(uri).or_default().push(edit);
    }
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

/// An edit of a source of a compiled package.
fn edit(
    file: &Compiled,
    (source, bytes, new_text): (SourceId, Bytes<usize>, String),
) -> Option<(Uri, TextEdit)> {
    let range = file.lines_of(source).range(bytes);
    Some((file.uri_of(source)?, TextEdit { range, new_text }))
}

/// The range of bytes in a text as the editor counts.
fn ranged(view: &View, text: &str, bytes: Bytes<usize>) -> Range {
    convert::Lines::new(text, view.state.abilities.encoding).range(bytes)
}
