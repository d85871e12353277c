//! Reads a text token by token, and what a pattern alone cannot read.

use std::ops::Range;

use logos::{Lexer, Logos, Skip};

use super::misread::{self, Misread, Slip};
use super::token::{Comment, Lexed, Token, TokenKind};

/// What the lexer collects beside the tokens.
#[derive(Default)]
pub struct Notes {
    comments: Vec<Comment>,
    misreads: Vec<Misread>,
}

/// Reads a text; a byte order mark at its beginning is passed over.
pub fn lex(text: &str) -> Lexed {
    let mut tokens = Vec::with_capacity(text.len() / 8);
    let mut lexer = TokenKind::lexer(text);
    if text.starts_with('\u{FEFF}') {
        lexer.bump('\u{FEFF}'.len_utf8());
    }
    while let Some(read) = lexer.next() {
        let start = lexer.span().start;
        let found = match read {
            Ok(kind) => Some((kind, start)),
            Err(()) => misread::unknown(&mut lexer, &mut tokens),
        };
        if let Some((kind, start)) = found {
            let before = tokens.last().map_or(0, |token| token.end());
            let len = (lexer.span().end - start) as u32;
            let starts_line = starts_line(text, before, start);
            tokens.push(Token { kind, starts_line, start: start as u32, len });
        }
    }
    let notes = lexer.extras;
    Lexed { tokens, comments: notes.comments, misreads: notes.misreads }
}

/// Whether `at` is the first thing on its line, if the thing before it ends at `before`.
fn starts_line(text: &str, before: u32, at: usize) -> bool {
    before == 0 || text.as_bytes()[before as usize..at].contains(&b'\n')
}

/// Sets a comment aside; `#` is a slip for `//`.
pub fn comment(lex: &mut Lexer<'_, TokenKind>) -> Skip {
    let (text, span) = (lex.slice(), lex.span());
    if text.starts_with('#') {
        lex.extras.misread(Slip::HashComment, span.start..span.start + 1);
        return Skip;
    }
    let doc = text.starts_with("///") && !text.starts_with("////");
    let end = span.start + text.trim_end_matches('\r').len();
    let line_start = lex.source()[..span.start].trim_end_matches([' ', '\t', '\u{FEFF}']);
    lex.extras.comments.push(Comment {
        start: span.start as u32,
        end: end as u32,
        doc,
        starts_line: line_start.is_empty() || line_start.ends_with('\n'),
    });
    Skip
}

/// Passes over `/* … */`, which is no comment here.
pub fn block_comment(lex: &mut Lexer<'_, TokenKind>) -> Skip {
    let rest = lex.remainder();
    lex.bump(rest.find("*/").map_or(rest.len(), |at| at + 2));
    slip(lex, Slip::BlockComment)
}

/// Leaves out what was read, and notes it.
pub fn slip(lex: &mut Lexer<'_, TokenKind>, slip: Slip) -> Skip {
    note(lex, slip);
    Skip
}

/// Notes a slip at what was read.
pub fn note(lex: &mut Lexer<'_, TokenKind>, slip: Slip) {
    let span = lex.span();
    lex.extras.misread(slip, span);
}

impl Notes {
    /// Notes something that could not be read, or was read as something else.
    pub fn misread(&mut self, slip: Slip, range: Range<usize>) {
        self.misreads.push(Misread::new(slip, range));
    }

    /// Takes back the note on a word that ends at `end`, since the word goes on.
    pub fn forget(&mut self, end: usize) {
        self.misreads.pop_if(|misread| misread.end as usize == end && misread.slip == Slip::Word);
    }
}

/// Reads the rest of a string after its first quote.
pub fn string(lex: &mut Lexer<'_, TokenKind>) {
    let start = lex.span().start;
    let length = match lex.remainder().strip_prefix("\"\"") {
        Some(rest) => block_string(lex, rest) + 2,
        None => line_string(lex),
    };
    lex.bump(length);
    escapes(lex, start);
}

/// Bytes from the first quote to the closing one, which it includes.
fn line_string(lex: &mut Lexer<'_, TokenKind>) -> usize {
    let rest = lex.remainder().as_bytes();
    let mut at = 0;
    while let Some(&byte) = rest.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\n' => break,
            b'\\' if rest.get(at + 1).is_some_and(|&next| next != b'\n') => at += 2,
            _ => at += 1,
        }
    }
    let length = without_closers(&lex.remainder()[..floor(lex.remainder(), at)]).len();
    let start = lex.span().start;
    lex.extras.misread(Slip::OpenString, start..start + 1 + length);
    length
}

/// A line without the brackets and commas at its end that it does not open
/// itself: where the closing quote is missing, they belong to what is around.
fn without_closers(line: &str) -> &str {
    let mut text = line.trim_end();
    while let Some(last) = text.chars().next_back() {
        let open = match last {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            ',' => '\0',
            _ => break,
        };
        if text.matches(open).count() >= text.matches(last).count() {
            break;
        }
        text = text[..text.len() - 1].trim_end();
    }
    text
}

/// Bytes from the third quote to the closing three, which it includes.
fn block_string(lex: &mut Lexer<'_, TokenKind>, rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'"' if bytes[at..].starts_with(b"\"\"\"") => return at + 3,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    let start = lex.span().start;
    lex.extras.misread(Slip::OpenBlockString, start..start + 3);
    rest.len()
}

/// The last character boundary up to `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Notes each backslash that starts no escape.
fn escapes(lex: &mut Lexer<'_, TokenKind>, start: usize) {
    let text = lex.slice();
    let mut from = 0;
    while let Some(found) = text[from..].find('\\') {
        let at = from + found;
        let escaped = text[at + 1..].chars().next();
        let length = 1 + escaped.map_or(0, char::len_utf8);
        if !matches!(escaped, Some('"' | '\\' | 'n')) {
            lex.extras.misread(Slip::Escape, start + at..start + at + length);
        }
        from = at + length;
    }
}

/// Checks that a date has the right shape and exists.
pub fn date(lex: &mut Lexer<'_, TokenKind>) {
    let text = lex.slice();
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    match lengths[..] {
        [4, 2, 2] if text.parse::<jiff::civil::Date>().is_ok() => {}
        [4, 2] if format!("{text}-01").parse::<jiff::civil::Date>().is_ok() => {}
        [4, 2, 2] | [4, 2] => note(lex, Slip::NoSuchDate),
        [_, _] => note(lex, Slip::NumberRange),
        _ => note(lex, Slip::DateShape),
    }
}
