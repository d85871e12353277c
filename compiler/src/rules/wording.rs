//! Pieces of sentences that findings share.

use crate::diagnostic::Diagnostic;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::law::Law;
use crate::model::{Code, DeclId, Model};
use crate::source::Span;

/// "a", "a and b", "a, b and c"
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Names in backticks: "`a` and `b`"; after the fourth only their number.
pub fn names(model: &Model, ids: &[DeclId]) -> String {
    let mut named: Vec<String> = ids.iter().take(4).map(|&id| format!("`{}`", model.get(id).name)).collect();
    if ids.len() > named.len() {
        named.push(format!("{} more", ids.len() - named.len()));
    }
    listed(&named)
}

/// A country as it stands within a sentence: "the United States", "India".
pub fn country(law: Law<'_>, code: Code) -> String {
    let name = law.country_name(code);
    let plural = ["Islands", "Emirates", "States", "Netherlands", "Philippines", "Maldives"];
    let article = name.starts_with("United ")
        || name.starts_with("Republic ")
        || name.starts_with("Isle ")
        || plural.iter().any(|ending| name.ends_with(ending));
    if article { format!("the {name}") } else { name }
}

/// Countries in a sentence, each once, in the order given.
pub fn countries(law: Law<'_>, codes: impl IntoIterator<Item = Code>) -> String {
    let mut named: Vec<String> = Vec::new();
    for code in codes {
        let name = country(law, code);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    listed(&named)
}

/// Says of each territory among some countries why its code misleads, each once.
pub fn traps(law: Law<'_>, finding: Diagnostic, codes: impl IntoIterator<Item = Code>) -> Diagnostic {
    let mut told: Vec<Code> = Vec::new();
    codes.into_iter().fold(finding, |finding, code| match law.trap(code) {
        Some(trap) if !told.contains(&code) => {
            told.push(code);
            finding.note(format!("`{code}` is {}: {trap}.", country(law, code)))
        }
        _ => finding,
    })
}

/// What happens on a hop, as a label: "`support` looks into `accounts`".
pub fn hop(model: &Model, hop: &Hop) -> String {
    let (from, to) = (place(model, hop.from), place(model, hop.to));
    match hop.kind {
        HopKind::Collection => format!("{from} gives it to {to}"),
        HopKind::Operation => format!("{to} runs {from}"),
        HopKind::Copy => format!("{to} is a copy of {from}"),
        HopKind::Access => format!("{to} looks into {from}"),
        HopKind::Disclosure => format!("{to} receives it"),
        HopKind::Flow => format!("it goes from {from} to {to}"),
        HopKind::Subprocessing => format!("{from} passes it on to {to}"),
        HopKind::Tracking => format!("{from} is tracked by {to}"),
    }
}

/// A node of the graph by its name.
fn place(model: &Model, place: Place) -> String {
    match place {
        Place::Declared(id) | Place::Store(id) => format!("`{}`", model.get(id).name),
        Place::Public => "the public".to_owned(),
    }
}

/// Adds the hops of a path, in order, as further places.
pub fn along(model: &Model, mut finding: Diagnostic, path: &[&Hop]) -> Diagnostic {
    for step in path {
        let shown = finding.related.iter().any(|label| label.span == step.span);
        if !shown && step.span != finding.primary.span {
            finding = finding.related(step.span, hop(model, step));
        }
    }
    finding
}

/// A verb for one or several: `verb(&ids, "rests")` is "rests" or "rest".
pub fn verb(subjects: &[DeclId], one: &'static str) -> &'static str {
    if subjects.len() == 1 { one } else { one.strip_suffix('s').unwrap_or(one) }
}

/// Adds further places of the same kind, each once.
pub fn also(mut finding: Diagnostic, spans: impl IntoIterator<Item = Span>, text: &str) -> Diagnostic {
    for span in spans {
        let shown = finding.related.iter().any(|label| label.span == span);
        if !shown && span != finding.primary.span {
            finding = finding.related(span, text);
        }
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn lists_read_like_sentences() {
        let items = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&items(&[])), "");
        assert_eq!(listed(&items(&["a"])), "a");
        assert_eq!(listed(&items(&["a", "b"])), "a and b");
        assert_eq!(listed(&items(&["a", "b", "c"])), "a, b and c");
    }
}
