//! Values, each with a shape of its own: a text is a string, everything else
//! says what it is.

use serde_json::{Map, Value as Json, json};

use crate::document::id;
use crate::model::Model;
use crate::model::case::Cases;
use crate::model::period::{By, EndAction, Event, EventKind, Form, Interval, IntervalKind, Length, Period};
use crate::model::text::Text;
use crate::model::value::{Field, Hole, Modality, Node, Quantity, Unit, Value};

/// A text: a string, or one a language.
pub fn text(model: &Model, words: &Text) -> Json {
    if words.variants.len() <= 1 {
        return json!(words.main());
    }
    let main = model.languages.first().map_or("en", String::as_str);
    let variants = words.variants.iter();
    variants.map(|(code, words)| (code.clone().unwrap_or_else(|| main.to_owned()), json!(words))).collect()
}

/// The cases of a fact as in ids: "region=asia"; nothing for all cases.
pub fn cases(model: &Model, cases: &Cases) -> Option<Json> {
    let said = id::cases(model, cases);
    (!said.is_empty()).then(|| json!(said.trim_start_matches('?')))
}

/// How firmly something is stated; nothing for what is certain.
pub fn modality(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::Certain => None,
        Modality::May => Some("may"),
        Modality::BestEffort => Some("best_effort"),
    }
}

/// A value.
pub fn value(model: &Model, value: &Value) -> Json {
    match value {
        Value::Hole(hole) => self::hole(hole),
        Value::None => json!({ "none": true }),
        Value::Bool(value) => json!(value),
        Value::Quantity(quantity) => self::quantity(*quantity),
        Value::Date(date) => json!({ "date": date.to_string() }),
        Value::Text(words) => text(model, words),
        Value::Country(code) => json!({ "country": code.as_str() }),
        Value::Word(word) => with_details(model, "word", json!(word.name), &word.details),
        Value::Ref(reference) => {
            with_details(model, "ref", json!(model.path(reference.target)), &reference.details)
        }
        Value::Contact(contact) => {
            json!({ "contact": format!("{}#contacts.{}", model.path(contact.party), contact.name) })
        }
        Value::Record(fields) => Json::Object(details(model, fields)),
        Value::Channels(channels) => channels
            .iter()
            .map(|channel| (channel.name.clone(), entries(model, &channel.fact.entries)))
            .collect(),
        Value::Period(period) => self::period(model, period),
        Value::Route(steps) => {
            let node = |node: &Node| match node {
                Node::Declared(id) => json!(model.path(*id)),
                Node::Public => json!("public"),
            };
            json!({ "route": steps.iter().map(|step| step.iter().map(node).collect()).collect::<Vec<Json>>() })
        }
        Value::Name(name) if name.label.is_empty() => json!({ "name": name.name }),
        Value::Name(name) => json!({ "name": name.name, "label": text(model, &name.label) }),
        Value::Language(code) => json!({ "language": code }),
        Value::Forbidden(kind, _) => json!({ "kind": kind.word() }),
    }
}

fn hole(hole: &Hole) -> Json {
    match hole {
        Hole::Unstated => json!({ "hole": "unstated" }),
        Hole::Vague(words) => json!({ "hole": "vague", "words": words }),
        Hole::Pending { who, by } => {
            json!({ "hole": "pending", "who": who, "by": by.map(|by| by.to_string()) })
        }
    }
}

fn with_details(model: &Model, key: &str, name: Json, fields: &[Field]) -> Json {
    let mut object = Map::new();
    object.insert(key.to_owned(), name);
    if !fields.is_empty() {
        object.insert("details".to_owned(), Json::Object(details(model, fields)));
    }
    Json::Object(object)
}

fn details(model: &Model, fields: &[Field]) -> Map<String, Json> {
    fields.iter().map(|field| (field.table.name.to_owned(), entries(model, &field.fact.entries))).collect()
}

/// The values of a detail: one, or a list; cases stand beside a value that has some.
fn entries(model: &Model, entries: &[crate::model::value::Entry]) -> Json {
    let one = |entry: &crate::model::value::Entry| match cases(model, &entry.cases) {
        Some(cases) => json!({ "value": value(model, &entry.value), "when": cases }),
        None => value(model, &entry.value),
    };
    match entries {
        [entry] => one(entry),
        entries => entries.iter().map(one).collect(),
    }
}

/// A quantity: the number as written, and its unit.
fn quantity(quantity: Quantity) -> Json {
    let mut object = Map::new();
    object.insert("number".to_owned(), number(quantity.number));
    if let Some(to) = quantity.to {
        object.insert("to".to_owned(), number(to));
    }
    let unit = match quantity.unit {
        Unit::Bare => return Json::Object(object),
        Unit::Currency(code) => String::from_utf8_lossy(&code).into_owned(),
        Unit::Second => "second".to_owned(),
        Unit::Minute => "minute".to_owned(),
        Unit::Hour => "hour".to_owned(),
        Unit::Day => "day".to_owned(),
        Unit::WorkingDay => "working_day".to_owned(),
        Unit::Week => "week".to_owned(),
        Unit::Month => "month".to_owned(),
        Unit::Year => "year".to_owned(),
        Unit::PerDay => "per_day".to_owned(),
        Unit::PerWeek => "per_week".to_owned(),
        Unit::PerMonth => "per_month".to_owned(),
        Unit::PerYear => "per_year".to_owned(),
    };
    object.insert("unit".to_owned(), json!(unit));
    Json::Object(object)
}

/// Whole numbers as such; others as written, in a string, since floats differ
/// from reader to reader.
fn number(number: f64) -> Json {
    if number.fract() == 0.0 { json!(number as i64) } else { json!(number.to_string()) }
}

fn period(model: &Model, period: &Period) -> Json {
    let mut object = Map::new();
    let mut put = |key: &str, value: Json| object.insert(key.to_owned(), value);
    match &period.form {
        Form::After { length, event: after } => {
            put(
                "length",
                match length {
                    Length::Quantity(length) => quantity(*length),
                    Length::Hole(hole) => self::hole(hole),
                },
            );
            put("after", event(model, after));
        }
        Form::Without { length, events, open } => {
            put("length", quantity(*length));
            put("without", events.iter().map(|own| event(model, own)).collect());
            if *open {
                put("open", json!(true));
            }
        }
        Form::During(during) => drop(put("during", interval(model, during))),
        Form::Until(until) => drop(put("until", event(model, until))),
        Form::Named(id) => drop(put("named", json!(model.path(*id)))),
        Form::NotKept => drop(put("not_kept", json!(true))),
        Form::NoEnd => drop(put("no_end", json!(true))),
        Form::Hole(hole) => drop(put("length", self::hole(hole))),
    }
    if !period.or_until.is_empty() {
        put("or_until", period.or_until.iter().map(|own| event(model, own)).collect());
    }
    if period.or_longer {
        put("or_longer", json!(true));
    }
    if !period.because.is_empty() {
        put("because", entries(model, &period.because));
    }
    if !period.then.is_empty() {
        put("then", period.then.iter().map(end).collect());
    }
    json!({ "period": object })
}

fn end(end: &crate::model::period::End) -> Json {
    let action = match end.action {
        EndAction::Delete => "delete",
        EndAction::Anonymise => "anonymise",
        EndAction::Return => "return",
        EndAction::Isolate => "isolate",
        EndAction::Archive => "archive",
    };
    let mut object = Map::new();
    object.insert("action".to_owned(), json!(action));
    if let Some(length) = end.length {
        object.insert("for".to_owned(), quantity(length));
    }
    if end.automatically {
        object.insert("automatically".to_owned(), json!(true));
    }
    Json::Object(object)
}

fn event(model: &Model, event: &Event) -> Json {
    match &event.kind {
        EventKind::Named(id) => json!({ "event": model.path(*id) }),
        EventKind::Date(date) => json!({ "date": date.to_string() }),
        EventKind::Last(id, By::Anybody) => json!({ "last": model.path(*id) }),
        EventKind::Last(id, By::Declared(by)) => json!({ "last": model.path(*id), "by": model.path(*by) }),
        EventKind::Last(id, By::Hole(by)) => json!({ "last": model.path(*id), "by": hole(by) }),
        EventKind::First(id) => json!({ "first": model.path(*id) }),
        EventKind::EndOf(end) => json!({ "end_of": interval(model, end) }),
        EventKind::Text(words) => text(model, words),
        EventKind::Hole(hole) => self::hole(hole),
    }
}

fn interval(model: &Model, interval: &Interval) -> Json {
    match &interval.kind {
        IntervalKind::Named(id) => json!({ "event": model.path(*id) }),
        IntervalKind::Text(words) => text(model, words),
        IntervalKind::Hole(hole) => self::hole(hole),
    }
}
