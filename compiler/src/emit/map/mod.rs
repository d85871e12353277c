//! Maps as pictures: SVG with a layout of our own, and the languages of others.

pub mod dot;
pub mod mermaid;
pub mod svg;

pub(in crate::emit) mod layout;

use crate::document::map::{Box, Line};

/// The names of a box, at most three of them, and how many more there are.
fn names(own: &Box) -> (Vec<&str>, usize) {
    let shown = if own.labels.len() > 4 { 3 } else { own.labels.len() };
    (own.labels[..shown].iter().map(String::as_str).collect(), own.labels.len() - shown)
}

/// All that a box says, one line each.
fn lines(own: &Box) -> Vec<String> {
    let (names, more) = names(own);
    let names = names.into_iter().map(str::to_owned);
    let more = (more > 0).then(|| format!("+ {more}"));
    names.chain(more).chain(own.details.iter().cloned()).collect()
}

/// What a line says beside its direction: only what is not plain.
fn is_plain(line: &Line) -> bool {
    line.style == crate::document::map::Style::Plain
}
