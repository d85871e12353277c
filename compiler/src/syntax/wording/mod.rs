//! What syntax findings say. Only this folder words them.

mod fault;
mod imbalance;
mod misread;

pub use fault::{Chunk, fault};
pub use imbalance::imbalance;
pub use misread::misread;

use crate::diagnostic::{Edit, Fix, FixKind};
use crate::source::Span;

/// A fix that changes no meaning: one place gets another text.
fn replace(title: impl Into<String>, span: Span, text: impl Into<String>) -> Fix {
    Fix { title: title.into(), kind: FixKind::Auto, edits: vec![Edit { span, text: text.into() }] }
}

/// The place before a span.
fn before(span: Span) -> Span {
    Span { end: span.start, ..span }
}

/// The place after a span.
fn after(span: Span) -> Span {
    Span { start: span.end, ..span }
}

/// A piece of source, short enough for a headline and in backticks.
fn quoted(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(30) {
        Some((cut, _)) => format!("`{}…`", &line[..cut]),
        None => format!("`{line}`"),
    }
}
