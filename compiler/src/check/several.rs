//! Several values where one belongs: the text says both.

use crate::diagnostic::Diagnostic;
use crate::model::Declaration;
use crate::model::value::Entry;
use crate::schema::Kind;
use crate::source::Sources;

/// Fields whose double values a legal rule explains better.
const LEFT_TO_RULES: &[(Kind, &str)] =
    &[(Kind::Activity, "role"), (Kind::Part, "role"), (Kind::Recipient, "role")];

/// Reports fields of one value that state several in the same case.
pub fn check(declaration: &Declaration, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    for field in declaration.fields.iter().filter(|field| !field.table.many) {
        if LEFT_TO_RULES.contains(&(declaration.kind, field.table.name)) {
            continue;
        }
        let entries: Vec<&Entry> = field.fact.entries.iter().collect();
        let clash = entries.iter().enumerate().find_map(|(at, first)| {
            let second = entries[at + 1..].iter().find(|second| first.cases.overlaps(&second.cases))?;
            Some((*first, *second))
        });
        if let Some((first, second)) = clash {
            findings.push(finding(&declaration.name, field.table.name, (first, second), sources));
        }
    }
}

fn finding(owner: &str, field: &str, (first, second): (&Entry, &Entry), sources: &Sources) -> Diagnostic {
    let (one, other) = (sources.text(first.span), sources.text(second.span));
    Diagnostic::error("contradiction", format!("`{owner}` states two values for `{field}`"), second.span)
        .label(format!("and `{}` here", short(other)))
        .related(first.span, format!("`{}` here", short(one)))
        .help("if each holds in its own case, write `by` or a guard; if either may hold, write `any [ … ]`")
}

fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() > 40 { line.chars().take(39).chain(['…']).collect() } else { line.to_owned() }
}
