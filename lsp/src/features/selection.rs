//! `textDocument/selectionRange`

use priv_compiler::ide::selection::around;
use priv_compiler::ide::tree::Tree;
use tower_lsp::ls_types::{Range, SelectionRange, SelectionRangeParams};

use crate::view::{Answer, View};

/// What the selection at each position grows to.
pub fn selection(view: &View, parameters: SelectionRangeParams) -> Answer<Vec<SelectionRange>> {
    let Some(text) = view.text(&parameters.text_document.uri) else { return Ok(None) };
    let (lines, tree) = (view.lines(&text), Tree::of(&text));
    let chain = |position| {
        let ranges = around(&text, &tree, lines.offset(position));
        let mut parent = None;
        for bytes in ranges.into_iter().rev() {
            parent = Some(Box::new(SelectionRange { range: lines.range(bytes), parent }));
        }
        parent.map_or(SelectionRange { range: Range::default(), parent: None }, |chain| *chain)
    };
    Ok(Some(parameters.positions.into_iter().map(chain).collect()))
}
