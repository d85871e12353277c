//! What the lexer could not read, or read as something else, and what it says.

use std::ops::Range;

use logos::Lexer;

use super::token::{Token, TokenKind};

/// A place that the lexer stumbled over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misread {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What happened.
    pub slip: Slip,
}

impl Misread {
    /// A slip at a byte range.
    pub fn new(slip: Slip, range: Range<usize>) -> Self {
        Misread { start: range.start as u32, end: range.end as u32, slip }
    }
}

/// The kinds of misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A `"…"` without an end.
    OpenString,
    /// A `"""…"""` without an end.
    OpenBlockString,
    /// `\x`
    Escape,
    /// `“…”`, `'…'`
    Quotes,
    /// `=`, read as `:`
    Equals,
    /// `==`, read as `is`
    DoubleEquals,
    /// `!=`
    NotEqual,
    /// `;`, left out
    Semicolon,
    /// `&&`, read as `and`
    And,
    /// `||`, read as `or`
    Or,
    /// `...` or `…`, read as `..`
    Dots,
    /// `=>` or `→`, read as `->`
    Arrow,
    /// `# …`, left out
    HashComment,
    /// `/* … */`, left out
    BlockComment,
    /// A word with capitals or letters beyond a to z.
    Word,
    /// `30days`
    GluedNumber,
    /// `2-4`
    NumberRange,
    /// `31.12.2027`
    DateShape,
    /// `2027-02-31`
    NoSuchDate,
    /// A space that looks like any other and is none.
    HiddenSpace,
    /// A control character.
    Control,
    /// Anything else.
    Unknown,
}

/// Reads on where no token matches; `None` if there is nothing to keep, else
/// the kind and the first byte of the token.
pub fn unknown(lex: &mut Lexer<'_, TokenKind>, tokens: &mut Vec<Token>) -> Option<(TokenKind, usize)> {
    let start = lex.span().start;
    let rest = &lex.source()[start..];
    let first = rest.chars().next()?;
    let (kind, slip, length) = match first {
        '→' | '⇒' => (Some(TokenKind::Arrow), Slip::Arrow, first.len_utf8()),
        '…' => (Some(TokenKind::DotDot), Slip::Dots, first.len_utf8()),
        _ if hidden_space(first) => (None, Slip::HiddenSpace, run(rest, hidden_space)),
        _ if first.is_alphabetic() => (Some(TokenKind::Unreadable), Slip::Word, run(rest, in_word)),
        _ => match quoted(rest, first) {
            Some(length) => (Some(TokenKind::String), Slip::Quotes, length),
            None => (Some(TokenKind::Unreadable), Slip::Unknown, run(rest, stray)),
        },
    };
    lex.bump(length.max(first.len_utf8()).saturating_sub(lex.span().len()));
    let start = if slip == Slip::Word { absorb(lex, tokens, start) } else { start };
    let end = lex.span().end;
    lex.extras.misread(slip, start..end);
    kind.map(|kind| (kind, start))
}

/// Takes back the part of a word before its first letter beyond a to z:
/// `donn` of `données`. Answers with the word's first byte.
fn absorb(lex: &mut Lexer<'_, TokenKind>, tokens: &mut Vec<Token>, start: usize) -> usize {
    let word = |kind: TokenKind| kind.is_name() || kind.is_reserved() || kind == TokenKind::Unreadable;
    match tokens.pop_if(|last| last.end() as usize == start && word(last.kind)) {
        Some(last) => {
            lex.extras.forget(start);
            last.start as usize
        }
        None => start,
    }
}

fn run(text: &str, part: impl Fn(char) -> bool) -> usize {
    text.find(|character| !part(character)).unwrap_or(text.len())
}

fn in_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | '\u{300}'..='\u{36F}')
}

fn hidden_space(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{2069}' | '\u{3000}' | '\u{FEFF}')
}

/// Neither white space nor anything that can begin a token.
fn stray(character: char) -> bool {
    !character.is_alphanumeric()
        && !character.is_whitespace()
        && !character.is_control()
        && !hidden_space(character)
        && !"{}[](),:.@<>\"_#;=".contains(character)
}

/// Length of a string in other quotes that ends on its line.
fn quoted(rest: &str, open: char) -> Option<usize> {
    let close: &[char] = match open {
        '“' | '”' | '„' => &['”', '“'],
        '‘' | '’' | '‚' => &['’', '‘'],
        '«' => &['»'],
        '»' => &['«'],
        '\'' | '`' => &['\'', '`'],
        _ => return None,
    };
    let inner = rest[open.len_utf8()..].lines().next()?;
    let at = inner.find(close)?;
    let length = open.len_utf8() + at;
    Some(length + rest[length..].chars().next().map_or(0, char::len_utf8))
}

/// Control characters other than tab and line end, wherever they stand.
pub fn control_characters(text: &str) -> Vec<Misread> {
    let control = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F;
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = bytes[at..].iter().position(|&byte| control(byte)).map(|offset| at + offset) {
        let length = bytes[first..].iter().take_while(|&&byte| control(byte)).count();
        at = first + length;
        found.push(Misread::new(Slip::Control, first..at));
    }
    found
}
