//! Lines and columns.

use serde::Serialize;

/// A place as the machine-readable reports name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, with forward slashes.
    pub file: String,
    /// Where it begins.
    pub start: Position,
    /// Where it ends: the position after the last character.
    pub end: Position,
}

/// A line and a column, both counted from 1. Columns count Unicode code points:
/// `é` is one column, and so is an emoji of a single code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Line, from 1; lines end at a line feed.
    pub line: usize,
    /// Column in code points, from 1.
    pub column: usize,
}

/// Where the lines of a text begin, so that a position costs no walk through
/// the text.
pub(super) struct Lines {
    /// First byte of every line.
    starts: Vec<usize>,
    /// First code point of every line; empty in a text of ASCII, where it is the byte.
    letters: Vec<usize>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let feeds = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        let starts: Vec<usize> = std::iter::once(0).chain(feeds).collect();
        let mut letters = Vec::new();
        if !text.is_ascii() {
            let mut before = 0;
            for (line, &start) in starts.iter().enumerate() {
                letters.push(before);
                let end = starts.get(line + 1).copied().unwrap_or(text.len());
                before += text[start..end].chars().count();
            }
        }
        Lines { starts, letters }
    }

    /// The line of a byte, from 0.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The bytes of a line, from 0, without what ends it.
    pub(super) fn text<'a>(&self, text: &'a str, line: usize) -> (usize, &'a str) {
        let start = self.starts[line];
        let end = self.starts.get(line + 1).map_or(text.len(), |&next| next - 1);
        let line = &text[start..end];
        (start, line.strip_suffix('\r').unwrap_or(line))
    }

    /// How many code points stand before a byte.
    pub(super) fn letter(&self, text: &str, offset: usize) -> usize {
        let line = self.line(offset);
        let offset = text.floor_char_boundary(offset);
        match self.letters.get(line) {
            Some(before) => before + text[self.starts[line]..offset].chars().count(),
            None => offset,
        }
    }

    /// The position of a byte.
    pub(super) fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line(offset);
        let column = self.letter(text, offset) - self.letter(text, self.starts[line]);
        Position { line: line + 1, column: column + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lines, Position};

    #[test]
    fn columns_count_code_points() {
        let text = "a\r\nbé👍c\n";
        let lines = Lines::new(text);
        let at = |line, column| Position { line, column };
        assert_eq!(lines.position(text, 0), at(1, 1));
        assert_eq!(lines.position(text, text.find('c').unwrap()), at(2, 4));
        assert_eq!(lines.position(text, text.len()), at(3, 1));
        assert_eq!(lines.text(text, 0), (0, "a"));
        assert_eq!(lines.text(text, 1), (3, "bé👍c"));
        assert_eq!(lines.text(text, 2), (text.len(), ""));
    }
}
