//! One clause of Art. 28(3): what the parties agreed, point by point. A clause
//! that nobody wrote keeps its heading.

use crate::document::id::FactId;
use crate::document::tree::{Block, Section, Sentence};
use crate::document::view::View;
use crate::document::wording::{capital, text};
use crate::model::DeclId;
use crate::model::value::{Entry, Fact, Field, Value, fact};
use crate::schema::table::Type;
use crate::schema::{self, Kind};

impl View<'_, '_> {
    pub(super) fn clause(&self, terms: DeclId, clause: &str) -> Option<Section> {
        let w = self.writer;
        let fact = w.model.own(terms, clause);
        let place = w.field(terms, clause);
        let anchor = format!("terms-{}", clause.replace('_', "-"));
        let mut items = Vec::new();
        for (_, fields) in fact.records() {
            items.extend(self.points(terms, clause, fields));
        }
        items.extend(self.items(fact, &place));
        let mut blocks = vec![Block::List(items)];
        if fact.is_none() {
            blocks.push(Block::Paragraph(vec![w.say("terms-clause-none", [], [place.clone()])]));
        }
        let covered = w.model.own(terms, "clauses").is_stated();
        if fact.is_written() || !covered {
            blocks.push(Block::Paragraph(w.open_points("open-clause", fact, &place)));
        }
        self.section(&anchor, blocks, Vec::new())
    }

    /// Texts and measures of a clause, each on its own line.
    pub(super) fn items(&self, fact: &Fact, place: &FactId) -> Vec<Vec<Sentence>> {
        let w = self.writer;
        let words = |entry: &Entry| match &entry.value {
            Value::Record(_) => None,
            Value::Word(_) | Value::Text(_) | Value::Ref(_) => w.named(entry),
            _ => None,
        };
        let groups = w.by_case(fact.entries.iter(), words);
        let mut items = Vec::new();
        for group in groups {
            for said in group.value.0 {
                let said = capital(&w.in_cases(&said, &group.cases));
                items.push(vec![Sentence::new(&said, [place.clone()])]);
            }
        }
        if fact.open && !items.is_empty() {
            items.push(vec![w.say("terms-and-more", [], [place.clone()])]);
        }
        items
    }

    /// The points of a clause that is written field by field, in the order of the
    /// schema.
    fn points(&self, terms: DeclId, clause: &str, fields: &[Field]) -> Vec<Vec<Sentence>> {
        let w = self.writer;
        let rows = record(clause).iter();
        rows.map(|row| {
            let place = w.field(terms, &format!("{clause}.{}", row.name));
            self.point(&point_key(clause, row.name), fact(fields, row.name), &place)
        })
        .filter(|said| !said.is_empty())
        .collect()
    }

    /// A point: words with a sentence of their own, the rest after its name, and
    /// what is open.
    pub fn point(&self, key: &str, fact: &Fact, place: &FactId) -> Vec<Sentence> {
        let w = self.writer;
        let mut said = Vec::new();
        let mut rest = Fact { entries: Vec::new(), open: fact.open, broken: false };
        for entry in &fact.entries {
            let own = match &entry.value {
                Value::Word(word) => format!("{key}-{}", word.name.replace('_', "-")),
                Value::Bool(true) => format!("{key}-yes"),
                Value::Bool(false) => format!("{key}-no"),
                Value::None => format!("{key}-none"),
                _ => String::new(),
            };
            if !own.is_empty() && w.wording.has(&own) {
                let sentence = w.in_cases_sentence(&w.wording.word(&own), &entry.cases);
                said.push(Sentence::new(&sentence, [place.clone()]));
            } else {
                rest.entries.push(entry.clone());
            }
        }
        if rest.entries.is_empty() {
            return said;
        }
        let cell = w.cell(self.series(key, &rest), &rest, place.clone());
        let open = cell.iter().any(|own| own.open);
        let words: Vec<String> = cell.iter().map(Sentence::marked).collect();
        if !words.is_empty() {
            let sentence = w.say(key, [text("text", &words.join(" "))], [place.clone()]);
            said.push(Sentence { open, ..sentence });
        }
        said
    }

    /// Values of whatever type; several long texts are set apart by semicolons.
    fn series(&self, key: &str, fact: &Fact) -> String {
        let w = self.writer;
        if let Some((modality, certain)) = fact.in_one_modality() {
            return w.modal(&self.series(key, &certain), modality);
        }
        let is_way = |entry: &Entry| match &entry.value {
            Value::Contact(_) => true,
            Value::Word(word) => w.wording.has(&format!("channel-{}", word.name.replace('_', "-"))),
            _ => false,
        };
        if fact.entries.iter().any(is_way) {
            return w.contacts(fact);
        }
        if fact.entries.iter().any(|entry| matches!(entry.value, Value::Period(_) | Value::Quantity(_))) {
            return w.periods(fact);
        }
        let words = |entry: &Entry| match &entry.value {
            Value::Word(word) if w.wording.has(&format!("place-{}", word.name.replace('_', "-"))) => {
                w.place(entry)
            }
            Value::Word(word) if key == "terms-rights-help-of" => {
                Some(w.wording.word(&format!("name-{}", word.name.replace('_', "-"))))
            }
            _ => w.named(entry),
        };
        let groups = w.by_case(fact.entries.iter(), words);
        let long = |said: &[String]| said.len() > 1 && said.iter().any(|own| own.split(' ').count() > 3);
        let told = groups.iter().map(|group| {
            let (said, any) = &group.value;
            let listed = match (any, long(said)) {
                (true, _) => w.wording.or(said),
                (false, true) => w.wording.apart(said),
                (false, false) => w.list(said, fact.open),
            };
            w.in_cases(&listed, &group.cases)
        });
        w.wording.apart(&told.collect::<Vec<_>>())
    }
}

/// The message of a point: `terms-audit-request-by`.
pub fn point_key(clause: &str, point: &str) -> String {
    format!("terms-{clause}-{point}").replace('_', "-")
}

/// The fields in which a clause may be written.
pub fn record(clause: &str) -> &'static [schema::table::Field] {
    let field = schema::field(Kind::Terms, clause).map_or(&[][..], |field| field.types);
    let record = field.iter().find_map(|form| match form {
        Type::Record(fields) => Some(*fields),
        _ => None,
    });
    record.unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::{point_key, record};
    use crate::document::wording::Wording;
    use crate::schema::terms::CLAUSES;

    #[test]
    fn every_point_of_a_clause_has_its_wording() {
        let english = Wording::new("en");
        for (clause, _) in CLAUSES {
            assert!(english.has(&format!("terms-{}-title", clause.replace('_', "-"))), "{clause}");
            for point in record(clause) {
                assert!(english.has(&point_key(clause, point.name)), "{}", point_key(clause, point.name));
            }
        }
    }
}
