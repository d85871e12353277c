//! `textDocument/hover`

use std::path::Path;

use priv_compiler::ide;
use priv_compiler::law::Law;
use tower_lsp::ls_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

use super::{compiled, thing};
use crate::convert;
use crate::workspace::Workspace;

/// What stands at a position, as Markdown.
pub fn hover(workspace: &Workspace, path: &Path, position: Position) -> Option<Hover> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let (span, thing) = thing(workspace, compilation, source, position)?;
    let law = Law::new(&compilation.model, compilation.law_date);
    let value = ide::hover::hover(&compilation.model, law, thing);
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: Some(convert::span_range(&compilation.sources, span, workspace.encoding())),
    })
}
