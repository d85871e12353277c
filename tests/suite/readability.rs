//! How well the notices of the examples read, in every language: words per
//! fact, words per sentence, Flesch, passive voice. `cargo test --test
//! readability -- --nocapture` prints the measures.

use std::collections::BTreeSet;

use priv_compiler::document::tree::{Block, Document, Run, Section, Sentence};
use priv_compiler::document::{self, Request};
use priv_compiler::loader::{self, Package};
use priv_compiler::{Options, compile};
use priv_tests::workspace::{files, root};

/// What the texts of a language must reach.
struct Target {
    language: &'static str,
    /// At least this ease, after Flesch (Amstad for German, Kandel and Moles for French).
    ease: f64,
    /// At most this many words in a sentence that lists no data and holds no address.
    longest: usize,
}

/// The measures of public letters, for the sentences of our own.
const TARGETS: [Target; 3] = [
    Target { language: "en", ease: 68.0, longest: 25 },
    Target { language: "fr", ease: 70.0, longest: 28 },
    Target { language: "de", ease: 50.0, longest: 25 },
];
/// At most this many words in a sentence, on average.
const WORDS: f64 = 13.0;
/// At most this share of sentences is longer than the target: they list data, or
/// hold an address.
const LONGER: f64 = 0.03;
/// At most this share of sentences is in the passive voice.
const PASSIVE: f64 = 0.05;
/// At most this many words a fact, those of tables and of headings among them.
const WORDS_PER_FACT: f64 = 16.5;
/// At least this ease where the words of the authors count too.
const WITH_AUTHORS: f64 = 63.0;

/// The words of our own: what authors wrote in another language is left out.
fn own_words(sentence: &Sentence) -> String {
    let words = |run: &Run| match run {
        Run::Text(text) => text.clone(),
        Run::Link { .. } | Run::Foreign { .. } => String::new(),
    };
    sentence.runs.iter().map(words).collect()
}

/// Sentences in paragraphs and lists, cut at full stops; tables are no sentences.
fn sentences(document: &Document) -> Vec<String> {
    fn blocks(all: &[Block], out: &mut Vec<String>) {
        for block in all {
            match block {
                Block::Paragraph(all) => out.extend(all.iter().map(own_words)),
                Block::List(items) => out.extend(items.iter().flatten().map(own_words)),
                Block::Boxed(inner) => blocks(inner, out),
                Block::Table(_) | Block::Prose(_) | Block::Map(_) => {}
            }
        }
    }
    fn sections(all: &[Section], out: &mut Vec<String>) {
        for section in all {
            blocks(&section.blocks, out);
            sections(&section.sections, out);
        }
    }
    let mut said = Vec::new();
    sections(&document.sections, &mut said);
    let cut = said.iter().flat_map(|text| text.split_inclusive(['.', '!', '?']));
    let whole = cut.map(str::trim).filter(|text| words(text).count() > 2 && text.ends_with(['.', '!', '?']));
    whole.map(str::to_owned).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let trimmed =
        text.split_whitespace().map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    trimmed.filter(|word| word.chars().any(char::is_alphabetic))
}

/// The syllables of a word: its groups of vowels, without an `e` at the end
/// that nobody speaks.
fn syllables(word: &str, language: &str) -> usize {
    let word = word.to_lowercase();
    let silent: &[&str] = match language {
        "en" => &["e", "es", "ed"],
        "fr" => &["e", "es", "ent"],
        _ => &[],
    };
    let ending = silent.iter().find(|ending| word.ends_with(**ending)).copied().unwrap_or_default();
    let spoken = match (language, ending) {
        ("en", "es" | "ed") if word.ends_with("ses") || word.ends_with("ces") || word.ends_with("ted") => {
            &word[..]
        }
        ("en", "e") if word.ends_with("le") => &word[..],
        ("fr", "ent") if word.ends_with("ment") => &word[..],
        _ => &word[..word.len() - ending.len()],
    };
    let vowel = |letter: char| "aeiouyäöüàâéèêëîïôûœ".contains(letter);
    let letters: Vec<char> = spoken.chars().collect();
    let groups = (0..letters.len()).filter(|&at| vowel(letters[at]) && (at == 0 || !vowel(letters[at - 1])));
    groups.count().max(1)
}

fn ease(language: &str, words: f64, syllables: f64) -> f64 {
    match language {
        "fr" => 207.0 - 1.015 * words - 73.6 * syllables,
        "de" => 180.0 - words - 58.5 * syllables,
        _ => 206.835 - 1.015 * words - 84.6 * syllables,
    }
}

/// Whether a form of "to be" stands right before a participle.
fn is_passive(sentence: &str, language: &str) -> bool {
    let all: Vec<String> = words(sentence).map(str::to_lowercase).collect();
    let pair = |being: &[&str], participle: fn(&str) -> bool| {
        all.windows(2).any(|two| being.contains(&two[0].as_str()) && participle(&two[1]))
    };
    match language {
        "fr" => pair(&["est", "sont", "été", "être"], |word| {
            word.len() > 4 && word.ends_with(['é', 'u']) || word.ends_with("ées") || word.ends_with("és")
        }),
        "de" => {
            all.iter().any(|word| ["wird", "werden", "wurde", "wurden"].contains(&word.as_str()))
                && all
                    .iter()
                    .any(|word| word.starts_with("ge") && (word.ends_with('t') || word.ends_with("en")))
        }
        _ => pair(&["is", "are", "was", "were", "be", "been"], |word| {
            word.len() > 4
                && (word.ends_with("ed")
                    || ["given", "taken", "shown", "made", "sent", "kept", "broken"].contains(&word))
        }),
    }
}

/// The measures of one document.
struct Measures {
    per_fact: f64,
    mean: f64,
    longest: usize,
    longer: f64,
    ease: f64,
    passive: f64,
}

/// `limit`: from how many words on a sentence is too long.
fn measured(document: &Document, limit: usize) -> Measures {
    let language = document.language.as_str();
    let sentences = sentences(document);
    let counts: Vec<usize> = sentences.iter().map(|sentence| words(sentence).count()).collect();
    let total: usize = counts.iter().sum();
    let spoken: usize =
        sentences.iter().flat_map(|text| words(text)).map(|word| syllables(word, language)).sum();
    let said: Vec<&Sentence> = document.sections.iter().flat_map(Section::all_sentences).collect();
    let facts: BTreeSet<&str> =
        said.iter().flat_map(|sentence| &sentence.facts).map(|fact| fact.0.as_str()).collect();
    let all: usize = said.iter().map(|sentence| words(&sentence.text()).count()).sum();
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let mean = share(total, counts.len());
    Measures {
        per_fact: share(all, facts.len()),
        mean,
        longest: counts.iter().copied().max().unwrap_or_default(),
        longer: share(counts.iter().filter(|count| **count > limit).count(), counts.len()),
        ease: ease(language, mean, share(spoken, total)),
        passive: share(sentences.iter().filter(|text| is_passive(text, language)).count(), sentences.len()),
    }
}

/// The notices of a package in a language. Under another main language, the words
/// of its authors are those of another language, and are left out.
fn notices(package: &Package, language: &str, with_authors: bool) -> Vec<Document> {
    let mut package = package.clone();
    if !with_authors {
        package.manifest.languages = vec!["la".to_owned()];
    }
    let compilation = compile(&package, &Options::default());
    let request = Request { languages: vec![language.to_owned()], ..Request::default() };
    let mut built = document::documents(&compilation, &request);
    built.retain(|document| document.kind == "notice");
    built
}

/// The measures of a document in one line, and whether they reach the target.
fn judged(path: &str, document: &Document, target: &Target, with_authors: bool) -> (String, bool) {
    let own = measured(document, target.longest);
    let words = if with_authors { ", the words of the authors among them" } else { "" };
    let line = format!(
        "{path} {} {}: {:.1} words a fact, {:.1} words a sentence, longest {}, ease {:.0}, passive {:.0} %{words}",
        document.name,
        document.language,
        own.per_fact,
        own.mean,
        own.longest,
        own.ease,
        own.passive * 100.0
    );
    let reached = match with_authors {
        true => own.ease >= WITH_AUTHORS && own.mean <= WORDS,
        false => {
            own.per_fact <= WORDS_PER_FACT
                && own.mean <= WORDS
                && own.longer <= LONGER
                && own.ease >= target.ease
                && own.passive <= PASSIVE
        }
    };
    (line, reached)
}

#[test]
#[allow(clippy::print_stdout, reason = "the measures are there to be read")]
fn notices_read_well_in_every_language() {
    let mut lines = Vec::new();
    for manifest in
        files("examples", &["priv.toml"]).iter().filter(|file| !file.path.contains("as-published"))
    {
        let path = manifest.path.trim_end_matches("/priv.toml");
        let package = loader::load(&root().join(path)).expect("examples can be read");
        for target in &TARGETS {
            let own = notices(&package, target.language, false);
            lines.extend(own.iter().map(|document| judged(path, document, target, false)));
        }
        let whole = notices(&package, "en", true);
        lines.extend(whole.iter().map(|document| judged(path, document, &TARGETS[0], true)));
    }
    let said = |wanted: fn(&bool) -> bool| -> Vec<&str> {
        lines.iter().filter(|(_, reached)| wanted(reached)).map(|(line, _)| line.as_str()).collect()
    };
    println!("{}", said(|_| true).join("\n"));
    let short = said(|reached| !reached);
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, language, count) in [
        ("data", "en", 2),
        ("purpose", "en", 2),
        ("address", "en", 2),
        ("asked", "en", 1),
        ("services", "en", 3),
        ("données", "fr", 2),
        ("finalité", "fr", 4),
        ("traitement", "fr", 3),
        ("entreprise", "fr", 3),
        ("Einwilligung", "de", 4),
        ("Daten", "de", 2),
        ("Zweck", "de", 1),
    ] {
        assert_eq!(syllables(word, language), count, "{word}");
    }
}
