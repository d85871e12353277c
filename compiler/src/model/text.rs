//! Words for people, in one or several languages.

/// A text; empty if nothing is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    /// Language code and words; the first has no code and stands in the main
    /// language of the package.
    pub variants: Vec<(Option<String>, String)>,
}

impl Text {
    /// A text in the main language.
    pub fn plain(words: impl Into<String>) -> Text {
        Text { variants: vec![(None, words.into())] }
    }

    /// The words in the main language.
    pub fn main(&self) -> &str {
        self.variants.first().map_or("", |(_, words)| words)
    }

    /// The words in a language, if they are written in it.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        self.variants.iter().find(|(code, _)| code.as_deref() == Some(language)).map(|(_, words)| &**words)
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.variants.iter().all(|(_, words)| words.trim().is_empty())
    }
}
