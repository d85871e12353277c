//! From text to tree. Parsing never fails: what could not be read is left out
//! of the tree and reported.
//!
//! Text becomes tokens (`token`, `lexer`), their brackets are made to match (`balance`),
//! the stream is cut into declarations (`cut`), and each of them is read on its
//! own (`grammar`). [`literal`] reads what stands in a
//! string.

pub mod ast;
mod balance;
pub mod cursor;
mod cut;
mod docs;
pub mod format;
mod grammar;
pub(crate) mod lexer;
pub mod literal;
mod misread;
mod names;
mod places;
pub(crate) mod token;
mod wording;

use std::sync::Arc;

use self::balance::Imbalance;
use self::grammar::Grammar;
use self::grammar::fault::Fault;
use self::misread::Slip;
use self::places::Places;
use self::token::{Comment, Lexed, Token};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{ChunkId, SourceId, Sources, Span};

/// The longest file that is read, in bytes.
const LONGEST_FILE: usize = 64 << 20;
/// How many findings on its syntax a file gets before the rest is summed up.
const MOST_FINDINGS: usize = 500;
/// From this many tokens on, two threads read a file.
const WORTH_A_THREAD: usize = 40_000;

/// Reads a file: cuts it into chunks, which are added to `sources`, and reads
/// each. Findings come in the order of the text.
pub fn parse(
    sources: &mut Sources,
    source: SourceId,
    findings: &mut Vec<Diagnostic>,
) -> Vec<(ChunkId, ast::Chunk)> {
    let text = sources.file(source).text.clone();
    if text.len() > LONGEST_FILE {
        let chunk = sources.add_chunk(source, 0..0);
        findings.push(too_large(chunk));
        return vec![(chunk, ast::Chunk::default())];
    }
    let (pieces, mut found) = pieces(sources, source, &text);
    let trees = read(&text, &pieces);
    let mut chunks = Vec::with_capacity(pieces.len());
    for (piece, (tree, faults)) in pieces.iter().zip(trees) {
        let chunk = wording::Chunk { id: piece.id, text: piece.text(&text), tokens: &piece.tokens };
        found.extend(faults.into_iter().filter_map(|fault| wording::fault(fault, &chunk)));
        names::check(&chunk, &tree, &mut found);
        chunks.push((piece.id, tree));
    }
    late_uses(&chunks, &mut found);
    findings.extend(limited(found));
    chunks
}

/// A chunk before it is read; tokens and comments count from its beginning.
struct Piece {
    id: ChunkId,
    start: u32,
    end: u32,
    tokens: Vec<Token>,
    comments: Vec<Comment>,
}

impl Piece {
    fn text<'a>(&self, file: &'a str) -> &'a str {
        &file[self.start as usize..self.end as usize]
    }
}

/// Cuts a file into pieces; there is at least one.
fn pieces(sources: &mut Sources, source: SourceId, text: &Arc<str>) -> (Vec<Piece>, Vec<Diagnostic>) {
    let Lexed { tokens, comments, mut misreads } = lexer::lex(text);
    misreads.extend(misread::control_characters(text));
    let mut imbalances = Vec::new();
    let tokens = balance::balance(text, tokens, &mut imbalances);
    if misreads.iter().any(|misread| misread.slip == Slip::OpenBlockString) {
        // The brackets that close these lie in the open string.
        imbalances.retain(|found| !matches!(found, Imbalance::Unclosed { next: None, .. }));
    }
    let ranges = cut::cut(&tokens);
    let ends: Vec<u32> = match ranges.split_last() {
        Some((_, earlier)) => {
            let inner = earlier.iter().map(|range| tokens[range.end - 1].end());
            inner.chain([text.len() as u32]).collect()
        }
        None => vec![text.len() as u32],
    };
    let mut pieces = Vec::with_capacity(ends.len());
    let (mut start, mut comments) = (0, &comments[..]);
    for (index, &end) in ends.iter().enumerate() {
        let id = sources.add_chunk(source, start..end);
        let own = ranges.get(index).map_or(&[][..], |range| &tokens[range.clone()]);
        let (inside, after) = comments.split_at(comments.partition_point(|comment| comment.start < end));
        let tokens = own.iter().map(|token| Token { start: token.start - start, ..*token }).collect();
        let rebased = |comment: &Comment| Comment {
            start: comment.start - start,
            end: comment.end - start,
            ..*comment
        };
        pieces.push(Piece { id, start, end, tokens, comments: inside.iter().map(rebased).collect() });
        (start, comments) = (end, after);
    }
    let places = Places::new(pieces.iter().map(|piece| (piece.id, piece.start, piece.end)).collect());
    let misreads = misreads.into_iter().map(|misread| wording::misread(misread, text, &places));
    let imbalances = imbalances.into_iter().map(|imbalance| wording::imbalance(imbalance, &places));
    let found = misreads.chain(imbalances).collect();
    (pieces, found)
}

/// Reads all pieces, on two threads if that is worth it.
fn read(text: &str, pieces: &[Piece]) -> Vec<(ast::Chunk, Vec<Fault>)> {
    let tokens: usize = pieces.iter().map(|piece| piece.tokens.len()).sum();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    if tokens < WORTH_A_THREAD || processors < 2 {
        return read_in_order(text, pieces);
    }
    let (one, two) = pieces.split_at(half(pieces, tokens));
    std::thread::scope(|scope| {
        let second = scope.spawn(|| read_in_order(text, two));
        let mut trees = read_in_order(text, one);
        trees.extend(second.join().expect("reading never panics"));
        trees
    })
}

/// Where half of the tokens are passed.
fn half(pieces: &[Piece], tokens: usize) -> usize {
    let mut passed = 0;
    pieces
        .iter()
        .take_while(|piece| {
            passed += piece.tokens.len();
            passed <= tokens / 2
        })
        .count()
}

fn read_in_order(text: &str, pieces: &[Piece]) -> Vec<(ast::Chunk, Vec<Fault>)> {
    let grammar = Grammar::new();
    let mut trees = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let (mut tree, faults) = grammar.parse(&piece.tokens);
        docs::attach(piece.text(text), &piece.comments, &mut tree.declarations);
        trees.push((tree, faults));
    }
    trees
}

/// Imports stand before the first declaration of a file.
fn late_uses(chunks: &[(ChunkId, ast::Chunk)], found: &mut Vec<Diagnostic>) {
    let mut declared = false;
    for (chunk, tree) in chunks {
        for import in tree.uses.iter().filter(|_| declared) {
            let span = Span { chunk: *chunk, start: import.range.start, end: import.range.end };
            found.push(
                Diagnostic::error("syntax-late-use", "This import stands below a declaration", span)
                    .help("move it to the beginning of the file"),
            );
        }
        declared |= !tree.declarations.is_empty();
    }
}

/// In the order of the text, and not more than anybody reads.
fn limited(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.sort_by_key(|finding| finding.primary.span);
    let more = found.len().saturating_sub(MOST_FINDINGS);
    if more > 0 {
        let span = found[MOST_FINDINGS].primary.span;
        found.truncate(MOST_FINDINGS);
        let message = format!("{more} more places of this file could not be read");
        found.push(Diagnostic::new("syntax-more", Severity::Note, message, span).label("the next one"));
    }
    found
}

fn too_large(chunk: ChunkId) -> Diagnostic {
    let span = Span { chunk, start: 0, end: 0 };
    let message = format!("This file is larger than {} MiB", LONGEST_FILE >> 20);
    Diagnostic::error("file-too-large", message, span).help("split it; all files of a package form one model")
}

#[cfg(test)]
mod tests;
