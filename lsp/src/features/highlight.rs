//! `textDocument/documentHighlight`

use tower_lsp::ls_types::{DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams};

use super::named;
use crate::view::{Answer, View};

/// The places in the file that name the thing at a position.
pub fn highlight(view: &View, parameters: DocumentHighlightParams) -> Answer<Vec<DocumentHighlight>> {
    let Some((file, name)) = named(view, &parameters.text_document_position_params)? else {
        return Ok(None);
    };
    let lines = file.lines();
    let here = file.names().all(&name.symbol).filter(|own| own.source == file.source);
    let highlight = |own: &priv_compiler::ide::symbol::Name| DocumentHighlight {
        range: lines.range(own.bytes()),
        kind: Some(if own.declares { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ }),
    };
    Ok(Some(here.map(highlight).collect()))
}
