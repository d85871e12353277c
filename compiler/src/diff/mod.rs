//! What changed between two policies, by meaning.
//!
//! [`diff`] compares compiled policies, so it does not matter how they are laid
//! out, in which files they stand or in which order. It first follows renamed
//! declarations, then lists the entries that differ, groups them into changes,
//! and adds what follows from them: who newly receives data, where it newly
//! goes, what became sensitive. Each change says whom it concerns and which
//! duty it triggers.

pub mod change;
pub mod duty;
pub mod edit;
pub mod html;
pub mod human;
pub mod json;
pub mod markdown;
pub mod notice;
pub mod policy;
pub mod rule;

mod class;
mod concern;
mod consequence;
mod group;
mod rename;
mod side;
mod strict;
mod summary;
mod width;
mod words;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::document::wording::Wording;
use crate::loader::Package;
use crate::{Options, compile};
use change::{Change, Class};
use edit::Edit;
use policy::Policy;
use rename::Renames;
use rule::Finding;
use side::Sides;

/// What changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff {
    /// The changes, the weightiest first.
    pub changes: Vec<Change>,
    /// What the rules on two versions found.
    pub findings: Vec<Finding>,
    /// The entries that differ; the changes hold all of them.
    pub edits: Vec<Edit>,
    /// Declarations with another name: old path, new path.
    pub renames: Renames,
    /// How many declarations are as they were.
    pub unchanged: usize,
    /// The days whose law was applied, before and after.
    pub law: [String; 2],
    /// Who speaks, in words; empty if nobody does.
    pub speaker: String,
    /// The date of the new notice, in words; empty if none is stated.
    pub dated: String,
    /// How people reach who speaks: "by email: …"; empty if nothing is stated.
    pub contact: String,
    /// The language of the words.
    pub language: String,
}

impl Diff {
    /// The changes of a class.
    pub fn of(&self, class: Class) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.class == class)
    }

    /// The changes in the order in which they are listed, under the keys of their
    /// headings: what people have to be told of comes in two parts, what changed
    /// and what was left open before.
    pub fn parts(&self) -> Vec<(Class, &'static str, Vec<&Change>)> {
        let mut parts = Vec::new();
        for class in Class::ALL {
            let (open, rest): (Vec<&Change>, Vec<&Change>) =
                self.of(class).partition(|change| class == Class::Material && change.is_stated_first());
            parts.push((class, class.word(), rest));
            parts.push((class, "material-stated", open));
        }
        parts.retain(|(.., changes)| !changes.is_empty());
        parts
    }

    /// Whether nothing changed in meaning.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether people or clients have to be told of something.
    pub fn is_material(&self) -> bool {
        self.of(Class::Material).next().is_some()
    }
}

/// Compares two policies. The changes are told in a language, English where it
/// has no catalogue; what the author has no words for in it stays in the main
/// language of the policy.
pub fn diff(old: &Policy, new: &Policy, language: &str) -> Diff {
    let renames = rename::renames(old, new);
    let renamed = if renames.is_empty() { Cow::Borrowed(old) } else { Cow::Owned(old.with(&renames)) };
    let library = compile(&Package::default(), &Options::default()).model;
    let wording = Wording::new(language);
    let sides = Sides::new(&renamed, new, &library, &wording);
    let edits = edit::edits(&renamed, new);
    let mut changes = group::changes(&sides, &edits);
    consequence::add(&sides, &mut changes);
    changes.extend(group::renamed(&sides, &renames));
    for change in &mut changes {
        change.people = sides.people(&change.subjects);
        change.since = sides.since(&change.about);
    }
    sort(&mut changes);
    let touched: HashSet<&str> = edits.iter().filter_map(|edit| edit.id.split('#').next()).collect();
    Diff {
        findings: rule::findings(&sides, &changes),
        unchanged: new.declarations.keys().filter(|path| !touched.contains(path.as_str())).count(),
        law: [old.law_date.clone(), new.law_date.clone()],
        speaker: new.speaker.as_deref().map_or(String::new(), |speaker| sides.after.label(speaker)),
        dated: rule::latest_notice(new)
            .and_then(|date| date.parse().ok())
            .map_or(String::new(), |date| wording.date(date)),
        contact: sides.reach(),
        language: wording.language().to_owned(),
        changes,
        edits,
        renames,
    }
}

/// The weightiest first: by class, then by thing, those that widen most first.
fn sort(changes: &mut [Change]) {
    let mut widest = HashMap::new();
    for change in changes.iter() {
        let rank = widest.entry((change.class, change.about.clone())).or_insert(change.direction);
        *rank = change.direction.min(*rank);
    }
    let ranks: Vec<_> = changes.iter().map(|change| widest[&(change.class, change.about.clone())]).collect();
    let mut keyed: Vec<_> = ranks.into_iter().zip(changes.iter().cloned()).collect();
    keyed.sort_by_cached_key(|(rank, change)| {
        let own = (change.direction, change.event, change.headline.clone(), change.field.clone());
        (change.class, *rank, change.label.clone(), change.about.clone(), own)
    });
    for (place, (_, change)) in changes.iter_mut().zip(keyed) {
        *place = change;
    }
}
