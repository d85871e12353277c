//! Writes a text in the one style.
//!
//! The author's order, comments and blank lines stay. One field stands on a
//! line, values of neighbouring lines are aligned, and a list, call, record or
//! choice that would pass column 100 is broken, one item a line. The layout
//! depends on the tokens and on nothing of the old layout but blank lines and
//! the places of comments, so that a second run changes nothing.

mod block;
mod marks;
mod page;
mod value;

use self::marks::Marks;
use self::page::Page;
use super::ast::{Declaration, Member};
use super::token::{Comment, Lexed, Token, TokenKind};
use super::{lexer, parse};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{SourceId, Sources, Span};

/// The column that lists and calls don't pass if breaking them helps.
const WIDTH: usize = 100;
/// How far each level is indented.
const STEP: usize = 2;

/// Why a text was left as it is.
#[derive(Clone, Debug)]
pub struct Unformattable {
    /// The text, for the places of the findings.
    pub sources: Sources,
    /// What could not be read.
    pub findings: Vec<Diagnostic>,
}

/// A text in the one style: the same tokens and comments, laid out anew.
///
/// # Errors
///
/// A text with syntax errors is not touched, nor is one that the formatter
/// would change the meaning of.
pub fn format(text: &str) -> Result<String, Box<Unformattable>> {
    let mut sources = Sources::default();
    let source = sources.add("", text);
    let mut findings = Vec::new();
    let chunks = parse(&mut sources, source, &mut findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(Box::new(Unformattable { sources, findings }));
    }
    let mut starts = Vec::new();
    for (chunk, tree) in &chunks {
        let base = sources.locate(Span { chunk: *chunk, start: 0, end: 0 }).1.start as u32;
        starts.extend(tree.uses.iter().map(|import| import.range.start + base));
        tree.declarations.iter().for_each(|declaration| note_starts(declaration, base, &mut starts));
    }
    let lexed = lexer::lex(text);
    let formatted = write(text, &lexed, &starts);
    match same(text, &lexed, &formatted) {
        true => Ok(formatted),
        false => Err(Box::new(unsafe_change(sources, source))),
    }
}

/// Where declarations begin, nested ones included.
fn note_starts(declaration: &Declaration, base: u32, starts: &mut Vec<u32>) {
    starts.push(declaration.range.start + base);
    for member in declaration.body.iter().flat_map(|body| &body.members) {
        if let Member::Declaration(nested) = member {
            note_starts(nested, base, starts);
        }
    }
}

fn write(text: &str, lexed: &Lexed, starts: &[u32]) -> String {
    let marks = Marks::new(text, lexed, starts);
    let mut page = Page::new(&marks);
    let end = lexed.tokens.len();
    let entries = marks.entries(0, end);
    page.entries(&entries, 0);
    page.comments_before(end, 0, entries.is_empty());
    page.finish()
}

/// Whether two texts differ in layout only.
fn same(text: &str, lexed: &Lexed, formatted: &str) -> bool {
    let again = lexer::lex(formatted);
    tokens(text, &lexed.tokens).eq(tokens(formatted, &again.tokens))
        && comments(text, &lexed.comments).eq(comments(formatted, &again.comments))
}

/// Kind and text of each token, commas before a closing bracket left out.
fn tokens<'a>(text: &'a str, tokens: &'a [Token]) -> impl Iterator<Item = (TokenKind, String)> + 'a {
    let closes = |index: usize| tokens.get(index + 1).is_some_and(|next| next.kind.closes());
    let kept = move |(index, token): &(usize, &Token)| token.kind != TokenKind::Comma || !closes(*index);
    tokens.iter().enumerate().filter(kept).map(|(_, token)| {
        let read = &text[token.start as usize..token.end() as usize];
        (token.kind, read.replace("\r\n", "\n"))
    })
}

fn comments<'a>(text: &'a str, comments: &'a [Comment]) -> impl Iterator<Item = &'a str> {
    comments.iter().map(|comment| text[comment.start as usize..comment.end as usize].trim_end())
}

fn unsafe_change(mut sources: Sources, source: SourceId) -> Unformattable {
    let chunk = sources.add_chunk(source, 0..0);
    let span = Span { chunk, start: 0, end: 0 };
    let message = "Formatting would change more than the layout";
    let finding = Diagnostic::error("format-refused", message, span)
        .help("the text is left as it is; this is a fault of the formatter");
    Unformattable { sources, findings: vec![finding] }
}

#[cfg(test)]
mod tests;
