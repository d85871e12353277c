//! Promises, and what in the model they speak of.

use crate::graph::hop::{Hop, HopKind, Place};
use crate::model::value::{Entry, Word};
use crate::model::{DeclId, Declaration, Model};
use crate::schema::Kind;

/// A promise of one `claim`.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'m> {
    /// The `claim`.
    pub by: &'m Declaration,
    /// The promise as written.
    pub entry: &'m Entry,
    /// Its word with details.
    pub word: &'m Word,
}

/// The promises under `field` (`never`, `only`, `always`) with this word. A claim
/// with an exception stays open and is left out.
pub fn promises<'m>(model: &'m Model, field: &'static str, name: &'static str) -> Vec<Promise<'m>> {
    let mut found = Vec::new();
    for by in model.of_kind(Kind::Claim).filter(|own| !model.own(own.id, "except").is_written()) {
        let words = model.own(by.id, field).words().filter(|(_, word)| word.name == name);
        found.extend(words.map(|(entry, word)| Promise { by, entry, word }));
    }
    found
}

impl Promise<'_> {
    /// Whether the promise speaks of some data; without `of` it speaks of all.
    /// Words are tags, names are data, activities or systems.
    pub fn is_about(&self, model: &Model, data: DeclId) -> bool {
        let of = self.word.detail("of");
        if !of.is_written() {
            return true;
        }
        let tag = |word: &Word| {
            let categories: Vec<&str> =
                word.detail("category").words().map(|(_, category)| category.name).collect();
            if categories.is_empty() {
                model.has_tag(data, word.name)
            } else {
                categories.iter().any(|own| model.has_tag(data, &format!("{}({own})", word.name)))
            }
        };
        of.words().any(|(_, word)| tag(word))
            || of
                .refs()
                .any(|(_, id)| model.broader(data).contains(&id) || model.elements(data).contains(&id))
    }

    /// Whether `of` names this activity, part or system.
    pub fn names(&self, model: &Model, id: DeclId) -> bool {
        self.word.detail("of").refs().any(|(_, own)| own == id || model.get(id).parent == Some(own))
    }

    /// Whether the promise speaks of what a hop carries.
    pub fn is_about_hop(&self, model: &Model, hop: &Hop) -> bool {
        let from = hop.from.declared().is_some_and(|from| self.names(model, from));
        !self.word.detail("of").is_written()
            || from
            || hop.activities.iter().any(|&activity| self.names(model, activity))
            || hop.data.iter().any(|&data| self.is_about(model, data))
    }
}

/// The other party that a hop hands data to, or the public; nothing if it stays
/// with us, with those for whom the data is processed, or with the person.
pub fn outsider(model: &Model, hop: &Hop) -> Option<Place> {
    if matches!(hop.kind, HopKind::Collection | HopKind::Copy) {
        return None;
    }
    let Some(to) = hop.to.declared() else { return (hop.to == Place::Public).then_some(Place::Public) };
    let company = model.company(to);
    let party = matches!(model.get(to).kind, Kind::Organisation | Kind::Recipient);
    let own = hop.activities.iter().any(|&activity| {
        model.controller(activity) == Some(company) || model.clients(activity).contains(&company)
    });
    (party && !own && !model.is_ours(company)).then_some(hop.to)
}

/// Whether a purpose is, or is narrower than, one of `wide`.
pub fn is_within(model: &Model, purpose: DeclId, wide: &[DeclId]) -> bool {
    model.broader(purpose).iter().any(|own| wide.contains(own))
}
