//! What a selection grows to: word, value, field, block, declaration, file.

use std::ops::Range;

use super::tree::{Tree, bytes};
use crate::syntax::lexer::lex;
use crate::syntax::token::TokenKind;

/// The ranges around an offset, the smallest first; each lies within the next.
pub fn around(text: &str, tree: &Tree, offset: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut add = |range: Range<usize>| {
        if range.start <= offset && offset <= range.end {
            found.push(range);
        }
    };
    add(0..text.len());
    for token in lex(text).tokens {
        let (start, end) = (token.start as usize, token.end() as usize);
        add(start..end);
        if token.kind == TokenKind::String && end >= start + 2 {
            add(start + 1..end - 1);
        }
    }
    tree.visit(&mut |start, node| {
        let whole = bytes(start, node.range());
        if whole.len() >= 2 && text[whole.clone()].starts_with(['{', '[']) {
            add(whole.start + 1..whole.end - 1);
        }
        add(whole);
    });
    found.sort_by_key(|range| (range.len(), range.start));
    found.dedup();
    let mut nested: Vec<Range<usize>> = Vec::new();
    for range in found {
        if nested.last().is_none_or(|inner| range.start <= inner.start && inner.end <= range.end) {
            nested.push(range);
        }
    }
    nested
}

#[cfg(test)]
mod tests {
    use super::around;
    use crate::ide::tree::Tree;

    #[test]
    fn selections_grow_from_word_to_file() {
        let marked = "subject s\ndata d {\n  elements: [email, na¦me]\n}\n";
        let offset = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        let ranges = around(&text, &Tree::of(&text), offset);
        let texts: Vec<&str> = ranges.into_iter().map(|range| &text[range]).collect();
        assert_eq!(texts[0], "name");
        assert_eq!(texts[1], "email, name");
        assert_eq!(texts[2], "[email, name]");
        assert_eq!(texts[3], "elements: [email, name]");
        assert!(texts[texts.len() - 2].starts_with("data d") && texts[texts.len() - 1] == text);
    }
}
