//! Hierarchies that lead back to where they began.

use crate::diagnostic::Diagnostic;
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// Kinds with the field that must not lead back.
const HIERARCHIES: &[(Kind, &str)] = &[
    (Kind::Data, "kind_of"),
    (Kind::Data, "made_from"),
    (Kind::Element, "kind_of"),
    (Kind::Subject, "kind_of"),
    (Kind::Purpose, "class"),
    (Kind::System, "copy_of"),
    (Kind::Document, "part_of"),
];

/// Reports each cycle once, at its first declaration.
pub fn check(model: &Model, findings: &mut Vec<Diagnostic>) {
    for &(kind, field) in HIERARCHIES {
        let mut done: Vec<DeclId> = Vec::new();
        for declaration in model.all_of_kind(kind) {
            if done.contains(&declaration.id) || !model.own(declaration.id, field).is_stated() {
                continue;
            }
            if let Some(path) = cycle(model, declaration.id, field) {
                findings.push(finding(model, &path, field));
                done.extend(path);
            }
        }
    }
}

/// The shortest way from a declaration back to itself.
fn cycle(model: &Model, start: DeclId, field: &str) -> Option<Vec<DeclId>> {
    let mut ways = vec![vec![start]];
    let mut seen = Vec::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let &last = way.last()?;
            if model.get(last).kind != model.get(start).kind {
                continue;
            }
            for (_, next) in model.own(last, field).refs() {
                if next == start {
                    return Some(way);
                }
                if !seen.contains(&next) {
                    seen.push(next);
                    longer.push(way.iter().copied().chain([next]).collect());
                }
            }
        }
        ways = longer;
    }
    None
}

fn finding(model: &Model, path: &[DeclId], field: &str) -> Diagnostic {
    let names: Vec<String> =
        path.iter().chain(&path[..1]).map(|&id| format!("`{}`", model.get(id).name)).collect();
    let message = format!("`{field}` leads in a circle: {}", names.join(" → "));
    let first = model.place(path[0], field);
    path[1..].iter().fold(
        Diagnostic::error("taxonomy-cycle", message, first).label("leads back here in the end"),
        |finding, &id| finding.related(model.place(id, field), format!("by way of `{}`", model.get(id).name)),
    )
}
