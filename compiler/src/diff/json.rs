//! The changes for machines. The shape is versioned like the compiled JSON.

use serde_json::{Value, json};

use super::Diff;
use super::change::{Change, Class};
use super::duty::Told;

/// The version of the format: major.minor.
pub const VERSION: &str = "1.0";

/// The changes as JSON, indented, with a line feed at the end.
pub fn text(diff: &Diff) -> String {
    let counts: serde_json::Map<String, Value> =
        Class::ALL.iter().map(|class| (class.word().to_owned(), json!(diff.of(*class).count()))).collect();
    let findings = diff.findings.iter().map(|finding| {
        json!({
            "code": finding.code, "severity": finding.severity.word(), "provisions": finding.provisions,
            "about": finding.about, "message": finding.message, "help": finding.help,
        })
    });
    let tree = json!({
        "version": VERSION,
        "law_date": { "before": diff.law[0], "after": diff.law[1] },
        "changes": diff.changes.iter().map(change).collect::<Vec<Value>>(),
        "findings": findings.collect::<Vec<Value>>(),
        "renames": diff.renames,
        "summary": counts,
    });
    let mut text = serde_json::to_string_pretty(&tree).expect("texts and numbers are JSON");
    text.push('\n');
    text
}

fn change(change: &Change) -> Value {
    let duty = change.duty.map(|duty| {
        let told = match duty.told {
            Told::Subjects => "subjects",
            Told::Clients => "clients",
        };
        json!({ "name": duty.name, "told": told, "provisions": duty.provisions })
    });
    json!({
        "class": change.class.word(),
        "event": change.event.word(),
        "direction": change.direction.word(),
        "about": change.about,
        "kind": change.kind,
        "field": change.field,
        "headline": change.headline,
        "before": change.before,
        "after": change.after,
        "duty": duty,
        "subjects": change.subjects,
        "activities": change.activities,
        "edits": change.edits.iter().map(super::edit::Edit::json).collect::<Vec<Value>>(),
    })
}
