//! Both policies side by side, with their words.

use std::collections::BTreeSet;

use super::concern;
use super::policy::{Policy, strings};
use super::words::Words;
use crate::document::wording::Wording;
use crate::model::Model;
use crate::schema::Kind;

/// From how many kinds of people on all of them are not named one by one.
const MANY: usize = 4;

/// Both policies under the new names.
pub struct Sides<'a> {
    /// The older one.
    pub old: &'a Policy,
    /// The newer one.
    pub new: &'a Policy,
    /// The words of the older one.
    pub before: Words<'a>,
    /// The words of the newer one.
    pub after: Words<'a>,
    /// The catalogue.
    pub wording: &'a Wording,
}

impl<'a> Sides<'a> {
    /// Two policies, with the library for the labels that they lack.
    pub fn new(old: &'a Policy, new: &'a Policy, library: &'a Model, wording: &'a Wording) -> Self {
        let words = |policy| Words { policy, library, wording };
        Sides { old, new, before: words(old), after: words(new), wording }
    }

    /// Both policies, the older one first.
    pub fn both(&self) -> [&'a Policy; 2] {
        [self.old, self.new]
    }

    /// The kind of a declaration, as it is now if it is still there.
    pub fn kind(&self, path: &str) -> Option<Kind> {
        self.new.kind(path).or_else(|| self.old.kind(path))
    }

    /// The label of a declaration, as it is now if it is still there.
    pub fn label(&self, path: &str) -> String {
        if self.new.declarations.contains_key(path) {
            self.after.label(path)
        } else {
            self.before.label(path)
        }
    }

    /// Whether a party is the organisation that speaks, or a department of it.
    pub fn is_speaker(&self, path: &str) -> bool {
        self.both().iter().any(|policy| {
            policy.speaker.as_deref().is_some_and(|speaker| {
                speaker == path || policy.refs(path, "organisation").contains(&speaker)
            })
        })
    }

    /// "part", "legal basis": a kind as readers know it.
    pub fn kind_word(&self, kind: &str) -> String {
        self.wording.known(&format!("kind-{}", kind.replace('_', "-")), kind)
    }

    /// Kinds of people in words: "customers and users"; nothing where a policy
    /// with several kinds concerns all of them.
    pub fn people(&self, subjects: &[String]) -> String {
        if subjects.len() >= MANY && subjects.len() == self.everybody().len() {
            return String::new();
        }
        let labels: Vec<String> =
            subjects.iter().map(|path| self.wording.within(&self.label(path))).collect();
        self.wording.and(&labels)
    }

    /// All kinds of people whose data is used, before or now.
    fn everybody(&self) -> BTreeSet<String> {
        let entries = self.both().into_iter().flat_map(|policy| policy.derived("activities"));
        entries.flat_map(|(_, entry)| entry.get("subjects").map(strings).unwrap_or_default()).collect()
    }

    /// The first way to reach who speaks with questions or requests, else the
    /// first of all: "by email: …"; empty if none is stated.
    pub fn reach(&self) -> String {
        let Some(speaker) = self.new.speaker.as_deref() else { return String::new() };
        let ways = self.new.within(speaker, "contacts");
        let serving = |purpose: &str| {
            ways.iter().find(|(_, fact)| {
                fact.pointer("/value/details/for").is_some_and(|uses| concern::names(uses, purpose))
            })
        };
        let way = serving("questions").or_else(|| serving("rights")).or_else(|| ways.first());
        way.and_then(|(_, fact)| fact.get("value")).map_or(String::new(), |way| self.after.way(way))
    }

    /// The first day of a declaration in words; empty if none is stated.
    pub fn since(&self, path: &str) -> String {
        let since = self.new.values(path, "since").next();
        since.and_then(|(_, fact)| fact.get("value")).map_or(String::new(), |value| self.after.value(value))
    }
}
