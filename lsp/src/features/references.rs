//! `textDocument/references`

use std::path::Path;

use priv_compiler::ide::place;
use tower_lsp::ls_types::{Location, Position};

use super::{compiled, location, thing};
use crate::workspace::Workspace;

/// Every place that names the thing at a position.
pub fn references(
    workspace: &Workspace,
    path: &Path,
    position: Position,
    with_declaration: bool,
) -> Option<Vec<Location>> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let (_, thing) = thing(workspace, compilation, source, position)?;
    let names = place::names(&compilation.model, thing.declaration(), with_declaration);
    Some(names.into_iter().filter_map(|span| location(workspace, &snapshot, compilation, span)).collect())
}
