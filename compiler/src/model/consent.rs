//! Consents, and what rests on them.

use std::collections::BTreeSet;

use super::activity::Role;
use super::value::{Entry, Fact, Value};
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
        let fields = ["basis", "article_9"];
        let relying = fields.into_iter().flat_map(|field| self.consenting(consent, field));
        let relying: BTreeSet<DeclId> = relying.filter(|&id| self.role(id) != Role::Processor).collect();
        for id in relying {
            self.uses_in(id, "basis", "consent", Reliance::Basis, consent, &mut uses);
            let special = Reliance::SpecialCategories;
            self.uses_in(id, "article_9", "explicit_consent", special, consent, &mut uses);
        }
        for decision in self.consenting(consent, "gateway") {
            let gateway = Reliance::Decision;
            self.uses_in(decision, "gateway", "explicit_consent", gateway, consent, &mut uses);
        }
        for transfer in self.consenting(consent, "safeguard") {
            self.uses_in(transfer, "safeguard", "derogation", Reliance::Transfer, consent, &mut uses);
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

    /// Whether an explicit consent is also what lets one of some activities or parts
    /// use special categories.
    pub fn rests_on_special_consent(&self, ids: &[DeclId]) -> bool {
        ids.iter().any(|&id| self.fact(id, "article_9").has_word("explicit_consent"))
    }

    /// The activities and parts whose legal basis is this consent.
    pub fn rest_on(&self, consent: DeclId) -> Vec<DeclId> {
        self.consenting(consent, "basis").filter(|&id| self.decides(id)).collect()
    }

    /// What a consent is for: what it names, else the purposes of whatever rests on it.
    pub fn consent_purposes(&self, consent: DeclId) -> Vec<DeclId> {
        let named = self.own(consent, "for");
        let mut purposes: Vec<DeclId> = if named.is_written() {
            let targets = named.refs().map(|(_, target)| target);
            targets
                .flat_map(|target| match self.get(target).kind {
                    Kind::Purpose => vec![target],
                    _ => self.family(target).flat_map(|member| self.purposes(member)).collect(),
                })
                .collect()
        } else {
            self.rest_on(consent).into_iter().flat_map(|id| self.purposes(id)).collect()
        };
        purposes.sort();
        purposes.dedup();
        purposes
    }

    /// The activities and parts that ask for a consent: those that rest on it and
    /// those that it names.
    pub fn asked_for(&self, consent: DeclId) -> Vec<DeclId> {
        let mut asked = self.rest_on(consent);
        for (_, target) in self.own(consent, "for").refs() {
            if matches!(self.get(target).kind, Kind::Activity | Kind::Part) {
                asked.extend(self.family(target).filter(|&member| self.get(member).parts.is_empty()));
            }
        }
        asked.sort();
        asked.dedup();
        asked
    }

    /// The words of the channels by which a consent is withdrawn; nothing if one
    /// of them is not known or in words of the author.
    pub fn withdrawal_channels(&self, consent: DeclId) -> Option<Vec<&'static str>> {
        let withdraw = self.own(consent, "withdraw");
        let channel = |entry: &Entry| match &entry.value {
            Value::Contact(contact) => self.channel(contact).map(|word| word.name),
            Value::Word(word) => Some(word.name),
            _ => None,
        };
        let known = !withdraw.open && !withdraw.broken && !withdraw.entries.is_empty();
        known.then(|| withdraw.entries.iter().map(channel).collect()).flatten()
    }
}
