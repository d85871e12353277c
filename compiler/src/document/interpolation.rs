//! Names and contacts within the author's words: `Write to {dpo_mail}`.

use super::mark::plain_words;
use super::phrase::addressed;
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::value::{Entry, Value, Word};
use crate::schema::Kind;

impl Writer<'_> {
    /// A text of prose, with what stands in braces looked up; `{{` is a brace.
    /// What names nothing stays as it is written.
    pub fn prose(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Text(words) => Some(self.interpolated(&self.text(words))),
            _ => self.named(entry),
        }
    }

    fn interpolated(&self, words: &str) -> String {
        let mut out = String::new();
        let mut rest = words;
        while let Some(at) = rest.find(['{', '}']) {
            out.push_str(&rest[..at]);
            let (brace, after) = rest[at..].split_at(1);
            rest = after;
            if let Some(after) = rest.strip_prefix(brace) {
                out.push_str(brace);
                rest = after;
                continue;
            }
            let named = rest.split_once('}').filter(|_| brace == "{");
            match named.and_then(|(path, after)| Some((self.named_by(path.trim())?, after))) {
                Some((said, after)) => {
                    out.push_str(&said);
                    rest = after;
                }
                None => out.push_str(brace),
            }
        }
        out.push_str(rest);
        out
    }

    /// What a path names: the label of a declaration, or the address of a contact.
    fn named_by(&self, path: &str) -> Option<String> {
        let own = self.model.declarations.iter().filter(|own| !self.model.is_library(own.id) && own.enters);
        let declared = own.clone().find(|own| self.model.path(own.id) == path);
        let declared = declared.or_else(|| own.clone().find(|own| own.name == path));
        if let Some(declared) = declared {
            return Some(plain_words(&self.label(declared.id)));
        }
        let (party, contact) = match path.rsplit_once('.') {
            Some((party, contact)) => {
                (own.clone().find(|own| own.name == party || self.model.path(own.id) == party)?.id, contact)
            }
            None => (self.model.speaker?, path),
        };
        self.address(party, contact)
    }

    /// The address of a contact; how to reach it if it has none.
    fn address(&self, party: DeclId, contact: &str) -> Option<String> {
        if !matches!(self.model.get(party).kind, Kind::Organisation | Kind::Recipient) {
            return None;
        }
        let channel = self.model.channels(party).iter().find(|channel| channel.name == contact)?;
        let word: &Word = channel.fact.words().next()?.1;
        let address = word.detail("address").texts().next();
        Some(match address {
            Some((_, words)) => addressed(word.name, &self.name(words)),
            None => self.channel(word),
        })
    }
}
