//! `textDocument/hover`

use priv_compiler::ide;
use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind, Range};

use crate::view::{Answer, View};

/// What stands at a position, as Markdown.
pub fn hover(view: &View, parameters: HoverParams) -> Answer<Hover> {
    let at = parameters.text_document_position_params;
    if let Some(text) = view.manifest(&at.text_document.uri) {
        let lines = view.lines(&text);
        let found = ide::manifest::hover(&text, lines.offset(at.position));
        return Ok(found.map(|(bytes, says)| shown(says, lines.range(bytes))));
    }
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let offset = file.offset(at.position);
    let found = ide::hover::hover(&file.compilation, file.names(), file.source, offset);
    Ok(found.map(|(bytes, says)| shown(says, file.lines().range(bytes))))
}

fn shown(value: String, range: Range) -> Hover {
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Hover { contents, range: Some(range) }
}
