//! Source texts, and places in them.
//!
//! A file is cut into *chunks*, one top-level declaration each (see
//! `syntax::cut`). Places are kept relative to their chunk, so an edit in one
//! declaration moves no span of another. [`Sources`] turns a [`Span`] into a
//! file and a byte range when somebody wants to look at it.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A file of the compilation, library files included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// A chunk of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChunkId(pub u32);

/// A byte range within a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The chunk that `start` and `end` count from.
    pub chunk: ChunkId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// One source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path as shown to people, with forward slashes: relative to the package,
    /// or `std/…` for the library.
    pub path: String,
    /// The whole text.
    pub text: Arc<str>,
}

#[derive(Clone, Copy, Debug)]
struct Chunk {
    source: SourceId,
    start: u32,
    end: u32,
}

/// All source files of a compilation and their chunks.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
    chunks: Vec<Chunk>,
    /// Where the lines of each file begin, once somebody asked.
    lines: Vec<OnceLock<Vec<u32>>>,
}

impl Sources {
    /// Adds a file; its chunks are added with [`Sources::add_chunk`].
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> SourceId {
        let id = SourceId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.files.push(Source { path: path.into(), text: text.into() });
        self.lines.push(OnceLock::new());
        id
    }

    /// Adds the chunk that covers `range` of a file.
    pub fn add_chunk(&mut self, source: SourceId, range: Range<u32>) -> ChunkId {
        let id = ChunkId(u32::try_from(self.chunks.len()).expect("fewer than 2^32 chunks"));
        self.chunks.push(Chunk { source, start: range.start, end: range.end });
        id
    }

    /// The chunks of a file with their places in it, in order.
    pub fn chunks(&self, source: SourceId) -> impl ExactSizeIterator<Item = (ChunkId, Range<u32>)> {
        let own = self.own_chunks(source);
        let first = own.start;
        self.chunks[own]
            .iter()
            .enumerate()
            .map(move |(number, chunk)| (ChunkId((first + number) as u32), chunk.start..chunk.end))
    }

    /// Where the chunk before the one around an offset begins. Unfinished text
    /// belongs to either.
    pub fn shortly_before(&self, source: SourceId, offset: usize) -> usize {
        let own = &self.chunks[self.own_chunks(source)];
        let around = own.partition_point(|chunk| (chunk.end as usize) < offset);
        own.get(around.saturating_sub(1)).map_or(0, |chunk| chunk.start as usize)
    }

    /// Chunks are added file by file.
    fn own_chunks(&self, source: SourceId) -> Range<usize> {
        let start = self.chunks.partition_point(|chunk| chunk.source < source);
        let own = self.chunks[start..].partition_point(|chunk| chunk.source == source);
        start..start + own
    }

    /// Replaces the text of a file. The chunks from `first` on end where `ends`
    /// says; those after them move along.
    pub fn replace(&mut self, source: SourceId, text: Arc<str>, first: ChunkId, ends: &[u32]) {
        let file = &mut self.files[source.0 as usize];
        let old = std::mem::replace(&mut file.text, text).len();
        let new = file.text.len();
        let own = self.own_chunks(source);
        let (changed, after) = self.chunks[first.0 as usize..own.end].split_at_mut(ends.len());
        let mut start = changed.first().map_or(0, |chunk| chunk.start);
        for (chunk, &end) in changed.iter_mut().zip(ends) {
            (chunk.start, chunk.end) = (start, end);
            start = end;
        }
        let moved = |place: u32| (place as usize + new).wrapping_sub(old) as u32;
        for chunk in after {
            (chunk.start, chunk.end) = (moved(chunk.start), moved(chunk.end));
        }
    }

    /// The file with this id.
    pub fn file(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// All files, in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files.iter().enumerate().map(|(index, file)| (SourceId(index as u32), file))
    }

    /// The text of a chunk.
    pub fn chunk_text(&self, id: ChunkId) -> &str {
        let chunk = self.chunks[id.0 as usize];
        &self.files[chunk.source.0 as usize].text[chunk.start as usize..chunk.end as usize]
    }

    /// The file that a chunk belongs to.
    pub fn chunk_source(&self, id: ChunkId) -> SourceId {
        self.chunks[id.0 as usize].source
    }

    /// The text under a span.
    pub fn text(&self, span: Span) -> &str {
        &self.chunk_text(span.chunk)[span.start as usize..span.end as usize]
    }

    /// Whether a span lies within its chunk, and between letters.
    pub fn holds(&self, span: Span) -> bool {
        self.chunk_text(span.chunk).get(span.start as usize..span.end as usize).is_some()
    }

    /// Where a span lies: its file and the byte range in it.
    pub fn locate(&self, span: Span) -> (SourceId, Range<usize>) {
        let chunk = self.chunks[span.chunk.0 as usize];
        let base = chunk.start as usize;
        (chunk.source, base + span.start as usize..base + span.end as usize)
    }

    /// Zero-based line and byte column of an offset in a file.
    pub fn line_column(&self, source: SourceId, offset: usize) -> (usize, usize) {
        let starts = self.lines[source.0 as usize].get_or_init(|| {
            let bytes = self.files[source.0 as usize].text.bytes().enumerate();
            let feeds = bytes.filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1);
            std::iter::once(0).chain(feeds).collect()
        });
        let line = starts.partition_point(|&start| start as usize <= offset) - 1;
        (line, offset - starts[line] as usize)
    }
}

/// Two paths with forward slashes joined to one, as short as it gets without
/// asking the disk: `.` goes, `..` takes the name before it along.
pub fn join_path(base: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let absolute = base.starts_with('/');
    for part in base.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|&last| last != "..") => {
                parts.pop();
            }
            ".." if absolute => {}
            _ => parts.push(part),
        }
    }
    format!("{}{}", if absolute { "/" } else { "" }, parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::join_path;

    #[test]
    fn paths_join_to_the_shortest() {
        assert_eq!(join_path("", "a.priv"), "a.priv");
        assert_eq!(join_path("./x/", "./a.priv"), "x/a.priv");
        assert_eq!(join_path("x/y", "../vendors/a.priv"), "x/vendors/a.priv");
        assert_eq!(join_path("", "../vendors"), "../vendors");
        assert_eq!(join_path("..", "../vendors"), "../../vendors");
        assert_eq!(join_path("/x", "../../a"), "/a");
    }
}
