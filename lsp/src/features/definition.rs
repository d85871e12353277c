//! `textDocument/definition`

use tower_lsp::ls_types::{GotoDefinitionParams, Location};

use super::thing;
use crate::view::{Answer, View};

/// Where the thing at a position is declared.
pub fn definition(view: &View, parameters: GotoDefinitionParams) -> Answer<Location> {
    let at = parameters.text_document_position_params;
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let Some((_, thing)) = thing(&file, at.position) else { return Ok(None) };
    Ok(file.location(file.model().get(thing.declaration()).span))
}
