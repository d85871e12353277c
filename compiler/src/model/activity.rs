//! Activities and their parts, asked in the words of the law.

use super::case::Cases;
use super::value::{Entry, Fact, Value, Word};
use super::{DeclId, Model};
use crate::schema::Kind;

/// The role in which an activity is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Decides why and how (Art. 4(7)).
    Controller,
    /// Works for a client (Art. 4(8)).
    Processor,
    /// Decides together with others (Art. 26).
    Joint,
    /// Not stated; rules on what contradicts a role stay silent.
    Unknown,
}

/// A legal basis of Art. 6(1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// Point (a).
    Consent,
    /// Point (b).
    Contract,
    /// Point (c).
    LegalObligation,
    /// Point (d).
    VitalInterests,
    /// Point (e).
    PublicTask,
    /// Point (f).
    LegitimateInterest,
}

impl Basis {
    /// The basis that a word names.
    pub fn from_word(word: &str) -> Option<Basis> {
        Some(match word {
            "consent" => Basis::Consent,
            "contract" => Basis::Contract,
            "legal_obligation" => Basis::LegalObligation,
            "vital_interests" => Basis::VitalInterests,
            "public_task" => Basis::PublicTask,
            "legitimate_interest" => Basis::LegitimateInterest,
            _ => return None,
        })
    }

    /// The word in the language.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Consent => "consent",
            Basis::Contract => "contract",
            Basis::LegalObligation => "legal_obligation",
            Basis::VitalInterests => "vital_interests",
            Basis::PublicTask => "public_task",
            Basis::LegitimateInterest => "legitimate_interest",
        }
    }

    /// The letter in Art. 6(1).
    pub fn letter(self) -> char {
        match self {
            Basis::Consent => 'a',
            Basis::Contract => 'b',
            Basis::LegalObligation => 'c',
            Basis::VitalInterests => 'd',
            Basis::PublicTask => 'e',
            Basis::LegitimateInterest => 'f',
        }
    }
}

impl Model {
    /// The activity around a part; an activity itself.
    pub fn activity_of(&self, id: DeclId) -> DeclId {
        self.get(id).parent.unwrap_or(id)
    }

    /// An activity and its parts.
    pub fn family(&self, id: DeclId) -> impl Iterator<Item = DeclId> {
        std::iter::once(id).chain(self.get(id).parts.iter().copied())
    }

    /// The processings of an activity that takes place: its parts, or itself.
    pub fn smallest(&self, id: DeclId) -> impl Iterator<Item = DeclId> {
        let takes_place = self.can_hold(self.get(self.activity_of(id)));
        self.family(id).filter(move |&member| takes_place && self.get(member).parts.is_empty())
    }

    /// The role in which an activity or part is carried out; controller if none is written.
    pub fn role(&self, id: DeclId) -> Role {
        let fact = self.fact(id, "role");
        if !fact.is_written() {
            return Role::Controller;
        }
        match fact.words().next().map(|(_, word)| word.name) {
            Some("controller") => Role::Controller,
            Some("processor") => Role::Processor,
            Some("joint") => Role::Joint,
            _ => Role::Unknown,
        }
    }

    /// Whether what a controller owes is asked for: it is one, alone or with
    /// others, or nobody says. A role left open is reported itself, and whoever
    /// publishes a notice speaks as a controller until it says otherwise.
    pub fn decides(&self, id: DeclId) -> bool {
        !self.processors().contains(&id)
    }

    /// The organisation that decides: as written here or on the activity around,
    /// else the one that is ours.
    pub fn controller(&self, id: DeclId) -> Option<DeclId> {
        let own = self.own(id, "controller");
        if own.is_written() {
            return own.refs().next().map(|(_, target)| target);
        }
        self.get(id).parent.map_or(self.speaker, |activity| self.controller(activity))
    }

    /// The clients of a processor.
    pub fn clients(&self, id: DeclId) -> Vec<DeclId> {
        let role = self.fact(id, "role");
        role.word("processor")
            .map_or(Vec::new(), |(_, word)| word.detail("for").refs().map(|(_, id)| id).collect())
    }

    /// The bases that are claimed, each with its entry.
    pub fn bases(&self, id: DeclId) -> impl Iterator<Item = (Basis, &Entry, &Word)> {
        self.fact(id, "basis")
            .words()
            .filter_map(|(entry, word)| Some((Basis::from_word(word.name)?, entry, word)))
    }

    /// The purposes of an activity or part.
    pub fn purposes(&self, id: DeclId) -> Vec<DeclId> {
        self.fact(id, "purpose").refs().map(|(_, purpose)| purpose).collect()
    }

    /// Whether one of its purposes is, or is narrower than, a word of `std.purpose`.
    pub fn has_purpose(&self, id: DeclId, word: &str) -> bool {
        self.purposes(id).iter().any(|&purpose| self.is_kind_of(purpose, word))
    }

    /// The subjects of an activity or part.
    pub fn subjects(&self, id: DeclId) -> Vec<DeclId> {
        self.fact(id, "subjects").refs().map(|(_, subject)| subject).collect()
    }

    /// Whether a subject has a trait, by itself or through a broader kind.
    pub fn has_trait(&self, subject: DeclId, name: &str) -> bool {
        self.broader(subject).iter().any(|&broader| self.own(broader, "traits").has_word(name))
    }

    /// The data of an activity or part.
    pub fn data(&self, id: DeclId) -> Vec<DeclId> {
        self.fact(id, "data").refs().map(|(_, data)| data).collect()
    }

    /// The cases in which a processing takes place, parts within their activity.
    pub fn cases(&self, id: DeclId) -> &Cases {
        &self.get(id).cases
    }

    /// The techniques of an activity or part, as library words.
    pub fn has_technique(&self, id: DeclId, word: &str) -> bool {
        self.fact(id, "techniques").refs().any(|(_, technique)| self.is_kind_of(technique, word))
    }

    /// The tags of a data category or element: its own, those of its elements,
    /// of its broader categories and of what it is made from. `ordinary` is left
    /// out; ask [`Model::denies_tags`].
    pub fn tags(&self, data: DeclId) -> Vec<String> {
        let mut tags = Vec::new();
        let mut seen = Vec::new();
        self.collect_tags(data, &mut tags, &mut seen);
        tags.sort();
        tags.dedup();
        tags
    }

    fn collect_tags(&self, data: DeclId, tags: &mut Vec<String>, seen: &mut Vec<DeclId>) {
        if seen.contains(&data) {
            return;
        }
        seen.push(data);
        for (_, word) in self.own(data, "tags").words() {
            match word.name {
                "ordinary" => {}
                "special" => {
                    let categories = word.detail("category");
                    tags.push("special".to_owned());
                    tags.extend(
                        categories.words().map(|(_, category)| format!("special({})", category.name)),
                    );
                }
                name => tags.push(name.to_owned()),
            }
        }
        let further: &[&str] = if self.get(data).kind == Kind::Element {
            &["kind_of"]
        } else {
            &["elements", "kind_of", "made_from"]
        };
        for field in further {
            for (_, target) in self.own(data, field).refs() {
                self.collect_tags(target, tags, seen);
            }
        }
    }

    /// Whether data carries a tag: `"special"`, `"special(health)"`, `"criminal"` …
    pub fn has_tag(&self, data: DeclId, tag: &str) -> bool {
        self.tags(data).iter().any(|own| own == tag)
    }

    /// The reason for which the author denies the tags that elements bring.
    pub fn denies_tags(&self, data: DeclId) -> Option<&Entry> {
        self.own(data, "tags").word("ordinary").map(|(entry, _)| entry)
    }

    /// The elements of a data category that the library or the package declares.
    pub fn elements(&self, data: DeclId) -> Vec<DeclId> {
        if self.get(data).kind == Kind::Element {
            return vec![data];
        }
        self.own(data, "elements").refs().map(|(_, element)| element).collect()
    }

    /// Whether data is about people: it describes a subject, or a sole trader, or
    /// says nothing and belongs to an activity with subjects.
    pub fn is_personal(&self, data: DeclId) -> bool {
        if self.get(data).kind == Kind::Element {
            return true;
        }
        if self.own(data, "identity").has_word("anonymous") {
            return false;
        }
        let about = self.own(data, "about");
        !about.is_stated()
            || about.open
            || about.refs().any(|(_, who)| {
                self.get(who).kind == Kind::Subject || self.own(who, "type").has_word("sole_trader")
            })
    }

    /// The narrowest fact of a processing that says how long data is kept:
    /// its own period, else nothing.
    pub fn retention(&self, id: DeclId) -> &Fact {
        self.fact(id, "retention")
    }

    /// The details of the sources of a processing by word: `subject`, `observed`,
    /// `inferred`, `public`; parties and activities are references.
    pub fn sources(&self, id: DeclId) -> impl Iterator<Item = &Entry> {
        self.fact(id, "source").entries.iter().filter(|entry| entry.value.is_stated())
    }

    /// Whether people gave the data themselves or were observed, so that Art. 13
    /// applies to some of it.
    pub fn collects_directly(&self, id: DeclId) -> bool {
        self.sources(id).any(|entry| match &entry.value {
            Value::Word(word) => matches!(word.name, "subject" | "observed"),
            Value::Ref(reference) => self.subjects(id).contains(&reference.target),
            _ => false,
        })
    }

    /// Whether some of the data comes from elsewhere, so that Art. 14 applies.
    pub fn collects_elsewhere(&self, id: DeclId) -> bool {
        self.sources(id).any(|entry| match &entry.value {
            Value::Word(word) => word.name == "public",
            Value::Ref(reference) => match self.get(reference.target).kind {
                Kind::Organisation | Kind::Recipient => true,
                Kind::Subject => !self.subjects(id).contains(&reference.target),
                _ => false,
            },
            _ => false,
        })
    }
}
