//! `textDocument/hover`

use priv_compiler::ide;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use crate::view::{Answer, View};

/// What stands at a position, as Markdown.
pub fn hover(view: &View, parameters: HoverParams) -> Answer<Hover> {
    let at = parameters.text_document_position_params;
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let offset = file.offset(at.position);
    let found = ide::hover::hover(&file.compilation, file.names(), file.source, offset);
    Ok(found.map(|(bytes, value)| Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: Some(file.lines().range(bytes)),
    }))
}
