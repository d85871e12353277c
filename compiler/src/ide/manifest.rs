//! What can be written in a `priv.toml`, and what stands there means.

use std::ops::Range;

use super::completion::{Completion, Sort};
use crate::check::codes::{self, CODES};
use crate::document::wording::Wording;
use crate::manifest::{KEYS, LEVELS, SECTIONS};
use crate::rules;

/// What stands in a line before a cursor.
struct Line<'t> {
    /// The section around.
    section: &'t str,
    /// The key before `=`, if there is one.
    key: Option<&'t str>,
    /// The bytes of the word under the cursor, up to it.
    word: Range<usize>,
    /// What stands before the word on its line.
    before: &'t str,
}

/// The line around an offset.
fn line(text: &str, offset: usize) -> Line<'_> {
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let heads = text[..start].lines().rev().map(str::trim).find(|line| line.starts_with('['));
    let section = heads.map_or("", |line| line.trim_matches(['[', ']', ' ']));
    let part_of_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    let word = text[start..offset].trim_end_matches(part_of_word).len() + start;
    let before = &text[start..word];
    let key = before.split_once('=').map(|(key, _)| key.trim());
    Line { section, key, word: word..offset, before }
}

/// What can be written at an offset of a `priv.toml`, and the bytes that it replaces.
pub fn completions(text: &str, offset: usize) -> (Range<usize>, Vec<Completion>) {
    let Line { section, key, word, before } = line(text, offset);
    let quoted = before.matches('"').count() % 2 == 1;
    let all = match (section, key) {
        _ if before.contains('#') => Vec::new(),
        (_, None) if before.trim() == "[" => {
            SECTIONS.iter().map(|(name, says)| one(name, format!("{name}]"), says)).collect()
        }
        ("package", None) if before.trim().is_empty() => {
            let missing = KEYS.iter().filter(|(name, _)| !is_written(text, name));
            missing.map(|(name, says)| one(name, format!("{name} = "), says)).collect()
        }
        ("lints", None) if before.trim().is_empty() => {
            let rules = rules::all().map(|rule| (rule.code, rule.explanation.asks));
            let all = rules.chain(CODES.iter().map(|code| (code.code, code.means)));
            all.map(|(code, says)| one(code, format!("{code} = "), says)).collect()
        }
        ("package", Some("languages")) => values(Wording::languages().map(|tag| (tag, "")), quoted),
        ("lints", Some(_)) => values(LEVELS.iter().map(|(name, says, _)| (*name, *says)), quoted),
        ("", None) if before.trim().is_empty() => {
            SECTIONS.iter().map(|(name, says)| one(&format!("[{name}]"), format!("[{name}]"), says)).collect()
        }
        _ => Vec::new(),
    };
    (word, all)
}

fn one(label: &str, text: String, says: &str) -> Completion {
    let label = label.to_owned();
    Completion { label, text, documentation: says.to_owned(), sort: Sort::Field, ..Completion::default() }
}

fn values<'v>(values: impl Iterator<Item = (&'v str, &'v str)>, quoted: bool) -> Vec<Completion> {
    let value = |(value, says): (&str, &str)| {
        let text = if quoted { value.to_owned() } else { format!("\"{value}\"") };
        Completion { sort: Sort::Word, ..one(value, text, says) }
    };
    values.map(value).collect()
}

/// Whether a key stands there already.
fn is_written(text: &str, key: &str) -> bool {
    text.lines().any(|line| line.split_once('=').is_some_and(|(own, _)| own.trim() == key))
}

/// What a section, a key or the code of a finding means, as Markdown.
pub fn hover(text: &str, offset: usize) -> Option<(Range<usize>, String)> {
    let part_of_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    let end = offset + text[offset..].find(|letter| !part_of_word(letter)).unwrap_or(text.len() - offset);
    let Line { section, key, word, before } = line(text, end);
    let bytes = word.start..end;
    let name = &text[bytes.clone()];
    let known = |table: &[(&str, &'static str)]| {
        table.iter().find(|(own, _)| *own == name).map(|(_, says)| (*says).to_owned())
    };
    let says = match (section, key) {
        _ if before.contains('#') => None,
        (_, None) if before.trim() == "[" => known(SECTIONS),
        ("package", None) => known(KEYS),
        ("lints", None) => of_code(name),
        _ => None,
    };
    Some((bytes.clone(), format!("**{name}**\n\n{}", says?)))
}

/// What a finding asks for, and by which law.
fn of_code(code: &str) -> Option<String> {
    match rules::find(code) {
        Some((_, rule)) => Some(format!("{} ({})", rule.explanation.asks, rule.provisions.join(", "))),
        None => codes::find(code).map(|code| code.means.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{completions, hover};

    fn at(marked: &str) -> Vec<String> {
        let offset = marked.find('¦').expect("a cursor");
        let (_, all) = completions(&marked.replace('¦', ""), offset);
        all.into_iter().map(|completion| completion.text).collect()
    }

    #[test]
    fn keys_levels_and_codes_are_offered_where_they_fit() {
        assert_eq!(at("¦"), ["[package]", "[lints]", "[packages]"]);
        assert_eq!(at("[li¦"), ["package]", "lints]", "packages]"]);
        let keys = at("[package]\nname = \"a\"\n¦");
        assert!(keys.contains(&"speaker = ".to_owned()) && !keys.contains(&"name = ".to_owned()));
        assert!(at("[lints]\nretention-ind¦").contains(&"retention-indefinite = ".to_owned()));
        assert_eq!(at("[lints]\nretention-indefinite = ¦")[0], "\"allow\"");
        assert_eq!(at("[lints]\nretention-indefinite = \"¦")[0], "allow");
        assert!(at("[package]\nlanguages = [\"en\", \"¦").contains(&"fr".to_owned()));
        assert!(at("[package]\n# law¦").is_empty());
        assert!(at("[packages]\nvendors¦").is_empty());
    }

    #[test]
    fn keys_and_codes_say_what_they_mean() {
        let text = "[package]\nname = \"a\"\n\n[lints]\nretention-indefinite = \"error\"\n";
        let said = |word: &str| hover(text, text.find(word).expect("it is there") + 2).map(|(_, says)| says);
        assert!(said("name").is_some_and(|says| says.starts_with("**name**")));
        assert!(said("lints").is_some());
        assert!(said("retention-indefinite").is_some_and(|says| says.contains("GDPR")));
        assert_eq!(said("error"), None);
    }
}
