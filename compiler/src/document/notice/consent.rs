//! Consent, its withdrawal, and data that the law protects specially (Art. 7
//! to 10).

use crate::document::tree::Sentence;
use crate::document::view::View;
use crate::document::wording::text;
use crate::model::DeclId;
use crate::model::value::{Entry, fact};

impl View<'_, '_> {
    /// Special categories and criminal data (Art. 9, 10), in the messages of two keys.
    pub fn sensitivity(&self, keys: [&str; 2], listed: &[(&Entry, DeclId)]) -> Vec<Sentence> {
        let w = self.writer;
        let mut kinds: Vec<String> = Vec::new();
        let (mut special, mut criminal) = (Vec::new(), Vec::new());
        for &(_, data) in listed.iter().filter(|(_, data)| w.model.denies_tags(*data).is_none()) {
            for tag in w.model.tags(data) {
                if tag == "criminal" {
                    criminal.push(w.declaration(data));
                } else if let Some(kind) = tag.strip_prefix("special(").and_then(|tag| tag.strip_suffix(')'))
                {
                    special.push(w.declaration(data));
                    kinds.push(w.word(kind));
                }
            }
        }
        kinds.sort();
        kinds.dedup();
        let mut said = Vec::new();
        if !kinds.is_empty() {
            said.push(w.say(keys[0], [text("kinds", &w.wording.and(&kinds))], special));
        }
        if !criminal.is_empty() {
            said.push(w.say(keys[1], [], criminal));
        }
        said
    }

    /// How a consent is withdrawn (Art. 7(3)).
    pub fn consent(&self, consent: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let withdraw = w.model.own(consent, "withdraw");
        let place = w.field(consent, "withdraw");
        let ways = w.contacts(withdraw);
        let mut said = Vec::new();
        if ways.is_empty() {
            said.push(w.say("consent-withdraw-some", [], [w.declaration(consent)]));
        } else {
            said.push(w.say("consent-withdraw", [text("ways", &ways)], [place.clone()]));
        }
        if w.model.own(consent, "required_for_service").bool() == Some(true) {
            said.push(w.say("consent-service", [], [w.field(consent, "required_for_service")]));
        }
        said.extend(w.open_points("open-withdraw", withdraw, &place));
        said.extend(self.parental(consent));
        said
    }

    /// The consent of parents (Art. 8).
    fn parental(&self, consent: DeclId) -> Vec<Sentence> {
        let w = self.writer;
        let place = w.field(consent, "parental");
        let mut said = Vec::new();
        for (_, fields) in w.model.own(consent, "parental").records() {
            match fact(fields, "below").quantity() {
                Some(age) => {
                    let age = w.quantity(age);
                    said.push(w.say("consent-parental-below", [text("age", &age)], [place.clone()]));
                }
                None => said.push(w.say("consent-parental", [], [place.clone()])),
            }
            let verified = w.entries(fact(fields, "verified_by"), |entry| w.named(entry));
            if !verified.is_empty() {
                said.push(w.say("consent-parental-check", [text("text", &verified)], [place.clone()]));
            }
        }
        said
    }
}
