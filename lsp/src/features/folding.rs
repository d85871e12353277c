//! `textDocument/foldingRange`

use priv_compiler::ide::folding::{Sort, folds};
use tower_lsp::ls_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

use crate::view::{Answer, View};

/// What can be folded.
pub fn folding(view: &View, parameters: FoldingRangeParams) -> Answer<Vec<FoldingRange>> {
    let Some(text) = view.text(&parameters.text_document.uri) else { return Ok(None) };
    let lines = view.lines(&text);
    let fold = |(bytes, sort): (std::ops::Range<usize>, Sort)| {
        let range = lines.range(bytes);
        // The line with the closing bracket stays in sight.
        let end = if sort == Sort::Region { range.end.line.saturating_sub(1) } else { range.end.line };
        (end > range.start.line).then(|| FoldingRange {
            start_line: range.start.line,
            end_line: end,
            kind: Some(match sort {
                Sort::Region => FoldingRangeKind::Region,
                Sort::Comment => FoldingRangeKind::Comment,
                Sort::Imports => FoldingRangeKind::Imports,
            }),
            ..FoldingRange::default()
        })
    };
    Ok(Some(folds(&text).into_iter().filter_map(fold).collect()))
}
