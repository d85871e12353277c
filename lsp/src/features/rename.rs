//! `textDocument/prepareRename` and `textDocument/rename`

use priv_compiler::ide::symbol::{fixed, kept_label, refused};
use tower_lsp::ls_types::{
    PrepareRenameResponse, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit,
};

use super::{everywhere, named, workspace_edit};
use crate::view::{Answer, Refusal, View};

/// The name at a position, if it can be another one.
pub fn prepare(view: &View, at: TextDocumentPositionParams) -> Answer<PrepareRenameResponse> {
    let Some((file, name)) = named(view, &at)? else { return Ok(None) };
    if let Some(reason) = fixed(file.model(), &name.symbol) {
        return Err(Refusal::Because(reason));
    }
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder {
        range: file.lines().range(name.bytes()),
        placeholder: file.text()[name.bytes()].to_owned(),
    }))
}

/// Gives a thing another name everywhere. What readers see stays: a declaration
/// whose label was made of its name gets that label.
pub fn rename(view: &View, parameters: RenameParams) -> Answer<WorkspaceEdit> {
    let Some((file, name)) = named(view, &parameters.text_document_position)? else { return Ok(None) };
    let new = parameters.new_name;
    if let Some(reason) = refused(file.model(), &name.symbol, &new) {
        return Err(Refusal::Because(reason));
    }
    let label = kept_label(file.model(), &name.symbol).unwrap_or_default();
    let places = everywhere(view, &file, &name.symbol)?.into_iter().filter(|place| !place.alias);
    Ok(Some(workspace_edit(places.map(|place| {
        let new_text = if place.declares { format!("{new}{label}") } else { new.clone() };
        let range = place.range();
        (place.uri, TextEdit { range, new_text })
    }))))
}
