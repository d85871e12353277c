//! Legal bases as they are claimed: once where they are written, for all that
//! rests on them.

use std::collections::{HashMap, HashSet};

use super::activity::{Basis, Role};
use super::case::Cases;
use super::period::{Form, Period};
use super::relation::Gathered;
use super::value::{Entry, Fact, Value, Word};
use super::{DeclId, Model};
use crate::schema::Kind;

/// A basis at the place where it is written, with the activities and parts that
/// claim it there or inherit it.
#[derive(Clone, Debug)]
pub struct Claimed<'m> {
    /// Which basis.
    pub basis: Basis,
    /// Where it is written.
    pub entry: &'m Entry,
    /// Its word with the details.
    pub word: &'m Word,
    /// Who rests on it, in order.
    pub by: Vec<DeclId>,
}

/// A `basis` field, or its absence, with the activities and parts that share it.
#[derive(Clone, Debug)]
pub struct Ground<'m> {
    /// What it states.
    pub fact: &'m Fact,
    /// Who shares it, in order; one if nothing is written.
    pub by: Vec<DeclId>,
}

impl Ground<'_> {
    /// The different bases that it states.
    pub fn bases(&self) -> Vec<Basis> {
        let mut bases: Vec<Basis> =
            self.fact.words().filter_map(|(_, word)| Basis::from_word(word.name)).collect();
        bases.sort_unstable();
        bases.dedup();
        bases
    }

    /// Two different bases that are claimed together, in the same case.
    pub fn together(&self) -> Option<(&Entry, &Entry)> {
        self.pair(|first, second| first.cases.overlaps(&second.cases))
    }

    /// Two different bases of one `any [ … ]`: one of them, nobody says which.
    pub fn alternatives(&self) -> Option<(&Entry, &Entry)> {
        self.pair(|first, second| first.any.is_some() && first.any == second.any)
    }

    fn pair(&self, test: impl Fn(&Entry, &Entry) -> bool) -> Option<(&Entry, &Entry)> {
        let words: Vec<(&Entry, &Word)> = self.fact.words().collect();
        words.iter().enumerate().find_map(|(at, (first, one))| {
            let differs = |(second, other): &&(&Entry, &Word)| one.name != other.name && test(first, second);
            words[at + 1..].iter().find(differs).map(|(second, _)| (*first, *second))
        })
    }
}

impl Model {
    /// Whether an activity or part has to state a field that controllers state.
    /// Where its role is left open, a hole in the field says that it is asked for.
    pub fn owes(&self, id: DeclId, field: &str) -> bool {
        match self.role(id) {
            Role::Controller | Role::Joint => true,
            Role::Unknown => self.fact(id, field).is_hole(),
            Role::Processor => false,
        }
    }

    /// The `basis` fields of all activities and parts that are not a processor's.
    pub fn grounds(&self) -> Vec<Ground<'_>> {
        self.sharing().iter().map(|by| Ground { fact: self.fact(by[0], "basis"), by: by.clone() }).collect()
    }

    /// What [`Model::sharing`] keeps; one that writes nothing shares with nobody.
    pub(super) fn sharing_a_basis(&self) -> Vec<Vec<DeclId>> {
        let mut sharing: Vec<Vec<DeclId>> = Vec::new();
        let mut known: HashMap<*const Fact, usize> = HashMap::new();
        for processing in self.processings().filter(|one| self.decides(one.id)) {
            let fact = self.fact(processing.id, "basis");
            let new = sharing.len();
            let place = if fact.is_written() { *known.entry(fact).or_insert(new) } else { new };
            match sharing.get_mut(place) {
                Some(by) => by.push(processing.id),
                None => sharing.push(vec![processing.id]),
            }
        }
        sharing
    }

    /// The purposes of everybody who shares a `basis` field, each once.
    pub fn purposes_of(&self, ground: &Ground<'_>) -> Vec<DeclId> {
        let mut purposes: Vec<DeclId> = ground.by.iter().flat_map(|&id| self.purposes(id)).collect();
        purposes.sort();
        purposes.dedup();
        purposes
    }

    /// Every place where controllers claim a basis.
    pub fn claimed(&self, basis: Basis) -> Vec<Claimed<'_>> {
        let mut claims = self.claimed_in_any_role(basis);
        for claim in &mut claims {
            claim.by.retain(|&id| self.decides(id));
        }
        claims.retain(|claim| !claim.by.is_empty());
        claims
    }

    /// Every place where a basis is claimed, also by activities whose role is left
    /// open; for what such a basis itself leaves open.
    pub fn claimed_in_any_role(&self, basis: Basis) -> Vec<Claimed<'_>> {
        let mut claims = Vec::new();
        for by in self.resting_on(basis) {
            for (entry, word) in self.fact(by[0], "basis").words() {
                if Basis::from_word(word.name) == Some(basis) {
                    claims.push(Claimed { basis, entry, word, by: by.to_vec() });
                }
            }
        }
        claims
    }

    /// Whether a list of laws cites none, or one without its title.
    pub fn is_uncited(&self, laws: &Fact) -> bool {
        let cited = |entry: &Entry| {
            !entry.value.detail("text").is_lacking() || !matches!(entry.value, Value::Word(_))
        };
        !laws.broken && !laws.stated().any(cited)
    }

    /// Whether a law sets or justifies the period for which an activity keeps its
    /// data: one of the library, or one cited as the cause.
    pub fn keeps_by_law(&self, id: DeclId) -> bool {
        let cites = |period: &Period| {
            let named = matches!(period.form, Form::Named(retention) if self.is_library(retention));
            named
                || period.because.iter().any(|cause| match &cause.value {
                    Value::Word(word) => word.name == "law",
                    Value::Ref(reference) => self.is_library(reference.target),
                    _ => false,
                })
        };
        let fact = self.fact(id, "retention");
        fact.refs().any(|(_, retention)| self.is_library(retention))
            || fact.periods().any(|(_, period)| cites(period))
    }

    /// Activities and parts with the activities around them, each once: what a
    /// finding on them is about.
    pub fn about(&self, ids: &[DeclId]) -> Vec<DeclId> {
        let mut about = self.activities_of(ids);
        about.extend(ids.iter().copied().filter(|&id| self.get(id).parent.is_some()));
        about
    }

    /// The activities around some activities and parts, each once, in order.
    pub fn activities_of(&self, ids: &[DeclId]) -> Vec<DeclId> {
        let mut known = HashSet::new();
        ids.iter().map(|&id| self.activity_of(id)).filter(|&activity| known.insert(activity)).collect()
    }

    /// Activities and parts as a person would name them: all parts of an activity
    /// that have parts are that activity.
    pub fn gathered(&self, ids: &[DeclId]) -> Vec<DeclId> {
        let all: HashSet<DeclId> = ids.iter().copied().collect();
        let mut known = HashSet::new();
        let named = ids.iter().map(|&id| {
            let activity = self.activity_of(id);
            let whole = self.get(activity).parts.iter().all(|part| all.contains(part));
            if whole { activity } else { id }
        });
        named.filter(|&named| known.insert(named)).collect()
    }

    /// The cases in which some activities and parts take place.
    pub fn cases_of(&self, ids: &[DeclId]) -> Cases {
        ids.iter().fold(Cases::never(), |all, &id| all.or(self.cases(id)))
    }

    /// What [`Model::controllers`] keeps.
    pub(super) fn deciding(&self) -> Vec<(DeclId, Vec<DeclId>)> {
        let mut controllers: Gathered<DeclId, DeclId> = Gathered::default();
        for processing in self.processings().filter(|one| self.decides(one.id)) {
            let controller = self.controller(processing.id);
            let organisation = controller.filter(|&id| self.get(id).kind == Kind::Organisation);
            if let Some(organisation) = organisation {
                controllers.add(organisation, processing.id);
            }
        }
        controllers.into_iter().collect()
    }
}
