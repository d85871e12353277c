//! One file a request: from a workspace and a position to the protocol's answer.

pub mod code_action;
pub mod completion;
pub mod definition;
pub mod diagnostics;
pub mod formatting;
pub mod hover;
pub mod references;
pub mod symbols;

use std::path::Path;
use std::sync::Arc;

use priv_compiler::Compilation;
use priv_compiler::ide::place::{self, Thing};
use priv_compiler::source::{SourceId, Span};
use tower_lsp::ls_types::{Location, Position, Uri};

use crate::convert;
use crate::workspace::{Snapshot, Workspace};

/// The compiled package around a file, and the file in it.
fn compiled(workspace: &Workspace, path: &Path) -> Option<(Arc<Snapshot>, SourceId)> {
    let snapshot = workspace.snapshot(path);
    let source = snapshot.source(snapshot.result.as_ref().ok()?, path)?;
    Some((snapshot, source))
}

/// What stands at a position.
fn thing(
    workspace: &Workspace,
    compilation: &Compilation,
    source: SourceId,
    position: Position,
) -> Option<(Span, Thing)> {
    let text = &compilation.sources.file(source).text;
    let offset = convert::offset(text, position, workspace.encoding());
    place::at(&compilation.model, &compilation.sources, source, offset)
}

/// Where a span lies on disk; nothing for the library.
fn location(
    workspace: &Workspace,
    snapshot: &Snapshot,
    compilation: &Compilation,
    span: Span,
) -> Option<Location> {
    let (source, _) = compilation.sources.locate(span);
    let uri = Uri::from_file_path(snapshot.path(compilation, source)?)?;
    Some(Location { uri, range: convert::span_range(&compilation.sources, span, workspace.encoding()) })
}
