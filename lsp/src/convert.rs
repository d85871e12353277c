//! Byte offsets and protocol positions; nowhere else are UTF-16 units counted.

use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use priv_compiler::diagnostic::Severity;
use tower_lsp::ls_types::{DiagnosticSeverity, Position, Range, Uri};

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 units, which every client understands.
    #[default]
    Utf16,
}

impl Encoding {
    /// How many columns a character takes.
    fn width(self, character: char) -> u32 {
        match self {
            Encoding::Utf8 => character.len_utf8() as u32,
            Encoding::Utf16 => character.len_utf16() as u32,
        }
    }

    /// How many columns a text takes.
    pub fn columns(self, text: &str) -> u32 {
        match self {
            Encoding::Utf8 => text.len() as u32,
            Encoding::Utf16 => text.chars().map(|character| self.width(character)).sum(),
        }
    }
}

/// A text with the beginnings of its lines.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Cow<'t, [usize]>,
    encoding: Encoding,
}

/// Where the lines of a text begin.
pub fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
}

/// Has lines begin where they do once a text stands in the place of some bytes.
pub fn restart(starts: &mut Vec<usize>, bytes: std::ops::Range<usize>, text: &str) {
    let first = starts.partition_point(|&start| start <= bytes.start);
    let last = starts.partition_point(|&start| start <= bytes.end);
    for start in &mut starts[last..] {
        *start = *start - bytes.len() + text.len();
    }
    let new = line_starts(text).into_iter().skip(1).map(|start| start + bytes.start);
    starts.splice(first..last, new);
}

impl<'t> Lines<'t> {
    /// Finds the lines of a text.
    pub fn new(text: &'t str, encoding: Encoding) -> Lines<'t> {
        Lines { text, starts: Cow::Owned(line_starts(text)), encoding }
    }

    /// A text whose lines are known.
    pub fn known(text: &'t str, starts: &'t [usize], encoding: Encoding) -> Lines<'t> {
        Lines { text, starts: Cow::Borrowed(starts), encoding }
    }

    /// The byte offset of a position; beyond the end of its line, the end of it.
    pub fn offset(&self, position: Position) -> usize {
        let Some(&start) = self.starts.get(position.line as usize) else { return self.text.len() };
        start + column(&self.text[start..], position.character, self.encoding)
    }

    /// The position of a byte offset.
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let before = &self.text[self.starts[line]..offset];
        Position { line: line as u32, character: self.encoding.columns(before) }
    }

    /// The range of a byte range.
    pub fn range(&self, bytes: std::ops::Range<usize>) -> Range {
        Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The byte range of a range; one that ends before it begins is empty.
    pub fn bytes(&self, range: Range) -> std::ops::Range<usize> {
        let start = self.offset(range.start);
        start..self.offset(range.end).max(start)
    }
}

/// The bytes before a column of the first line; beyond its end, all of it.
fn column(text: &str, columns: u32, encoding: Encoding) -> usize {
    let line = text.split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let mut units = 0;
    for (at, character) in line.char_indices() {
        if units >= columns {
            return at;
        }
        units += encoding.width(character);
    }
    line.len()
}

/// The severity as the protocol names it.
pub fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Note => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

/// The path of a URI. A text that lies on no disk goes under its URI.
pub fn path(uri: &Uri) -> PathBuf {
    let on_disk = (uri.scheme().as_str() == "file").then(|| uri.to_file_path()).flatten();
    on_disk.map_or_else(|| PathBuf::from(uri.as_str()), |path| normal(&path))
}

/// A path without `.` and `..`, without asking the disk.
pub fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_utf16_and_come_back() {
        let text = "data é \"😀x\"\r\nnext";
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            let lines = Lines::new(text, encoding);
            for (at, _) in text.char_indices().filter(|(_, character)| *character != '\n') {
                assert_eq!(lines.offset(lines.position(at)), at);
            }
        }
        let lines = Lines::new(text, Encoding::Utf16);
        assert_eq!(lines.position(text.find('x').expect("x")).character, 10);
        assert_eq!(lines.offset(Position { line: 0, character: 99 }), text.find('\r').expect("cr"));
        assert_eq!(lines.offset(Position { line: 9, character: 0 }), text.len());
    }

    #[test]
    fn lines_begin_elsewhere_after_an_edit() {
        let before = "one\ntwo\r\n\nfour";
        for start in 0..=before.len() {
            for end in start..=before.len() {
                for text in ["", "x", "\n", "a\nb\n"] {
                    let (mut after, mut starts) = (before.to_owned(), line_starts(before));
                    restart(&mut starts, start..end, text);
                    after.replace_range(start..end, text);
                    assert_eq!(starts, line_starts(&after), "{start}..{end} {text:?}");
                }
            }
        }
    }

    #[test]
    fn paths_lose_their_detours() {
        assert_eq!(normal(Path::new("/a/./b/../c.priv")), Path::new("/a/c.priv"));
        let untitled: Uri = "untitled:Untitled-1".parse().expect("a URI");
        assert_eq!(path(&untitled), Path::new("untitled:Untitled-1"));
    }
}
