//! Phrases for values: quantities, places, contacts, laws, data.

use super::mark::{self, link, plain};
use super::wording::{number, text};
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::value::{Contact, Entry, Fact, Quantity, Unit, Value, Word};
use crate::schema::Kind;

impl Writer<'_> {
    /// "30 days", "2 to 5 years", "20 EUR"
    pub fn quantity(&self, quantity: Quantity) -> String {
        let shown = match quantity.to {
            Some(to) => self.wording.say(
                "range",
                [text("from", &self.wording.digits(quantity.number)), text("to", &self.wording.digits(to))],
            ),
            None => self.wording.digits(quantity.number),
        };
        let count = quantity.to.unwrap_or(quantity.number);
        let key = match quantity.unit {
            Unit::Bare => return shown,
            Unit::Currency(code) => {
                return format!("{shown}\u{a0}{}", String::from_utf8_lossy(&code));
            }
            Unit::Second => "unit-second",
            Unit::Minute => "unit-minute",
            Unit::Hour => "unit-hour",
            Unit::Day => "unit-day",
            Unit::WorkingDay => "unit-working-day",
            Unit::Week => "unit-week",
            Unit::Month => "unit-month",
            Unit::Year => "unit-year",
            Unit::PerDay => "unit-per-day",
            Unit::PerWeek => "unit-per-week",
            Unit::PerMonth => "unit-per-month",
            Unit::PerYear => "unit-per-year",
        };
        self.wording.say(key, [number("number", count), text("shown", &shown)])
    }

    /// The places of a fact: countries and place words.
    pub fn places(&self, fact: &Fact) -> String {
        self.entries(fact, |entry| self.place(entry))
    }

    /// A place: a country or a place word.
    pub fn place(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Country(code) => Some(self.country(*code)),
            Value::Word(word) => Some(self.wording.word(&format!("place-{}", word.name.replace('_', "-")))),
            _ => None,
        }
    }

    /// A contact, channel or text: "by email: privacy@shop.example".
    pub fn contact(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Contact(contact) => self.channel_of(contact),
            Value::Word(word) => Some(self.channel(word)),
            Value::Text(words) => Some(self.way(&self.text(words))),
            _ => None,
        }
    }

    /// A way in the author's words, with a preposition if they begin without one.
    fn way(&self, words: &str) -> String {
        let prepositions = self.wording.say("way-prepositions", []);
        let first = words.split(' ').next().unwrap_or_default().to_lowercase();
        if mark::is_foreign(words) {
            return self.wording.say("way-foreign", [text("words", words)]);
        }
        if prepositions.split(' ').any(|preposition| preposition == first) {
            return words.to_owned();
        }
        self.wording.say("way-text", [text("words", words)])
    }

    fn channel_of(&self, contact: &Contact) -> Option<String> {
        self.model.channel(contact).map(|word| self.channel(word))
    }

    /// A channel with its address.
    pub fn channel(&self, word: &Word) -> String {
        let key = format!("channel-{}", word.name.replace('_', "-"));
        let address = word.detail("address").texts().next().map(|(_, words)| self.name(words));
        match address {
            Some(address) => self
                .wording
                .say(&key, [text("address", &addressed(word.name, &address)), text("known", "yes")]),
            None => self.wording.say(&key, [text("address", ""), text("known", "no")]),
        }
    }

    /// Several ways to reach somebody: "by email: … or by post: …".
    pub fn contacts(&self, fact: &Fact) -> String {
        let groups = self.by_case(fact.entries.iter(), |entry| self.contact(entry));
        let said: Vec<String> = groups
            .iter()
            .map(|group| self.in_cases(&self.wording.or(&group.value.0), &group.cases))
            .collect();
        self.wording.apart(&said)
    }

    /// Laws that are cited, and texts in their place: "Code de commerce, art.
    /// L123-22 (France)".
    pub fn laws(&self, fact: &Fact) -> String {
        self.entries(fact, |entry| match &entry.value {
            Value::Word(word) if word.name == "law" => self.law_citation(word),
            _ => self.proper(entry),
        })
    }

    fn law_citation(&self, word: &Word) -> Option<String> {
        let words = word.detail("text").texts().next().map(|(_, words)| self.name(words));
        let state = match word.detail("state").first().map(|entry| &entry.value) {
            Some(Value::Country(code)) => Some(self.country(*code)),
            Some(Value::Word(_)) => Some(self.wording.word("place-eu")),
            _ => None,
        };
        match (words, state) {
            (Some(words), Some(state)) => {
                Some(self.wording.say("law-of", [text("law", &words), text("state", &state)]))
            }
            (Some(words), None) => Some(words),
            (None, Some(state)) => Some(self.wording.say("some-law-of", [text("state", &state)])),
            (None, None) => None,
        }
    }

    /// A data category with its elements: "contact data (email address, name)".
    pub fn data(&self, id: DeclId) -> String {
        let label = self.within(id);
        let elements = self.elements(id);
        if elements.is_empty() {
            return label;
        }
        self.wording.say("data-with-elements", [text("label", &label), text("elements", &elements)])
    }

    /// The elements of a data category in words; empty for an element.
    pub fn elements(&self, id: DeclId) -> String {
        if self.model.get(id).kind == Kind::Element {
            return String::new();
        }
        let elements = self.model.own(id, "elements");
        self.entries(elements, |entry| self.named(entry).map(|name| self.wording.within(&name)))
    }
}

/// An address with a link where it leads somewhere.
pub fn addressed(channel: &str, address: &str) -> String {
    let bare = plain(address);
    let safe = !bare.contains(char::is_whitespace);
    match channel {
        "email" if safe && bare.contains('@') => link(&bare, &format!("mailto:{bare}")),
        "phone" => {
            let dialled: String =
                bare.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
            if dialled.len() >= 4 { link(&bare, &format!("tel:{dialled}")) } else { bare }
        }
        _ => web(&bare).map_or(bare.clone(), |target| link(&bare, &target)),
    }
}

/// The target of something that looks like a web address.
pub fn web(address: &str) -> Option<String> {
    let secure = address.starts_with("https://") || address.starts_with("http://");
    (secure && !address.contains(char::is_whitespace)).then(|| address.to_owned())
}
