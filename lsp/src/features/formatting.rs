//! `textDocument/formatting`

use priv_compiler::syntax::format::format;
use tower_lsp::ls_types::{DocumentFormattingParams, TextEdit};

use crate::view::{Answer, View};

/// One edit for the whole text; none if it cannot be formatted or already is.
pub fn formatting(view: &View, parameters: DocumentFormattingParams) -> Answer<Vec<TextEdit>> {
    let Some(text) = view.text(&parameters.text_document.uri) else { return Ok(None) };
    let Ok(new_text) = format(&text) else { return Ok(None) };
    if *new_text == *text {
        return Ok(Some(Vec::new()));
    }
    let range = view.lines(&text).range(0..text.len());
    Ok(Some(vec![TextEdit { range, new_text }]))
}
