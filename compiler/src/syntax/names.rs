//! Declared names are `snake_case`.

use super::ast::{Chunk, Declaration, Member, Range};
use super::wording;
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::source::Span;

/// Reports each declared name with a hyphen.
pub fn check(chunk: &wording::Chunk<'_>, tree: &Chunk, found: &mut Vec<Diagnostic>) {
    tree.declarations.iter().for_each(|declaration| check_declaration(chunk, declaration, found));
}

fn check_declaration(chunk: &wording::Chunk<'_>, declaration: &Declaration, found: &mut Vec<Diagnostic>) {
    let Range { start, end } = declaration.name;
    let name = &chunk.text[start as usize..end as usize];
    if name.contains('-') {
        found.push(hyphen(name, Span { chunk: chunk.id, start, end }));
    }
    for member in declaration.body.iter().flat_map(|body| &body.members) {
        if let Member::Declaration(nested) = member {
            check_declaration(chunk, nested, found);
        }
    }
}

fn hyphen(name: &str, span: Span) -> Diagnostic {
    let right = name.replace('-', "_");
    let edits = vec![Edit { span, text: right.clone() }];
    let fix = Fix { title: format!("Write `{right}`"), kind: FixKind::Auto, edits };
    Diagnostic::new("name-style", Severity::Warning, format!("The name `{name}` holds a hyphen"), span)
        .help(format!("names are joined with underscores, as in `{right}`"))
        .fix(fix)
}
