//! Rights as the organisation grants them, and decisions that Art. 22 is about.

use super::activity::Basis;
use super::value::Entry;
use super::{DeclId, Declaration, Model};
use crate::schema::Kind;

impl Model {
    /// Where a right is stated to be none or left open, in cases where nothing else
    /// is stated. What is not written is as the law has it.
    pub fn withheld(&self, rights: DeclId, right: &str) -> Option<&Entry> {
        self.own(rights, right).unanswered().next()
    }

    /// Where a right is promised in the organisation's own words.
    pub fn promised(&self, rights: DeclId, right: &str) -> Option<(&Entry, &str)> {
        self.own(rights, right).texts().next().map(|(entry, text)| (entry, text.main()))
    }

    /// The activities and parts of a controller that some `rights` concern.
    pub fn concerned(&self, rights: DeclId) -> Vec<DeclId> {
        self.processings()
            .map(|processing| processing.id)
            .filter(|&id| self.decides(id) && self.rights_of(id).any(|own| own.id == rights))
            .collect()
    }

    /// The articles that grant a right; for erasure the reason that fits the bases
    /// of some activities.
    pub fn articles_of(&self, right: &str, concerned: &[DeclId]) -> Vec<&'static str> {
        let processings =
            concerned.iter().filter(|&&id| matches!(self.get(id).kind, Kind::Activity | Kind::Part));
        match right {
            "access" => vec!["GDPR 15(1)", "GDPR 15(2)", "GDPR 12(2)"],
            "rectification" => vec!["GDPR 16", "GDPR 12(2)"],
            "erasure" => {
                let consent = processings.into_iter().any(|&id| self.rests_on(id, &[Basis::Consent]));
                let reason = if consent { "GDPR 17(1)(b)" } else { "GDPR 17(1)(a)" };
                vec!["GDPR 17(1)", reason, "GDPR 12(2)"]
            }
            "restriction" => {
                vec!["GDPR 18(1)(a)", "GDPR 18(1)(b)", "GDPR 18(1)(c)", "GDPR 18(1)(d)", "GDPR 12(2)"]
            }
            "portability" => vec!["GDPR 20(1)", "GDPR 12(2)"],
            "objection" => vec!["GDPR 21(1)", "GDPR 12(2)"],
            "withdrawal" => vec!["GDPR 7(3)"],
            "human_review" => vec!["GDPR 22(3)"],
            _ => Vec::new(),
        }
    }

    /// Whether a processing rests on one of these bases.
    pub fn rests_on(&self, id: DeclId, bases: &[Basis]) -> bool {
        self.bases(id).any(|(basis, _, _)| bases.contains(&basis))
    }

    /// Whether all its bases are stated and among these.
    pub fn rests_only_on(&self, id: DeclId, bases: &[Basis]) -> bool {
        let fact = self.fact(id, "basis");
        let closed = !fact.open && fact.holes().next().is_none();
        closed && fact.is_stated() && self.bases(id).all(|(basis, _, _)| bases.contains(&basis))
    }

    /// Whether a processing advertises: by its purpose, or by the messages that it sends.
    pub fn advertises(&self, id: DeclId) -> bool {
        self.has_purpose(id, "marketing") || self.fact(id, "marketing").refs().next().is_some()
    }

    /// The messages that a processing sends.
    pub fn messages(&self, id: DeclId) -> Vec<DeclId> {
        self.fact(id, "marketing").refs().map(|(_, messages)| messages).collect()
    }

    /// The activities and parts that use a decision.
    pub fn users_of(&self, decision: DeclId) -> Vec<DeclId> {
        self.using(decision, "decisions").collect()
    }

    /// Automated decisions with a legal or similar effect that no human reviews
    /// (Art. 22(1)), taken by us or the controller of who uses them.
    pub fn automated_decisions(&self) -> impl Iterator<Item = &Declaration> {
        self.of_kind(Kind::Decision).filter(|decision| {
            let (id, users) = (decision.id, self.users_of(decision.id));
            let effect = self.own(id, "effect");
            let weighty = effect.has_word("legal") || effect.has_word("similar");
            let ours = users.is_empty() || users.iter().any(|&user| self.decides(user));
            self.own(id, "type").has_word("automated") && weighty && ours && self.is_taken_by_us(id, &users)
        })
    }

    fn is_taken_by_us(&self, decision: DeclId, users: &[DeclId]) -> bool {
        let taken_by = self.own(decision, "taken_by");
        !taken_by.is_written()
            || taken_by.refs().any(|(_, party)| {
                self.is_ours(self.company(party))
                    || users.iter().any(|&user| self.controller(user) == Some(party))
            })
    }

    /// Whether an entry holds in fewer cases than the declaration that states it.
    pub fn is_guarded(&self, id: DeclId, entry: &Entry) -> bool {
        !self.get(id).cases.within(&entry.cases)
    }
}
