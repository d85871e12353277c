//! Consents, and what rests on them.

use super::activity::Role;
use super::value::{Entry, Fact};
use super::{DeclId, Model};
use crate::schema::Kind;
use crate::source::Span;

/// What a consent is relied on for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliance {
    /// A legal basis (Art. 6(1)(a)).
    Basis,
    /// Special categories of data (Art. 9(2)(a)).
    SpecialCategories,
    /// An automated decision (Art. 22(2)(c)).
    Decision,
    /// A transfer as an exception (Art. 49(1)(a)).
    Transfer,
}

/// A place where something rests on a consent.
#[derive(Clone, Copy, Debug)]
pub struct Use<'m> {
    /// For what.
    pub reliance: Reliance,
    /// The activity, part, decision or transfer.
    pub by: DeclId,
    /// The field in which it is named.
    pub fact: &'m Fact,
    /// The word that names it.
    pub entry: &'m Entry,
}

impl Use<'_> {
    /// Where it is written.
    pub fn span(&self) -> Span {
        self.entry.span
    }
}

impl Model {
    /// Everything that rests on a consent in the role of a controller, or in a role
    /// left open; a place that several parts inherit is named once.
    pub fn consent_uses(&self, consent: DeclId) -> Vec<Use<'_>> {
        let mut uses: Vec<Use<'_>> = Vec::new();
        for processing in self.processings().filter(|one| self.role(one.id) != Role::Processor) {
            self.uses_in(processing.id, "basis", "consent", Reliance::Basis, consent, &mut uses);
            let special = Reliance::SpecialCategories;
            self.uses_in(processing.id, "article_9", "explicit_consent", special, consent, &mut uses);
        }
        for decision in self.of_kind(Kind::Decision) {
            let gateway = Reliance::Decision;
            self.uses_in(decision.id, "gateway", "explicit_consent", gateway, consent, &mut uses);
        }
        for transfer in self.of_kind(Kind::Transfer) {
            self.uses_in(transfer.id, "safeguard", "derogation", Reliance::Transfer, consent, &mut uses);
        }
        uses
    }

    fn uses_in<'m>(
        &'m self,
        by: DeclId,
        field: &str,
        word: &str,
        reliance: Reliance,
        consent: DeclId,
        uses: &mut Vec<Use<'m>>,
    ) {
        let fact = self.fact(by, field);
        for (entry, named) in fact.words().filter(|(_, named)| named.name == word) {
            let names = named.detail("consent").refs().any(|(_, target)| target == consent);
            if names && !uses.iter().any(|known| std::ptr::eq(known.entry, entry)) {
                uses.push(Use { reliance, by, fact, entry });
            }
        }
    }

    /// The activities and parts whose legal basis is this consent.
    pub fn rest_on(&self, consent: DeclId) -> Vec<DeclId> {
        self.processings()
            .filter(|one| self.decides(one.id))
            .filter(|one| {
                self.bases(one.id).any(|(_, _, word)| {
                    word.name == "consent" && word.detail("consent").refs().any(|(_, id)| id == consent)
                })
            })
            .map(|one| one.id)
            .collect()
    }
}
