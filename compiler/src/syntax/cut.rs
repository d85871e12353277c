//! Cuts a token stream into declarations.
//!
//! A chunk begins where the one before it ended, so the comments before a
//! declaration belong to it, and an edit inside a declaration changes one chunk.

use std::ops::Range;

use super::token::{Token, TokenKind};

/// The token ranges of the declarations and imports of a file, in order. All
/// tokens belong to one of them; brackets have to match.
pub fn cut(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut header = Header::at(0);
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        if depth == 0 && index > header.start && header.ends_before(tokens, index) {
            chunks.push(header.start..index);
            header = Header::at(index);
        }
        if depth == 0 {
            header.read(tokens, index);
        }
        depth += usize::from(token.kind.opens());
        depth -= usize::from(token.kind.closes());
        if depth == 0 && token.kind == TokenKind::CloseBrace {
            chunks.push(header.start..index + 1);
            header = Header::at(index + 1);
        }
    }
    if header.start < tokens.len() {
        chunks.push(header.start..tokens.len());
    }
    chunks
}

/// What was read of a declaration before its block.
struct Header {
    /// Index of the first token.
    start: usize,
    /// Index of the kind word, or of whatever stands in its place.
    kind: Option<usize>,
}

impl Header {
    fn at(start: usize) -> Self {
        Header { start, kind: None }
    }

    /// Takes note of a token outside all brackets.
    fn read(&mut self, tokens: &[Token], index: usize) {
        let annotates = index > self.start && tokens[index - 1].kind == TokenKind::At;
        let part_of_annotation =
            matches!(tokens[index].kind, TokenKind::At | TokenKind::OpenParen | TokenKind::CloseParen);
        if self.kind.is_none() && !annotates && !part_of_annotation {
            self.kind = Some(index);
        }
    }

    /// Whether the token begins the next declaration.
    fn ends_before(&self, tokens: &[Token], index: usize) -> bool {
        let Some(kind) = self.kind else { return false };
        let (token, before) = (tokens[index], tokens[index - 1]);
        match token.kind {
            TokenKind::At => true,
            TokenKind::Use => token.starts_line,
            name if name.is_name() => {
                let is_own_name = index == kind + 1 && !token.starts_line;
                !is_own_name && completes(before.kind) && !continues(before, token) && {
                    tokens.get(index + 1).is_some_and(|next| names(token, *next))
                }
            }
            _ => false,
        }
    }
}

/// Whether a condition or path may end with this token.
fn completes(kind: TokenKind) -> bool {
    use TokenKind as T;
    let joins = matches!(kind, T::Dot | T::Arrow | T::Comma | T::Colon | T::At | T::Use | T::As | T::When);
    let tests = matches!(kind, T::And | T::Or | T::Not | T::Is | T::In);
    let compares = matches!(kind, T::Less | T::LessOrEqual | T::Greater | T::GreaterOrEqual);
    !joins && !tests && !compares
}

/// Whether the token is part of a quantity.
fn continues(before: Token, token: Token) -> bool {
    match token.kind {
        TokenKind::TimeUnit => matches!(before.kind, TokenKind::Number | TokenKind::Per),
        TokenKind::To | TokenKind::Per => before.kind == TokenKind::Number,
        _ => false,
    }
}

/// Whether `next` may be the name of a declaration whose kind word is `kind`.
fn names(kind: Token, next: Token) -> bool {
    use TokenKind as T;
    let operator = matches!(next.kind, T::When | T::And | T::Or | T::Not | T::Is | T::In | T::As);
    next.kind.is_name() || (kind.starts_line && next.kind.is_reserved() && !operator)
}
