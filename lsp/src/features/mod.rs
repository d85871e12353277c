//! One file a request: from a view and parameters to the protocol's answer.

pub mod code_action;
pub mod command;
pub mod completion;
pub mod definition;
pub mod diagnostics;
pub mod formatting;
pub mod hover;
pub mod references;
pub mod symbols;

use priv_compiler::ide::place::{self, Thing};
use priv_compiler::source::Span;
use tower_lsp::ls_types::Position;

use crate::view::Compiled;

/// What stands at a position.
fn thing(file: &Compiled, position: Position) -> Option<(Span, Thing)> {
    place::at(file.model(), &file.compilation.sources, file.source, file.offset(position))
}
