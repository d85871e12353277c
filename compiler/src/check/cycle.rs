//! Hierarchies that lead back to where they began.

use std::collections::{BTreeMap, BTreeSet};

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

/// Whether declarations of a kind can be part of a cycle.
pub fn concerns(kind: Kind) -> bool {
    HIERARCHIES.iter().any(|(own, _)| *own == kind)
}

/// Reports each cycle once, at its first declaration.
pub fn check(model: &Model, findings: &mut Vec<Diagnostic>) {
    for &(kind, field) in HIERARCHIES {
        let mut done: BTreeSet<DeclId> = BTreeSet::new();
        for id in leading_on(model, kind, field) {
            if done.contains(&id) {
                continue;
            }
            if let Some(path) = cycle(model, id, field) {
                findings.push(finding(model, &path, field));
                done.extend(path);
            }
        }
    }
}

/// The declarations from which a field leads on without end, in order: those on
/// a cycle, and those that lead to one. Almost always there are none.
fn leading_on(model: &Model, kind: Kind, field: &str) -> BTreeSet<DeclId> {
    let next = |id: DeclId| {
        let targets = model.own(id, field).refs().map(|(_, target)| target);
        targets.filter(|&target| model.get(target).kind == kind).collect::<Vec<_>>()
    };
    let stating = model.all_of_kind(kind).map(|declaration| declaration.id);
    let mut ahead: BTreeMap<DeclId, Vec<DeclId>> = stating.map(|id| (id, next(id))).collect();
    let mut behind: BTreeMap<DeclId, Vec<DeclId>> = BTreeMap::new();
    let mut ends: Vec<DeclId> = Vec::new();
    for (&id, targets) in &ahead {
        targets.iter().for_each(|&target| behind.entry(target).or_default().push(id));
        ends.extend(targets.is_empty().then_some(id));
    }
    while let Some(end) = ends.pop() {
        ahead.remove(&end);
        for id in behind.remove(&end).into_iter().flatten() {
            let Some(targets) = ahead.get_mut(&id) else { continue };
            targets.retain(|&target| target != end);
            ends.extend(targets.is_empty().then_some(id));
        }
    }
    ahead.into_keys().collect()
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
