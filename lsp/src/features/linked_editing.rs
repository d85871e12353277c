//! `textDocument/linkedEditingRange`: names that this file alone knows change
//! together while one of them is typed.

use priv_compiler::ide::symbol::{Name, Symbol};
use tower_lsp::ls_types::{LinkedEditingRangeParams, LinkedEditingRanges};

use super::named;
use crate::view::{Answer, View};

/// The places that change together with the name at a position.
pub fn linked(view: &View, parameters: LinkedEditingRangeParams) -> Answer<LinkedEditingRanges> {
    let Some((file, name)) = named(view, &parameters.text_document_position_params)? else {
        return Ok(None);
    };
    let all: Vec<&Name> = file.names().all(&name.symbol).collect();
    let private = match &name.symbol {
        Symbol::Declaration(id) => {
            let own = file.model().get(*id);
            own.parent.is_some() || own.name.starts_with('_')
        }
        Symbol::Contact(..) | Symbol::Value(..) => false,
    };
    if !private || all.len() < 2 || all.iter().any(|own| own.source != file.source || own.alias) {
        return Ok(None);
    }
    let lines = file.lines();
    Ok(Some(LinkedEditingRanges {
        ranges: all.iter().map(|own| lines.range(own.bytes())).collect(),
        word_pattern: Some("[a-z_][a-z0-9_]*".to_owned()),
    }))
}
