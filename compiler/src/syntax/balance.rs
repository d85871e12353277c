//! Makes every bracket match, so that the grammar meets no unclosed block.
//!
//! Brackets that match are left alone. Where some don't, the layout says which:
//! a declaration at the first column ends all blocks before it, a `}` at the
//! beginning of a line closes the block whose line has the same indent, and a
//! line that is no further indented than the one with a `[` or `(` ends it.
//! Missing brackets are added with length 0, surplus ones left out, and groups
//! nested too deeply become one unreadable token.

use super::token::{Token, TokenKind};

/// How deeply brackets may nest.
pub const DEPTH: usize = 256;

/// A bracket without its partner, or one too many levels deep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imbalance {
    /// This bracket is never closed.
    Unclosed {
        /// The opening bracket.
        open: Token,
        /// What begins where it must have ended; absent at the end of the text.
        next: Option<Token>,
    },
    /// This bracket closes nothing.
    Surplus(Token),
    /// This bracket opens one level too many.
    TooDeep(Token),
}

/// Adds, removes and folds tokens until all brackets match.
pub fn balance(text: &str, tokens: Vec<Token>, found: &mut Vec<Imbalance>) -> Vec<Token> {
    let tokens = match matching_depth(&tokens) {
        Some(depth) if depth <= DEPTH => return tokens,
        Some(_) => tokens,
        None => Repair::new(text, &tokens, found).run(),
    };
    fold(tokens, found)
}

/// The greatest depth, if each bracket has its partner.
fn matching_depth(tokens: &[Token]) -> Option<usize> {
    let mut open = Vec::new();
    let mut depth = 0;
    for token in tokens {
        if token.kind.opens() {
            open.push(token.kind.closer());
            depth = depth.max(open.len());
        } else if token.kind.closes() && open.pop() != Some(token.kind) {
            return None;
        }
    }
    open.is_empty().then_some(depth)
}

/// Turns each group below [`DEPTH`] levels into one token.
fn fold(tokens: Vec<Token>, found: &mut Vec<Imbalance>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut depth = 0_usize;
    for token in tokens {
        depth += usize::from(token.kind.opens());
        match kept.last_mut() {
            Some(folded) if depth > DEPTH && folded.kind == TokenKind::Unreadable && folded.len == 0 => {}
            _ if depth > DEPTH => {
                found.push(Imbalance::TooDeep(token));
                kept.push(Token { kind: TokenKind::Unreadable, len: 0, ..token });
            }
            _ => kept.push(token),
        }
        depth -= usize::from(token.kind.closes());
        if token.kind.closes() && depth == DEPTH {
            let folded = kept.last_mut().expect("the fold began with a token");
            folded.len = token.end() - folded.start;
        }
    }
    kept
}

/// Whether a declaration begins here, judged by two tokens.
pub fn begins_declaration(tokens: &[Token]) -> bool {
    match tokens {
        [first, ..] if matches!(first.kind, TokenKind::At | TokenKind::Use) => true,
        [first, second, ..] => first.kind.is_name() && second.kind.is_name(),
        _ => false,
    }
}

struct Open {
    token: Token,
    /// Column at which the line of the bracket begins.
    indent: usize,
}

fn is_block(open: &Open) -> bool {
    open.token.kind == TokenKind::OpenBrace
}

struct Repair<'a> {
    text: &'a str,
    tokens: &'a [Token],
    found: &'a mut Vec<Imbalance>,
    open: Vec<Open>,
    kept: Vec<Token>,
    /// How many more `}` than `{` there are.
    surplus: usize,
}

impl<'a> Repair<'a> {
    fn new(text: &'a str, tokens: &'a [Token], found: &'a mut Vec<Imbalance>) -> Self {
        let count = |kind| tokens.iter().filter(|token| token.kind == kind).count();
        let surplus = count(TokenKind::CloseBrace).saturating_sub(count(TokenKind::OpenBrace));
        Repair { text, tokens, found, open: Vec::new(), kept: Vec::with_capacity(tokens.len()), surplus }
    }

    fn run(mut self) -> Vec<Token> {
        let mut indent = 0;
        for (index, &token) in self.tokens.iter().enumerate() {
            if token.starts_line {
                indent = self.column(token);
                self.end_by_layout(index, indent);
            }
            if token.kind.opens() {
                self.open.push(Open { token, indent });
                self.kept.push(token);
            } else if token.kind.closes() {
                self.close(token, indent);
            } else {
                self.kept.push(token);
            }
        }
        self.unclosed(0, None);
        self.kept
    }

    /// White space before the first token of a line, in bytes.
    fn column(&self, token: Token) -> usize {
        let before = &self.text.as_bytes()[..token.start as usize];
        before.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
    }

    /// Ends what cannot reach into this line.
    fn end_by_layout(&mut self, index: usize, indent: usize) {
        let token = self.tokens[index];
        if indent == 0 && begins_declaration(&self.tokens[index..]) {
            return self.unclosed(0, Some(token));
        }
        if !token.kind.closes() {
            let reaching = |open: &Open| open.token.kind == TokenKind::OpenBrace || open.indent < indent;
            let keep = self.innermost(reaching).map_or(self.open.len().saturating_sub(DEPTH), |at| at + 1);
            self.unclosed(keep, Some(token));
        }
    }

    fn close(&mut self, token: Token, indent: usize) {
        let at = match token.kind {
            TokenKind::CloseBrace => self.block_closed_by(token, indent),
            kind => {
                let block = self.innermost(is_block);
                self.innermost(|open| open.token.kind.closer() == kind).filter(|&at| Some(at) > block)
            }
        };
        match at {
            Some(at) => {
                self.unclosed(at + 1, Some(token));
                self.open.pop();
                self.kept.push(token);
            }
            None => self.surplus(token),
        }
    }

    /// The block that a `}` closes, if any.
    fn block_closed_by(&mut self, token: Token, indent: usize) -> Option<usize> {
        let innermost = self.innermost(is_block)?;
        if !token.starts_line {
            return Some(innermost);
        }
        if self.surplus > 0 && indent > self.open[innermost].indent {
            self.surplus -= 1;
            return None;
        }
        self.innermost(|open| is_block(open) && open.indent <= indent).or(Some(innermost))
    }

    /// The innermost open bracket that fits; looks at [`DEPTH`] levels.
    fn innermost(&self, fits: impl Fn(&Open) -> bool) -> Option<usize> {
        let floor = self.open.len().saturating_sub(DEPTH);
        self.open[floor..].iter().rposition(fits).map(|at| at + floor)
    }

    fn surplus(&mut self, token: Token) {
        let repeated =
            |last: &Imbalance| matches!(last, Imbalance::Surplus(last) if last.end() == token.start);
        if !self.found.last().is_some_and(repeated) {
            return self.found.push(Imbalance::Surplus(token));
        }
        if let Some(Imbalance::Surplus(last)) = self.found.last_mut() {
            last.len += token.len;
        }
    }

    /// Closes all but the outer `keep` brackets and reports the outermost of them.
    fn unclosed(&mut self, keep: usize, next: Option<Token>) {
        if let Some(first) = self.open.get(keep) {
            self.found.push(Imbalance::Unclosed { open: first.token, next });
        }
        let end = self.kept.last().map_or(0, |token| token.end());
        for open in self.open.drain(keep.min(self.open.len())..).rev() {
            let kind = open.token.kind.closer();
            self.kept.push(Token { kind, starts_line: false, start: end, len: 0 });
        }
    }
}
