//! Where a cursor stands in a text that is still being written.
//!
//! The tokens before the cursor are read with a stack of open brackets; what
//! comes after does not matter, so half-typed text is as good as any.

use super::lexer::lex;
use super::token::{Token, TokenKind};

/// What may be written at a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// A declaration.
    Top,
    /// A field, in a block.
    Member {
        /// The kind word of the declaration around.
        kind: String,
        /// Fields that lead from it to the block: `["dpo"]` within `dpo: { … }`.
        path: Vec<String>,
        /// Fields that the block has already.
        written: Vec<String>,
    },
    /// A value.
    Value {
        /// The kind word of the declaration around.
        kind: String,
        /// The field, with those that lead to it and the words whose parentheses are open.
        path: Vec<String>,
    },
}

/// An open bracket.
struct Frame {
    kind: FrameKind,
    /// The field or detail whose value is being written.
    field: Option<String>,
    written: Vec<String>,
}

enum FrameKind {
    Top,
    /// The block of a declaration of this kind.
    Declaration(String),
    /// A block of fields.
    Record,
    /// Parentheses after a word.
    Call(String),
    /// A list, or the cases of a choice: values of the field around.
    Inner,
}

/// The beginning of the word that a cursor stands in or after, and what may
/// stand there.
pub fn cursor(text: &str, offset: usize) -> (usize, Cursor) {
    let before = &text[..offset];
    let in_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let start = before
        .rfind(|letter| !in_word(letter))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let tokens = lex(&text[..start]).tokens;
    let mut reader =
        Reader { text, tokens: &tokens, frames: vec![Frame::new(FrameKind::Top)], choice: false };
    for at in 0..tokens.len() {
        reader.read(at);
    }
    let new_line = text[..start].rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    (start, reader.place(new_line))
}

struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    frames: Vec<Frame>,
    /// `by` stands before the next brace.
    choice: bool,
}

impl Frame {
    fn new(kind: FrameKind) -> Frame {
        Frame { kind, field: None, written: Vec::new() }
    }
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        let token = self.tokens[at];
        &self.text[token.start as usize..token.end() as usize]
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn read(&mut self, at: usize) {
        match self.tokens[at].kind {
            TokenKind::By => self.choice = true,
            TokenKind::OpenBrace => {
                let frame = self.braces(at);
                self.frames.push(frame);
                self.choice = false;
            }
            TokenKind::OpenBracket => self.frames.push(Frame::new(FrameKind::Inner)),
            TokenKind::OpenParen => {
                let word = at.checked_sub(1).map_or(String::new(), |before| self.word(before).to_owned());
                self.frames.push(Frame::new(FrameKind::Call(word)));
            }
            kind if kind.closes() && self.frames.len() > 1 => {
                self.frames.pop();
            }
            kind if kind.is_name() && self.kind(at + 1) == Some(TokenKind::Colon) => {
                let word = self.word(at).to_owned();
                if let Some(frame) = self.frames.last_mut()
                    && !matches!(frame.kind, FrameKind::Inner)
                {
                    frame.written.push(word.clone());
                    frame.field = Some(word);
                }
            }
            _ => {}
        }
    }

    /// What an opening brace opens.
    fn braces(&self, at: usize) -> Frame {
        if self.choice {
            return Frame::new(FrameKind::Inner);
        }
        match self.header(at) {
            Some(kind) => Frame::new(FrameKind::Declaration(kind)),
            None => Frame::new(FrameKind::Record),
        }
    }

    /// The kind word of the declaration whose block opens here: `kind name` at the
    /// beginning of a line, with no colon between it and the brace.
    fn header(&self, brace: usize) -> Option<String> {
        let mut at = brace;
        while at > 0 {
            at -= 1;
            let kind = self.tokens[at].kind;
            if kind == TokenKind::Colon || kind == TokenKind::OpenBrace || kind == TokenKind::CloseBrace {
                return None;
            }
            let named = self.kind(at + 1).is_some_and(TokenKind::is_name);
            if kind.is_name() && named && self.tokens[at].starts_line {
                return Some(self.word(at).to_owned());
            }
        }
        None
    }

    /// What may stand after all tokens.
    fn place(&self, new_line: bool) -> Cursor {
        let mut kind = None;
        let mut path = Vec::new();
        for (depth, frame) in self.frames.iter().enumerate() {
            let innermost = depth + 1 == self.frames.len();
            match &frame.kind {
                FrameKind::Declaration(word) => {
                    kind = Some(word.clone());
                    path.clear();
                }
                FrameKind::Call(word) => path.push(word.clone()),
                FrameKind::Top | FrameKind::Record | FrameKind::Inner => {}
            }
            let block = matches!(frame.kind, FrameKind::Declaration(_) | FrameKind::Record);
            if innermost && block && (new_line || frame.field.is_none()) && !self.value_expected() {
                let kind = kind.unwrap_or_default();
                return Cursor::Member { kind, path, written: frame.written.clone() };
            }
            path.extend(frame.field.clone());
        }
        match kind {
            Some(kind) => Cursor::Value { kind, path },
            None => Cursor::Top,
        }
    }

    /// Whether the last token wants a value after it.
    fn value_expected(&self) -> bool {
        let last = self.tokens.last().map(|token| token.kind);
        matches!(last, Some(TokenKind::Colon | TokenKind::Comma | TokenKind::OpenBracket | TokenKind::Arrow))
    }
}

#[cfg(test)]
mod tests {
    use super::{Cursor, cursor};

    fn at(marked: &str) -> Cursor {
        let offset = marked.find('¦').expect("a cursor");
        cursor(&marked.replace('¦', ""), offset).1
    }

    fn value(kind: &str, path: &[&str]) -> Cursor {
        Cursor::Value { kind: kind.into(), path: path.iter().map(|&field| field.into()).collect() }
    }

    #[test]
    fn cursors_are_placed() {
        assert_eq!(at("¦"), Cursor::Top);
        assert_eq!(at("data a { elements: email }\nact¦"), Cursor::Top);
        assert_eq!(
            at("data a \"A\" {\n  elements: email\n  ab¦"),
            Cursor::Member { kind: "data".into(), path: vec![], written: vec!["elements".into()] }
        );
        assert_eq!(at("data a {\n  elements: em¦"), value("data", &["elements"]));
        assert_eq!(at("data a {\n  elements: [email, ¦"), value("data", &["elements"]));
        assert_eq!(at("system s {\n  location: by region {\n    asia: ¦"), value("system", &["location"]));
        assert_eq!(
            at("activity a {\n  part b {\n    basis: consent(¦"),
            value("part", &["basis", "consent"])
        );
        assert_eq!(
            at("organisation o {\n  dpo: {\n    ¦"),
            Cursor::Member { kind: "organisation".into(), path: vec!["dpo".into()], written: vec![] }
        );
        assert_eq!(
            at("organisation o {\n  dpo: { reached_by: ¦"),
            value("organisation", &["dpo", "reached_by"])
        );
    }
}
