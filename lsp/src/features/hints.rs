//! `textDocument/inlayHint`

use priv_compiler::ide::hints::{Hint, hints};
use tower_lsp::ls_types::{InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};

use crate::view::{Answer, View};

/// What the compiler derives, in a part of a file.
pub fn inlay(view: &View, parameters: InlayHintParams) -> Answer<Vec<InlayHint>> {
    if !view.state.settings.inlay_hints {
        return Ok(Some(Vec::new()));
    }
    let Some(file) = view.compiled(&parameters.text_document.uri)? else { return Ok(None) };
    let hint = |hint: Hint| InlayHint {
        position: file.range(hint.after).end,
        label: InlayHintLabel::String(hint.text),
        kind: None,
        text_edits: None,
        tooltip: Some(InlayHintTooltip::String(hint.why)),
        padding_left: Some(true),
        padding_right: Some(false),
        data: None,
    };
    let asked =
        |hint: &InlayHint| parameters.range.start <= hint.position && hint.position <= parameters.range.end;
    Ok(Some(hints(&file.compilation, file.source).into_iter().map(hint).filter(asked).collect()))
}
