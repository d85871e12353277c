//! What every kind of document needs: labels, lists, cases and open points in
//! the words of one language.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::Origin;
use super::id::{self, FactId};
use super::mark::{self, foreign, plain};
use super::tree::Sentence;
use super::wording::{Argument, ENGLISH, Wording, text};
use crate::graph::Graph;
use crate::law::Law;
use crate::model::case::{Axis, Cases, Cube, Literal};
use crate::model::keeping;
use crate::model::text::Text;
use crate::model::value::{Entry, Fact, Hole, Modality, Name, Value};
use crate::model::{Code, DeclId, Model};
use crate::schema::Kind;
use crate::source::Sources;

/// Writes one document.
pub struct Writer<'a> {
    /// What the package says.
    pub model: &'a Model,
    /// Where its data goes.
    pub graph: &'a Graph,
    /// The law on the day.
    pub law: Law<'a>,
    /// The words.
    pub wording: &'a Wording,
    /// The texts of the package.
    pub sources: &'a Sources,
    /// Whether open points are shown: in drafts, contracts and registers.
    pub shows_open: bool,
    /// The parameters of which cases were written.
    pub parameters: RefCell<BTreeSet<DeclId>>,
    /// Texts that have no words in the language of the document.
    pub untranslated: RefCell<BTreeSet<String>>,
}

/// Something that is said of some cases.
pub struct Cased<T> {
    /// When it holds.
    pub cases: Cases,
    /// What holds.
    pub value: T,
}

impl<'a> Writer<'a> {
    /// A writer with nothing written yet.
    pub fn new(origin: Origin<'a>, wording: &'a Wording, shows_open: bool) -> Writer<'a> {
        let Origin { model, graph, law, sources } = origin;
        let (parameters, untranslated) = Default::default();
        Writer { model, graph, law, wording, sources, shows_open, parameters, untranslated }
    }

    /// A sentence of the catalogue.
    pub fn say<'b>(
        &self,
        key: &str,
        arguments: impl IntoIterator<Item = Argument<'b>>,
        facts: impl IntoIterator<Item = FactId>,
    ) -> Sentence {
        Sentence::new(&self.wording.say(key, arguments), facts)
    }

    /// The main language of the package.
    fn main(&self) -> &str {
        self.model.languages.first().map_or(ENGLISH, String::as_str)
    }

    /// The words of a text in the language of the document, else in the main
    /// one, marked as such.
    pub fn text(&self, words: &Text) -> String {
        if self.main() == self.wording.language() && !words.main().is_empty() {
            return self.wording.typeset(&plain(words.main()));
        }
        match words.in_language(self.wording.language()) {
            Some(own) => self.wording.typeset(&plain(own)),
            None => self.in_main(words.main()),
        }
    }

    /// A text that is a name or a citation, the same in every language unless
    /// the author says otherwise.
    pub fn name(&self, words: &Text) -> String {
        let own =
            words.in_language(self.wording.language()).filter(|_| self.main() != self.wording.language());
        plain(own.unwrap_or(words.main()))
    }

    /// Words in the main language of the package, marked where the document is
    /// in another.
    fn in_main(&self, words: &str) -> String {
        if self.main() == self.wording.language() || words.is_empty() {
            return plain(words);
        }
        self.untranslated.borrow_mut().insert(words.to_owned());
        foreign(words, self.main())
    }

    /// A text of the library, whose main language is English.
    pub fn library_text(&self, words: &Text) -> String {
        match words.in_language(self.wording.language()) {
            Some(own) => self.wording.typeset(&plain(own)),
            None if self.wording.language() == ENGLISH => plain(words.main()),
            None => foreign(words.main(), ENGLISH),
        }
    }

    /// The label of a declaration.
    pub fn label(&self, id: DeclId) -> String {
        let label = self.model.text_label(id);
        let said = match (self.is_proper(id), self.model.is_library(id)) {
            (true, _) => self.name(label),
            (false, true) => self.library_text(label),
            (false, false) => self.text(label),
        };
        if said.is_empty() { self.in_main(&self.model.get(id).name.replace('_', " ")) } else { said }
    }

    /// The label of an activity, or of a part with the activity around it.
    pub fn full_label(&self, id: DeclId) -> String {
        let Some(around) = self.model.get(id).parent else { return self.label(id) };
        self.wording.say("label-part", [text("around", &self.label(around)), text("part", &self.within(id))])
    }

    /// Whether a declaration has a name of its own, which is not translated.
    fn is_proper(&self, id: DeclId) -> bool {
        let named = |field: &str| self.model.own(id, field).is_written();
        match self.model.get(id).kind {
            Kind::Organisation => !self.model.own(id, "type").has_word("class"),
            Kind::Recipient => !named("members"),
            Kind::Authority => true,
            Kind::Tracker => is_technical(self.model.text_label(id).main()),
            _ => false,
        }
    }

    /// A label within a sentence; names of parties and documents keep their form.
    pub fn within(&self, id: DeclId) -> String {
        let label = self.label(id);
        let proper = matches!(
            self.model.get(id).kind,
            Kind::Organisation | Kind::Recipient | Kind::System | Kind::Document | Kind::Country
        );
        match self.model.is_library(id) {
            _ if proper => label,
            true => self.wording.within_library(&label),
            false => self.wording.within(&label),
        }
    }

    /// The name of a country.
    pub fn country(&self, code: Code) -> String {
        self.law.country_name_in(code, self.wording.language())
    }

    /// The name of a country within a sentence: "the United States".
    pub fn country_within(&self, code: Code) -> String {
        self.wording.country(&self.country(code))
    }

    /// The id of a field where it is written: here, on the activity around, or
    /// in the defaults of the controller.
    pub fn field(&self, id: DeclId, field: &str) -> FactId {
        let inherits = matches!(self.model.get(id).kind, Kind::Activity | Kind::Part);
        if !inherits || self.model.writes(id, field) {
            return id::field(self.model, id, field);
        }
        if let Some(parent) = self.model.get(id).parent {
            return self.field(parent, field);
        }
        match self.model.controller(id).filter(|_| self.model.fact(id, field).is_written()) {
            Some(controller) => FactId(format!("{}#defaults.{field}", self.model.path(controller))),
            None => id::field(self.model, id, field),
        }
    }

    /// The id of a declaration.
    pub fn declaration(&self, id: DeclId) -> FactId {
        id::declaration(self.model, id)
    }

    /// "for example a and b" for open lists, "a and b" else; choices with "or".
    pub fn list(&self, items: &[String], open: bool) -> String {
        let listed = self.wording.and(items);
        if open { self.wording.say("for-example", [text("list", &listed)]) } else { listed }
    }

    /// The entries of a fact in words, grouped by case and joined; the members
    /// of a choice with "or". Vague values are quoted, other holes left out.
    pub fn entries(&self, fact: &Fact, word: impl Fn(&Entry) -> Option<String>) -> String {
        match fact.in_one_modality() {
            Some((modality, certain)) => self.modal(&self.each_entry(&certain, word), modality),
            None => self.each_entry(fact, word),
        }
    }

    /// Words with how firmly they are stated.
    pub fn modal(&self, said: &str, modality: Modality) -> String {
        match modality {
            Modality::Certain => said.to_owned(),
            _ if said.is_empty() => String::new(),
            Modality::May => self.wording.say("possibly", [text("what", said)]),
            Modality::BestEffort => self.wording.say("best-effort", [text("what", said)]),
        }
    }

    fn each_entry(&self, fact: &Fact, word: impl Fn(&Entry) -> Option<String>) -> String {
        let mut groups = Vec::new();
        for group in self.by_case(fact.entries.iter(), word) {
            let (said, any): (Vec<String>, bool) = group.value;
            let listed = if any { self.wording.or(&said) } else { self.list(&said, fact.open) };
            groups.push(self.in_cases(&listed, &group.cases));
        }
        self.wording.apart(&groups)
    }

    /// Entries grouped by their cases, in written order; the flag says whether
    /// they are members of a choice.
    pub fn by_case<'e>(
        &self,
        entries: impl Iterator<Item = &'e Entry>,
        word: impl Fn(&Entry) -> Option<String>,
    ) -> Vec<Cased<(Vec<String>, bool)>> {
        let mut groups: Vec<Cased<(Vec<String>, bool)>> = Vec::new();
        for entry in entries {
            let said = match &entry.value {
                Value::Hole(Hole::Vague(words)) => Some(self.quoted(words)),
                Value::Hole(_) | Value::None => None,
                _ => word(entry),
            };
            let Some(said) = said else { continue };
            let said = self.modal(&said, entry.modality);
            let cases = entry.cases.without_any();
            match groups.iter_mut().find(|group| group.cases == cases) {
                Some(group) if group.value.0.contains(&said) => {}
                Some(group) => group.value.0.push(said),
                None => groups.push(Cased { cases, value: (vec![said], entry.any.is_some()) }),
            }
        }
        groups
    }

    /// Something with its cases in parentheses.
    pub fn in_cases(&self, what: &str, cases: &Cases) -> String {
        match self.cases(cases) {
            Some(cases) => self.wording.say("in-cases", [text("what", what), text("cases", &cases)]),
            None => what.to_owned(),
        }
    }

    /// Cases in words; nothing for all cases.
    pub fn cases(&self, cases: &Cases) -> Option<String> {
        let cases = cases.without_any();
        if cases.is_always() || cases.is_never() {
            return None;
        }
        if let Some(merged) = self.merged(&cases) {
            return Some(merged);
        }
        let cubes: Vec<String> = cases.cubes().iter().map(|cube| self.cube(cube)).collect();
        Some(self.wording.or(&cubes))
    }

    fn cube(&self, cube: &Cube) -> String {
        self.wording.and(&cube.0.iter().map(|literal| self.literal(literal)).collect::<Vec<_>>())
    }

    /// Several values of one parameter in one phrase: "Asia or America".
    fn merged(&self, cases: &Cases) -> Option<String> {
        let [first, _, ..] = cases.cubes() else { return None };
        let [literal] = &first.0[..] else { return None };
        let Axis::Parameter(_) = literal.axis else { return None };
        let values = cases.values(literal.axis)?;
        let alone = cases.cubes().iter().all(|cube| cube.0.len() == 1);
        alone.then(|| self.literal(&Literal { axis: literal.axis, values: values.into(), outside: false }))
    }

    fn literal(&self, literal: &Literal) -> String {
        let outside = if literal.outside { "no" } else { "yes" };
        let holds = if literal.values.contains(&1) != literal.outside { "yes" } else { "no" };
        match literal.axis {
            Axis::Parameter(id) => {
                self.parameters.borrow_mut().insert(id);
                let values: Vec<String> =
                    literal.values.iter().map(|&value| self.parameter_value(id, value)).collect();
                let names = [text("parameter", &self.within(id)), text("values", &self.wording.or(&values))];
                self.wording.say("case-parameter", names.into_iter().chain([text("holds", outside)]))
            }
            Axis::Condition(id) => self.circumstance(&self.label(id), holds),
            Axis::Circumstance(number) => {
                self.circumstance(&self.text(&self.model.circumstances[number as usize]), holds)
            }
            Axis::Residence => {
                let list = self.wording.or(&self.place_values(&literal.values));
                self.wording.say("case-residence", [text("places", &list), text("holds", outside)])
            }
            Axis::Destination => {
                let list = self.wording.or(&self.place_values(&literal.values));
                self.wording.say("case-destination", [text("places", &list), text("holds", outside)])
            }
            Axis::Any(_) => String::new(),
        }
    }

    /// The names of countries; the EEA and the Union by their own.
    fn place_values(&self, values: &[u32]) -> Vec<String> {
        let codes: Vec<Code> = values.iter().map(|&atom| Code::from_atom(atom)).collect();
        for word in ["eea", "eu", "adequate", "outside_eea"] {
            let mut members: Vec<Code> = self.model.places.get(word).cloned().unwrap_or_default();
            members.sort();
            let mut own = codes.clone();
            own.sort();
            if !members.is_empty() && members == own {
                return vec![self.wording.word(&format!("place-{}", word.replace('_', "-")))];
            }
        }
        codes.into_iter().map(|code| self.country_within(code)).collect()
    }

    fn parameter_value(&self, parameter: DeclId, value: u32) -> String {
        let name = self.model.parameter_values(parameter).nth(value as usize);
        name.map_or_else(String::new, |name| self.value_label(name))
    }

    /// The label of a value of a parameter.
    pub fn value_label(&self, value: &Name) -> String {
        match self.text(&value.label) {
            label if label.is_empty() => self.in_main(&value.name.replace('_', " ")),
            label => label,
        }
    }

    /// A circumstance: as it stands if it opens with a word such as "when", else
    /// after "if"; after a colon in another language.
    fn circumstance(&self, words: &str, holds: &str) -> String {
        let first = words.split(' ').next().unwrap_or_default().to_lowercase();
        let opens = self.wording.word("openers").split(' ').any(|opener| opener == first);
        let key = match opens {
            _ if mark::is_foreign(words) => "case-foreign",
            true => "case-clause",
            false => "case-circumstance",
        };
        self.wording.say(key, [text("words", &self.wording.within(words)), text("holds", holds)])
    }

    /// The open points of a fact, in drafts: what is missing, and who decides.
    pub fn open_points(&self, what: &str, fact: &Fact, id: &FactId) -> Vec<Sentence> {
        let mut points: BTreeMap<String, Sentence> = BTreeMap::new();
        let what = self.wording.word(what);
        if !self.shows_open {
            return Vec::new();
        }
        if !fact.is_written() {
            points.insert(String::new(), self.say("not-stated", [text("what", &what)], [id.clone()]));
        }
        for entry in &fact.entries {
            let start = super::cell::start(entry);
            let Some(hole) = keeping::hole(entry).or(start) else { continue };
            let what = if start.is_some() { self.wording.word("open-start") } else { what.clone() };
            if let Some(said) = self.open_point(&what, hole) {
                let sentence = Sentence::new(&self.in_cases_sentence(&said, &entry.cases), [id.clone()]);
                points.insert(sentence.text(), sentence);
            }
        }
        points.into_values().map(|sentence| Sentence { open: true, ..sentence }).collect()
    }

    /// A sentence, and another one with its cases.
    pub fn in_cases_sentence(&self, sentence: &str, cases: &Cases) -> String {
        match self.cases(cases) {
            Some(cases) => self.wording.say("note-cases", [text("what", sentence), text("cases", &cases)]),
            None => sentence.to_owned(),
        }
    }

    /// A hole in words; the words of a vague value are shown elsewhere.
    fn open_point(&self, what: &str, hole: &Hole) -> Option<String> {
        Some(match hole {
            Hole::Unstated => self.wording.say("not-stated", [text("what", what)]),
            Hole::Vague(_) => return None,
            Hole::Pending { who, by: Some(by) } => {
                let by = self.wording.date(*by);
                let who = self.written(who);
                self.wording.say("pending-by", [text("what", what), text("who", &who), text("by", &by)])
            }
            Hole::Pending { who, by: None } => {
                self.wording.say("pending", [text("what", what), text("who", &self.written(who))])
            }
        })
    }

    /// The words of the author for vague values, in quotation marks.
    pub fn vague(&self, fact: &Fact) -> Vec<String> {
        let quote = |hole: &Hole| match hole {
            Hole::Vague(words) => Some(self.quoted(words)),
            _ => None,
        };
        fact.holes().filter_map(|(_, hole)| quote(hole)).collect()
    }

    /// Words of the author in quotation marks.
    pub fn quoted(&self, words: &str) -> String {
        self.wording.say("quoted", [text("words", &self.written(words))])
    }

    /// Words of the author that can be written in one language only.
    pub fn written(&self, words: &str) -> String {
        if self.main() == self.wording.language() { plain(words) } else { foreign(words, self.main()) }
    }

    /// A value that is a text or refers to something with a label.
    pub fn named(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Text(words) => Some(self.text(words)),
            Value::Ref(reference) => Some(self.within(reference.target)),
            Value::Word(word) => Some(self.word(word.name)),
            Value::Country(code) => Some(self.country(*code)),
            Value::Name(name) => Some(self.text(&name.label)).filter(|label| !label.is_empty()),
            Value::Contact(_) => self.contact(entry),
            Value::Quantity(quantity) => Some(self.quantity(*quantity)),
            _ => None,
        }
    }

    /// A list of values without their cases, which are told elsewhere.
    pub fn bare(&self, fact: &Fact) -> String {
        let said: Vec<String> = fact.stated().filter_map(|entry| self.named(entry)).collect();
        self.list(&said, fact.open)
    }

    /// A value that is a name or a citation, and the same in every language.
    pub fn proper(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Text(words) => Some(self.name(words)),
            _ => self.named(entry),
        }
    }

    /// A closed word in the words of the catalogue.
    pub fn word(&self, name: &str) -> String {
        self.wording.closed(name)
    }
}

/// Whether a label is what a cookie is called in the browser: `_pk_id`.
fn is_technical(label: &str) -> bool {
    !label.contains(char::is_whitespace) && (label.contains('_') || label.starts_with(char::is_lowercase))
}
