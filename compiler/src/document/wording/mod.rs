//! The words of documents: one catalogue a language, in Fluent.
//!
//! A message is a whole sentence, so that a translation may turn it around.
//! What a catalogue lacks is said in English. A catalogue has one file for the
//! words that all documents share, one for the page, and one for each document.

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::Date;

/// A catalogue: its language and its files.
type Catalogue = (&'static str, &'static [&'static str]);

/// The catalogues, English first.
const CATALOGUES: &[Catalogue] = &[(
    "en",
    &[
        include_str!("en/words.ftl"),
        include_str!("en/page.ftl"),
        include_str!("en/notice.ftl"),
        include_str!("en/pages.ftl"),
        include_str!("en/terms.ftl"),
        include_str!("en/registers.ftl"),
        include_str!("en/assessments.ftl"),
        include_str!("en/change.ftl"),
        include_str!("en/map.ftl"),
    ],
)];

/// The words of one language.
pub struct Wording {
    language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
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
        let own = CATALOGUES.iter().filter(|(code, _)| *code == language && *code != "en");
        let bundles = own.chain(&CATALOGUES[..1]).map(|(code, files)| bundle(code, files)).collect();
        Wording { language: language.to_owned(), bundles }
    }

    /// Whether there is a catalogue for a language.
    pub fn knows(language: &str) -> bool {
        CATALOGUES.iter().any(|(code, _)| *code == language)
    }

    /// The language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether a message exists.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(key))
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
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&values), &mut errors);
                debug_assert!(errors.is_empty(), "{key}: {errors:?}");
                return said.into_owned();
            }
        }
        debug_assert!(false, "there is no message `{key}`");
        key.replace('-', " ")
    }

    /// "a, b and c"
    pub fn and(&self, items: &[String]) -> String {
        self.list(items, "list-and")
    }

    /// "a, b or c"
    pub fn or(&self, items: &[String]) -> String {
        self.list(items, "list-or")
    }

    fn list(&self, items: &[String], last: &str) -> String {
        let Some((tail, head)) = items.split_last() else { return String::new() };
        let Some((first, middle)) = head.split_first() else { return tail.clone() };
        let pair =
            |key: &str, head: String, tail: &str| self.say(key, [text("head", &head), text("tail", tail)]);
        let head = middle.iter().fold(first.clone(), |head, item| pair("list-middle", head, item));
        pair(last, head, tail)
    }

    /// "31 January 2027"
    pub fn date(&self, date: Date) -> String {
        let [day, month] = [date.day(), date.month()].map(f64::from);
        let year = date.year().to_string();
        self.say("date", [number("day", day), number("month", month), text("year", &year)])
    }

    /// "January 2027"
    pub fn month(&self, date: Date) -> String {
        let month = number("month", f64::from(date.month()));
        self.say("month-of-year", [month, text("year", &date.year().to_string())])
    }

    /// A label as it stands within a sentence: its first letter small, where the
    /// language writes nouns small and no other capital shows that it is a name.
    pub fn within(&self, label: &str) -> String {
        let mut letters = label.chars();
        let Some(first) = letters.next() else { return String::new() };
        if self.word("nouns") == "small" && !letters.clone().any(char::is_uppercase) {
            return first.to_lowercase().chain(letters).collect();
        }
        label.to_owned()
    }
}

fn bundle(code: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language = code.parse().expect("codes of catalogues are languages");
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    for text in files {
        let resource = FluentResource::try_new((*text).to_owned()).expect("tests read every catalogue");
        bundle.add_resource(resource).expect("tests find no message twice");
    }
    bundle
}

/// A text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_read() {
        for (code, files) in CATALOGUES {
            let wording = Wording { language: (*code).to_owned(), bundles: vec![bundle(code, files)] };
            assert!(wording.has("date"), "{code}");
        }
    }

    #[test]
    fn lists_dates_and_plurals_read_well() {
        let english = Wording::new("en");
        let items =
            |count: usize| ["a", "b", "c"][..count].iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(english.and(&items(1)), "a");
        assert_eq!(english.and(&items(2)), "a and b");
        assert_eq!(english.or(&items(3)), "a, b or c");
        assert_eq!(english.date(jiff::civil::date(2027, 1, 31)), "31 January 2027");
        assert_eq!(english.say("unit-day", [number("number", 1.0), text("shown", "1")]), "1 day");
        assert_eq!(english.within("Email address"), "email address");
        assert_eq!(english.within("IP address"), "IP address");
    }
}
