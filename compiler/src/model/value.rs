//! Facts: what the fields of a declaration state.

use jiff::civil::Date;

use super::case::Cases;
use super::passages::Passages;
use super::period::Period;
use super::test::Test;
use super::text::Text;
use super::{Code, DeclId};
use crate::schema;
use crate::source::Span;

/// How firmly something is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Modality {
    /// Stated as it is.
    #[default]
    Certain,
    /// `may`
    May,
    /// `best_effort`
    BestEffort,
}

/// A field with what it states.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its row in the tables.
    pub table: &'static schema::Field,
    /// The word before the colon.
    pub name: Span,
    /// From the first annotation to the end of the value.
    pub span: Span,
    /// What it states.
    pub fact: Fact,
    /// `@source` strings on the field.
    pub sources: Passages,
}

/// What a field states: guarded entries, none of which may be written.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// In written order; lists, `by` and guards are flattened.
    pub entries: Vec<Entry>,
    /// The list ends in `..`: more exist.
    pub open: bool,
    /// The value could not be read; whoever needs it stays silent.
    pub broken: bool,
}

/// One value with the cases in which it is stated.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The value.
    pub value: Value,
    /// When it is stated.
    pub cases: Cases,
    /// How firmly.
    pub modality: Modality,
    /// The value's place.
    pub span: Span,
    /// The number of the `any [ … ]` that it is a member of.
    pub any: Option<u32>,
    /// `@source` strings on the item of a list or the case of a choice.
    pub sources: Passages,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Value {
    /// Known to be missing.
    Hole(Hole),
    /// Stated to be none.
    None,
    /// `true`, `false`
    Bool(bool),
    /// A number, with or without a unit.
    Quantity(Quantity),
    /// A day, or the first day of a month.
    Date(Date),
    /// Words for people.
    Text(Text),
    /// A country or part of one.
    Country(Code),
    /// A closed word with its details; places such as `eea` are words too.
    Word(Word),
    /// A declaration with details.
    Ref(Reference),
    /// A channel of an organisation.
    Contact(Contact),
    /// A block of fields.
    Record(Vec<Field>),
    /// A block of channels under names of the author's choice.
    Channels(Vec<Channel>),
    /// A period of retention.
    Period(Box<Period>),
    /// Steps of a route; several nodes in a step stand side by side.
    Route(Vec<Vec<Node>>),
    /// A name declared here, with its label.
    Name(Box<Name>),
    /// A language code.
    Language(String),
    /// What a `rule` forbids: declarations of a kind that satisfy a test.
    Forbidden(schema::Kind, Box<Test>),
}

/// Known to be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// `unstated`
    Unstated,
    /// `vague "as written"`
    Vague(String),
    /// `pending "who" by 2027-01-31`
    Pending {
        /// Who decides.
        who: String,
        /// By when.
        by: Option<Date>,
    },
}

/// A number with a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number, or the lower end of a range.
    pub number: f64,
    /// The upper end of a range.
    pub to: Option<f64>,
    /// What is counted.
    pub unit: Unit,
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words say it")]
pub enum Unit {
    Bare,
    Second,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
    /// Three capitals.
    Currency([u8; 3]),
    PerDay,
    PerWeek,
    PerMonth,
    PerYear,
}

impl Quantity {
    /// The longest time it can mean, in days: a month is 31 days, a year 366,
    /// a working day at most 3. `None` for what is no time.
    pub fn most_days(&self) -> Option<f64> {
        self.days(
            [1.0 / 86_400.0, 1.0 / 1440.0, 1.0 / 24.0, 1.0, 3.0, 7.0, 31.0, 366.0],
            self.to.unwrap_or(self.number),
        )
    }

    /// The shortest time it can mean, in days: a month is 28 days, a year 365.
    pub fn least_days(&self) -> Option<f64> {
        self.days([1.0 / 86_400.0, 1.0 / 1440.0, 1.0 / 24.0, 1.0, 1.0, 7.0, 28.0, 365.0], self.number)
    }

    fn days(&self, sizes: [f64; 8], number: f64) -> Option<f64> {
        let size = match self.unit {
            Unit::Second => sizes[0],
            Unit::Minute => sizes[1],
            Unit::Hour => sizes[2],
            Unit::Day => sizes[3],
            Unit::WorkingDay => sizes[4],
            Unit::Week => sizes[5],
            Unit::Month => sizes[6],
            Unit::Year => sizes[7],
            Unit::Bare
            | Unit::Currency(_)
            | Unit::PerDay
            | Unit::PerWeek
            | Unit::PerMonth
            | Unit::PerYear => {
                return None;
            }
        };
        Some(match self.unit {
            // Twelve months are a year, so that "12 months" and "1 year" compare as equal.
            Unit::Month => (number / 12.0).floor() * sizes[7] + (number % 12.0) * size,
            _ => number * size,
        })
    }
}

/// A closed word with details.
#[derive(Clone, Debug)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What stands in parentheses, positional arguments under their names.
    pub details: Vec<Field>,
}

/// A name that refers to a declaration.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What it refers to.
    pub target: DeclId,
    /// What stands in parentheses.
    pub details: Vec<Field>,
}

/// A channel by which a party is reached.
#[derive(Clone, Debug)]
pub struct Channel {
    /// The name under which it is referred to.
    pub name: String,
    /// The name in the source.
    pub span: Span,
    /// The channel: a word such as `email` with details.
    pub fact: Fact,
    /// `@source` strings.
    pub sources: Vec<String>,
}

/// A channel in the `contacts` of an organisation or recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Whose.
    pub party: DeclId,
    /// Under which name.
    pub name: String,
}

/// A name declared in a list, such as a value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// What readers see; empty if only the name is written.
    pub label: Text,
}

/// A node of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A subject, system, organisation or recipient.
    Declared(DeclId),
    /// Everybody.
    Public,
}

static NOT_WRITTEN: Fact = Fact { entries: Vec::new(), open: false, broken: false };

impl Fact {
    /// The fact of a field that is not written.
    pub fn not_written() -> &'static Fact {
        &NOT_WRITTEN
    }

    /// Whether the field stands in the source at all, readable or not.
    pub fn is_written(&self) -> bool {
        self.broken || self.open || !self.entries.is_empty()
    }

    /// The modality that several entries share, with the same entries as certain:
    /// it is said once for all of them. `None` for one entry or certain ones.
    pub fn in_one_modality(&self) -> Option<(Modality, Fact)> {
        let (first, rest) = self.entries.split_first().filter(|(_, rest)| !rest.is_empty())?;
        let shared =
            first.modality != Modality::Certain && rest.iter().all(|entry| entry.modality == first.modality);
        let certain = |entry: &Entry| Entry { modality: Modality::Certain, ..entry.clone() };
        shared.then(|| {
            let entries = self.entries.iter().map(certain).collect();
            (first.modality, Fact { entries, open: self.open, broken: self.broken })
        })
    }

    /// Entries that state something: no holes, no `none`.
    pub fn stated(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.value.is_stated())
    }

    /// The first entry that states something.
    pub fn first(&self) -> Option<&Entry> {
        self.stated().next()
    }

    /// Whether anything is stated.
    pub fn is_stated(&self) -> bool {
        self.first().is_some()
    }

    /// Whether it is stated to be none, and nothing else.
    pub fn is_none(&self) -> bool {
        !self.entries.is_empty() && self.entries.iter().all(|entry| matches!(entry.value, Value::None))
    }

    /// Whether nothing is known: not written, or only holes. Broken values count
    /// as known, so that nobody asks for what the author did write.
    pub fn is_unknown(&self) -> bool {
        !self.broken && self.entries.iter().all(|entry| matches!(entry.value, Value::Hole(_)))
    }

    /// Holes and `none` in cases where nothing is stated beside them.
    pub fn unanswered(&self) -> impl Iterator<Item = &Entry> {
        let beside = |entry: &&Entry| !self.stated().any(|other| other.cases.overlaps(&entry.cases));
        self.entries.iter().filter(|entry| !entry.value.is_stated()).filter(beside)
    }

    /// Whether it leaves open, at least in some case, what it is asked for: not
    /// written, a hole, or `none`. Broken values count as answers.
    pub fn is_lacking(&self) -> bool {
        !self.broken && (self.entries.is_empty() || self.unanswered().next().is_some())
    }

    /// Whether it is written as a hole, and nothing else.
    pub fn is_hole(&self) -> bool {
        !self.entries.is_empty() && self.is_unknown()
    }

    /// The cases in which it leaves open what it is asked for; all if it is not written.
    pub fn lacking_cases(&self) -> Cases {
        if self.entries.is_empty() {
            return Cases::ALWAYS;
        }
        self.unanswered().fold(Cases::never(), |all, entry| all.or(&entry.cases))
    }

    /// Holes among the entries.
    pub fn holes(&self) -> impl Iterator<Item = (&Entry, &Hole)> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Hole(hole) => Some((entry, hole)),
            _ => None,
        })
    }

    /// Declarations that are referred to, with their entries.
    pub fn refs(&self) -> impl Iterator<Item = (&Entry, DeclId)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.value.target()?)))
    }

    /// Closed words that are stated, with their entries.
    pub fn words(&self) -> impl Iterator<Item = (&Entry, &Word)> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Word(word) => Some((entry, word)),
            _ => None,
        })
    }

    /// The entry with this word.
    pub fn word(&self, name: &str) -> Option<(&Entry, &Word)> {
        self.words().find(|(_, word)| word.name == name)
    }

    /// Whether this word is stated.
    pub fn has_word(&self, name: &str) -> bool {
        self.word(name).is_some()
    }

    /// Texts that are stated, with their entries.
    pub fn texts(&self) -> impl Iterator<Item = (&Entry, &Text)> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Text(text) => Some((entry, text)),
            _ => None,
        })
    }

    /// Countries that are stated, with their entries.
    pub fn countries(&self) -> impl Iterator<Item = (&Entry, Code)> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Country(code) => Some((entry, *code)),
            _ => None,
        })
    }

    /// The first truth value.
    pub fn bool(&self) -> Option<bool> {
        self.entries.iter().find_map(|entry| match entry.value {
            Value::Bool(value) => Some(value),
            _ => None,
        })
    }

    /// The first quantity.
    pub fn quantity(&self) -> Option<Quantity> {
        self.entries.iter().find_map(|entry| match entry.value {
            Value::Quantity(value) => Some(value),
            _ => None,
        })
    }

    /// The first date.
    pub fn date(&self) -> Option<Date> {
        self.entries.iter().find_map(|entry| match entry.value {
            Value::Date(value) => Some(value),
            _ => None,
        })
    }

    /// Periods that are stated, with their entries.
    pub fn periods(&self) -> impl Iterator<Item = (&Entry, &Period)> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Period(period) => Some((entry, &**period)),
            _ => None,
        })
    }

    /// Records that are stated, with their entries.
    pub fn records(&self) -> impl Iterator<Item = (&Entry, &[Field])> {
        self.entries.iter().filter_map(|entry| match &entry.value {
            Value::Record(fields) => Some((entry, &**fields)),
            _ => None,
        })
    }
}

impl Value {
    /// Whether it states something: neither a hole nor `none`.
    pub fn is_stated(&self) -> bool {
        !matches!(self, Value::Hole(_) | Value::None)
    }

    /// The declaration that it refers to.
    pub fn target(&self) -> Option<DeclId> {
        match self {
            Value::Ref(reference) => Some(reference.target),
            _ => None,
        }
    }

    /// What stands in its parentheses.
    pub fn details(&self) -> &[Field] {
        match self {
            Value::Ref(reference) => &reference.details,
            Value::Word(word) => &word.details,
            _ => &[],
        }
    }

    /// A detail in its parentheses; an empty fact if it is not written.
    pub fn detail(&self, name: &str) -> &Fact {
        fact(self.details(), name)
    }
}

impl Word {
    /// A detail in its parentheses; an empty fact if it is not written.
    pub fn detail(&self, name: &str) -> &Fact {
        fact(&self.details, name)
    }
}

/// The fact of a field among `fields`; an empty one if it is not written.
pub fn fact<'a>(fields: &'a [Field], name: &str) -> &'a Fact {
    fields.iter().find(|field| field.table.name == name).map_or(&NOT_WRITTEN, |field| &field.fact)
}
