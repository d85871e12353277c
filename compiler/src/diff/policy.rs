//! A compiled policy as the diff reads it: declarations, facts and words under
//! their ids, and what follows from them.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::strict;
use crate::Compilation;
use crate::emit::json::{self, VERSION};
use crate::schema::{self, Kind};

/// Entries of a section by their ids.
pub type Entries = BTreeMap<String, Value>;

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// The day whose law was applied: `2026-11-22`.
    pub law_date: String,
    /// The date of the law tables.
    pub law_tables: String,
    /// Languages, the main one first.
    pub languages: Vec<String>,
    /// The organisation that speaks.
    pub speaker: Option<String>,
    /// Declarations by their paths.
    pub declarations: Entries,
    /// Facts by their ids, without citations and provenance.
    pub facts: Entries,
    /// Words by their ids: one text a language.
    pub texts: Entries,
    /// Roles, tags, hops and transfers.
    pub derived: Value,
}

/// Why a text is no compiled policy: a sentence without its subject, the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Policy {
    /// The policy of a compilation.
    pub fn of(compilation: &Compilation) -> Policy {
        Policy::from_tree(json::tree(compilation, false)).expect("what we write, we can read")
    }

    /// Reads a compiled policy. Keys that are not known are passed over.
    ///
    /// # Errors
    /// The first thing that is wrong, and where.
    pub fn read(text: &str) -> Result<Policy, Unreadable> {
        Policy::from_tree(strict::read(text).map_err(Unreadable)?)
    }

    fn from_tree(tree: Value) -> Result<Policy, Unreadable> {
        let Value::Object(mut sections) = tree else {
            return Err(Unreadable("is no compiled policy: an object belongs at the top".to_owned()));
        };
        let meta = section(&mut sections, "meta")?;
        version(&meta)?;
        let word = |key: &str| meta.get(key).and_then(Value::as_str).map(str::to_owned);
        let required = |key: &str| {
            word(key).ok_or_else(|| Unreadable(format!("says no `{key}` in `meta`: a text belongs there")))
        };
        let languages = meta.get("languages").map(strings).unwrap_or_default();
        let policy = Policy {
            law_date: required("law_date")?,
            law_tables: required("law_tables")?,
            languages,
            speaker: word("speaker"),
            declarations: entries(&mut sections, "declarations", &["kind", "when"])?,
            facts: entries(&mut sections, "facts", &[])?,
            texts: entries(&mut sections, "texts", &[])?,
            derived: Value::Object(section(&mut sections, "derived")?),
        };
        policy.is_sound()?;
        Ok(policy)
    }

    /// Whether facts have values, and words are words.
    fn is_sound(&self) -> Result<(), Unreadable> {
        for (id, fact) in &self.facts {
            let has = fact.get("value").is_some() && fact.get("when").is_some_and(Value::is_string);
            if !has && fact.get("open") != Some(&Value::Bool(true)) {
                return Err(Unreadable(format!("has no `value` with its `when` in `facts` at `{id}`")));
            }
            if !id.contains('#') {
                return Err(Unreadable(format!("names no field in `facts` at `{id}`")));
            }
        }
        for (id, words) in &self.texts {
            if !words.as_object().is_some_and(|words| words.values().all(Value::is_string)) {
                return Err(Unreadable(format!("has something else than words in `texts` at `{id}`")));
            }
        }
        Ok(())
    }

    /// The kind of a declaration, if it exists and the kind is known.
    pub fn kind(&self, path: &str) -> Option<Kind> {
        schema::kind(self.declarations.get(path)?.get("kind")?.as_str()?)
    }

    /// Words in a language; in the main one, or any, if it lacks them.
    pub fn text(&self, id: &str, language: &str) -> Option<&str> {
        let words = self.texts.get(id)?.as_object()?;
        let main = self.languages.first().map_or("en", String::as_str);
        words.get(language).or_else(|| words.get(main)).or_else(|| words.values().next())?.as_str()
    }

    /// The values of a field of a declaration, with their facts.
    pub fn values<'a>(&'a self, path: &str, field: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let own = format!("{path}#{field}");
        let facts = self.facts.range(own.clone()..).map(|(id, fact)| (id.as_str(), fact));
        facts
            .map_while(move |(id, fact)| Some((id.strip_prefix(&own)?, id, fact)))
            .filter(|(rest, ..)| field_end(rest))
            .map(|(_, id, fact)| (id, fact))
    }

    /// The values of all parts of a field that is a record: of all contacts.
    pub fn within<'a>(&'a self, path: &str, field: &str) -> Vec<(&'a str, &'a Value)> {
        let own = format!("{path}#{field}.");
        let facts = self.facts.range(own.clone()..).map(|(id, fact)| (id.as_str(), fact));
        facts.take_while(|(id, _)| id.starts_with(&own)).collect()
    }

    /// The values of a field, for a part those of its activity if it has none.
    pub fn effective<'a>(&'a self, path: &str, field: &str) -> Vec<(&'a str, &'a Value)> {
        let own: Vec<_> = self.values(path, field).collect();
        let around = self.declarations.get(path).and_then(|header| header.get("part_of")?.as_str());
        match around.filter(|_| own.is_empty()) {
            Some(around) => self.values(around, field).collect(),
            None => own,
        }
    }

    /// The declarations that a field of a declaration names.
    pub fn refs(&self, path: &str, field: &str) -> Vec<&str> {
        self.values(path, field).filter_map(|(_, fact)| fact.get("value")?.get("ref")?.as_str()).collect()
    }

    /// The closed words that a field of a declaration states.
    pub fn words(&self, path: &str, field: &str) -> Vec<&str> {
        self.values(path, field).filter_map(|(_, fact)| fact.get("value")?.get("word")?.as_str()).collect()
    }

    /// An entry of a section of what follows.
    pub fn derived_of(&self, section: &str, id: &str) -> Option<&Value> {
        self.derived.get(section)?.get(id)
    }

    /// Entries of a section of what follows.
    pub fn derived(&self, section: &str) -> impl Iterator<Item = (&str, &Value)> {
        let entries = self.derived.get(section).and_then(Value::as_object);
        entries.into_iter().flatten().map(|(id, entry)| (id.as_str(), entry))
    }
}

/// Whether a field name ends before this rest of an id.
fn field_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['/', '?', '~'])
}

/// The strings of a list.
pub fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn section(sections: &mut Map<String, Value>, name: &str) -> Result<Map<String, Value>, Unreadable> {
    match sections.remove(name) {
        Some(Value::Object(section)) => Ok(section),
        Some(_) => Err(Unreadable(format!("has no object at `{name}`"))),
        None => Err(Unreadable(format!("is no compiled policy: `{name}` is missing"))),
    }
}

/// The entries of a section, each an object with some keys, without what says
/// where they come from.
fn entries(sections: &mut Map<String, Value>, name: &str, keys: &[&str]) -> Result<Entries, Unreadable> {
    let mut section: Entries = section(sections, name)?.into_iter().collect();
    for (id, entry) in &mut section {
        let Value::Object(entry) = entry else {
            return Err(Unreadable(format!("has no object in `{name}` at `{id}`")));
        };
        if let Some(key) = keys.iter().find(|key| !entry.get(**key).is_some_and(Value::is_string)) {
            return Err(Unreadable(format!("has no `{key}` in `{name}` at `{id}`")));
        }
        if name != "texts" {
            entry.remove("sources");
            entry.remove("cites");
        }
    }
    Ok(section)
}

/// Whether this version can be read: the major one has to be ours.
fn version(meta: &Map<String, Value>) -> Result<(), Unreadable> {
    let Some(version) = meta.get("version").and_then(Value::as_str) else {
        return Err(Unreadable("is no compiled policy: `meta` says no `version`".to_owned()));
    };
    let major = |version: &str| version.split_once('.').and_then(|(major, _)| major.parse::<u32>().ok());
    let ours = major(VERSION).unwrap_or_default();
    match major(version) {
        Some(theirs) if theirs == ours => Ok(()),
        Some(theirs) if theirs > ours => Err(Unreadable(format!(
            "was compiled in format {version}; this `priv` reads up to {ours}.x: a newer one can compare it"
        ))),
        _ => Err(Unreadable(format!("was compiled in format `{version}`; this `priv` reads {ours}.x"))),
    }
}
