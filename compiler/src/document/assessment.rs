//! Skeletons of assessments: of impact (Art. 35(7), 36) and of legitimate
//! interests (Art. 6(1)(f)). The facts are filled in; judgements stay questions
//! until an `assessment` answers them. Never public.

use super::tree::{Cell, Section, Sentence};
use super::view::View;
use super::wording::capital;
use crate::model::DeclId;
use crate::model::activity::Basis;
use crate::model::value::{Fact, Value};

/// The rows of an assessment of impact: what is described, what is asked, what
/// was decided.
const IMPACT: [(&str, &[&str]); 3] = [
    (
        "described",
        &[
            "purposes",
            "people",
            "data",
            "special",
            "basis",
            "recipients",
            "abroad",
            "period",
            "systems",
            "measures",
        ],
    ),
    ("asked", &["signals", "necessity", "less_intrusive", "risks", "measures", "consequences"]),
    ("decided", &["dpo_advice", "residual_risk", "consulted", "outcome", "on", "reference"]),
];

/// The rows of an assessment of legitimate interests.
const INTEREST: [(&str, &[&str]); 3] = [
    ("described", &["purposes", "interest", "people", "data", "special", "recipients", "period"]),
    (
        "asked",
        &[
            "necessity",
            "less_intrusive",
            "expectations",
            "children",
            "consequences",
            "safeguards",
            "objection_before",
        ],
    ),
    ("decided", &["outcome", "on", "reference"]),
];

/// The sections of an assessment of impact.
pub fn impact(view: &View<'_, '_>) -> Vec<Section> {
    let model = view.writer.model;
    let all = view.scope.processings(model);
    let assessed: Vec<DeclId> =
        all.iter().copied().filter(|&id| !model.assessments(id, "dpia").is_empty()).collect();
    let named = view.own("only").is_written() || assessed.is_empty();
    view.assessed(if named { all } else { assessed }, "dpia", &IMPACT)
}

/// The sections of an assessment of legitimate interests.
pub fn interest(view: &View<'_, '_>) -> Vec<Section> {
    let model = view.writer.model;
    let rests = |id: &DeclId| model.bases(*id).any(|(basis, ..)| basis == Basis::LegitimateInterest);
    let all = view.scope.processings(model).into_iter().filter(rests).collect();
    view.assessed(all, "lia", &INTEREST)
}

impl View<'_, '_> {
    fn assessed(&self, all: Vec<DeclId>, kind: &str, groups: &[(&str, &[&str])]) -> Vec<Section> {
        let section = |id: DeclId| {
            let assessment = self.writer.model.latest(&self.writer.model.assessments(id, kind));
            let whole = self.about("assessment", id, Vec::new());
            let inner = groups.iter().filter_map(|(group, rows)| {
                let title = self.writer.wording.word(&format!("assessment-{group}-title"));
                let cells = rows.iter().map(|row| {
                    let cell = match *group {
                        "described" => self.described_in(id, row),
                        "asked" => self.answered(id, assessment, row),
                        _ => self.outcome(id, assessment, row),
                    };
                    (*row, cell)
                });
                let prefix = if *group == "described" { "record" } else { "assessment" };
                let sheet = self.sheet(prefix, &title, cells.collect());
                (!sheet.is_empty()).then(|| Section {
                    anchor: format!("{}-{group}", whole.anchor),
                    title,
                    blocks: vec![sheet],
                    sections: Vec::new(),
                })
            });
            Section { sections: inner.collect(), ..whole.clone() }
        };
        all.into_iter().map(section).collect()
    }

    fn described_in(&self, id: DeclId, row: &str) -> Cell {
        if row != "interest" {
            return self.record_cell(id, row);
        }
        let w = self.writer;
        let claims = w.model.bases(id).filter(|(basis, ..)| *basis == Basis::LegitimateInterest);
        claims
            .flat_map(|(_, _, word)| {
                let interest = word.detail("text");
                w.cell(capital(&w.entries(interest, |own| w.named(own))), interest, w.field(id, "basis"))
            })
            .collect()
    }

    /// What an assessment answers to a question; open without an answer.
    fn answered(&self, id: DeclId, assessment: Option<DeclId>, row: &str) -> Cell {
        let w = self.writer;
        if row == "signals" {
            return self.signals(id);
        }
        let mut said: Cell = Vec::new();
        let necessity = w.model.fact(id, "necessity");
        if row == "necessity" && necessity.is_written() {
            let words = w.entries(necessity, |entry| w.named(entry));
            said.extend(w.cell(capital(&words), necessity, w.field(id, "necessity")));
        }
        if let Some(assessment) = assessment {
            let considers = w.model.own(assessment, "considers");
            for (_, word) in considers.words().filter(|(_, word)| word.name == row) {
                let words = w.bare(word.detail("text"));
                let place = w.field(assessment, "considers");
                said.push(match words.is_empty() {
                    true => w.say("assessment-considered", [], [place]),
                    false => Sentence::new(&capital(&words), [place]),
                });
            }
        }
        if said.is_empty() {
            said.push(Sentence { open: true, ..w.say("assessment-unanswered", [], [w.declaration(id)]) });
        }
        let last = said.len() - 1;
        said.iter_mut().take(last).for_each(|answer| answer.end());
        said
    }

    /// The signs of a high risk that are known from what is stated.
    fn signals(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let known: Vec<String> = w
            .model
            .risk_signals(id)
            .iter()
            .map(|signal| w.wording.word(&format!("signal-{}", signal.criterion.replace(' ', "-"))))
            .collect();
        if known.is_empty() {
            return vec![w.say("assessment-no-signal", [], [w.declaration(id)])];
        }
        vec![Sentence::new(&w.wording.apart(&known), [w.declaration(id)])]
    }

    /// What was decided, when and by whom advised.
    fn outcome(&self, id: DeclId, assessment: Option<DeclId>, row: &str) -> Cell {
        let w = self.writer;
        let Some(assessment) = assessment else {
            return vec![Sentence { open: true, ..w.say("assessment-unanswered", [], [w.declaration(id)]) }];
        };
        let fact: &Fact = w.model.own(assessment, row);
        let date = fact.entries.iter().any(|entry| matches!(entry.value, Value::Date(_)));
        let said = if date { w.dated(fact).unwrap_or_default() } else { w.entries(fact, |own| w.named(own)) };
        if row == "reference" && !fact.is_written() {
            Vec::new()
        } else {
            w.cell(said, fact, w.field(assessment, row))
        }
    }
}
