//! Byte offsets and protocol positions; nowhere else are UTF-16 units counted.

use std::path::PathBuf;

use priv_compiler::diagnostic::Severity;
use priv_compiler::source::{Sources, Span};
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

/// The byte offset of a position; beyond the end of its line, the end of it.
pub fn offset(text: &str, position: Position, encoding: Encoding) -> usize {
    let mut start = 0;
    for _ in 0..position.line {
        match text[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    let line = text[start..].split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let mut units = 0;
    for (at, character) in line.char_indices() {
        if units >= position.character {
            return start + at;
        }
        units += width(character, encoding);
    }
    start + line.len()
}

fn width(character: char, encoding: Encoding) -> u32 {
    match encoding {
        Encoding::Utf8 => character.len_utf8() as u32,
        Encoding::Utf16 => character.len_utf16() as u32,
    }
}

/// The position of a byte offset.
pub fn position(text: &str, offset: usize, encoding: Encoding) -> Position {
    let before = &text[..offset.min(text.len())];
    let line = before.bytes().filter(|&byte| byte == b'\n').count() as u32;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let character = before[start..].chars().map(|character| width(character, encoding)).sum();
    Position { line, character }
}

/// The range of a byte range.
pub fn range(text: &str, bytes: std::ops::Range<usize>, encoding: Encoding) -> Range {
    Range { start: position(text, bytes.start, encoding), end: position(text, bytes.end, encoding) }
}

/// The range of a span in its file.
pub fn span_range(sources: &Sources, span: Span, encoding: Encoding) -> Range {
    let (source, bytes) = sources.locate(span);
    range(&sources.file(source).text, bytes, encoding)
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

/// The path of a file URI.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    uri.to_file_path().map(|path| path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_utf16_and_come_back() {
        let text = "data é \"😀x\"\r\nnext";
        for (at, _) in text.char_indices().filter(|(_, character)| *character != '\n') {
            for encoding in [Encoding::Utf8, Encoding::Utf16] {
                assert_eq!(offset(text, position(text, at, encoding), encoding), at);
            }
        }
        assert_eq!(position(text, text.find('x').expect("x"), Encoding::Utf16).character, 10);
        assert_eq!(
            offset(text, Position { line: 0, character: 99 }, Encoding::Utf16),
            text.find('\r').expect("cr")
        );
        assert_eq!(offset(text, Position { line: 9, character: 0 }, Encoding::Utf16), text.len());
    }
}
