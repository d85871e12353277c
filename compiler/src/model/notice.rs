//! Whom notices address, and where requests go.

use super::activity::Role;
use super::value::{Entry, Value, fact};
use super::{DeclId, Declaration, Model};
use crate::schema::Kind;

impl Model {
    /// The activities and parts that a notice of ours has to explain: those that we
    /// decide on, and those whose role is left open while a declared notice
    /// addresses their people. Whom no declared notice addresses is another finding.
    pub fn explained(&self) -> impl Iterator<Item = &Declaration> {
        let (built, notices) = (self.builds("notice"), self.documents("notice"));
        self.processings().filter(move |processing| match self.role(processing.id) {
            Role::Controller | Role::Joint => {
                built
                    && (notices.is_empty()
                        || notices.iter().any(|&notice| self.addresses(notice, processing.id)))
            }
            Role::Unknown => notices.iter().any(|&notice| self.addresses(notice, processing.id)),
            Role::Processor => false,
        })
    }

    /// Whether the audience of a document may hold somebody whose data a processing uses.
    pub fn addresses(&self, document: DeclId, processing: DeclId) -> bool {
        let audience = self.own(document, "audience");
        let subjects = self.subjects(processing);
        if !audience.is_stated() || subjects.is_empty() {
            return true;
        }
        subjects.iter().any(|&subject| self.is_addressed(document, subject))
    }

    /// Whether the audience of a document holds a subject, itself or as a broader kind.
    pub fn is_addressed(&self, document: DeclId, subject: DeclId) -> bool {
        let audience = self.own(document, "audience");
        let broader = self.broader(subject);
        !audience.is_stated() || audience.open || audience.refs().any(|(_, who)| broader.contains(&who))
    }

    /// Whether a short notice tells the people of a processing.
    pub fn is_announced(&self, processing: DeclId) -> bool {
        let members = [processing, self.activity_of(processing)];
        self.documents("short_notice").into_iter().any(|layer| {
            let only = self.own(layer, "only");
            let shown = !only.is_stated() || only.refs().any(|(_, row)| members.contains(&row));
            shown && self.addresses(layer, processing)
        })
    }

    /// The `rights` that concern a processing.
    pub fn rights_of(&self, processing: DeclId) -> impl Iterator<Item = &Declaration> {
        let members = [processing, self.activity_of(processing)];
        self.of_kind(Kind::Rights).filter(move |rights| {
            let activities = self.own(rights.id, "for");
            !activities.is_stated() || activities.refs().any(|(_, activity)| members.contains(&activity))
        })
    }

    /// Whether a party has a channel with this use (`"rights"`, `"questions"` …)
    /// whose address is not left open.
    pub fn has_channel_for(&self, party: DeclId, usage: &str) -> bool {
        let serves = |entry: &Entry| match &entry.value {
            Value::Word(word) => {
                word.detail("for").has_word(usage) && word.detail("address").holes().next().is_none()
            }
            _ => false,
        };
        self.channels(party).iter().any(|channel| channel.fact.entries.iter().any(serves))
    }

    /// Whether the `sections` of a document are written, and none of these words is among them.
    pub fn leaves_out(&self, document: DeclId, words: &[&str]) -> bool {
        self.omits(document, "sections", words)
    }

    /// Whether the `sections` or `columns` of a document are written as a closed list,
    /// and none of these words is among them.
    pub fn omits(&self, document: DeclId, field: &str, words: &[&str]) -> bool {
        let list = self.own(document, field);
        let named = |entry: &Entry| matches!(&entry.value, Value::Name(name) if words.contains(&&*name.name));
        list.is_stated() && !list.open && !list.entries.iter().any(named)
    }

    /// The documents outside that nobody can open: no link is given.
    pub fn unreachable_documents(&self) -> impl Iterator<Item = &Declaration> {
        self.of_kind(Kind::Document).filter(|document| {
            let at = fact(&document.fields, "at");
            self.own(document.id, "type").has_word("external")
                && !at.broken
                && at.is_written()
                && !at.is_stated()
        })
    }

    /// The documents that are part of another one.
    pub fn own_parts(&self, document: DeclId) -> Vec<DeclId> {
        self.of_kind(Kind::Document)
            .filter(|part| self.own(part.id, "part_of").refs().any(|(_, whole)| whole == document))
            .map(|part| part.id)
            .collect()
    }
}
