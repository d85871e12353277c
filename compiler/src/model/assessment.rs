//! Assessments: of impact, interest, transfer and compatibility.

use super::basis::Claimed;
use super::{DeclId, Model};
use crate::schema::Kind;

impl Model {
    /// Assessments of a type (`"lia"`, `"dpia"` …) that are about an activity or
    /// part: it names them, or they name it or the activity around it.
    pub fn assessments(&self, id: DeclId, of_type: &str) -> Vec<DeclId> {
        let activity = self.activity_of(id);
        let about = |id| self.naming(id, Kind::Assessment, "of").map(|assessment| assessment.id);
        let named = self.fact(id, "assessments").refs().map(|(_, own)| own);
        let mut all: Vec<DeclId> = named.chain(about(id)).chain(about(activity)).collect();
        all.sort();
        all.dedup();
        all.retain(|&assessment| {
            self.get(assessment).kind == Kind::Assessment
                && self.can_hold(self.get(assessment))
                && self.own(assessment, "type").has_word(of_type)
        });
        all
    }

    /// The balancing tests behind a claim of legitimate interests: those that it
    /// names, and those about the activities and parts that rest on it.
    pub fn balancing_tests(&self, claim: &Claimed<'_>) -> Vec<DeclId> {
        let mut tests: Vec<DeclId> = claim.word.detail("assessment").refs().map(|(_, own)| own).collect();
        for &id in &claim.by {
            tests.extend(self.assessments(id, "lia"));
        }
        tests.sort();
        tests.dedup();
        tests
    }

    /// Of several assessments the one of the latest day; those without a day are
    /// the oldest, and of two alike the one written later counts.
    pub fn latest(&self, assessments: &[DeclId]) -> Option<DeclId> {
        assessments.iter().copied().max_by_key(|&id| (self.own(id, "on").date(), id))
    }

    /// Whether an assessment weighs a point, such as `"children"`.
    pub fn considers(&self, assessment: DeclId, point: &str) -> bool {
        self.own(assessment, "considers").has_word(point)
    }
}
