//! `textDocument/formatting`, `rangeFormatting` and `onTypeFormatting`

use std::ops::Range;

use priv_compiler::ide::layout;
use tower_lsp::ls_types::{
    DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit,
};

use crate::view::{Answer, View};

fn text_edits(view: &View, text: &str, edits: Vec<(Range<usize>, String)>) -> Vec<TextEdit> {
    let lines = view.lines(text);
    edits.into_iter().map(|(bytes, new_text)| TextEdit { range: lines.range(bytes), new_text }).collect()
}

/// Lays a text out; nothing if it cannot be formatted.
pub fn formatting(view: &View, parameters: DocumentFormattingParams) -> Answer<Vec<TextEdit>> {
    let Some(text) = view.text(&parameters.text_document.uri) else { return Ok(None) };
    Ok(layout::edits(&text).map(|edits| text_edits(view, &text, edits)))
}

/// Lays a part of a text out.
pub fn range(view: &View, parameters: DocumentRangeFormattingParams) -> Answer<Vec<TextEdit>> {
    let Some(text) = view.text(&parameters.text_document.uri) else { return Ok(None) };
    let part = view.lines(&text).bytes(parameters.range);
    Ok(layout::edits_within(&text, part).map(|edits| text_edits(view, &text, edits)))
}

/// Lays out what a letter has finished.
pub fn on_type(view: &View, parameters: DocumentOnTypeFormattingParams) -> Answer<Vec<TextEdit>> {
    let at = parameters.text_document_position;
    let Some(text) = view.text(&at.text_document.uri) else { return Ok(None) };
    let offset = view.lines(&text).offset(at.position);
    Ok(Some(text_edits(view, &text, layout::typed(&text, offset, &parameters.ch))))
}
