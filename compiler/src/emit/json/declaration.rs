//! Declarations and their facts.

use serde_json::{Map, Value as Json, json};

use super::value;
use crate::document::id;
use crate::model::value::{Entry, Field, Value};
use crate::model::{Declaration, Model};

/// What a declaration is: its kind, label and provenance.
pub fn header(model: &Model, declaration: &Declaration) -> Json {
    let mut header = Map::new();
    header.insert("kind".to_owned(), json!(declaration.kind.word()));
    let label = model.text_label(declaration.id);
    if !label.is_empty() {
        header.insert("label".to_owned(), value::text(model, label));
    }
    if let Some(parent) = declaration.parent {
        header.insert("part_of".to_owned(), json!(model.path(parent)));
    }
    if let Some(cases) = value::cases(model, &declaration.cases) {
        header.insert("when".to_owned(), cases);
    }
    if !declaration.sources.is_empty() {
        header.insert("sources".to_owned(), json!(declaration.sources));
    }
    if !declaration.was.is_empty() {
        header.insert("was".to_owned(), json!(declaration.was));
    }
    Json::Object(header)
}

/// The facts of a declaration: one for each entry of each field, records and
/// contacts field by field.
pub fn facts(model: &Model, declaration: &Declaration) -> Vec<(String, Json)> {
    let mut found = Vec::new();
    for field in &declaration.fields {
        field_facts(model, declaration, field, (field.table.name, &[]), &mut found);
    }
    found
}

/// The facts of a field; what stands behind a block stands behind each fact in it.
fn field_facts(
    model: &Model,
    declaration: &Declaration,
    field: &Field,
    (name, around): (&str, &[String]),
    found: &mut Vec<(String, Json)>,
) {
    let listed = field.fact.entries.len() > 1;
    let path = model.path(declaration.id);
    let behind = [around, &field.sources].concat();
    if field.fact.open && field.fact.entries.is_empty() {
        let sources =
            if behind.is_empty() { json!({"open": true}) } else { json!({"open": true, "sources": behind}) };
        found.push((format!("{path}#{name}"), sources));
    }
    for entry in &field.fact.entries {
        match &entry.value {
            Value::Record(fields) => {
                for inner in fields {
                    let name = format!("{name}.{}", inner.table.name);
                    let around = [&behind[..], &entry.sources].concat();
                    field_facts(model, declaration, inner, (&name, &around), found);
                }
            }
            Value::Channels(channels) => {
                for channel in channels {
                    for entry in &channel.fact.entries {
                        let sources = [&behind[..], &channel.sources].concat();
                        let cases = id::cases(model, &entry.cases);
                        let id = format!("{path}#{name}.{}{cases}", channel.name);
                        found.push((id, fact(model, entry, &sources, false)));
                    }
                }
            }
            _ => {
                let id = id::entry(model, declaration.id, name, entry, listed);
                found.push((id.0, fact(model, entry, &behind, field.fact.open)));
            }
        }
    }
}

fn fact(model: &Model, entry: &Entry, sources: &[String], open: bool) -> Json {
    let mut fact = Map::new();
    fact.insert("value".to_owned(), value::value(model, &entry.value));
    if let Some(cases) = value::cases(model, &entry.cases) {
        fact.insert("when".to_owned(), cases);
    }
    if let Some(modality) = value::modality(entry.modality) {
        fact.insert("modality".to_owned(), json!(modality));
    }
    if entry.any.is_some() {
        fact.insert("any".to_owned(), json!(true));
    }
    if open {
        fact.insert("open".to_owned(), json!(true));
    }
    let sources = [sources, &entry.sources].concat();
    if !sources.is_empty() {
        fact.insert("sources".to_owned(), json!(sources));
    }
    Json::Object(fact)
}

/// Facts under their ids; repeated ids get `~2`, `~3` in the order of their values.
pub fn distinct(mut facts: Vec<(String, Json)>) -> Map<String, Json> {
    facts.sort_by_cached_key(|(id, fact)| (id.clone(), fact.to_string()));
    let mut distinct: Map<String, Json> = Map::new();
    let mut last = (String::new(), 0);
    for (id, fact) in facts {
        last = if last.0 == id { (id, last.1 + 1) } else { (id, 1) };
        let key = if last.1 == 1 { last.0.clone() } else { format!("{}~{}", last.0, last.1) };
        distinct.insert(key, fact);
    }
    distinct
}
