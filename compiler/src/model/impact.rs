//! Signals of a high risk: the criteria by which authorities ask for an impact
//! assessment (WP248 rev.01).

use super::sensitive::Label;
use super::value::Value;
use super::{DeclId, Model};
use crate::source::Span;

/// A criterion that a policy is known to meet.
#[derive(Clone, Debug)]
pub struct Signal {
    /// The criterion, as a fragment: "systematic monitoring".
    pub criterion: &'static str,
    /// Where it shows.
    pub place: Span,
}

/// Techniques that watch people.
pub const WATCHING: [&str; 5] = ["cctv", "public_area", "gps", "screen_monitoring", "keystrokes"];
/// Techniques that authorities take for new.
const NEW: [&str; 5] =
    ["ai", "biometric_recognition", "connected_object", "voice_analysis", "genetic_testing"];
/// Traits of people who can't easily object.
const VULNERABLE: [&str; 5] = ["child", "employee", "patient", "pupil", "vulnerable"];
/// Purposes that open or close a service to people.
const GATES: [&str; 2] = ["eligibility", "credit_reference"];

impl Model {
    /// The criteria that a processing is known to meet, each once. What is not
    /// stated does not count.
    pub fn risk_signals(&self, processing: DeclId) -> Vec<Signal> {
        let found = [
            ("evaluation or scoring", self.evaluates(processing)),
            ("automated decisions with a serious effect", self.decides_automatically(processing)),
            ("systematic monitoring", self.watches(processing)),
            ("sensitive data", self.sensitive_place(processing)),
            ("a large scale", self.large_scale(processing)),
            ("combined data sets", self.combines(processing)),
            ("vulnerable people", self.vulnerable_people(processing)),
            ("new technology", self.technique_among(processing, &NEW)),
            ("access to a service or contract", self.gate(processing)),
        ];
        found.into_iter().filter_map(|(criterion, place)| Some(Signal { criterion, place: place? })).collect()
    }

    /// The decisions of a processing with their places.
    fn decisions(&self, processing: DeclId) -> impl Iterator<Item = (Span, DeclId)> {
        self.fact(processing, "decisions").refs().map(|(entry, decision)| (entry.span, decision))
    }

    /// Whether an impact assessment of a processing was made: its outcome is not left open.
    pub fn is_assessed(&self, processing: DeclId) -> bool {
        self.assessments(processing, "dpia").iter().any(|&dpia| !self.own(dpia, "outcome").is_hole())
    }

    /// Whether a decision has a legal effect on people, or a similar one.
    pub fn is_serious(&self, decision: DeclId) -> bool {
        self.own(decision, "effect").words().any(|(_, word)| matches!(word.name, "legal" | "similar"))
    }

    /// Where a processing names one of some techniques.
    pub fn technique_among(&self, processing: DeclId, words: &[&str]) -> Option<Span> {
        let mut techniques = self.fact(processing, "techniques").refs();
        techniques
            .find(|(_, technique)| words.iter().any(|word| self.is_kind_of(*technique, word)))
            .map(|(entry, _)| entry.span)
    }

    /// Where a processing is stated to be large.
    pub fn large_scale(&self, processing: DeclId) -> Option<Span> {
        self.fact(processing, "scale").has_word("large").then(|| self.place(processing, "scale"))
    }

    /// Where a processing lists data with a tag of Articles 9 or 10.
    pub fn sensitive_place(&self, processing: DeclId) -> Option<Span> {
        let ways = [Label::Stated, Label::Inherited];
        let mut tagged =
            ["special", "criminal"].into_iter().flat_map(|tag| self.labelled(processing, tag, &ways));
        tagged.next().map(|data| self.place_of(processing, "data", data))
    }

    fn purpose_among(&self, processing: DeclId, words: &[&str]) -> Option<Span> {
        let mut purposes = self.fact(processing, "purpose").refs();
        purposes
            .find(|(_, purpose)| words.iter().any(|word| self.is_kind_of(*purpose, word)))
            .map(|(entry, _)| entry.span)
    }

    fn evaluates(&self, processing: DeclId) -> Option<Span> {
        let profiling = self
            .decisions(processing)
            .find(|(_, decision)| self.own(*decision, "type").has_word("profiling"))
            .map(|(place, _)| place);
        profiling
            .or_else(|| self.technique_among(processing, &["scoring"]))
            .or_else(|| self.purpose_among(processing, &["scoring"]))
    }

    fn decides_automatically(&self, processing: DeclId) -> Option<Span> {
        let automated =
            |decision: DeclId| self.own(decision, "type").has_word("automated") && self.is_serious(decision);
        self.decisions(processing).find(|(_, decision)| automated(*decision)).map(|(place, _)| place)
    }

    fn watches(&self, processing: DeclId) -> Option<Span> {
        let observed = self
            .sources(processing)
            .find(|entry| matches!(&entry.value, Value::Word(word) if word.name == "observed"));
        let systematic = self.fact(processing, "frequency").has_word("regular");
        self.technique_among(processing, &WATCHING)
            .or_else(|| observed.filter(|_| systematic).map(|entry| entry.span))
    }

    fn combines(&self, processing: DeclId) -> Option<Span> {
        let combined = |data: DeclId| {
            self.get(data).kind == crate::schema::Kind::Data && self.own(data, "made_by").has_word("combine")
        };
        let data = self.data(processing).into_iter().find(|&data| combined(data));
        self.technique_among(processing, &["matching"])
            .or_else(|| data.map(|data| self.place_of(processing, "data", data)))
    }

    fn vulnerable_people(&self, processing: DeclId) -> Option<Span> {
        let vulnerable = |person: DeclId| VULNERABLE.iter().any(|name| self.has_trait(person, name));
        let mut subjects = self.fact(processing, "subjects").refs();
        subjects.find(|(_, person)| vulnerable(*person)).map(|(entry, _)| entry.span)
    }

    fn gate(&self, processing: DeclId) -> Option<Span> {
        let decides = self.decisions(processing).next().is_some();
        self.purpose_among(processing, &GATES).filter(|_| decides)
    }
}
