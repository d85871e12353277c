//! `textDocument/definition` and `textDocument/typeDefinition`

use priv_compiler::ide::kinship;
use tower_lsp::ls_types::{GotoDefinitionParams, Location};

use super::{declaration, named};
use crate::view::{Answer, View};

/// Where the thing at a position is declared; in the library too.
pub fn definition(view: &View, parameters: GotoDefinitionParams) -> Answer<Location> {
    let at = parameters.text_document_position_params;
    let Some((file, name)) = named(view, &at)? else { return Ok(None) };
    let Some(own) = file.names().declared(&name.symbol) else { return Ok(None) };
    let Some(uri) = file.uri_of(own.source) else { return Ok(None) };
    Ok(Some(Location { uri, range: file.lines_of(own.source).range(own.bytes()) }))
}

/// Where what is broader than the thing at a position is declared.
pub fn type_definition(view: &View, parameters: GotoDefinitionParams) -> Answer<Vec<Location>> {
    let at = parameters.text_document_position_params;
    let Some((file, name)) = named(view, &at)? else { return Ok(None) };
    let broader = kinship::broader(file.model(), declaration(&name.symbol));
    Ok(Some(broader.into_iter().filter_map(|id| file.location(file.model().get(id).span)).collect()))
}
