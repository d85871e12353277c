//! What the formatter knows of each token before it writes: its partner, the
//! comments around it, and how wide a run of tokens is on one line.

use std::ops::Range;

use crate::syntax::token::{Comment, Lexed, Token, TokenKind as T};

/// The tokens of a text with what the layout depends on.
pub struct Marks<'a> {
    text: &'a str,
    tokens: &'a [Token],
    comments: &'a [Comment],
    /// Index of the other bracket; of the token itself where there is none.
    partner: Vec<usize>,
    /// Whether a declaration or import begins here.
    declares: Vec<bool>,
    /// Spaces before the token where everything stands on one line.
    gap: Vec<usize>,
    /// Width of all tokens before this one and their gaps, on one line.
    reach: Vec<usize>,
    /// How many tokens before this one keep their surroundings from one line.
    breaks: Vec<usize>,
    /// Comments on lines of their own before the token; one more for the end.
    above: Vec<Range<usize>>,
    /// The comment at the end of the token's line.
    beside: Vec<Option<usize>>,
}

/// A declaration, import, field or case.
pub struct Entry {
    /// The first token, annotations included.
    pub start: usize,
    /// Each from `@` to its last token.
    pub annotations: Vec<Range<usize>>,
    /// What follows them.
    pub form: Form,
}

/// The forms of an entry.
pub enum Form {
    /// `name: value`, from the name on.
    Field {
        /// The name; the colon follows it.
        name: usize,
        /// The tokens of the value.
        value: Range<usize>,
    },
    /// A declaration or import.
    Declaration {
        /// Up to the block.
        header: Range<usize>,
        /// The opening brace.
        block: Option<usize>,
    },
}

impl<'a> Marks<'a> {
    /// `starts` are the first bytes of declarations and imports.
    pub fn new(text: &'a str, lexed: &'a Lexed, starts: &[u32]) -> Self {
        let (tokens, comments) = (&lexed.tokens[..], &lexed.comments[..]);
        let mut declares = vec![false; tokens.len()];
        for start in starts {
            if let Ok(index) = tokens.binary_search_by_key(start, |token| token.start) {
                declares[index] = true;
            }
        }
        let (above, beside) = around(tokens, comments);
        let mut marks = Marks {
            text,
            tokens,
            comments,
            partner: partners(tokens),
            declares,
            gap: Vec::new(),
            reach: vec![0],
            breaks: vec![0],
            above,
            beside,
        };
        marks.measure();
        marks
    }

    fn measure(&mut self) {
        let mut open = Vec::new();
        for (index, token) in self.tokens.iter().enumerate() {
            if token.kind.closes() {
                open.pop();
            }
            let gap = self.gap_before(index, open.last().copied());
            let read = self.read(index);
            let width = if self.is_last_comma(index) { 0 } else { gap + read.chars().count() };
            let commented = !self.above[index].is_empty() || index > 0 && self.beside[index - 1].is_some();
            let broken = commented || token.kind == T::At || read.contains('\n');
            self.gap.push(gap);
            self.reach.push(self.reach[index] + width);
            self.breaks.push(self.breaks[index] + usize::from(broken));
            if token.kind.opens() {
                open.push(index);
            }
        }
    }

    /// Spaces between a token and the one before it; `within` is the bracket around it.
    fn gap_before(&self, index: usize, within: Option<usize>) -> usize {
        let Some(before) = index.checked_sub(1) else { return 0 };
        let (last, next) = (self.kind(before), self.kind(index));
        let record = within.is_some_and(|open| self.kind(open) == T::OpenBrace && !self.lists(open));
        match (last, next) {
            (_, T::Comma | T::Colon | T::Dot | T::CloseBracket | T::CloseParen) => 0,
            (T::Dot | T::At | T::OpenBracket | T::OpenParen, _) => 0,
            (T::OpenBrace, T::CloseBrace) => 0,
            (T::OpenBrace, _) => usize::from(!self.lists(before)),
            (_, T::CloseBrace) => usize::from(!self.lists(self.partner[index])),
            (_, T::OpenParen) => usize::from(!last.is_name()),
            _ if record && self.kind(index + 1) == T::Colon => 2,
            _ => 1,
        }
    }

    /// Whether a brace holds names of an import rather than fields.
    pub fn lists(&self, open: usize) -> bool {
        open > 0 && self.kind(open) == T::OpenBrace && self.kind(open - 1) == T::Dot
    }

    /// Whether a parenthesis holds a condition rather than arguments.
    pub fn groups_condition(&self, open: usize) -> bool {
        self.kind(open) == T::OpenParen && open > 0 && !self.kind(open - 1).is_name()
    }

    /// What the token is; `Unreadable` past the end.
    pub fn kind(&self, index: usize) -> T {
        self.tokens.get(index).map_or(T::Unreadable, |token| token.kind)
    }

    /// The token as written.
    pub fn read(&self, index: usize) -> &'a str {
        let token = self.tokens[index];
        &self.text[token.start as usize..token.end() as usize]
    }

    /// The bracket that belongs to this one.
    pub fn partner(&self, index: usize) -> usize {
        self.partner[index]
    }

    /// Spaces before the token on one line.
    pub fn gap(&self, index: usize) -> usize {
        self.gap[index]
    }

    /// Width of the tokens on one line, without the gap before the first.
    pub fn width(&self, range: &Range<usize>) -> usize {
        let first = if range.is_empty() { 0 } else { self.gap[range.start] };
        (self.reach[range.end] - self.reach[range.start]).saturating_sub(first)
    }

    /// Whether something among the tokens needs more than one line.
    pub fn must_break(&self, range: &Range<usize>) -> bool {
        !range.is_empty()
            && (self.breaks[range.end] > self.breaks[range.start + 1]
                || self.read(range.start).contains('\n'))
    }

    /// Whether the token is a comma right before a closing bracket.
    pub fn is_last_comma(&self, index: usize) -> bool {
        self.kind(index) == T::Comma && self.kind(index + 1).closes()
    }

    /// Comments on lines of their own before a token, or before the end of the text.
    pub fn above(&self, index: usize) -> Range<usize> {
        self.above[index].clone()
    }

    /// The comment at the end of the token's line.
    pub fn beside(&self, index: usize) -> Option<usize> {
        self.beside[index]
    }

    /// A comment as written.
    pub fn comment(&self, comment: usize) -> &'a str {
        let Comment { start, end, .. } = self.comments[comment];
        self.text[start as usize..end as usize].trim_end()
    }

    /// Whether an empty line precedes a token and the comments above it.
    pub fn blank_before(&self, index: usize) -> bool {
        match self.above[index].start {
            first if first < self.above[index].end => self.blank_before_comment(first),
            _ => self.tokens.get(index).is_some_and(|token| self.blank_at(token.start)),
        }
    }

    /// Whether an empty line precedes a token, whatever is above it.
    pub fn blank_right_before(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| self.blank_at(token.start))
    }

    /// Whether an empty line precedes a comment.
    pub fn blank_before_comment(&self, comment: usize) -> bool {
        self.blank_at(self.comments[comment].start)
    }

    fn blank_at(&self, start: u32) -> bool {
        let before = &self.text[..start as usize];
        let space = &before[before.trim_end_matches([' ', '\t', '\r', '\n']).len()..];
        space.matches('\n').count() > 1
    }

    /// The entries from one token up to another.
    pub fn entries(&self, start: usize, end: usize) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut at = start;
        while at < end {
            let (entry, next) = self.entry(at, end);
            entries.push(entry);
            at = next;
        }
        entries
    }

    /// The entry that begins at a token, and the token after it.
    fn entry(&self, start: usize, end: usize) -> (Entry, usize) {
        let declares = self.declares[start];
        let mut annotations = Vec::new();
        let mut at = start;
        while self.kind(at) == T::At {
            let last = if self.kind(at + 2) == T::OpenParen { self.partner[at + 2] } else { at + 1 };
            annotations.push(at..last + 1);
            at = last + 1;
        }
        if !declares && self.kind(at + 1) == T::Colon {
            let next = self.end_of_entry(at + 2, end);
            let form = Form::Field { name: at, value: at + 2..next };
            return (Entry { start, annotations, form }, next);
        }
        let next = self.end_of_entry(at + 1, end);
        let ends_in_block = self.kind(next - 1) == T::CloseBrace;
        let block = ends_in_block.then(|| self.partner[next - 1]).filter(|&open| !self.lists(open));
        let form = Form::Declaration { header: at..block.unwrap_or(next), block };
        (Entry { start, annotations, form }, next)
    }

    fn end_of_entry(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end {
            let begins = self.kind(at) == T::At || self.kind(at + 1) == T::Colon || self.declares[at];
            if begins {
                break;
            }
            at = self.partner[at].max(at) + 1;
        }
        at.min(end)
    }
}

/// For each bracket the index of the other one.
fn partners(tokens: &[Token]) -> Vec<usize> {
    let mut partners: Vec<usize> = (0..tokens.len()).collect();
    let mut open = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if token.kind.opens() {
            open.push(index);
        } else if token.kind.closes()
            && let Some(other) = open.pop()
        {
            partners[index] = other;
            partners[other] = index;
        }
    }
    partners
}

/// The comments above and beside each token.
fn around(tokens: &[Token], comments: &[Comment]) -> (Vec<Range<usize>>, Vec<Option<usize>>) {
    let mut above = Vec::with_capacity(tokens.len() + 1);
    let mut beside = vec![None; tokens.len()];
    let mut next = 0;
    for index in 0..=tokens.len() {
        let start = tokens.get(index).map_or(u32::MAX, |token| token.start);
        if index > 0
            && comments.get(next).is_some_and(|comment| comment.start < start && !comment.starts_line)
        {
            beside[index - 1] = Some(next);
            next += 1;
        }
        let first = next;
        while comments.get(next).is_some_and(|comment| comment.start < start) {
            next += 1;
        }
        above.push(first..next);
    }
    (above, beside)
}
