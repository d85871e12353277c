//! The bases of Art. 6(1) and the conditions of Art. 9(2), and how they pair.

use super::Law;
use crate::model::Declaration;
use crate::model::value::{Fact, fact};
use crate::schema::Kind;

/// A condition of Art. 9(2) in the library.
#[derive(Clone, Copy, Debug)]
pub struct Condition<'m> {
    declaration: &'m Declaration,
}

impl<'m> Condition<'m> {
    fn field(&self, name: &str) -> &'m Fact {
        fact(&self.declaration.fields, name)
    }

    /// The provision, as "9(2)(b)".
    pub fn article(&self) -> &'m str {
        self.field("article").texts().next().map_or("", |(_, article)| article.main())
    }

    /// Whether a law has to be cited for it.
    pub fn needs_law(&self) -> bool {
        self.field("needs_law").bool() == Some(true)
    }

    /// Whether a basis of Art. 6(1) usually or possibly stands beside it.
    pub fn goes_with(&self, basis: &str) -> bool {
        self.field("usual").has_word(basis) || self.field("possible").has_word(basis)
    }

    /// The bases that usually stand beside it.
    pub fn usual(&self) -> Vec<&'static str> {
        self.field("usual").words().map(|(_, word)| word.name).collect()
    }
}

impl<'m> Law<'m> {
    /// The condition of Art. 9(2) that a word of `article_9` names.
    pub fn condition(&self, word: &str) -> Option<Condition<'m>> {
        self.model
            .all_of_kind(Kind::Ground)
            .map(|declaration| Condition { declaration })
            .filter(|condition| condition.article().starts_with("9(2)"))
            .find(|condition| {
                let written = condition.field("word").texts().next().map(|(_, text)| text.main());
                written.unwrap_or(&condition.declaration.name) == word
            })
    }
}
