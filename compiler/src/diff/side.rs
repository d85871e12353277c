//! Both policies side by side, with their words.

use super::policy::Policy;
use super::words::Words;
use crate::document::wording::Wording;
use crate::model::Model;
use crate::schema::Kind;

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
        self.wording.word(&format!("kind-{}", kind.replace('_', "-")))
    }

    /// Kinds of people in words: "customers and users".
    pub fn people(&self, subjects: &[String]) -> String {
        let labels: Vec<String> =
            subjects.iter().map(|path| self.wording.within(&self.label(path))).collect();
        self.wording.and(&labels)
    }

    /// The first day of a declaration in words; empty if none is stated.
    pub fn since(&self, path: &str) -> String {
        let since = self.new.values(path, "since").next();
        since.and_then(|(_, fact)| fact.get("value")).map_or(String::new(), |value| self.after.value(value))
    }
}
