//! Joint controllers and what they arranged (Art. 26).

use super::value::{Entry, Word};
use super::{DeclId, Model};
use crate::schema::Kind;

/// A `joint(…)` role where it is written.
#[derive(Clone, Debug)]
pub struct Joint<'m> {
    /// Where it is written.
    pub entry: &'m Entry,
    /// The activities and parts carried out in it.
    pub by: Vec<DeclId>,
    /// What it names, and arrangements that name one of its activities.
    pub terms: Vec<DeclId>,
    /// The law allocates the duties.
    pub by_law: bool,
}

impl Model {
    /// Every `joint(…)` role of an activity or part, once where it is written.
    pub fn joint_roles(&self) -> Vec<Joint<'_>> {
        let mut joint: Vec<Joint<'_>> = Vec::new();
        for processing in self.processings() {
            let Some((entry, word)) = self.fact(processing.id, "role").word("joint") else { continue };
            match joint.iter_mut().find(|known| std::ptr::eq(known.entry, entry)) {
                Some(known) => known.by.push(processing.id),
                None => joint.push(Joint {
                    entry,
                    by: vec![processing.id],
                    terms: word.detail("terms").refs().map(|(_, terms)| terms).collect(),
                    by_law: names_law(word),
                }),
            }
        }
        for role in joint.iter_mut().filter(|role| role.terms.is_empty()) {
            role.terms = self.arrangements_on(&role.by);
        }
        joint
    }

    /// Arrangements of joint controllers that name one of these activities or parts.
    fn arrangements_on(&self, ids: &[DeclId]) -> Vec<DeclId> {
        let activities = self.activities_of(ids);
        self.of_kind(Kind::Terms)
            .filter(|terms| self.is_arrangement(terms.id))
            .filter(|terms| {
                self.own(terms.id, "activities")
                    .refs()
                    .any(|(_, id)| ids.contains(&id) || activities.contains(&id))
            })
            .map(|terms| terms.id)
            .collect()
    }

    /// Whether terms are an arrangement of joint controllers.
    pub fn is_arrangement(&self, terms: DeclId) -> bool {
        self.own(terms, "type").has_word("joint")
    }
}

fn names_law(word: &Word) -> bool {
    word.detail("terms").has_word("law") || word.detail("law").is_stated()
}
