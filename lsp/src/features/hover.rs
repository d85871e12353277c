//! `textDocument/hover`

use priv_compiler::ide;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::thing;
use crate::view::{Answer, View};

/// What stands at a position, as Markdown.
pub fn hover(view: &View, parameters: HoverParams) -> Answer<Hover> {
    let at = parameters.text_document_position_params;
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let Some((span, thing)) = thing(&file, at.position) else { return Ok(None) };
    let value = ide::hover::hover(file.model(), file.law(), thing);
    Ok(Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: Some(file.range(span)),
    }))
}
