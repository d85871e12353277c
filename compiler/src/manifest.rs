//! `priv.toml`: what a package says about itself.
//!
//! ```toml
//! [package]
//! name      = "cockpit"
//! languages = ["en", "fr"]      # the main language first
//! law_date  = 2026-11-22        # the day whose law applies
//! speaker   = "cockpit"         # who speaks, where several are `ours`
//!
//! [lints]
//! retention-indefinite = "error" # allow, note, warning or error
//!
//! [packages]
//! vendors = "../vendors"        # a neighbouring package and its folder
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::spelling;

/// The contents of `priv.toml`; [`Manifest::default`] for a policy without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Name of the package, `None` without `priv.toml`.
    pub name: Option<String>,
    /// Languages of its texts as two- or three-letter tags, the main one first; never empty.
    pub languages: Vec<String>,
    /// The day whose law applies; `None`: the date of the law tables.
    pub law_date: Option<Date>,
    /// Which organisation speaks in the documents, where several are `ours`.
    pub speaker: Option<String>,
    /// Levels of findings, by code.
    pub lints: BTreeMap<String, Level>,
    /// Neighbouring packages: their name here, and their folder relative to this one.
    pub packages: BTreeMap<String, String>,
}

/// How much a finding shall weigh in this package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Not reported.
    Allow,
    /// A note.
    Note,
    /// A warning.
    Warning,
    /// An error.
    Error,
}

/// The sections, and what they say.
pub const SECTIONS: &[(&str, &str)] = &[
    ("package", "What the package is called, and by which law it is checked."),
    ("lints", "How much findings weigh, by their code."),
    ("packages", "Neighbouring packages: a name, and the folder seen from here."),
];

/// The keys of `[package]`, and what they say.
pub const KEYS: &[(&str, &str)] = &[
    ("name", "The name that other packages and the built files know it by."),
    ("languages", "The languages of its texts, the main one first, as in `[\"en\", \"fr\"]`."),
    ("law_date", "The day whose law applies, as in `2026-11-22`; without it, that of the law tables."),
    ("speaker", "The organisation that speaks in the documents, where several are `ours`."),
];

/// The levels of findings, and what they do.
pub const LEVELS: &[(&str, &str, Level)] = &[
    ("allow", "Not reported.", Level::Allow),
    ("note", "Shown as a note.", Level::Note),
    ("warning", "Shown as a warning.", Level::Warning),
    ("error", "Shown as an error; a build stops at it.", Level::Error),
];

/// Something in `priv.toml` that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes of the file.
    pub place: Range<usize>,
    /// What stands there, and what may.
    pub message: String,
}

impl Default for Manifest {
    fn default() -> Self {
        Manifest {
            name: None,
            languages: vec!["en".to_owned()],
            law_date: None,
            speaker: None,
            lints: BTreeMap::new(),
            packages: BTreeMap::new(),
        }
    }
}

impl Manifest {
    /// Reads the text of a `priv.toml`. `unknown` says what is wrong with the
    /// code of a finding, if anything.
    ///
    /// # Errors
    /// The first thing that is not TOML, not a known key, or not of the type that the key takes.
    pub fn parse(text: &str, unknown: fn(&str) -> Option<String>) -> Result<Self, Fault> {
        let document = DeTable::parse(text).map_err(|error| Fault {
            place: error.span().unwrap_or(0..0),
            message: format!("this is not TOML: {}", error.message()),
        })?;
        let mut manifest = Manifest::default();
        for (key, value) in document.get_ref() {
            match key.get_ref().as_ref() {
                "package" => manifest.package(table(value)?)?,
                "lints" => manifest.lints(table(value)?, unknown)?,
                "packages" => manifest.neighbours(table(value)?)?,
                _ => return Err(unknown_key(key, "section", SECTIONS)),
            }
        }
        match manifest.name {
            Some(_) => Ok(manifest),
            None => Err(Fault { place: 0..0, message: "`[package]` with a `name` is missing".to_owned() }),
        }
    }

    fn package(&mut self, entries: &DeTable) -> Result<(), Fault> {
        for (key, value) in entries {
            match key.get_ref().as_ref() {
                "name" => self.name = Some(package_name(value.span(), string(value)?)?),
                "languages" => self.languages = languages(value)?,
                "law_date" => self.law_date = Some(date(value)?),
                "speaker" => self.speaker = Some(name(value.span(), string(value)?)?),
                _ => return Err(unknown_key(key, "key", KEYS)),
            }
        }
        Ok(())
    }

    fn lints(&mut self, entries: &DeTable, unknown: fn(&str) -> Option<String>) -> Result<(), Fault> {
        for (code, value) in entries {
            if let Some(message) = unknown(code.get_ref()) {
                return Err(Fault { place: code.span(), message });
            }
            let written = string(value)?;
            let Some((_, _, level)) = LEVELS.iter().find(|(name, ..)| *name == written) else {
                let message = format!("a level is `allow`, `note`, `warning` or `error`, not `{written}`");
                return fault(value, message);
            };
            self.lints.insert(code.get_ref().to_string(), *level);
        }
        Ok(())
    }

    fn neighbours(&mut self, entries: &DeTable) -> Result<(), Fault> {
        for (key, value) in entries {
            let folder = string(value)?;
            if folder.is_empty() || folder.starts_with('/') || folder.contains(['\\', '\0', ':']) {
                return fault(
                    value,
                    "a package is named by its folder, seen from here, as in `\"../vendors\"`",
                );
            }
            self.packages.insert(name(key.span(), key.get_ref())?, folder.to_owned());
        }
        Ok(())
    }
}

/// Words of the grammar, which are never names.
const RESERVED: [&str; 20] = [
    "use",
    "as",
    "when",
    "by",
    "any",
    "may",
    "best_effort",
    "unstated",
    "vague",
    "pending",
    "none",
    "true",
    "false",
    "and",
    "or",
    "not",
    "in",
    "is",
    "else",
    "std",
];

/// Whether a text can be the name of a package or module: lower-case letters,
/// digits and `_`, no digit first, no reserved word.
pub fn is_name(text: &str) -> bool {
    !RESERVED.contains(&text) && has_letters_of_name(text)
}

fn has_letters_of_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first.is_ascii_lowercase() || first == '_')
        && letters.all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}

/// The nearest text that can be the name of a package or module.
pub fn as_name(text: &str) -> String {
    let mut name: String = text
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' })
        .collect();
    if !has_letters_of_name(&name) {
        name.insert(0, '_');
    }
    if RESERVED.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// The name of a package; a hyphen, as in the names of folders, is read as `_`.
fn package_name(place: Range<usize>, text: &str) -> Result<String, Fault> {
    name(place, &text.replace('-', "_"))
}

fn name(place: Range<usize>, text: &str) -> Result<String, Fault> {
    if is_name(text) {
        return Ok(text.to_owned());
    }
    let message = match RESERVED.contains(&text) {
        true => format!("`{text}` has a meaning of its own in the language; call it `{}`", as_name(text)),
        false => {
            format!("a name has lower-case letters, digits and `_`: `{}` instead of `{text}`", as_name(text))
        }
    };
    Err(Fault { place, message })
}

fn languages(value: &Spanned<DeValue>) -> Result<Vec<String>, Fault> {
    let Some(items) = value.get_ref().as_array().filter(|items| !items.is_empty()) else {
        return fault(value, "languages are a list of at least one, as in `[\"en\", \"fr\"]`");
    };
    let mut tags: Vec<String> = Vec::new();
    for item in items {
        let tag = string(item)?;
        if !matches!(tag.len(), 2 | 3) || !tag.bytes().all(|letter| letter.is_ascii_lowercase()) {
            return fault(
                item,
                format!("a language is a tag of two or three lower-case letters, not `{tag}`"),
            );
        }
        if tags.iter().any(|known| known == tag) {
            return fault(item, format!("`{tag}` stands here twice"));
        }
        tags.push(tag.to_owned());
    }
    Ok(tags)
}

fn date(value: &Spanned<DeValue>) -> Result<Date, Fault> {
    let written = match value.get_ref() {
        DeValue::Datetime(date) => date.to_string(),
        other => other.as_str().unwrap_or_default().to_owned(),
    };
    match written.parse() {
        Ok(date) if written.len() == 10 => Ok(date),
        _ => fault(value, "a law date is a day of the calendar, as in `2026-11-22`"),
    }
}

fn table<'a, 'i>(value: &'a Spanned<DeValue<'i>>) -> Result<&'a DeTable<'i>, Fault> {
    value.get_ref().as_table().map_or_else(|| fault(value, "this is a section, not a value"), Ok)
}

fn string<'a>(value: &'a Spanned<DeValue>) -> Result<&'a str, Fault> {
    value.get_ref().as_str().map_or_else(|| fault(value, "a text in quotes belongs here"), Ok)
}

fn fault<T>(value: &Spanned<DeValue>, message: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { place: value.span(), message: message.into() })
}

fn unknown_key(key: &Spanned<impl AsRef<str>>, sort: &str, known: &[(&str, &str)]) -> Fault {
    let written = key.get_ref().as_ref();
    let known: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let hint = match spelling::nearest(written, known.iter().copied()) {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("known are `{}`", known.join("`, `")),
    };
    Fault { place: key.span(), message: format!("there is no {sort} called `{written}`; {hint}") }
}

#[cfg(test)]
mod tests {
    use super::{Level, Manifest, as_name};

    fn known(code: &str) -> Option<String> {
        (code != "retention-indefinite" && code != "x").then(|| format!("there is no `{code}`"))
    }

    #[test]
    fn every_key_is_read() {
        let manifest = Manifest::parse(
            "[package]\nname = \"cockpit\"\nlanguages = [\"en\", \"fr\"]\nlaw_date = 2026-11-22\n\
             speaker = \"us\"\n[lints]\nretention-indefinite = \"error\"\n[packages]\nvendors = \"../vendors\"\n",
            known,
        )
        .unwrap();
        assert_eq!(manifest.name.as_deref(), Some("cockpit"));
        let hyphened = Manifest::parse("package = { name = \"my-co\" }", known).unwrap();
        assert_eq!(hyphened.name.as_deref(), Some("my_co"));
        assert_eq!(manifest.languages, ["en", "fr"]);
        assert_eq!(manifest.law_date, Some(jiff::civil::date(2026, 11, 22)));
        assert_eq!(manifest.speaker.as_deref(), Some("us"));
        assert_eq!(manifest.lints["retention-indefinite"], Level::Error);
        assert_eq!(manifest.packages["vendors"], "../vendors");
    }

    #[test]
    fn a_date_may_stand_in_quotes() {
        let manifest =
            Manifest::parse("package = { name = \"a\", law_date = \"2026-11-22\" }", known).unwrap();
        assert_eq!(manifest.law_date, Some(jiff::civil::date(2026, 11, 22)));
    }

    #[test]
    fn faults_name_their_place() {
        let cases = [
            ("", 0, "`[package]` with a `name` is missing"),
            ("[package]\nname = ", 17, "this is not TOML: "),
            ("[package]\nnam = \"a\"", 10, "there is no key called `nam`; did you mean `name`?"),
            ("[rules]", 1, "there is no section called `rules`; known are `package`, `lints`, `packages`"),
            (
                "[package]\nname = \"My-Co\"",
                17,
                "a name has lower-case letters, digits and `_`: `my_co` instead of `My_Co`",
            ),
            ("[package]\nname = 3", 17, "a text in quotes belongs here"),
            ("[package]\nname = \"a\"\nlaw_date = 2026-02-30", 32, ""),
            ("[package]\nname = \"a\"\nlanguages = []", 33, "languages are a list of at least one"),
            ("[package]\nname = \"a\"\nlanguages = [\"english\"]", 34, "a language is a tag"),
            ("[lints]\nx = \"deny\"", 12, "a level is `allow`, `note`, `warning` or `error`, not `deny`"),
            ("[lints]\ny = \"note\"", 8, "there is no `y`"),
            ("[packages]\nin = \"../a\"", 11, "`in` has a meaning of its own in the language; call it `in_`"),
            ("[packages]\nv = \"/abs\"", 15, "a package is named by its folder"),
        ];
        for (text, start, message) in cases {
            let fault = Manifest::parse(text, known).unwrap_err();
            assert!(fault.message.starts_with(message), "{text}: {}", fault.message);
            assert_eq!(fault.place.start, start, "{text}: {}", fault.message);
        }
    }

    #[test]
    fn odd_names_have_a_nearest_name() {
        assert_eq!(as_name("Data-Protection 2"), "data_protection_2");
        assert_eq!(as_name("2026"), "_2026");
        assert_eq!(as_name(""), "_");
    }
}
