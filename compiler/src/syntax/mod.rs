//! From text to tree. Parsing never fails: what could not be read is left out
//! of the tree and reported.

pub mod ast;
pub mod literal;
/// stand-in
pub fn parse(
    _: &mut crate::source::Sources,
    _: crate::source::SourceId,
    _: &mut Vec<crate::diagnostic::Diagnostic>,
) -> Vec<(crate::source::ChunkId, ast::Chunk)> {
    Vec::new()
}
