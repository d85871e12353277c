//! The schema of the compiled JSON (JSON Schema, draft 2020-12), from the tables
//! of the language: what a field may state is said there and nowhere else.
//!
//! It describes exactly this version: the fields and words that it has. Objects
//! take further keys, which readers pass over.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::VERSION;
use crate::schema::shared::{CHANNELS, EVERY_KIND, PLACE_WORDS};
use crate::schema::{Field, KindTable, TABLES, Type, Word};

/// The name of the schema; it never stands for another one.
pub fn id() -> String {
    format!("urn:priv:policy:{VERSION}")
}

/// The schema, indented, with a line feed at the end.
pub fn text() -> String {
    let mut text = serde_json::to_string_pretty(&schema()).expect("a tree of texts is JSON");
    text.push('\n');
    text
}

/// The schema.
pub fn schema() -> Json {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id(),
        "title": "A compiled Priv policy",
        "type": "object",
        "required": ["meta", "declarations", "facts", "derived", "findings", "texts"],
        "properties": {
            "meta": meta(),
            "declarations": map_of("declaration"),
            "facts": facts(),
            "derived": derived(),
            "findings": map_of("finding"),
            "texts": map_of("words"),
        },
        "$defs": definitions(),
    })
}

fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn map_of(name: &str) -> Json {
    json!({ "type": "object", "additionalProperties": reference(name) })
}

fn list_of(item: Json) -> Json {
    json!({ "type": "array", "items": item })
}

/// An object of which some keys have to be there.
fn object(required: &[&str], properties: Json) -> Json {
    json!({ "type": "object", "required": required, "properties": properties })
}

fn any_of(mut forms: Vec<Json>) -> Json {
    let mut seen = Vec::new();
    forms.retain(|form| {
        let new = !seen.contains(form);
        seen.push(form.clone());
        new
    });
    if forms.len() == 1 { forms.remove(0) } else { json!({ "anyOf": forms }) }
}

fn meta() -> Json {
    object(
        &["version", "schema", "law_date", "law_tables", "languages", "speaker"],
        json!({
            "version": { "type": "string", "pattern": "^[0-9]+\\.[0-9]+$" },
            "schema": { "type": "string" },
            "law_date": reference("day"),
            "law_tables": reference("day"),
            "languages": list_of(json!({ "type": "string" })),
            "speaker": { "type": ["string", "null"] },
        }),
    )
}

/// Facts by their ids; the name of the field says which values are possible.
fn facts() -> Json {
    let mut patterns = Map::new();
    for (name, value) in fields() {
        let pattern = format!("^[^#]+#{}(?:[/?~].*)?$", name.replace('.', "\\."));
        let own = object(&[], json!({ "value": value }));
        patterns.insert(pattern, json!({ "allOf": [reference("fact"), own] }));
    }
    let channel = object(&[], json!({ "value": with_holes(vec![words(CHANNELS)]) }));
    patterns.insert("^[^#]+#contacts\\..*$".to_owned(), json!({ "allOf": [reference("fact"), channel] }));
    json!({ "type": "object", "patternProperties": patterns, "additionalProperties": false })
}

/// The fields of all kinds, those of blocks under the names of both, with the
/// values that they take in some kind.
fn fields() -> BTreeMap<String, Json> {
    let mut forms: BTreeMap<String, Vec<Json>> = BTreeMap::new();
    let own = TABLES.iter().filter(|table| !table.library || is_extensible(table));
    for field in own.flat_map(|table| table.fields).chain(EVERY_KIND) {
        collect(field.name, field, &mut forms);
    }
    let value = |(name, forms)| (name, with_holes(forms));
    forms.into_iter().map(value).collect()
}

/// Whether packages declare words of this kind of the library too.
fn is_extensible(table: &KindTable) -> bool {
    !table.fields.is_empty()
}

fn collect(name: &str, field: &Field, forms: &mut BTreeMap<String, Vec<Json>>) {
    for form in field.types {
        match form {
            Type::Record(inner) => {
                for field in *inner {
                    collect(&format!("{name}.{}", field.name), field, forms);
                }
            }
            Type::Defaults => {
                for field in crate::schema::activity::ACTIVITY.fields {
                    collect(&format!("{name}.{}", field.name), field, forms);
                }
            }
            Type::Channels => {}
            _ => forms.entry(name.to_owned()).or_default().push(value(form, field.details)),
        }
    }
}

fn with_holes(mut forms: Vec<Json>) -> Json {
    forms.extend([reference("hole"), reference("none")]);
    any_of(forms)
}

/// What a value of a type looks like.
fn value(form: &Type, details: &[Field]) -> Json {
    match form {
        Type::Text => reference("text"),
        Type::Bool => json!({ "type": "boolean" }),
        Type::Number | Type::Quantity => reference("quantity"),
        Type::Date => reference("date"),
        Type::Country => reference("country"),
        Type::Place => {
            let word = object(&["word"], json!({ "word": { "enum": PLACE_WORDS } }));
            any_of(vec![reference("country"), word])
        }
        Type::Language => object(&["language"], json!({ "language": { "type": "string" } })),
        Type::Period => reference("period"),
        Type::Words(of) => words(of),
        Type::Ref(_) if details.is_empty() => reference("reference"),
        Type::Ref(_) => {
            object(&["ref"], json!({ "ref": { "type": "string" }, "details": self::details(details) }))
        }
        Type::Contact => any_of(vec![reference("contact"), words(CHANNELS)]),
        Type::Route => reference("route"),
        Type::Names | Type::Section => reference("name"),
        Type::Record(fields) => object(&["details"], json!({ "details": self::details(fields) })),
        Type::Channels | Type::Defaults => object(&["details"], json!({ "details": { "type": "object" } })),
        Type::Forbidden => object(&["kind"], json!({ "kind": { "type": "string" } })),
    }
}

/// One of some words, with its details.
fn words(words: &[Word]) -> Json {
    let bare: Vec<&str> = words.iter().filter(|word| word.details.is_empty()).map(|word| word.name).collect();
    let mut forms = Vec::new();
    if !bare.is_empty() {
        forms.push(object(&["word"], json!({ "word": { "enum": bare } })));
    }
    for word in words.iter().filter(|word| !word.details.is_empty()) {
        let properties = json!({ "word": { "const": word.name }, "details": details(word.details) });
        forms.push(object(&["word"], properties));
    }
    any_of(forms)
}

/// The details in parentheses: each one value, or a list of them.
fn details(fields: &[Field]) -> Json {
    let mut properties = Map::new();
    for field in fields {
        let forms = field.types.iter().map(|form| value(form, field.details)).collect();
        let one = with_holes(forms);
        let guarded = object(&["value", "when"], json!({ "value": one, "when": reference("cases") }));
        let item = any_of(vec![one, guarded]);
        properties.insert(field.name.to_owned(), any_of(vec![item.clone(), list_of(item)]));
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn definitions() -> Json {
    let strings = || list_of(json!({ "type": "string" }));
    let kinds: Vec<&str> = TABLES.iter().map(|table| table.word).collect();
    json!({
        "day": { "type": "string", "format": "date", "pattern": "^-?[0-9]{4,6}-[0-9]{2}-[0-9]{2}$" },
        "cases": { "description": "\"*\" for all cases, else as in ids: region=asia&plan=cloud", "type": "string" },
        "modality": { "enum": ["may", "best_effort"] },
        "words": {
            "description": "words for people, one text a language",
            "type": "object", "minProperties": 1, "additionalProperties": { "type": "string" },
        },
        "declaration": object(&["kind", "when"], json!({
            "kind": { "enum": kinds },
            "part_of": { "type": "string" },
            "when": reference("cases"),
            "was": strings(),
            "sources": strings(),
        })),
        "fact": {
            "type": "object",
            "anyOf": [{ "required": ["value", "when"] }, { "required": ["open"] }],
            "properties": {
                "when": reference("cases"),
                "modality": reference("modality"),
                "any": { "const": true },
                "open": { "description": "the list ends in `..`: more exist", "const": true },
                "cites": strings(),
                "sources": strings(),
            },
        },
        "finding": object(&["severity", "message"], json!({
            "severity": { "enum": ["note", "warning", "error"] },
            "message": { "type": "string" },
            "cites": strings(),
            "accepted": object(&["because", "owner", "until"], json!({ "until": reference("day") })),
        })),
        "text": object(&["text"], json!({ "text": { "description": "an id in `texts`", "type": "string" } })),
        "none": object(&["none"], json!({ "none": { "const": true } })),
        "date": object(&["date"], json!({ "date": reference("day") })),
        "country": object(&["country"], json!({ "country": { "type": "string", "pattern": "^[A-Z]{2}(-[A-Z0-9]{1,3})?$" } })),
        "reference": object(&["ref"], json!({ "ref": { "type": "string" } })),
        "contact": object(&["contact"], json!({ "contact": { "type": "string" } })),
        "name": object(&["name"], json!({ "name": { "type": "string" }, "label": reference("text") })),
        "route": object(&["route"], json!({ "route": list_of(strings()) })),
        "hole": hole(),
        "quantity": quantity(),
        "event": event(),
        "period": object(&["period"], json!({ "period": period() })),
    })
}

fn hole() -> Json {
    any_of(vec![
        object(&["hole"], json!({ "hole": { "const": "unstated" } })),
        object(&["hole", "words"], json!({ "hole": { "const": "vague" }, "words": { "type": "string" } })),
        object(
            &["hole", "who", "by"],
            json!({
                "hole": { "const": "pending" },
                "who": { "type": "string" },
                "by": { "anyOf": [reference("day"), { "type": "null" }] },
            }),
        ),
    ])
}

fn quantity() -> Json {
    let number = json!({ "description": "a whole number; others as written", "type": ["integer", "string"] });
    object(
        &["number"],
        json!({
            "number": number,
            "to": number,
            "unit": { "description": "the unit as written, or a currency", "type": "string" },
            "iso": { "description": "ISO 8601", "type": "string", "pattern": "^P" },
        }),
    )
}

fn event() -> Json {
    let path = |key: &str| object(&[key], json!({ key: { "type": "string" } }));
    let lasting = any_of(vec![path("event"), reference("text"), reference("hole")]);
    any_of(vec![
        path("event"),
        reference("date"),
        path("last"),
        path("first"),
        object(&["end_of"], json!({ "end_of": lasting })),
        reference("text"),
        reference("hole"),
    ])
}

fn period() -> Json {
    let end = object(
        &["action"],
        json!({
            "action": { "enum": ["delete", "anonymise", "return", "isolate", "archive"] },
            "for": reference("quantity"),
            "automatically": { "const": true },
        }),
    );
    json!({
        "type": "object",
        "minProperties": 1,
        "properties": {
            "length": any_of(vec![reference("quantity"), reference("hole")]),
            "after": reference("event"),
            "without": list_of(reference("event")),
            "open": { "const": true },
            "during": reference("event"),
            "until": reference("event"),
            "named": { "type": "string" },
            "not_kept": { "const": true },
            "no_end": { "const": true },
            "or_until": list_of(reference("event")),
            "or_longer": { "const": true },
            "because": {},
            "then": list_of(end),
        },
    })
}

/// What follows from the facts.
fn derived() -> Json {
    let strings = || list_of(json!({ "type": "string" }));
    let word = || json!({ "type": "string" });
    let activity = object(
        &["role", "when"],
        json!({
            "role": { "enum": ["controller", "processor", "joint", "unknown"] },
            "controller": word(), "clients": strings(), "subjects": strings(), "data": strings(),
            "purposes": strings(), "bases": strings(), "told_under": strings(), "because": strings(),
            "when": reference("cases"),
        }),
    );
    let data = object(&["personal"], json!({ "personal": { "type": "boolean" }, "tags": strings() }));
    let hop = object(
        &["kind", "from", "to", "when", "because"],
        json!({
            "kind": { "enum": ["collection", "operation", "copy", "access", "disclosure", "flow",
                "subprocessing", "tracking"] },
            "from": word(), "to": word(), "data": strings(), "activities": strings(),
            "modality": reference("modality"), "because": strings(), "when": reference("cases"),
        }),
    );
    let claim = object(&["by", "safeguard", "when"], json!({ "when": reference("cases") }));
    let transfer = object(
        &["importer", "destination", "from", "when", "covered", "because"],
        json!({
            "importer": word(), "destination": word(), "from": word(), "data": strings(),
            "activities": strings(), "covered": list_of(claim), "uncovered": reference("cases"),
            "adequacy": object(&["act", "recipients"], json!({})), "because": strings(),
            "modality": reference("modality"), "onward": { "const": true }, "when": reference("cases"),
        }),
    );
    let purpose = object(&["within"], json!({ "within": strings() }));
    let map = |entry: Json| json!({ "type": "object", "additionalProperties": entry });
    object(
        &["activities", "data", "hops", "purposes", "transfers"],
        json!({
            "activities": map(activity), "data": map(data), "hops": map(hop), "purposes": map(purpose),
            "transfers": map(transfer),
        }),
    )
}
