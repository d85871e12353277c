//! The formatter as small edits, so that cursors and marks stay where they are,
//! and part of a file can be laid out.

use std::ops::Range;

use super::tree::{Tree, bytes};
use crate::syntax::ast;
use crate::syntax::format::format;
use crate::syntax::lexer::lex;
use crate::syntax::token::TokenKind;

/// More differing lines than anybody wants to have compared one by one.
const MOST: usize = 2000;

/// The edits that lay a text out, in order; nothing if it cannot be formatted.
pub fn edits(text: &str) -> Option<Vec<(Range<usize>, String)>> {
    let formatted = format(text).ok()?;
    Some(differences(text, &formatted))
}

/// The edits that touch a part of the text.
pub fn edits_within(text: &str, part: Range<usize>) -> Option<Vec<(Range<usize>, String)>> {
    let mut all = edits(text)?;
    all.retain(|(range, _)| range.start <= part.end && part.start <= range.end);
    Some(all)
}

/// The edits after a letter was typed right before an offset: a block that was
/// closed is laid out, a new line is indented.
pub fn typed(text: &str, offset: usize, letter: &str) -> Vec<(Range<usize>, String)> {
    match letter {
        "}" => closed(text, offset).unwrap_or_default(),
        "\n" => indented(text, offset).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Lays the declaration out that ends at an offset, whatever stands around it.
fn closed(text: &str, offset: usize) -> Option<Vec<(Range<usize>, String)>> {
    let tree = Tree::of(text);
    let range = |(start, own): (usize, &ast::Declaration)| bytes(start, own.range);
    let own = tree.declarations().map(range).find(|own| own.end == offset)?;
    let piece = &text[own.clone()];
    let formatted = format(piece).ok()?;
    let moved = |(range, new): (Range<usize>, String)| {
        let end = range.end == piece.len();
        let new = if end { new.trim_end_matches('\n').to_owned() } else { new };
        (range.start + own.start..range.end + own.start, new)
    };
    let edits = differences(piece, formatted.trim_end_matches('\n')).into_iter().map(moved);
    Some(edits.filter(|(range, new)| text[range.clone()] != **new).collect())
}

/// Indents the line of an offset by the brackets that are open there.
fn indented(text: &str, offset: usize) -> Option<(Range<usize>, String)> {
    let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
    let blank = text[start..].len() - text[start..].trim_start_matches([' ', '\t']).len();
    let mut depth = 0_usize;
    for token in lex(&text[..start]).tokens {
        if token.kind.opens() {
            depth += 1;
        } else if token.kind.closes() {
            depth = depth.saturating_sub(1);
        } else if token.kind == TokenKind::String && token.end() as usize >= start {
            return None;
        }
    }
    if text[start + blank..].starts_with(['}', ']', ')']) {
        depth = depth.saturating_sub(1);
    }
    let wanted = "  ".repeat(depth);
    (text[start..start + blank] != wanted).then(|| (start..start + blank, wanted))
}

/// Replacements of whole lines that make `new` out of `old`.
fn differences(old: &str, new: &str) -> Vec<(Range<usize>, String)> {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let common = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let most = before.len().min(after.len()) - common;
    let tail = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(most)
        .take_while(|(one, other)| one == other)
        .count();
    let (middle, wanted) = (&before[common..before.len() - tail], &after[common..after.len() - tail]);
    let mut offset: usize = before[..common].iter().map(|line| line.len()).sum();
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for (gone, come) in hunks(middle, wanted) {
        let length: usize = gone.iter().map(|line| line.len()).sum();
        if gone != come {
            edits.push((offset..offset + length, come.concat()));
        }
        offset += length;
    }
    edits
}

/// Pairs of runs of lines, in order: equal ones, and what stands for what.
fn hunks<'a>(old: &'a [&'a str], new: &'a [&'a str]) -> Vec<(&'a [&'a str], &'a [&'a str])> {
    if old.len().max(new.len()) > MOST {
        return vec![(old, new)];
    }
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            longest[at * width + to] = if alike(old[at], new[to]) {
                longest[(at + 1) * width + to + 1] + 1
            } else {
                longest[(at + 1) * width + to].max(longest[at * width + to + 1])
            };
        }
    }
    let mut found = Vec::new();
    let (mut at, mut to) = (0, 0);
    while at < old.len() || to < new.len() {
        let (from, since) = (at, to);
        if at < old.len() && to < new.len() && alike(old[at], new[to]) {
            (at, to) = (at + 1, to + 1);
        } else {
            while at < old.len() && (to >= new.len() || !alike(old[at], new[to]))
                || to < new.len() && (at >= old.len() || !alike(old[at], new[to]))
            {
                let skip_old = longest.get((at + 1) * width + to).copied().filter(|_| at < old.len());
                let skip_new = longest.get(at * width + to + 1).copied().filter(|_| to < new.len());
                if skip_old >= skip_new { at += 1 } else { to += 1 }
            }
        }
        found.push((&old[from..at], &new[since..to]));
    }
    found
}

/// Whether two lines differ in nothing but white space.
fn alike(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{edits, edits_within};

    fn apply(text: &str, edits: Vec<(std::ops::Range<usize>, String)>) -> String {
        let mut text = text.to_owned();
        for (range, new) in edits.into_iter().rev() {
            text.replace_range(range, &new);
        }
        text
    }

    const UNTIDY: &str = "subject   a\n\nsubject b\ndata d {\n elements: [email,\n name]\n   tags: location\n}\n\n\n\nsubject  c";

    #[test]
    fn small_edits_make_what_the_formatter_makes() {
        let formatted = crate::syntax::format::format(UNTIDY).expect("formats");
        let edits = edits(UNTIDY).expect("formats");
        assert!(edits.len() > 1);
        assert_eq!(apply(UNTIDY, edits), formatted);
    }

    #[test]
    fn a_part_is_laid_out_alone() {
        let edits = edits_within(UNTIDY, 0..5).expect("formats");
        assert_eq!(edits.len(), 1);
        assert!(apply(UNTIDY, edits).starts_with("subject a\n\nsubject b\ndata d {\n elements"));
        assert_eq!(super::edits("data {"), None);
    }

    fn typed(marked: &str, letter: &str) -> String {
        let offset = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        apply(&text, super::typed(&text, offset, letter))
    }

    #[test]
    fn typing_lays_out_what_was_typed() {
        assert_eq!(typed("data d {\n¦", "\n"), "data d {\n  ");
        assert_eq!(typed("data d {\n  elements: [\n¦]\n", "\n"), "data d {\n  elements: [\n  ]\n");
        assert_eq!(
            typed("subject  x\ndata d {\n elements:email\n}¦\nbroken {", "}"),
            "subject  x\ndata d {\n  elements: email\n}\nbroken {"
        );
    }
}
