//! Ids of facts: `module.name[.part]#field[/item][?region=asia]`.
//!
//! Nothing in an id depends on a position, so a moved declaration keeps its
//! ids and a changed value keeps its line in a diff.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::model::case::{Axis, Cases, Literal};
use crate::model::value::{Entry, Value};
use crate::model::{DeclId, Model};

/// The id of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(pub String);

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The id of a declaration.
pub fn declaration(model: &Model, id: DeclId) -> FactId {
    FactId(model.path(id))
}

/// The id of all that a declaration states in a field.
pub fn field(model: &Model, id: DeclId, field: &str) -> FactId {
    FactId(format!("{}#{field}", model.path(id)))
}

/// The id of one entry of a field; `listed` if several stand there.
pub fn entry(model: &Model, id: DeclId, field: &str, entry: &Entry, listed: bool) -> FactId {
    FactId(within(model, (&model.path(id), field), entry, listed))
}

/// As [`entry`], for the path of a declaration.
pub fn within(model: &Model, (path, field): (&str, &str), entry: &Entry, listed: bool) -> String {
    let mut text = format!("{path}#{field}");
    if listed && let Some(item) = item(model, &entry.value) {
        text.push('/');
        text.push_str(&item);
    }
    text.push_str(&cases(model, &entry.cases));
    text
}

/// The name of an item: what it refers to, else a digest of its words.
fn item(model: &Model, value: &Value) -> Option<String> {
    Some(match value {
        Value::Ref(reference) => model.path(reference.target),
        Value::Word(word) => word.name.to_owned(),
        Value::Name(name) => name.name.clone(),
        Value::Country(code) => code.to_string(),
        Value::Language(code) => code.clone(),
        Value::Contact(contact) => format!("{}.{}", model.path(contact.party), contact.name),
        Value::Text(text) => digest(text.main()),
        Value::Hole(_) => "hole".to_owned(),
        Value::None => "none".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Quantity(quantity) => format!("{}{:?}", quantity.number, quantity.unit).to_lowercase(),
        Value::Date(date) => date.to_string(),
        _ => return None,
    })
}

/// The first eight hex digits of the SHA-256 of a text.
pub fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The cases of an id: `?region=asia&plan=cloud`; nothing for all cases.
pub fn cases(model: &Model, cases: &Cases) -> String {
    if cases.is_always() {
        return String::new();
    }
    let cases = cases.without_any();
    if cases.is_always() {
        return String::new();
    }
    let cubes: Vec<String> = cases
        .cubes()
        .iter()
        .map(|cube| cube.0.iter().map(|literal| test(model, literal)).collect::<Vec<_>>().join("&"))
        .collect();
    format!("?{}", cubes.join("|"))
}

fn test(model: &Model, literal: &Literal) -> String {
    let names = || {
        let written = model.atom_names(literal.axis, &literal.values);
        written.join(",").replace('`', "")
    };
    let is = if literal.outside { "!=" } else { "=" };
    let holds = literal.values.contains(&1) != literal.outside;
    let not = if holds { "" } else { "!" };
    match literal.axis {
        Axis::Parameter(id) => format!("{}{is}{}", model.get(id).name, names()),
        Axis::Condition(id) => format!("{not}{}", model.get(id).name),
        Axis::Circumstance(number) => {
            format!("{not}{}", digest(model.circumstances[number as usize].main()))
        }
        Axis::Any(_) => format!("any{is}{}", names()),
        Axis::Residence => format!("residence{is}{}", names()),
        Axis::Destination => format!("destination{is}{}", names()),
    }
}
