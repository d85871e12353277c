//! Where the places of a file lie among its chunks.

use crate::source::{ChunkId, Span};

/// The chunks of a file, in order.
pub struct Places {
    chunks: Vec<(ChunkId, u32, u32)>,
}

impl Places {
    /// From the chunks with their first byte and the one past their last.
    pub fn new(chunks: Vec<(ChunkId, u32, u32)>) -> Self {
        Places { chunks }
    }

    /// The span of a byte range of the file, cut off at the end of its chunk.
    pub fn span(&self, start: u32, end: u32) -> Span {
        let at = self.chunks.partition_point(|&(_, first, _)| first <= start).saturating_sub(1);
        let (chunk, first, last) = self.chunks[at];
        Span { chunk, start: start.min(last) - first, end: end.min(last) - first }
    }
}
