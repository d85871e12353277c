//! `textDocument/formatting`

use std::path::Path;

use priv_compiler::syntax::format::format;
use tower_lsp::ls_types::TextEdit;

use crate::convert;
use crate::workspace::Workspace;

/// One edit for the whole text; none if it cannot be formatted or already is.
pub fn formatting(workspace: &Workspace, path: &Path) -> Option<Vec<TextEdit>> {
    let (text, _) = workspace.text(path)?;
    let new_text = format(&text).ok()?;
    if *new_text == *text {
        return Some(Vec::new());
    }
    let range = convert::range(&text, 0..text.len(), workspace.encoding());
    Some(vec![TextEdit { range, new_text }])
}
