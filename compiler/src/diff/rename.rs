//! Declarations that go by another name: those that say so with `@was`, those
//! that moved to another module, and those whose content says that they are the
//! same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::policy::{Entries, Policy, strings};

/// Old paths and the new ones, parts included where they moved by themselves.
pub type Renames = BTreeMap<String, String>;

/// The declarations of `old` that have another name in `new`.
pub fn renames(old: &Policy, new: &Policy) -> Renames {
    let mut found = Renames::new();
    for (path, header) in &new.declarations {
        for was in header.get("was").map(strings).unwrap_or_default() {
            if let Some(before) = named(old, new, path, &was) {
                found.insert(before, path.clone());
            }
        }
    }
    for match_by in [by_name as fn(&Policy, &str) -> Option<String>, by_content] {
        let (gone, fresh) = unmatched(old, new, &found);
        let mut pairs: BTreeMap<String, (Vec<&str>, Vec<&str>)> = BTreeMap::new();
        for path in gone {
            pairs.entry(match_by(old, path).unwrap_or_default()).or_default().0.push(path);
        }
        for path in fresh {
            pairs.entry(match_by(new, path).unwrap_or_default()).or_default().1.push(path);
        }
        pairs.remove("");
        for (before, after) in pairs.into_values() {
            if let ([before], [after]) = (&before[..], &after[..]) {
                found.insert((*before).to_owned(), (*after).to_owned());
            }
        }
    }
    found
}

/// The declaration of `old` that `@was` means: a whole path, or a name beside
/// the declaration that bears it.
fn named(old: &Policy, new: &Policy, path: &str, was: &str) -> Option<String> {
    let beside = path.rsplit_once('.').map(|(around, _)| format!("{around}.{was}"));
    let candidates = [Some(was.to_owned()), beside];
    candidates
        .into_iter()
        .flatten()
        .find(|before| old.declarations.contains_key(before) && !new.declarations.contains_key(before))
}

/// Declarations that only one side has, parts within a renamed activity left out.
fn unmatched<'a>(old: &'a Policy, new: &'a Policy, found: &Renames) -> (Vec<&'a str>, Vec<&'a str>) {
    let gone = |path: &&String| !new.declarations.contains_key(*path) && rename(path, found) == **path;
    let taken: BTreeSet<String> = old.declarations.keys().map(|path| rename(path, found)).collect();
    let fresh = |path: &&String| !old.declarations.contains_key(*path) && !taken.contains(*path);
    (
        old.declarations.keys().filter(gone).map(String::as_str).collect(),
        new.declarations.keys().filter(fresh).map(String::as_str).collect(),
    )
}

/// Kind and name without the module: the same in another file.
fn by_name(policy: &Policy, path: &str) -> Option<String> {
    let header = policy.declarations.get(path)?;
    let kind = header.get("kind")?.as_str()?;
    if kind == "part" {
        return None;
    }
    Some(format!("{kind} {}", path.rsplit('.').next()?))
}

/// Kind, words and facts, with the own name left out; at least two facts, since
/// less is soon the same by chance.
fn by_content(policy: &Policy, path: &str) -> Option<String> {
    let header = policy.declarations.get(path)?;
    let own = Renames::from([(path.to_owned(), "itself".to_owned())]);
    let (first, end) = (format!("{path}#"), format!("{path}$"));
    let facts = policy.facts.range(first.clone()..end.clone());
    let facts: Vec<(String, Value)> =
        facts.map(|(id, fact)| (rename(id, &own), renamed(fact, &own))).collect();
    let words = policy.texts.get_key_value(path).into_iter().chain(policy.texts.range(first..end));
    let words: Vec<(String, Value)> = words.map(|(id, words)| (rename(id, &own), words.clone())).collect();
    (facts.len() >= 2).then(|| format!("{} {facts:?} {words:?}", header.get("kind").unwrap_or(&Value::Null)))
}

impl Policy {
    /// The same policy with the new names.
    pub fn with(&self, renames: &Renames) -> Policy {
        let section = |section: &Entries| -> Entries {
            section.iter().map(|(id, entry)| (rename(id, renames), renamed(entry, renames))).collect()
        };
        Policy {
            declarations: section(&self.declarations),
            facts: section(&self.facts),
            texts: self.texts.iter().map(|(id, words)| (rename(id, renames), words.clone())).collect(),
            derived: renamed(&self.derived, renames),
            speaker: self.speaker.as_deref().map(|speaker| rename(speaker, renames)),
            ..self.clone()
        }
    }
}

/// A value with the new names in it; words of the author stay.
fn renamed(value: &Value, renames: &Renames) -> Value {
    match value {
        Value::String(text) => Value::String(rename(text, renames)),
        Value::Array(items) => items.iter().map(|item| renamed(item, renames)).collect(),
        Value::Object(entries) => entries
            .iter()
            .map(|(key, value)| match key.as_str() {
                "words" | "who" | "label" if value.is_string() => (key.clone(), value.clone()),
                _ => (rename(key, renames), renamed(value, renames)),
            })
            .collect(),
        other => other.clone(),
    }
}

/// An id with the new names of the paths in it, and of the parameters and
/// conditions in its cases.
pub fn rename(id: &str, renames: &Renames) -> String {
    let is_path = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    let mut out = String::new();
    let mut rest = id;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_path(letter)).unwrap_or(rest.len());
        out.push_str(&path(&rest[..end], renames));
        let next = rest[end..].chars().next().map_or(end, |letter| end + letter.len_utf8());
        out.push_str(&rest[end..next]);
        rest = &rest[next..];
    }
    out
}

fn path(path: &str, renames: &Renames) -> String {
    let mut around = path;
    loop {
        if let Some(after) = renames.get(around) {
            return format!("{after}{}", &path[around.len()..]);
        }
        match around.rsplit_once('.') {
            Some((shorter, _)) => around = shorter,
            None => return path.to_owned(),
        }
    }
}
