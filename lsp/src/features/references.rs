//! `textDocument/references`

use priv_compiler::ide::place;
use tower_lsp::ls_types::{Location, ReferenceParams};

use super::thing;
use crate::view::{Answer, View};

/// Every place that names the thing at a position.
pub fn references(view: &View, parameters: ReferenceParams) -> Answer<Vec<Location>> {
    let at = parameters.text_document_position;
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let Some((_, thing)) = thing(&file, at.position) else { return Ok(None) };
    let names = place::names(file.model(), thing.declaration(), parameters.context.include_declaration);
    Ok(Some(names.into_iter().filter_map(|span| file.location(span)).collect()))
}
