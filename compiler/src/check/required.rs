//! Fields that every declaration of a kind has to write.

use crate::diagnostic::Diagnostic;
use crate::model::{Declaration, Model};
use crate::schema::{self, Kind, Need};

/// Fields whose absence a legal rule reports.
const LEFT_TO_RULES: &[(Kind, &str)] = &[
    (Kind::Recipient, "role"),
    (Kind::Activity, "purpose"),
    (Kind::Marketing, "permission"),
    (Kind::Tracker, "consent"),
    (Kind::Transfer, "safeguard"),
];

/// Reports fields that must stand in a declaration and don't.
pub fn check(model: &Model, declaration: &Declaration, findings: &mut Vec<Diagnostic>) {
    if declaration.broken || declaration.kind == Kind::Part {
        return;
    }
    for field in schema::of(declaration.kind).fields {
        if field.need == Need::Always && is_missing(model, declaration, field.name) {
            findings.push(finding(declaration, field));
        }
    }
    if let Some(alternatives) = one_of(declaration.kind)
        && alternatives.iter().all(|field| !model.writes(declaration.id, field))
    {
        findings.push(none_of(declaration, alternatives));
    }
}

fn is_missing(model: &Model, declaration: &Declaration, field: &str) -> bool {
    !LEFT_TO_RULES.contains(&(declaration.kind, field))
        && !model.fact(declaration.id, field).is_written()
        && !parts_say(model, declaration, field)
}

/// An activity is the frame of its parts: what each part says need not be said twice.
fn parts_say(model: &Model, declaration: &Declaration, field: &str) -> bool {
    !declaration.parts.is_empty() && declaration.parts.iter().all(|&part| model.own(part, field).is_written())
}

/// Kinds that say one of several things.
fn one_of(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::System => Some(&["holds", "copy_of"]),
        Kind::Claim => Some(&["never", "only", "always"]),
        Kind::Term => Some(&["means", "defined_in"]),
        _ => None,
    }
}

fn finding(declaration: &Declaration, field: &schema::Field) -> Diagnostic {
    let kind = declaration.kind.word();
    Diagnostic::error(
        "field-missing",
        format!("`{}` does not say its `{}`", declaration.name, field.name),
        declaration.span,
    )
    .label(format!("this {kind} has no `{}`", field.name))
    .note(format!("`{}` of `{kind}`: {}.", field.name, meaning(field)))
    .help(match field.name {
        "covers" => "add `covers: …` with a system, flow, recipient or route".to_owned(),
        name => format!("add `{name}: …`, or `{name}: unstated` if nobody knows yet"),
    })
}

fn meaning(field: &schema::Field) -> &str {
    if field.says.is_empty() { "every declaration of this kind states it" } else { field.says }
}

fn none_of(declaration: &Declaration, alternatives: &[&str]) -> Diagnostic {
    let listed: Vec<String> = alternatives.iter().map(|field| format!("`{field}`")).collect();
    Diagnostic::error(
        "field-missing",
        format!("`{}` says none of {}", declaration.name, listed.join(", ")),
        declaration.span,
    )
    .label("one of them is needed")
}
