use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::{CATALOGUES, ENGLISH, Wording, number, text};
use crate::schema::shared::{AUTHORITY, CHANNELS, EVERY_KIND, JOINT, TAGS};
use crate::schema::{self, Field, Type, Word};

/// The messages of a language, each with all that it says.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    let files = CATALOGUES.get_dir(language).expect("the language has a folder").files();
    for line in files
        .filter_map(|file| file.contents_utf8())
        .flat_map(str::lines)
        .filter(|line| !line.starts_with('#'))
    {
        if let Some((name, rest)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            key = name.to_owned();
            assert!(found.insert(key.clone(), rest.to_owned()).is_none(), "{language} has `{key}` twice");
        } else if let Some(message) = found.get_mut(&key) {
            message.push('\n');
            message.push_str(line);
        }
    }
    found
}

fn arguments(message: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| {
        rest.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(rest.len())
    };
    message.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

/// The languages that follow English.
fn others() -> impl Iterator<Item = &'static str> {
    Wording::languages().filter(|language| *language != ENGLISH)
}

#[test]
fn every_catalogue_can_be_read() {
    for language in Wording::languages() {
        let wording = Wording::new(language);
        assert_eq!(wording.language(), language);
        assert!(!wording.date(date(2027, 2, 1)).is_empty());
    }
}

#[test]
fn every_language_says_the_same() {
    let english = messages(ENGLISH);
    let mut faults = Vec::new();
    for language in others() {
        let own = messages(language);
        for (key, message) in &english {
            match own.get(key) {
                None => faults.push(format!("{language} lacks `{key} ={message}`")),
                Some(said) if arguments(said) != arguments(message) => {
                    faults.push(format!("{language}: other arguments in `{key} ={said}`"));
                }
                Some(_) => {}
            }
        }
        faults.extend(
            own.keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("{language}: `{key}` is new")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What fields may hold: their names, and closed words, with all details.
fn said(fields: &'static [Field], names: &mut BTreeSet<String>) {
    for field in fields {
        if names.insert(format!("field-{}", field.name)) || !field.details.is_empty() {
            said(field.details, names);
        }
        for form in field.types {
            match form {
                Type::Record(inner) => said(inner, names),
                Type::Words(words) => closed(words, names),
                Type::Channels => closed(CHANNELS, names),
                _ => {}
            }
        }
    }
}

fn closed(words: &'static [Word], names: &mut BTreeSet<String>) {
    for word in words {
        names.insert(format!("word-{}", word.name));
        said(word.details, names);
    }
}

#[test]
fn every_closed_word_field_and_kind_has_words() {
    let mut names = BTreeSet::new();
    said(EVERY_KIND, &mut names);
    closed(&[AUTHORITY, JOINT], &mut names);
    closed(TAGS, &mut names);
    for table in schema::TABLES {
        names.insert(format!("kind-{}", table.word));
        if !table.library {
            said(table.fields, &mut names);
        }
    }
    let english = messages(ENGLISH);
    let lacking: Vec<String> =
        names.iter().map(|name| name.replace('_', "-")).filter(|key| !english.contains_key(key)).collect();
    assert!(names.len() > 400 && lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn provisions_are_cited_as_each_language_does() {
    let cited =
        |language: &str| Wording::new(language).provisions(&["GDPR 13(3)", "GDPR 6(1)(a)", "C-673/17"]);
    assert_eq!(cited("en"), "GDPR 13(3), 6(1)(a); C-673/17");
    assert_eq!(
        cited("fr"),
        "art.\u{a0}13, §\u{a0}3\u{a0}; art.\u{a0}6, §\u{a0}1, a) du RGPD\u{a0}; C-673/17"
    );
    assert_eq!(cited("de"), "Art.\u{a0}13 Abs.\u{a0}3, Art.\u{a0}6 Abs.\u{a0}1 lit.\u{a0}a DSGVO; C-673/17");
}

/// The provisions that an English message cites: article, paragraph and letter.
fn cited(message: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for rest in message.split("Art. ").skip(1).filter(|rest| rest.contains("GDPR")) {
        let mut parts = rest.split(['(', ')', ' ']).filter(|part| !part.is_empty());
        let article = parts.next().unwrap_or_default().to_owned();
        let mut next = |fits: fn(char) -> bool| {
            let part = parts.clone().next().filter(|part| part.len() == 1 && part.chars().all(fits));
            part.inspect(|_| _ = parts.next()).unwrap_or_default().to_owned()
        };
        let paragraph = next(|letter| letter.is_ascii_digit());
        found.push((article, paragraph, next(|letter| letter.is_ascii_lowercase())));
    }
    found
}

/// A provision as a language cites it.
fn citation(language: &str, (article, paragraph, letter): &(String, String, String)) -> String {
    let parts = [article, paragraph, letter];
    let marks = match language {
        "fr" => ["art. ", ", § ", ", "],
        "de" => ["Art. ", " Abs. ", " lit. "],
        _ => return article.clone(),
    };
    let written = parts.iter().zip(marks).filter(|(part, _)| !part.is_empty());
    written.map(|(part, mark)| format!("{mark}{part}")).collect()
}

#[test]
fn every_language_cites_the_same_law() {
    let mut faults = Vec::new();
    for language in others() {
        let own = messages(language);
        for (key, message) in messages(ENGLISH) {
            for provision in cited(&message) {
                let citation = citation(language, &provision);
                if own.get(&key).is_some_and(|said| !said.contains(&citation)) {
                    faults.push(format!("{language}: `{key}` does not cite {citation}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn citations_are_found() {
    let part = |parts: [&str; 3]| parts.map(str::to_owned).into();
    assert_eq!(cited("x (Art. 6(1)(f) GDPR)."), [part(["6", "1", "f"])]);
    assert_eq!(cited("x (Art. 15 GDPR) y (Art. 7(3) GDPR)"), [part(["15", "", ""]), part(["7", "3", ""])]);
    assert_eq!(citation("de", &part(["6", "1", "f"])), "Art. 6 Abs. 1 lit. f");
    assert_eq!(citation("fr", &part(["6", "1", "f"])), "art. 6, § 1, f");
}

#[test]
fn lists_dates_and_plurals_read_well() {
    let english = Wording::new("en");
    let items = |count: usize| ["a", "b", "c"][..count].iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(english.and(&items(1)), "a");
    assert_eq!(english.and(&items(2)), "a and b");
    assert_eq!(english.or(&items(3)), "a, b or c");
    assert_eq!(english.date(date(2027, 1, 31)), "31 January 2027");
    assert_eq!(english.digits(1.5), "1.5");
    assert_eq!(english.say("unit-day", [number("number", 1.0), text("shown", "1")]), "1 day");
    assert_eq!(english.within("Email address"), "email address");
    assert_eq!(english.within("IP address"), "IP address");
    assert_eq!(Wording::new("fr").within_library("Adresse IP"), "adresse IP");
    assert_eq!(Wording::new("fr").within_library("Réseau Tor"), "Réseau Tor");
    let german = Wording::new("de");
    assert_eq!(german.within_library("Genauer Standort"), "genauer Standort");
    assert_eq!(german.within_library("Kundendienst"), "Kundendienst");
}
