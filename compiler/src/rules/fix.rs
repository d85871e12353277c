//! Shapes of fixes that findings share.

use crate::diagnostic::{Edit, Fix, FixKind};
use crate::model::{DeclId, Model};
use crate::source::Span;

/// Inserts a field with a hole or skeleton before the closing brace; nothing if
/// the declaration has no block or writes the field already.
pub fn insert(model: &Model, id: DeclId, field: &str, value: &str) -> Option<Fix> {
    let declaration = model.get(id);
    let end = declaration.end.filter(|_| !model.writes(id, field))?;
    // The brace of a part is indented, and stays so.
    let brace = if declaration.parent.is_some() { "  " } else { "" };
    Some(Fix {
        title: format!("Add `{field}`"),
        kind: FixKind::Assist,
        edits: vec![Edit {
            span: Span { end: end.start, ..end },
            text: format!("  {field}: {value}\n{brace}"),
        }],
    })
}

/// Replaces a value; `kind` says whether that may be done without thought.
pub fn replace(title: &str, kind: FixKind, span: Span, text: &str) -> Fix {
    Fix { title: title.to_owned(), kind, edits: vec![Edit { span, text: text.to_owned() }] }
}
