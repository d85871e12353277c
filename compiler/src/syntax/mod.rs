//! From text to tree. Parsing never fails: what could not be read is left out
//! of the tree and reported.
//!
//! Text becomes tokens (`token`, `lexer`), their brackets are made to match (`balance`),
//! the stream is cut into declarations (`cut`), and each of them is read on its
//! own (`grammar`). [`literal`] reads what stands in a
//! string.

pub mod again;
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

use std::ops::Range;
use std::sync::Arc;

use self::balance::Imbalance;
use self::grammar::Grammar;
use self::grammar::fault::Fault;
use self::misread::{Misread, Slip};
use self::places::Places;
use self::token::{Comment, Lexed, Token};
use crate::diagnostic::{Diagnostic, Severity};
use crate::parallel;
use crate::source::{ChunkId, SourceId, Sources, Span};

/// The longest file that is read, in bytes.
const LONGEST_FILE: usize = 64 << 20;
/// How many findings on its syntax a file gets before the rest is summed up.
const MOST_FINDINGS: usize = 500;
/// Into how many shares the chunks of all files are put; each gets a parser of its own.
const SHARES: usize = 8;
/// How many chunks a share takes from a file at a time.
const BATCH: usize = 256;

/// Reads a file: cuts it into chunks, which are added to `sources`, and reads
/// each. Findings come in the order of the text.
pub fn parse(
    sources: &mut Sources,
    source: SourceId,
    findings: &mut Vec<Diagnostic>,
) -> Vec<(ChunkId, ast::Chunk)> {
    parse_all(sources, &[source], findings).pop().unwrap_or_default()
}

/// Reads files as [`parse`] does, on all processors.
pub fn parse_all(
    sources: &mut Sources,
    files: &[SourceId],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Vec<(ChunkId, ast::Chunk)>> {
    let texts: Vec<Arc<str>> = files.iter().map(|&file| sources.file(file).text.clone()).collect();
    let cuts = parallel::each(&texts, |text| Cuts::of(text));
    let files: Vec<File> = files
        .iter()
        .zip(texts)
        .zip(cuts)
        .map(|((&source, text), cuts)| File::new(sources, source, text, cuts))
        .collect();
    let batches = files.iter().flat_map(|file| file.pieces.chunks(BATCH).map(|pieces| (&*file.text, pieces)));
    let batches: Vec<(&str, &[Piece])> = batches.collect();
    let shares: Vec<_> = batches.chunks(batches.len().div_ceil(SHARES).max(1)).collect();
    let mut trees = parallel::each(&shares, |share| read(share)).into_iter().flatten();
    files.iter().map(|file| file.finish(trees.by_ref().take(file.pieces.len()), findings)).collect()
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
    fn new(id: ChunkId, range: Range<u32>, tokens: &[Token], comments: &[Comment]) -> Piece {
        let Range { start, end } = range;
        let token = |token: &Token| Token { start: token.start - start, ..*token };
        let comment = |comment: &Comment| Comment {
            start: comment.start - start,
            end: comment.end - start,
            ..*comment
        };
        let (tokens, comments) = (tokens.iter().map(token).collect(), comments.iter().map(comment).collect());
        Piece { id, start, end, tokens, comments }
    }

    fn text<'a>(&self, file: &'a str) -> &'a str {
        &file[self.start as usize..self.end as usize]
    }

    fn read<'t>(&'t self, grammar: &Grammar<'t>, file: &str) -> (ast::Chunk, Vec<Fault>) {
        let (mut tree, faults) = grammar.parse(&self.tokens);
        docs::attach(self.text(file), &self.comments, &mut tree.declarations);
        (tree, faults)
    }

    /// Says what was found while it was read.
    fn tell(&self, file: &str, tree: &ast::Chunk, faults: Vec<Fault>, found: &mut Vec<Diagnostic>) {
        let chunk = wording::Chunk { id: self.id, text: self.text(file), tokens: &self.tokens };
        found.extend(faults.into_iter().filter_map(|fault| wording::fault(fault, &chunk)));
        names::check(&chunk, tree, found);
    }
}

/// What a text consists of, and where its declarations begin and end.
struct Cuts {
    tokens: Vec<Token>,
    comments: Vec<Comment>,
    misreads: Vec<Misread>,
    imbalances: Vec<Imbalance>,
    ranges: Vec<Range<usize>>,
}

impl Cuts {
    /// Nothing of a text that is too long to be read.
    fn of(text: &str) -> Option<Cuts> {
        if text.len() > LONGEST_FILE {
            return None;
        }
        let Lexed { tokens, comments, mut misreads } = lexer::lex(text);
        misreads.extend(misread::control_characters(text));
        let mut imbalances = Vec::new();
        let tokens = balance::balance(text, tokens, &mut imbalances);
        if misreads.iter().any(|misread| misread.slip == Slip::OpenBlockString) {
            // The brackets that close these lie in the open string.
            imbalances.retain(|found| !matches!(found, Imbalance::Unclosed { next: None, .. }));
        }
        let ranges = cut::cut(&tokens);
        Some(Cuts { tokens, comments, misreads, imbalances, ranges })
    }

    /// Where each chunk ends; there is at least one.
    fn ends(&self, text: &str) -> Vec<u32> {
        let earlier = self.ranges.split_last().map_or(&[][..], |(_, earlier)| earlier);
        let inner = earlier.iter().map(|range| self.tokens[range.end - 1].end());
        inner.chain([text.len() as u32]).collect()
    }

    /// The chunks, each with its number, tokens and comments.
    fn pieces(&self, text: &str, mut number: impl FnMut(Range<u32>) -> ChunkId) -> Vec<Piece> {
        let ends = self.ends(text);
        let mut pieces = Vec::with_capacity(ends.len());
        let (mut start, mut comments) = (0, &self.comments[..]);
        for (index, &end) in ends.iter().enumerate() {
            let own = self.ranges.get(index).map_or(&[][..], |range| &self.tokens[range.clone()]);
            let (inside, after) = comments.split_at(comments.partition_point(|comment| comment.start < end));
            pieces.push(Piece::new(number(start..end), start..end, own, inside));
            (start, comments) = (end, after);
        }
        pieces
    }
}

/// A file in pieces; there is at least one.
struct File {
    text: Arc<str>,
    pieces: Vec<Piece>,
    found: Vec<Diagnostic>,
}

impl File {
    /// Adds the chunks of a file, and takes its tokens apart.
    fn new(sources: &mut Sources, source: SourceId, text: Arc<str>, cuts: Option<Cuts>) -> File {
        let Some(cuts) = cuts else {
            let id = sources.add_chunk(source, 0..0);
            let piece = Piece { id, start: 0, end: 0, tokens: Vec::new(), comments: Vec::new() };
            return File { text, pieces: vec![piece], found: vec![too_large(id)] };
        };
        let pieces = cuts.pieces(&text, |range| sources.add_chunk(source, range));
        let places = Places::new(pieces.iter().map(|piece| (piece.id, piece.start, piece.end)).collect());
        let misreads = cuts.misreads.into_iter().map(|misread| wording::misread(misread, &text, &places));
        let imbalances = cuts.imbalances.into_iter().map(|imbalance| wording::imbalance(imbalance, &places));
        let found = misreads.chain(imbalances).collect();
        File { text, pieces, found }
    }

    /// Puts the trees of its pieces together, and what was found on the way.
    fn finish(
        &self,
        trees: impl Iterator<Item = (ast::Chunk, Vec<Fault>)>,
        findings: &mut Vec<Diagnostic>,
    ) -> Vec<(ChunkId, ast::Chunk)> {
        let mut found = self.found.clone();
        let mut chunks = Vec::with_capacity(self.pieces.len());
        for (piece, (tree, faults)) in self.pieces.iter().zip(trees) {
            piece.tell(&self.text, &tree, faults, &mut found);
            chunks.push((piece.id, tree));
        }
        late_uses(&chunks, &mut found);
        findings.extend(limited(found));
        chunks
    }
}

fn read(share: &[(&str, &[Piece])]) -> Vec<(ast::Chunk, Vec<Fault>)> {
    let grammar = Grammar::new();
    let pieces = share.iter().flat_map(|&(text, pieces)| pieces.iter().map(move |piece| (text, piece)));
    let mut trees = Vec::new();
    for (text, piece) in pieces {
        trees.push(piece.read(&grammar, text));
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
