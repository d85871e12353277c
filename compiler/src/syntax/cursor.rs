//! Where a cursor stands in a text that is still being written.
//!
//! The tokens before the cursor are read with a stack of open brackets; what
//! comes after does not matter, so half-typed text is as good as any.

use super::lexer::lex;
use super::misread::Slip;
use super::token::{Lexed, Token, TokenKind};

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
        /// How much of the value stands there.
        after: After,
    },
    /// The word of a case, in `by parameter { … }`.
    Case {
        /// The parameter.
        parameter: String,
        /// Cases that are there already.
        written: Vec<String>,
    },
    /// A condition after `when`, `and`, `or`, `not`.
    Condition,
    /// What a parameter is compared with, after `is` or `in [`.
    Operand {
        /// The parameter.
        parameter: String,
    },
    /// A name in braces, in a text.
    Braces,
    /// Words of a text.
    Words,
    /// The name of an annotation.
    Annotation,
    /// A module or declaration after `use`.
    Import {
        /// What stands before the brace of its members; empty outside.
        path: String,
    },
}

/// What stands before a cursor in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Nothing of the value yet.
    Nothing,
    /// An opening parenthesis or a comma in parentheses.
    Call,
    /// A number, which wants a unit.
    Number,
    /// A word that wants an event: `after`, `until`, `last`.
    Event,
    /// `then`
    Then,
    /// A whole value, which may go on.
    Value,
}

/// A call that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The kind word of the declaration around.
    pub kind: String,
    /// The fields and words that lead to the word called, which comes last.
    pub path: Vec<String>,
    /// How many arguments are finished.
    pub commas: usize,
    /// The argument being written, if it is named.
    pub named: Option<String>,
}

/// An open bracket.
struct Frame {
    kind: FrameKind,
    /// The field or detail whose value is being written.
    field: Option<String>,
    written: Vec<String>,
    commas: usize,
}

enum FrameKind {
    Top,
    /// The block of a declaration of this kind.
    Declaration(String),
    /// A block of fields.
    Record,
    /// Parentheses after a word.
    Call(String),
    /// The cases of a choice by this parameter.
    Choice(String),
    /// A list: values of the field around.
    Inner,
}

/// The beginning of the word that a cursor stands in or after, and what may
/// stand there.
pub fn cursor(text: &str, offset: usize) -> (usize, Cursor) {
    let start = word_start(text, offset);
    let Lexed { tokens, misreads, .. } = lex(&text[..start]);
    if misreads.iter().any(|misread| matches!(misread.slip, Slip::OpenString | Slip::OpenBlockString)) {
        let braces = text[..start].ends_with('{') && !text[..start].ends_with("{{");
        return (start, if braces { Cursor::Braces } else { Cursor::Words });
    }
    let new_line = text[start_of_line(text, start)..start].trim().is_empty();
    let cursor = Reader::read_all(text, &tokens).place(new_line);
    (start, cursor)
}

/// The call whose parentheses are open at a cursor.
pub fn call(text: &str, offset: usize) -> Option<Call> {
    let tokens = lex(&text[..offset]).tokens;
    Reader::read_all(text, &tokens).call()
}

fn word_start(text: &str, offset: usize) -> usize {
    let before = &text[..offset];
    let in_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    before
        .rfind(|letter| !in_word(letter))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))
}

fn start_of_line(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |at| at + 1)
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
        Frame { kind, field: None, written: Vec::new(), commas: 0 }
    }
}

impl<'t> Reader<'t> {
    fn read_all(text: &'t str, tokens: &'t [Token]) -> Reader<'t> {
        let mut reader = Reader { text, tokens, frames: vec![Frame::new(FrameKind::Top)], choice: false };
        for at in 0..tokens.len() {
            reader.read(at);
        }
        reader
    }

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
            TokenKind::Comma => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.commas += 1;
                    if matches!(frame.kind, FrameKind::Call(_)) {
                        frame.field = None;
                    }
                }
            }
            kind if kind.is_name() && self.kind(at + 1) == Some(TokenKind::Colon) => {
                let word = self.word(at).to_owned();
                if let Some(frame) = self.frames.last_mut()
                    && !matches!(frame.kind, FrameKind::Inner)
                {
                    frame.written.push(word.clone());
                    if !matches!(frame.kind, FrameKind::Choice(_)) {
                        frame.field = Some(word);
                    }
                }
            }
            _ => {}
        }
    }

    /// What an opening brace opens.
    fn braces(&self, at: usize) -> Frame {
        if self.choice {
            let parameter = at.checked_sub(1).map_or(String::new(), |before| self.word(before).to_owned());
            return Frame::new(FrameKind::Choice(parameter));
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
        if let Some(cursor) = self.special() {
            return cursor;
        }
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
                FrameKind::Choice(parameter) if innermost && self.case_expected(new_line) => {
                    return Cursor::Case { parameter: parameter.clone(), written: frame.written.clone() };
                }
                FrameKind::Top | FrameKind::Record | FrameKind::Inner | FrameKind::Choice(_) => {}
            }
            let block = matches!(frame.kind, FrameKind::Declaration(_) | FrameKind::Record);
            if innermost && block && (new_line || frame.field.is_none()) && !self.value_expected() {
                let kind = kind.unwrap_or_default();
                return Cursor::Member { kind, path, written: frame.written.clone() };
            }
            path.extend(frame.field.clone());
        }
        match kind {
            Some(kind) => Cursor::Value { kind, path, after: self.after() },
            None => Cursor::Top,
        }
    }

    fn last(&self) -> Option<TokenKind> {
        self.tokens.last().map(|token| token.kind)
    }

    /// Places that the last few tokens tell.
    fn special(&self) -> Option<Cursor> {
        use TokenKind as T;
        let count = self.tokens.len();
        match self.last()? {
            T::At => return Some(Cursor::Annotation),
            T::When | T::And | T::Not if !self.is_comparing() => return Some(Cursor::Condition),
            T::Or if self.in_guard() => return Some(Cursor::Condition),
            T::Is | T::Not | T::OpenBracket | T::Comma | T::In if self.is_comparing() => {
                let test = self.tokens.iter().rposition(|token| matches!(token.kind, T::Is | T::In))?;
                let before = test.checked_sub(1)?;
                let before = if self.kind(before) == Some(T::Not) { before.checked_sub(1)? } else { before };
                return Some(Cursor::Operand { parameter: self.word(before).to_owned() });
            }
            _ => {}
        }
        let import = self.tokens.iter().rposition(|token| token.kind == T::Use)?;
        let inside =
            |token: &Token| token.kind.is_name() || matches!(token.kind, T::Dot | T::OpenBrace | T::Comma);
        let path = &self.tokens[import + 1..];
        let open = path.last().is_none_or(|last| matches!(last.kind, T::Dot | T::OpenBrace | T::Comma));
        if !open || !path.iter().all(inside) {
            return None;
        }
        let brace = path.iter().position(|token| token.kind == T::OpenBrace).map(|at| import + 1 + at);
        let end = brace.map_or(count, |brace| brace.saturating_sub(1));
        let words = (import + 1..end).map(|at| self.word(at));
        Some(Cursor::Import { path: if brace.is_some() { words.collect() } else { String::new() } })
    }

    /// Whether the last tokens are `path is`, `path is not` or `path in [ …`.
    fn is_comparing(&self) -> bool {
        use TokenKind as T;
        let mut before = self.tokens.iter().rev();
        match before.next().map(|token| token.kind) {
            Some(T::Is | T::In) => true,
            Some(T::Not) => before.next().is_some_and(|token| token.kind == T::Is),
            Some(T::OpenBracket | T::Comma) => {
                let inside =
                    |kind: T| kind.is_name() || matches!(kind, T::Comma | T::Country | T::OpenBracket);
                let mut kinds = self.tokens.iter().rev().map(|token| token.kind);
                kinds.find(|&kind| !inside(kind)) == Some(T::In)
            }
            _ => false,
        }
    }

    /// Whether a `when` stands on the same level before the cursor, with nothing but a test after it.
    fn in_guard(&self) -> bool {
        use TokenKind as T;
        let test = |kind: T| {
            kind.is_name()
                || matches!(kind, T::Or | T::And | T::Not | T::Is | T::In | T::Dot | T::Country | T::String)
        };
        let mut kinds = self.tokens.iter().rev().map(|token| token.kind);
        kinds.find(|&kind| !test(kind)) == Some(T::When)
    }

    fn case_expected(&self, new_line: bool) -> bool {
        let last = self.last();
        last != Some(TokenKind::Colon) && (new_line || last == Some(TokenKind::OpenBrace))
    }

    fn after(&self) -> After {
        use TokenKind as T;
        let calls = self.frames.last().is_some_and(|frame| matches!(frame.kind, FrameKind::Call(_)));
        match self.last() {
            Some(T::OpenParen | T::Comma) if calls => After::Call,
            Some(T::Number | T::Per) => After::Number,
            Some(T::After | T::Until | T::Without | T::During | T::Last | T::First | T::Of) => After::Event,
            Some(T::Then) => After::Then,
            Some(T::Colon | T::Comma | T::OpenBracket | T::Arrow | T::May | T::BestEffort | T::Because)
            | None => After::Nothing,
            _ => After::Value,
        }
    }

    /// The innermost open call.
    fn call(&self) -> Option<Call> {
        let depth = self.frames.iter().rposition(|frame| !matches!(frame.kind, FrameKind::Inner))?;
        let innermost = &self.frames[depth];
        if !matches!(innermost.kind, FrameKind::Call(_)) {
            return None;
        }
        let (mut kind, mut path) = (None, Vec::new());
        for (number, frame) in self.frames[..=depth].iter().enumerate() {
            match &frame.kind {
                FrameKind::Declaration(word) => {
                    kind = Some(word.clone());
                    path.clear();
                }
                FrameKind::Call(word) => path.push(word.clone()),
                _ => {}
            }
            if number < depth {
                path.extend(frame.field.clone());
            }
        }
        Some(Call { kind: kind?, path, commas: innermost.commas, named: innermost.field.clone() })
    }

    /// Whether the last token wants a value after it.
    fn value_expected(&self) -> bool {
        use TokenKind as T;
        matches!(self.last(), Some(T::Colon | T::Comma | T::OpenBracket | T::Arrow))
    }
}

#[cfg(test)]
mod tests {
    use super::{After, Call, Cursor, call, cursor};

    fn at(marked: &str) -> Cursor {
        let offset = marked.find('¦').expect("a cursor");
        cursor(&marked.replace('¦', ""), offset).1
    }

    fn value(kind: &str, path: &[&str]) -> Cursor {
        let path = path.iter().map(|&field| field.into()).collect();
        Cursor::Value { kind: kind.into(), path, after: After::Nothing }
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
        assert!(matches!(
            at("activity a {\n  part b {\n    basis: consent(¦"),
            Cursor::Value { kind, path, after: After::Call } if kind == "part" && path == ["basis", "consent"]
        ));
        assert_eq!(
            at("organisation o {\n  dpo: {\n    ¦"),
            Cursor::Member { kind: "organisation".into(), path: vec!["dpo".into()], written: vec![] }
        );
        assert_eq!(
            at("organisation o {\n  dpo: { reached_by: ¦"),
            value("organisation", &["dpo", "reached_by"])
        );
    }

    #[test]
    fn the_words_before_tell_what_follows() {
        let case = |written: &[&str]| Cursor::Case {
            parameter: "region".into(),
            written: written.iter().map(|&word| word.into()).collect(),
        };
        assert_eq!(at("system s {\n  location: by region { ¦"), case(&[]));
        assert_eq!(at("system s {\n  location: by region {\n    asia: JP\n    eu¦"), case(&["asia"]));
        assert_eq!(at("system s when ¦"), Cursor::Condition);
        assert_eq!(at("system s when region is ¦"), Cursor::Operand { parameter: "region".into() });
        assert_eq!(at("system s when region in [asia, ¦"), Cursor::Operand { parameter: "region".into() });
        assert_eq!(at("@acc¦"), Cursor::Annotation);
        assert_eq!(at("use ma¦"), Cursor::Import { path: String::new() });
        assert_eq!(at("use mail.{a, ¦"), Cursor::Import { path: "mail".into() });
        for (text, wanted) in [
            ("2 ¦", After::Number),
            ("2 years after ¦", After::Event),
            ("2 years after contact then ¦", After::Then),
            ("2 years ¦", After::Value),
        ] {
            let cursor = at(&format!("activity a {{\n  retention: {text}"));
            assert!(matches!(cursor, Cursor::Value { after, .. } if after == wanted), "{text}: {cursor:?}");
        }
    }

    #[test]
    fn open_calls_are_found() {
        let text = "transfer t {\n  safeguard: scc([p2p, c2p], signed: ";
        let path = vec!["safeguard".to_owned(), "scc".to_owned()];
        let wanted = Call { kind: "transfer".into(), path, commas: 1, named: Some("signed".into()) };
        assert_eq!(call(text, text.len()), Some(wanted));
        let closed = "transfer t {\n  safeguard: scc(p2p) ";
        assert_eq!(call(closed, closed.len()), None);
    }
}
