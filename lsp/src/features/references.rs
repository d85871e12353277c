//! `textDocument/references`

use tower_lsp::ls_types::{Location, ReferenceParams};

use super::{Place, everywhere, named};
use crate::view::{Answer, View};

/// Every place in the workspace that names the thing at a position.
pub fn references(view: &View, parameters: ReferenceParams) -> Answer<Vec<Location>> {
    let Some((file, name)) = named(view, &parameters.text_document_position)? else { return Ok(None) };
    let wanted = |place: &Place| parameters.context.include_declaration || !place.declares;
    let places = everywhere(view, &file, &name.symbol)?;
    Ok(Some(places.into_iter().filter(wanted).map(Place::location).collect()))
}
