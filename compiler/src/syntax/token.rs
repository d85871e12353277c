//! What texts consist of: compact tokens, and comments apart from them.
//!
//! A token holds no text. Words that are special in some places only (`after`,
//! `then`, `days`) have kinds of their own, so the grammar never looks at the
//! text; [`TokenKind::is_name`] holds for each of them.
//!
//! What people bring from other languages (`=`, `;`, `&&`) is read as what it
//! means here and noted as a [`Misread`].

use logos::Logos;

use super::lexer::{Notes, block_comment, comment, date, note, slip, string};
use super::misread::{Misread, Slip};

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Whether only white space precedes it on its line.
    pub starts_line: bool,
    /// First byte.
    pub start: u32,
    /// Length in bytes; 0 for a bracket that the text lacks.
    pub len: u32,
}

impl Token {
    /// One past the last byte.
    pub fn end(self) -> u32 {
        self.start + self.len
    }
}

/// A comment; it lies outside the token stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// First byte, the first slash.
    pub start: u32,
    /// One past the last byte, without the line end.
    pub end: u32,
    /// `///`, but not `////`.
    pub doc: bool,
    /// Whether only white space precedes it on its line.
    pub starts_line: bool,
}

/// What a text consists of.
#[derive(Clone, Debug, Default)]
pub struct Lexed {
    /// In order.
    pub tokens: Vec<Token>,
    /// In order.
    pub comments: Vec<Comment>,
    /// What could not be read, or was read as something else.
    pub misreads: Vec<Misread>,
}

/// What a token is.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq)]
#[logos(extras = Notes)]
#[logos(skip "[\x00-\x20\x7F]+")]
#[logos(skip("(//|#)[^\n]*", comment, allow_greedy = true))]
#[logos(skip(r"/\*", block_comment))]
#[logos(skip(";", |lex| slip(lex, Slip::Semicolon)))]
#[repr(u8)]
pub enum TokenKind {
    /// `{`
    #[token("{")]
    OpenBrace,
    /// `}`
    #[token("}")]
    CloseBrace,
    /// `[`
    #[token("[")]
    OpenBracket,
    /// `]`
    #[token("]")]
    CloseBracket,
    /// `(`
    #[token("(")]
    OpenParen,
    /// `)`
    #[token(")")]
    CloseParen,
    /// `:`
    #[token(":")]
    #[token("=", |lex| note(lex, Slip::Equals))]
    Colon,
    /// `,`
    #[token(",")]
    Comma,
    /// `.`
    #[token(".")]
    Dot,
    /// `..`
    #[token("..")]
    #[token("...", |lex| note(lex, Slip::Dots))]
    DotDot,
    /// `->`
    #[token("->")]
    #[token("=>", |lex| note(lex, Slip::Arrow))]
    Arrow,
    /// `@`
    #[token("@")]
    At,
    /// `<`
    #[token("<")]
    Less,
    /// `<=`
    #[token("<=")]
    LessOrEqual,
    /// `>`
    #[token(">")]
    Greater,
    /// `>=`
    #[token(">=")]
    GreaterOrEqual,

    /// `"…"`, `"""…"""`
    #[token("\"", string)]
    String,
    /// `12`, `1_000`, `2.5`
    #[regex("[0-9]+(_[0-9]+)*(\\.[0-9]+)?")]
    Number,
    /// `2027-01-31`, `2023-09`
    #[regex("[0-9]+(-[0-9]+)+", date)]
    Date,
    /// `FR`, `US-CA`
    #[regex("[A-Z][A-Z](-[A-Z0-9][A-Z0-9]?[A-Z0-9]?)?", priority = 8)]
    Country,
    /// `EUR`
    #[regex("[A-Z][A-Z][A-Z]", priority = 8)]
    Currency,
    /// Something that was reported.
    #[regex("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z0-9][A-Za-z0-9_]*)*", |lex| note(lex, Slip::Word), priority = 1)]
    #[regex("[0-9][0-9_.]*[A-Za-z][A-Za-z0-9_]*", |lex| note(lex, Slip::GluedNumber))]
    #[regex("[0-9]+([/.][0-9]+)*/[0-9]+", |lex| note(lex, Slip::DateShape))]
    #[regex("[0-9]+\\.[0-9]+(\\.[0-9]+)+", |lex| note(lex, Slip::DateShape))]
    #[token("!=", |lex| note(lex, Slip::NotEqual))]
    Unreadable,

    /// `use`
    #[token("use")]
    Use,
    /// `as`
    #[token("as")]
    As,
    /// `when`
    #[token("when")]
    When,
    /// `by`
    #[token("by")]
    By,
    /// `any`
    #[token("any")]
    Any,
    /// `may`
    #[token("may")]
    May,
    /// `best_effort`
    #[token("best_effort")]
    BestEffort,
    /// `unstated`
    #[token("unstated")]
    Unstated,
    /// `vague`
    #[token("vague")]
    Vague,
    /// `pending`
    #[token("pending")]
    Pending,
    /// `none`
    #[token("none")]
    None,
    /// `true`
    #[token("true")]
    True,
    /// `false`
    #[token("false")]
    False,
    /// `and`
    #[token("and")]
    #[token("&&", |lex| note(lex, Slip::And))]
    And,
    /// `or`
    #[token("or")]
    #[token("||", |lex| note(lex, Slip::Or))]
    Or,
    /// `not`
    #[token("not")]
    Not,
    /// `in`
    #[token("in")]
    In,
    /// `is`
    #[token("is")]
    #[token("==", |lex| note(lex, Slip::DoubleEquals))]
    Is,
    /// `else`
    #[token("else")]
    Else,

    /// A word or name without a part in the grammar.
    #[regex("[a-z_][a-z0-9_]*(-[a-z0-9][a-z0-9_]*)*", priority = 3)]
    Name,
    /// `after`
    #[token("after")]
    After,
    /// `without`
    #[token("without")]
    Without,
    /// `during`
    #[token("during")]
    During,
    /// `until`
    #[token("until")]
    Until,
    /// `then`
    #[token("then")]
    Then,
    /// `because`
    #[token("because")]
    Because,
    /// `longer`
    #[token("longer")]
    Longer,
    /// `last`
    #[token("last")]
    Last,
    /// `first`
    #[token("first")]
    First,
    /// `end`
    #[token("end")]
    End,
    /// `of`
    #[token("of")]
    Of,
    /// `to`
    #[token("to")]
    To,
    /// `per`
    #[token("per")]
    Per,
    /// `for`
    #[token("for")]
    For,
    /// `stated`
    #[token("stated")]
    Stated,
    /// `automatically`
    #[token("automatically")]
    Automatically,
    /// `delete`
    #[token("delete")]
    Delete,
    /// `anonymise`
    #[token("anonymise")]
    Anonymise,
    /// `return`
    #[token("return")]
    Return,
    /// `isolate`
    #[token("isolate")]
    Isolate,
    /// `archive`
    #[token("archive")]
    Archive,
    /// `law`, whose arguments need no names
    #[token("law")]
    Law,
    /// `post`, likewise
    #[token("post")]
    Post,
    /// `day`, `days`, …
    #[regex("(second|minute|hour|day|working_day|week|month|year)s?", priority = 8)]
    TimeUnit,
}

impl TokenKind {
    /// Whether the token may be a name.
    pub fn is_name(self) -> bool {
        self as u8 >= TokenKind::Name as u8
    }

    /// Whether the token is a reserved word.
    pub fn is_reserved(self) -> bool {
        self as u8 >= TokenKind::Use as u8 && !self.is_name()
    }

    /// `{`, `[` or `(`.
    pub fn opens(self) -> bool {
        matches!(self, TokenKind::OpenBrace | TokenKind::OpenBracket | TokenKind::OpenParen)
    }

    /// `}`, `]` or `)`.
    pub fn closes(self) -> bool {
        matches!(self, TokenKind::CloseBrace | TokenKind::CloseBracket | TokenKind::CloseParen)
    }

    /// The bracket that closes this one.
    pub fn closer(self) -> TokenKind {
        match self {
            TokenKind::OpenBrace => TokenKind::CloseBrace,
            TokenKind::OpenBracket => TokenKind::CloseBracket,
            TokenKind::OpenParen => TokenKind::CloseParen,
            other => other,
        }
    }
}
