//! Reading again what an edit changed.
//!
//! Only the chunks that the edit touches are read, with one on either side to
//! see that they still end where they did. Where that is not sure (a bracket or
//! quote is missing, a declaration came or went), the answer is: read all.

use std::ops::Range;
use std::sync::Arc;

use super::grammar::Grammar;
use super::{Cuts, Piece, ast};
use crate::diagnostic::Diagnostic;
use crate::source::{ChunkId, SourceId, Sources};

/// A chunk before and after an edit.
#[derive(Debug)]
pub struct Reread {
    /// The chunk.
    pub id: ChunkId,
    /// Its tree before.
    pub before: ast::Chunk,
    /// Its tree now.
    pub now: ast::Chunk,
}

/// Gives a file of `sources` another text, and reads the chunks that differ.
/// Nothing, and all is left as it was, if more has to be read.
pub fn again(
    sources: &mut Sources,
    source: SourceId,
    text: &Arc<str>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Vec<Reread>> {
    let old = sources.file(source).text.clone();
    let edit = Edit::between(&old, text);
    let chunks: Vec<(ChunkId, Range<u32>)> = sources.chunks(source).collect();
    let touched = edit.touched(&chunks);
    let around = touched.start.saturating_sub(1)..(touched.end + 1).min(chunks.len());
    let known = &chunks[around.clone()];
    let (start, end) = (known.first()?.1.start as usize, known.last()?.1.end as usize);
    let before = Window::new(&old, start..end, known[0].0)?;
    let now = Window::new(text, start..edit.moved(end), known[0].0)?;
    let inner = touched.start - around.start..touched.end - around.start;
    if !(before.consists_of(known) && now.differs_only_in(&inner, &before, &edit)) {
        return None;
    }
    let trees = before.read(&inner, &mut Vec::new()).into_iter().zip(now.read(&inner, findings));
    let rereads = trees.zip(&known[inner.clone()]);
    let rereads = rereads.map(|((before, now), (id, _))| Reread { id: *id, before, now }).collect();
    let ends: Vec<u32> = now.pieces[inner.clone()].iter().map(|piece| now.start + piece.end).collect();
    sources.replace(source, text.clone(), known[inner.start].0, &ends);
    Some(rereads)
}

/// What lies between the common beginning and the common end of two texts.
struct Edit {
    start: usize,
    old_end: usize,
    new_end: usize,
}

impl Edit {
    fn between(old: &str, new: &str) -> Edit {
        let mut start = common(old.as_bytes(), new.as_bytes());
        while !old.is_char_boundary(start) {
            start -= 1;
        }
        let shorter = old.len().min(new.len()) - start;
        let mut same = common_end(old.as_bytes(), new.as_bytes(), shorter);
        while !old.is_char_boundary(old.len() - same) {
            same -= 1;
        }
        Edit { start, old_end: old.len() - same, new_end: new.len() - same }
    }

    /// Where a place behind the edit lies in the new text.
    fn moved(&self, place: usize) -> usize {
        place - self.old_end + self.new_end
    }

    /// The chunks that it touches, by their place among those of the file; the
    /// neighbours on both sides where it stands between two.
    fn touched(&self, chunks: &[(ChunkId, Range<u32>)]) -> Range<usize> {
        let start = chunks.partition_point(|(_, place)| (place.end as usize) < self.start);
        let end = chunks.partition_point(|(_, place)| place.start as usize <= self.old_end);
        start.min(end.saturating_sub(1))..end
    }
}

/// How many bytes are compared at once.
const BLOCK: usize = 256;

/// How many bytes two texts share at the beginning.
fn common(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let whole = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[whole..].iter().zip(&other[whole..]);
    whole + rest.take_while(|(one, other)| one == other).count()
}

/// How many bytes, `most` at most, two texts share at the end.
fn common_end(one: &[u8], other: &[u8], most: usize) -> usize {
    let (one, other) = (&one[one.len() - most..], &other[other.len() - most..]);
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let whole = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[..most - whole].iter().rev().zip(other[..most - whole].iter().rev());
    whole + rest.take_while(|(one, other)| one == other).count()
}

/// Some chunks of a text, cut on their own.
struct Window<'t> {
    text: &'t str,
    /// Where it begins in the file.
    start: u32,
    pieces: Vec<Piece>,
}

impl<'t> Window<'t> {
    /// A part of a text, if all tokens are readable and all brackets match.
    fn new(text: &'t str, range: Range<usize>, first: ChunkId) -> Option<Window<'t>> {
        let start = range.start as u32;
        let text = text.get(range)?;
        let cuts = Cuts::of(text)?;
        if !(cuts.misreads.is_empty() && cuts.imbalances.is_empty()) {
            return None;
        }
        let mut next = first.0;
        let number = |_| {
            next += 1;
            ChunkId(next - 1)
        };
        Some(Window { text, start, pieces: cuts.pieces(text, number) })
    }

    /// Whether it was cut as in the whole file.
    fn consists_of(&self, chunks: &[(ChunkId, Range<u32>)]) -> bool {
        let ends = self.pieces.iter().map(|piece| self.start + piece.end);
        self.pieces.len() == chunks.len() && ends.eq(chunks.iter().map(|(_, place)| place.end))
    }

    /// Whether the chunks around `inner` begin and end where they did. The first
    /// two tokens of a chunk say that it begins there.
    fn differs_only_in(&self, inner: &Range<usize>, before: &Window<'_>, edit: &Edit) -> bool {
        let left = inner.start == 0 || {
            let (own, other) = (&self.pieces[0], &before.pieces[0]);
            own.end == other.end && other.tokens.len() > 1
        };
        let right = |own: &Piece, other: &Piece| {
            (self.start + own.start) as usize == edit.moved((self.start + other.start) as usize)
        };
        self.pieces.len() == before.pieces.len()
            && left
            && self.pieces[inner.end..]
                .iter()
                .zip(&before.pieces[inner.end..])
                .all(|(own, other)| right(own, other))
    }

    fn read(&self, inner: &Range<usize>, findings: &mut Vec<Diagnostic>) -> Vec<ast::Chunk> {
        let grammar = Grammar::new();
        let mut trees = Vec::new();
        for piece in &self.pieces[inner.clone()] {
            let (tree, faults) = piece.read(&grammar, self.text);
            piece.tell(self.text, &tree, faults, findings);
            trees.push(tree);
        }
        trees
    }
}

#[cfg(test)]
mod tests {
    use super::Edit;

    #[test]
    fn an_edit_is_what_differs() {
        let edit = Edit::between("one two three", "one too three");
        assert_eq!((edit.start, edit.old_end, edit.new_end), (5, 6, 6));
        let edit = Edit::between("aaa", "aaaa");
        assert_eq!((edit.start, edit.old_end, edit.new_end), (3, 3, 4));
        let edit = Edit::between("é", "è");
        assert_eq!((edit.start, edit.old_end, edit.new_end), (0, 2, 2), "never within a letter");
    }
}
