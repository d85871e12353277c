//! What can be folded: blocks, lists, long texts, runs of comments and imports.

use std::ops::Range;

use crate::syntax::lexer::lex;
use crate::syntax::token::{Comment, Token, TokenKind};

/// What a fold hides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A block, list, call or text.
    Region,
    /// Comments.
    Comment,
    /// `use` lines.
    Imports,
}

/// What can be folded in a text, in order of its beginning.
pub fn folds(text: &str) -> Vec<(Range<usize>, Sort)> {
    let lexed = lex(text);
    let mut found = brackets(&lexed.tokens);
    found.extend(
        lexed
            .tokens
            .iter()
            .filter(|token| token.kind == TokenKind::String)
            .map(|token| (token.start as usize..token.end() as usize, Sort::Region)),
    );
    found.extend(comments(text, &lexed.comments));
    found.extend(imports(&lexed.tokens));
    found.retain(|(range, _)| text[range.clone()].contains('\n'));
    found.sort_by_key(|(range, _)| (range.start, range.end));
    found
}

fn brackets(tokens: &[Token]) -> Vec<(Range<usize>, Sort)> {
    let mut open: Vec<Token> = Vec::new();
    let mut found = Vec::new();
    for token in tokens {
        if token.kind.opens() {
            open.push(*token);
        } else if token.kind.closes()
            && let Some(at) = open.iter().rposition(|opened| opened.kind.closer() == token.kind)
        {
            found.push((open[at].start as usize..token.end() as usize, Sort::Region));
            open.truncate(at);
        }
    }
    found
}

/// Runs of comments that stand on lines of their own.
fn comments(text: &str, comments: &[Comment]) -> Vec<(Range<usize>, Sort)> {
    let mut found: Vec<(Range<usize>, Sort)> = Vec::new();
    for comment in comments.iter().filter(|comment| comment.starts_line) {
        let own = comment.start as usize..comment.end as usize;
        match found.last_mut() {
            Some((run, _))
                if text[run.end..own.start].trim().is_empty() && lines(text, run.end, own.start) == 1 =>
            {
                run.end = own.end;
            }
            _ => found.push((own, Sort::Comment)),
        }
    }
    found
}

fn lines(text: &str, from: usize, to: usize) -> usize {
    text[from..to].matches('\n').count()
}

/// From the first `use` to the end of the last.
fn imports(tokens: &[Token]) -> Option<(Range<usize>, Sort)> {
    let is_use = |token: &Token| token.kind == TokenKind::Use && token.starts_line;
    let first = tokens.iter().position(is_use)?;
    let last = tokens.iter().rposition(is_use)?;
    let after = tokens[last + 1..].iter().take_while(|token| !token.starts_line).last()?;
    Some((tokens[first].start as usize..after.end() as usize, Sort::Imports))
}

#[cfg(test)]
mod tests {
    use super::{Sort, folds};

    #[test]
    fn blocks_comments_and_imports_fold() {
        let text =
            "use a.{b}\nuse c\n\n// one\n// two\ndata d {\n  elements: [\n    email,\n  ]\n}\n// alone\n";
        let found: Vec<(&str, Sort)> =
            folds(text).into_iter().map(|(range, sort)| (&text[range], sort)).collect();
        assert_eq!(found[0], ("use a.{b}\nuse c", Sort::Imports));
        assert_eq!(found[1], ("// one\n// two", Sort::Comment));
        assert!(found[2].0.starts_with('{') && found[2].0.ends_with('}'));
        assert!(found[3].0.starts_with('[') && found.len() == 4);
    }

    #[test]
    fn half_typed_text_folds_what_closes() {
        assert!(folds("data d {\n  elements: [a,\n").is_empty());
        assert_eq!(folds("data d {\n  elements: [a\n}\n").len(), 1);
    }
}
