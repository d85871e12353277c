//! `textDocument/definition`

use std::path::Path;

use tower_lsp::ls_types::{Location, Position};

use super::{compiled, location, thing};
use crate::workspace::Workspace;

/// Where the thing at a position is declared.
pub fn definition(workspace: &Workspace, path: &Path, position: Position) -> Option<Location> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let (_, thing) = thing(workspace, compilation, source, position)?;
    location(workspace, &snapshot, compilation, compilation.model.get(thing.declaration()).span)
}
