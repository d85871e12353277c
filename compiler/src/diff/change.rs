//! A change as a lawyer lists it.

use super::duty::Duty;
use super::edit::Edit;

/// What follows from a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// People, or clients, have to be told.
    Material,
    /// The organisation's records, contracts or duties change; nobody outside has
    /// to be told.
    Internal,
    /// The law or its tables moved, and the facts did not.
    Law,
    /// Descriptions, translations, names.
    Editorial,
}

impl Class {
    /// All classes, the weightiest first.
    pub const ALL: [Class; 4] = [Class::Material, Class::Internal, Class::Law, Class::Editorial];

    /// The word in machine output.
    pub fn word(self) -> &'static str {
        match self {
            Class::Material => "material",
            Class::Internal => "internal",
            Class::Law => "law",
            Class::Editorial => "editorial",
        }
    }
}

/// Whether more is done with data than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// More data, people, recipients, places or time.
    Wider,
    /// Some more and some less.
    Both,
    /// Other, and neither more nor less by itself.
    Other,
    /// What was left open is stated now.
    Stated,
    /// Less.
    Narrower,
}

impl Direction {
    /// The word in machine output and in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Wider => "wider",
            Direction::Both => "both",
            Direction::Other => "other",
            Direction::Stated => "stated",
            Direction::Narrower => "narrower",
        }
    }
}

/// What happened to the thing that a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Event {
    /// It is new.
    New,
    /// It is gone.
    Gone,
    /// Something about it changed.
    Changed,
    /// It has another name or place in the files.
    Renamed,
    /// Data goes to somebody who did not receive it.
    Disclosed,
    /// Data no longer goes to somebody.
    Withheld,
    /// Data goes to a country that it did not go to.
    Exported,
    /// Data no longer goes to a country.
    Kept,
    /// A category of data became sensitive.
    Sensitive,
    /// A category of data is no longer sensitive.
    Ordinary,
    /// The protection of a transfer changed with the law.
    Law,
}

impl Event {
    /// The word in machine output and in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Event::New => "new",
            Event::Gone => "gone",
            Event::Changed => "changed",
            Event::Renamed => "renamed",
            Event::Disclosed => "disclosed",
            Event::Withheld => "withheld",
            Event::Exported => "exported",
            Event::Kept => "kept",
            Event::Sensitive => "sensitive",
            Event::Ordinary => "ordinary",
            Event::Law => "law",
        }
    }
}

impl Change {
    /// Whether a field says what it left open before.
    pub fn is_stated_first(&self) -> bool {
        self.direction == Direction::Stated && !self.named.is_empty()
    }
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What happened.
    pub event: Event,
    /// The path of the declaration that it is about, by its new name.
    pub about: String,
    /// The kind of that declaration: `activity`.
    pub kind: String,
    /// The field, for [`Event::Changed`]; the country, recipient's activities or
    /// tags that the other events speak of stand in `before` and `after`.
    pub field: Option<String>,
    /// The label of the declaration.
    pub label: String,
    /// What happened to it, where the label stands before: "storage period
    /// longer"; empty where the headline has no such part.
    pub what: String,
    /// The field in words: "storage period"; empty where no field changed.
    pub named: String,
    /// One sentence without a full stop.
    pub headline: String,
    /// What was stated, in words; empty if nothing was.
    pub before: String,
    /// What is stated now, in words.
    pub after: String,
    /// Whether more is done with data than before.
    pub direction: Direction,
    /// What follows.
    pub class: Class,
    /// The duty that it triggers.
    pub duty: Option<&'static Duty>,
    /// The subjects concerned, by path.
    pub subjects: Vec<String>,
    /// The same in words; empty if nobody is named.
    pub people: String,
    /// From which day it holds, in words; empty if none is stated.
    pub since: String,
    /// The activities concerned, by path.
    pub activities: Vec<String>,
    /// The entries of the compiled JSON that make it.
    pub edits: Vec<Edit>,
}
