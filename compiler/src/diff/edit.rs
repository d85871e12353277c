//! What differs, entry by entry: enough to make one policy out of the other.

use std::cmp::Ordering;

use serde_json::{Value, json};

use super::policy::{Entries, Policy};

/// The section of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// A declaration.
    Declarations,
    /// A fact.
    Facts,
    /// Words.
    Texts,
}

impl Section {
    /// The key in the compiled JSON.
    pub fn word(self) -> &'static str {
        match self {
            Section::Declarations => "declarations",
            Section::Facts => "facts",
            Section::Texts => "texts",
        }
    }
}

/// An entry that was added, removed or changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// Where it stands.
    pub section: Section,
    /// Its id.
    pub id: String,
    /// What stood there; nothing if it is new.
    pub before: Option<Value>,
    /// What stands there; nothing if it is gone.
    pub after: Option<Value>,
}

impl Edit {
    /// As JSON.
    pub fn json(&self) -> Value {
        json!({
            "section": self.section.word(), "id": self.id, "before": self.before, "after": self.after,
        })
    }
}

/// All that differs in what is declared, by section and id. What a declaration
/// was called before is history, not content.
pub fn edits(old: &Policy, new: &Policy) -> Vec<Edit> {
    let mut edits = Vec::new();
    for section in [Section::Declarations, Section::Facts, Section::Texts] {
        for (id, before, after) in side_by_side(self::section(old, section), self::section(new, section)) {
            if before == after {
                continue;
            }
            let (before, after) = (content(before), content(after));
            if before != after {
                edits.push(Edit { section, id: id.clone(), before, after });
            }
        }
    }
    edits
}

/// The entries of two sections by id, each with the one of the same id.
fn side_by_side<'p>(
    before: &'p Entries,
    after: &'p Entries,
) -> impl Iterator<Item = (&'p String, Option<&'p Value>, Option<&'p Value>)> {
    let (mut before, mut after) = (before.iter().peekable(), after.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (before.peek(), after.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let old = if order.is_le() { before.next() } else { None };
        let new = if order.is_ge() { after.next() } else { None };
        let (id, _) = old.or(new)?;
        Some((id, old.map(|(_, entry)| entry), new.map(|(_, entry)| entry)))
    })
}

/// Makes the edits in a policy; what follows from its facts stays as it was.
pub fn apply(policy: &Policy, edits: &[Edit]) -> Policy {
    let mut policy = policy.clone();
    for edit in edits {
        let section = match edit.section {
            Section::Declarations => &mut policy.declarations,
            Section::Facts => &mut policy.facts,
            Section::Texts => &mut policy.texts,
        };
        match &edit.after {
            Some(after) => drop(section.insert(edit.id.clone(), after.clone())),
            None => drop(section.remove(&edit.id)),
        }
    }
    policy
}

fn section(policy: &Policy, section: Section) -> &Entries {
    match section {
        Section::Declarations => &policy.declarations,
        Section::Facts => &policy.facts,
        Section::Texts => &policy.texts,
    }
}

fn content(entry: Option<&Value>) -> Option<Value> {
    let mut entry = entry?.clone();
    if let Value::Object(keys) = &mut entry
        && keys.contains_key("kind")
    {
        keys.remove("was");
    }
    Some(entry)
}
