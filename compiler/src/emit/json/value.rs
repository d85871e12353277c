//! Values, each with a shape of its own: everything says what it is, and words
//! for people stand apart, under the id of the fact that they belong to.

use std::cell::RefCell;

use serde_json::{Map, Value as Json, json};

use crate::document::id;
use crate::model::Model;
use crate::model::case::Cases;
use crate::model::period::{By, EndAction, Event, EventKind, Form, Interval, IntervalKind, Length, Period};
use crate::model::text::Text;
use crate::model::value::{Entry, Field, Hole, Modality, Node, Quantity, Unit, Value};

/// The fact, or the detail of one, that a value belongs to.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// Its id.
    pub id: &'a str,
    /// When the fact is stated; details repeat only other cases.
    pub cases: &'a Cases,
}

/// Writes values, and keeps the words that it meets.
pub struct Writer<'m> {
    /// The policy.
    pub model: &'m Model,
    /// Whether `@source` strings are wanted.
    pub provenance: bool,
    texts: RefCell<Map<String, Json>>,
}

/// How firmly something is stated; nothing for what is certain.
pub fn modality(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::Certain => None,
        Modality::May => Some("may"),
        Modality::BestEffort => Some("best_effort"),
    }
}

/// The cases of something as in ids: "region=asia"; "*" for all cases.
pub fn cases(model: &Model, cases: &Cases) -> Json {
    match id::cases(model, cases).trim_start_matches('?') {
        "" => json!("*"),
        said => json!(said),
    }
}

impl<'m> Writer<'m> {
    /// A writer of a policy. The words of circumstances come first, under the
    /// digests that stand for them in ids.
    pub fn new(model: &'m Model, provenance: bool) -> Self {
        let writer = Writer { model, provenance, texts: RefCell::default() };
        for words in &model.circumstances {
            writer.text(words, &id::digest(words.main()));
        }
        writer
    }

    /// All words that were met, by id: one text a language.
    pub fn texts(self) -> Map<String, Json> {
        self.texts.into_inner()
    }

    /// See [`cases`].
    pub fn cases(&self, cases: &Cases) -> Json {
        self::cases(self.model, cases)
    }

    /// Keeps words, and says where they are found. Other words under the same id
    /// get an id with the digest of theirs.
    pub fn text(&self, words: &Text, at: &str) -> Json {
        let main = self.model.languages.first().map_or("en", String::as_str);
        let variants = words.variants.iter();
        let spoken: Json = variants
            .map(|(code, words)| (code.clone().unwrap_or_else(|| main.to_owned()), json!(words)))
            .collect();
        let mut texts = self.texts.borrow_mut();
        let taken = texts.get(at).is_some_and(|known| *known != spoken);
        let id = if taken { format!("{at}/{}", id::digest(words.main())) } else { at.to_owned() };
        texts.insert(id.clone(), spoken);
        json!({ "text": id })
    }

    /// A value of the fact with the id `at`.
    pub fn value(&self, value: &Value, at: At<'_>) -> Json {
        match value {
            Value::Hole(hole) => self::hole(hole),
            Value::None => json!({ "none": true }),
            Value::Bool(value) => json!(value),
            Value::Quantity(quantity) => self::quantity(*quantity),
            Value::Date(date) => json!({ "date": date.to_string() }),
            Value::Text(words) => self.text(words, at.id),
            Value::Country(code) => json!({ "country": code.as_str() }),
            Value::Word(word) => self.with_details("word", json!(word.name), &word.details, at),
            Value::Ref(reference) => {
                let name = json!(self.model.path(reference.target));
                self.with_details("ref", name, &reference.details, at)
            }
            Value::Contact(contact) => {
                json!({ "contact": format!("{}#contacts.{}", self.model.path(contact.party), contact.name) })
            }
            Value::Record(fields) => json!({ "details": self.details(fields, at) }),
            Value::Channels(channels) => {
                let channel = |channel: &crate::model::value::Channel| {
                    let id = format!("{}.{}", at.id, channel.name);
                    (channel.name.clone(), self.entries(&channel.fact.entries, At { id: &id, ..at }))
                };
                json!({ "details": channels.iter().map(channel).collect::<Json>() })
            }
            Value::Period(period) => self.period(period, at),
            Value::Route(steps) => self.route(steps),
            Value::Name(name) if name.label.is_empty() => json!({ "name": name.name }),
            Value::Name(name) => json!({ "name": name.name, "label": self.text(&name.label, at.id) }),
            Value::Language(code) => json!({ "language": code }),
            Value::Forbidden(kind, _) => json!({ "kind": kind.word() }),
        }
    }

    fn route(&self, steps: &[Vec<Node>]) -> Json {
        let node = |node: &Node| match node {
            Node::Declared(id) => json!(self.model.path(*id)),
            Node::Public => json!("public"),
        };
        json!({ "route": steps.iter().map(|step| step.iter().map(node).collect()).collect::<Vec<Json>>() })
    }

    fn with_details(&self, key: &str, name: Json, fields: &[Field], at: At<'_>) -> Json {
        let mut object = Map::from_iter([(key.to_owned(), name)]);
        if !fields.is_empty() {
            object.insert("details".to_owned(), Json::Object(self.details(fields, at)));
        }
        Json::Object(object)
    }

    fn details(&self, fields: &[Field], at: At<'_>) -> Map<String, Json> {
        let detail = |field: &Field| {
            let name = field.table.name;
            let id = format!("{}.{name}", at.id);
            (name.to_owned(), self.entries(&field.fact.entries, At { id: &id, ..at }))
        };
        fields.iter().map(detail).collect()
    }

    /// The values of a detail: one, or a list; cases stand beside a value that has some.
    fn entries(&self, entries: &[Entry], at: At<'_>) -> Json {
        let one = |entry: &Entry| {
            let value = self.value(&entry.value, at);
            let own = entry.cases.without_any();
            if own.is_always() || own == at.cases.without_any() {
                value
            } else {
                json!({ "value": value, "when": self.cases(&entry.cases) })
            }
        };
        match entries {
            [entry] => one(entry),
            entries => entries.iter().map(one).collect(),
        }
    }

    fn period(&self, period: &Period, at: At<'_>) -> Json {
        let mut object = Map::new();
        let mut put = |key: &str, value: Json| object.insert(key.to_owned(), value);
        let event = |own: &Event| self.event(own, at.id);
        match &period.form {
            Form::After { length, event: after } => {
                let length = match length {
                    Length::Quantity(length) => quantity(*length),
                    Length::Hole(hole) => self::hole(hole),
                };
                put("length", length);
                put("after", event(after));
            }
            Form::Without { length, events, open } => {
                put("length", quantity(*length));
                put("without", events.iter().map(event).collect());
                if *open {
                    put("open", json!(true));
                }
            }
            Form::During(during) => drop(put("during", self.interval(during, at.id))),
            Form::Until(until) => drop(put("until", event(until))),
            Form::Named(id) => drop(put("named", json!(self.model.path(*id)))),
            Form::NotKept => drop(put("not_kept", json!(true))),
            Form::NoEnd => drop(put("no_end", json!(true))),
            Form::Hole(hole) => drop(put("length", self::hole(hole))),
        }
        if !period.or_until.is_empty() {
            put("or_until", period.or_until.iter().map(event).collect());
        }
        if period.or_longer {
            put("or_longer", json!(true));
        }
        if !period.because.is_empty() {
            let id = format!("{}.because", at.id);
            put("because", self.entries(&period.because, At { id: &id, ..at }));
        }
        if !period.then.is_empty() {
            put("then", period.then.iter().map(end).collect());
        }
        json!({ "period": object })
    }

    fn event(&self, event: &Event, at: &str) -> Json {
        let path = |id| json!(self.model.path(id));
        match &event.kind {
            EventKind::Named(id) => json!({ "event": path(*id) }),
            EventKind::Date(date) => json!({ "date": date.to_string() }),
            EventKind::Last(id, By::Anybody) => json!({ "last": path(*id) }),
            EventKind::Last(id, By::Declared(by)) => json!({ "last": path(*id), "by": path(*by) }),
            EventKind::Last(id, By::Hole(by)) => json!({ "last": path(*id), "by": hole(by) }),
            EventKind::First(id) => json!({ "first": path(*id) }),
            EventKind::EndOf(end) => json!({ "end_of": self.interval(end, at) }),
            EventKind::Text(words) => self.text(words, &format!("{at}.event")),
            EventKind::Hole(hole) => self::hole(hole),
        }
    }

    fn interval(&self, interval: &Interval, at: &str) -> Json {
        match &interval.kind {
            IntervalKind::Named(id) => json!({ "event": self.model.path(*id) }),
            IntervalKind::Text(words) => self.text(words, &format!("{at}.interval")),
            IntervalKind::Hole(hole) => self::hole(hole),
        }
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
    if let Some(iso) = iso(quantity) {
        object.insert("iso".to_owned(), json!(iso));
    }
    object.insert("unit".to_owned(), json!(unit));
    Json::Object(object)
}

/// A time as ISO 8601 writes it; nothing for ranges, and for units that it lacks.
fn iso(quantity: Quantity) -> Option<String> {
    let (time, letter) = match quantity.unit {
        Unit::Second => ("T", 'S'),
        Unit::Minute => ("T", 'M'),
        Unit::Hour => ("T", 'H'),
        Unit::Day => ("", 'D'),
        Unit::Week => ("", 'W'),
        Unit::Month => ("", 'M'),
        Unit::Year => ("", 'Y'),
        _ => return None,
    };
    quantity.to.is_none().then(|| format!("P{time}{}{letter}", quantity.number))
}

/// Whole numbers as such; others as written, in a string, since floats differ
/// from reader to reader.
fn number(number: f64) -> Json {
    if number.fract() == 0.0 { json!(number as i64) } else { json!(number.to_string()) }
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
