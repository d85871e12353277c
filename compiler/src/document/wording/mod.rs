//! The words of documents: one catalogue a language, in Fluent.
//!
//! A message is a whole sentence, so that a translation may turn it around. A
//! catalogue is a folder named by its language: `language.ftl` holds how the
//! language joins words, the other files the words of documents. A catalogue
//! has every message of the English one, which a test sees to. Dates, lists and
//! plurals follow the Unicode CLDR.

mod calendar;
mod provision;
mod seam;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use include_dir::{Dir, include_dir};

use super::mark;

/// The catalogues: a folder a language.
static CATALOGUES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/document/wording");

/// The language of documents where none is stated, and of findings.
pub const ENGLISH: &str = "en";

/// The words of one language.
pub struct Wording {
    language: String,
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
    and: ListFormatter,
    or: ListFormatter,
}

/// An argument of a message.
pub type Argument<'a> = (&'a str, FluentValue<'a>);

/// A text as an argument.
pub fn text<'a>(name: &'a str, value: &str) -> Argument<'a> {
    (name, FluentValue::from(value.to_owned()))
}

/// A number as an argument, by which plurals are chosen.
pub fn number(name: &str, value: f64) -> Argument<'_> {
    (name, FluentValue::from(value))
}

impl Wording {
    /// The words of a language; English where there is no catalogue.
    pub fn new(language: &str) -> Wording {
        let language = if Wording::knows(language) { language } else { ENGLISH };
        let bundle = bundle_of(language);
        let locale = plain_message(&bundle, "locale");
        let locale: Locale = locale.parse().expect("tests read every locale");
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let and =
            ListFormatter::try_new_and((&locale).into(), wide).expect("lists of every language are known");
        let or =
            ListFormatter::try_new_or((&locale).into(), wide).expect("lists of every language are known");
        Wording { language: language.to_owned(), bundle, locale, and, or }
    }

    /// Whether there is a catalogue for a language.
    pub fn knows(language: &str) -> bool {
        Wording::languages().any(|code| code == language)
    }

    /// The languages that have a catalogue, by code.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        CATALOGUES.dirs().filter_map(|folder| folder.path().to_str())
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether a message exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without arguments.
    pub fn word(&self, key: &str) -> String {
        self.say(key, [])
    }

    /// A message with its arguments.
    pub fn say<'a>(&self, key: &str, arguments: impl IntoIterator<Item = Argument<'a>>) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(name.to_owned(), value);
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no message `{key}`");
            return key.replace('-', " ");
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        seam::joined(&said, |key| plain_message(&self.bundle, key))
    }

    /// A message, or the word as written if there is none: what was compiled
    /// elsewhere may have words that are not known here.
    pub fn known(&self, key: &str, written: &str) -> String {
        if self.has(key) { self.word(key) } else { written.replace('_', " ") }
    }

    /// A closed word of the language of policies, as a noun phrase of its own.
    pub fn closed(&self, name: &str) -> String {
        self.word(&format!("word-{}", name.replace('_', "-")))
    }

    /// A text in the language, with its spaces and apostrophes.
    pub fn typeset(&self, text: &str) -> String {
        seam::typeset(text, |key| plain_message(&self.bundle, key))
    }

    /// "a, b and c"
    pub fn and(&self, items: &[String]) -> String {
        self.and.format(items.iter()).to_string()
    }

    /// "a, b or c"
    pub fn or(&self, items: &[String]) -> String {
        self.or.format(items.iter()).to_string()
    }

    /// A label of the library as it stands within a sentence. Its labels are
    /// known, so that what a name of an author could be wrong for holds: an
    /// acronym that follows is no name, and a first word with the ending of an
    /// adjective is none.
    pub fn within_library(&self, label: &str) -> String {
        let words: Vec<&str> = label.split(' ').collect();
        let is_acronym = |word: &&str| word.chars().all(|letter| !letter.is_lowercase());
        let adjectives = self.word("adjectives");
        let describes = words.len() > 1
            && words[1].starts_with(char::is_uppercase)
            && adjectives.split(' ').any(|ending| words[0].ends_with(ending));
        let rest = words.iter().skip(1).filter(|word| !is_acronym(word)).copied().collect::<String>();
        let named = words[0].chars().skip(1).chain(rest.chars()).any(char::is_uppercase);
        if describes || (self.word("nouns") == "small" && !named) { lower(label) } else { label.to_owned() }
    }

    /// A name without the article that it begins with.
    pub fn without_article<'n>(&self, name: &'n str) -> &'n str {
        let articles = self.word("articles");
        match name.split_once(' ') {
            Some((first, rest)) if articles.split(' ').any(|article| article == first) => rest,
            _ => name,
        }
    }

    /// The name of a country within a sentence: "the United States", "India".
    pub fn country(&self, name: &str) -> String {
        let names = self.word("country-names");
        match name.split(' ').any(|word| names.split(' ').any(|own| own == word)) {
            true => format!("{} {name}", self.word("country-article")),
            false => name.to_owned(),
        }
    }

    /// "a; b; c": things that are told one after another.
    pub fn apart(&self, items: &[String]) -> String {
        let join = |one: String, other: &String| self.say("apart", [text("one", &one), text("other", other)]);
        items.iter().skip(1).fold(items.first().cloned().unwrap_or_default(), join)
    }

    /// The number of an act, with the letters of the language: "2002/2/EC".
    pub fn act(&self, act: &str) -> String {
        act.strip_suffix("EC")
            .map_or_else(|| act.to_owned(), |number| format!("{number}{}", self.word("community")))
    }

    /// A label as it stands within a sentence: its first letter small, where the
    /// language writes nouns small and no other capital shows that it is a name.
    pub fn within(&self, label: &str) -> String {
        let named = label.chars().skip(1).any(char::is_uppercase) || mark::is_foreign(label);
        if self.word("nouns") == "small" && !named { lower(label) } else { label.to_owned() }
    }
}

/// A message of the language itself, as it stands.
fn plain_message(bundle: &FluentBundle<FluentResource>, key: &str) -> String {
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    let pattern = pattern.expect("tests find every message about the language");
    bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
}

fn bundle_of(language: &str) -> FluentBundle<FluentResource> {
    let code = language.parse().expect("folders are named by languages");
    let mut bundle = FluentBundle::new(vec![code]);
    // The places of arguments are marked, so that words can be joined there.
    bundle.set_use_isolating(true);
    for text in texts(language) {
        let resource = FluentResource::try_new(text.to_owned()).expect("tests read every catalogue");
        bundle.add_resource(resource).expect("tests find no message twice");
    }
    bundle
}

/// The files of a catalogue, by name.
fn texts(language: &str) -> impl Iterator<Item = &'static str> {
    let folder = CATALOGUES.get_dir(language);
    let mut files: Vec<_> = folder.into_iter().flat_map(|folder| folder.files()).collect();
    files.sort_by_key(|file| file.path());
    files.into_iter().filter_map(|file| file.contents_utf8())
}

/// A text with a small first letter.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A text with a capital first letter, that of words in another language too.
pub fn capital(text: &str) -> String {
    let start = text.find(|letter| !mark::is_mark(letter)).unwrap_or(text.len());
    let (marks, words) = text.split_at(start);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    marks.chars().chain(first.into_iter().flatten()).chain(letters).collect()
}

#[cfg(test)]
mod tests;
