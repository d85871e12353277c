//! Whether a changed field does more with data than before.

use serde_json::Value;

use super::change::Direction;
use crate::schema::Kind;

/// Lists in which one more item means more: more data, people, takers, places.
const MORE: &[&str] = &[
    "data",
    "subjects",
    "recipients",
    "purpose",
    "elements",
    "decisions",
    "marketing",
    "techniques",
    "systems",
    "holds",
    "access",
    "location",
    "own_purposes",
    "subprocessors",
    "members",
    "set_by",
    "read_by",
    "channels",
    "uses",
    "source",
    "messages",
];

/// The direction of a change from some facts to others.
pub fn direction(kind: Kind, field: &str, before: &[&Value], after: &[&Value]) -> Direction {
    let known = |facts: &[&Value]| {
        facts.iter().any(|fact| !value(fact).is_null()) && !facts.iter().any(|fact| has_hole(value(fact)))
    };
    let answers = |facts: &[&Value]| known(facts) || facts.iter().any(|fact| is_answer(fact));
    if !known(before) && known(after) {
        return Direction::Stated;
    }
    match (answers(before), answers(after)) {
        (false, true) => return Direction::Stated,
        (true, false) => return without_answer(kind, field, after),
        (false, false) => return Direction::Other,
        (true, true) => {}
    }
    if matches!(field, "retention" | "keep" | "lifetime") {
        return period(before, after);
    }
    if kind == Kind::Claim {
        return if field == "except" { more(before, after) } else { more(after, before) };
    }
    if MORE.contains(&field) { more(before, after) } else { Direction::Other }
}

/// What was stated is not any more: less, if it is stated to be none; where a
/// period or a list is left open, it may be more.
fn without_answer(kind: Kind, field: &str, after: &[&Value]) -> Direction {
    let none = !after.is_empty() && after.iter().all(|fact| value(fact).get("none").is_some());
    let grows = MORE.contains(&field);
    match (none || after.is_empty(), grows) {
        (true, true) => Direction::Narrower,
        (true, false) if kind == Kind::Claim => Direction::Wider,
        (true, false) => Direction::Other,
        (false, _) => Direction::Wider,
    }
}

/// Which of the entries are only on one side decides. That a list names others
/// too stands beside each entry, and is looked at apart.
fn more(before: &[&Value], after: &[&Value]) -> Direction {
    let bare = |facts: &[&Value]| -> Vec<Value> {
        let mut entries: Vec<Value> =
            facts.iter().filter(|fact| is_answer(fact)).map(|fact| (**fact).clone()).collect();
        entries.iter_mut().filter_map(Value::as_object_mut).for_each(|entry| drop(entry.remove("open")));
        entries
    };
    let (old, new) = (bare(before), bare(after));
    let fresh = new.iter().any(|entry| !old.contains(entry));
    let gone = old.iter().any(|entry| !new.contains(entry));
    let opened = |facts: &[&Value]| facts.iter().any(|fact| fact.get("open").is_some());
    match (fresh || (opened(after) && !opened(before)), gone || (opened(before) && !opened(after))) {
        (true, true) => Direction::Both,
        (true, false) => Direction::Wider,
        (false, true) => Direction::Narrower,
        (false, false) => Direction::Other,
    }
}

/// Periods from the same moment compare by their length; for ever is longest.
fn period(before: &[&Value], after: &[&Value]) -> Direction {
    let longest = |facts: &[&Value]| {
        let all: Option<Vec<(f64, String)>> = facts.iter().map(|fact| extent(value(fact))).collect();
        all.and_then(|all| all.into_iter().max_by(|one, other| one.0.total_cmp(&other.0)))
    };
    let (Some((old, from)), Some((new, now_from))) = (longest(before), longest(after)) else {
        return Direction::Other;
    };
    let comparable = from == now_from || old.is_infinite() || new.is_infinite() || old == 0.0 || new == 0.0;
    match () {
        () if !comparable => Direction::Other,
        () if new > old => Direction::Wider,
        () if new < old => Direction::Narrower,
        () => Direction::Other,
    }
}

/// The days of a period at most, and from when they count.
fn extent(value: &Value) -> Option<(f64, String)> {
    let period = value.get("period").unwrap_or(value);
    let word = value.get("word").and_then(Value::as_str);
    if period.get("no_end").is_some() || period.get("or_longer").is_some() || word == Some("no_end") {
        return Some((f64::INFINITY, String::new()));
    }
    if period.get("not_kept").is_some() || word == Some("not_kept") {
        return Some((0.0, String::new()));
    }
    let from =
        period.get("after").or_else(|| period.get("without")).map(Value::to_string).unwrap_or_default();
    let length = period.get("length").unwrap_or(period);
    Some((days(length)?, from))
}

fn days(quantity: &Value) -> Option<f64> {
    let number = |value: &Value| value.as_f64().or_else(|| value.as_str()?.parse().ok());
    let count = number(quantity.get("to").or_else(|| quantity.get("number"))?)?;
    let size = match quantity.get("unit")?.as_str()? {
        "second" => 1.0 / 86_400.0,
        "minute" => 1.0 / 1440.0,
        "hour" => 1.0 / 24.0,
        "day" => 1.0,
        "working_day" => 3.0,
        "week" => 7.0,
        "month" => 365.25 / 12.0,
        "year" => 365.25,
        _ => return None,
    };
    Some(count * size)
}

/// Whether a fact answers what its field asks: no hole in it, not `none`.
pub fn is_answer(fact: &Value) -> bool {
    let value = value(fact);
    !value.is_null() && value.get("none").is_none() && !has_hole(value)
}

/// Whether something in a value is left open.
fn has_hole(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(has_hole),
        Value::Object(entries) => entries.contains_key("hole") || entries.values().any(has_hole),
        _ => false,
    }
}

/// Whether periods differ in nothing but what happens at their end.
pub fn is_same_time(before: &[&Value], after: &[&Value]) -> bool {
    let time = |fact: &&Value| {
        let mut value = value(fact).clone();
        if let Some(Value::Object(period)) = value.get_mut("period") {
            period.remove("then");
        }
        (value, fact.get("when").cloned())
    };
    before.iter().map(time).eq(after.iter().map(time))
}

fn value(fact: &Value) -> &Value {
    fact.get("value").unwrap_or(&Value::Null)
}
