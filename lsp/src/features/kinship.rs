//! `textDocument/prepareTypeHierarchy`, `typeHierarchy/supertypes` and
//! `subtypes`: broader and narrower subjects, data and purposes.

use priv_compiler::ide::kinship;
use priv_compiler::model::DeclId;
use tower_lsp::ls_types::{
    TypeHierarchyItem, TypeHierarchyPrepareParams, TypeHierarchySubtypesParams, TypeHierarchySupertypesParams,
};

use super::symbols::kind;
use super::{declaration, named};
use crate::view::{Answer, Compiled, Refusal, View};

/// The thing at a position, if there are broader and narrower ones of its kind.
pub fn prepare(view: &View, parameters: TypeHierarchyPrepareParams) -> Answer<Vec<TypeHierarchyItem>> {
    let Some((file, name)) = named(view, &parameters.text_document_position_params)? else {
        return Ok(None);
    };
    let id = declaration(&name.symbol);
    if !kinship::takes_part(file.model(), id) {
        return Ok(None);
    }
    Ok(item(&file, id).map(|item| vec![item]))
}

fn item(file: &Compiled, id: DeclId) -> Option<TypeHierarchyItem> {
    let own = file.model().get(id);
    let place = file.location(own.span)?;
    Some(TypeHierarchyItem {
        name: own.name.clone(),
        kind: kind(own.kind),
        tags: None,
        detail: Some(file.model().label(id)),
        uri: place.uri,
        range: file.range(own.whole),
        selection_range: place.range,
        data: None,
    })
}

fn origin(view: &View, item: &TypeHierarchyItem) -> Result<Option<(Compiled, DeclId)>, Refusal> {
    let Some(file) = view.compiled(&item.uri)? else { return Ok(None) };
    let offset = file.offset(item.selection_range.start);
    let id = file.names().at(file.source, offset).map(|name| declaration(&name.symbol));
    Ok(id.map(|id| (file, id)))
}

/// What is directly broader.
pub fn broader(view: &View, parameters: TypeHierarchySupertypesParams) -> Answer<Vec<TypeHierarchyItem>> {
    let Some((file, id)) = origin(view, &parameters.item)? else { return Ok(None) };
    let broader = kinship::broader(file.model(), id);
    Ok(Some(broader.into_iter().filter_map(|id| item(&file, id)).collect()))
}

/// What is directly narrower.
pub fn narrower(view: &View, parameters: TypeHierarchySubtypesParams) -> Answer<Vec<TypeHierarchyItem>> {
    let Some((file, id)) = origin(view, &parameters.item)? else { return Ok(None) };
    let narrower = kinship::narrower(file.model(), id);
    Ok(Some(narrower.into_iter().filter_map(|id| item(&file, id)).collect()))
}
