//! What the editors know by heart is what the compiler knows: the words of the
//! language in each list of colours, and the snippets.

use std::collections::BTreeSet;
use std::fs;

use priv_compiler::diagnostic::Severity;
use priv_compiler::loader::Package;
use priv_compiler::{Options, compile, rules, schema};
use priv_tests::workspace::root;

/// Lists of colours that name each kind; the tree-sitter grammar sees where a kind stands.
const COLOURS: [&str; 3] = [
    "editors/emacs/priv-mode.el",
    "editors/neovim/syntax/priv.vim",
    "editors/vscode/syntaxes/priv.tmLanguage.json",
];
const GRAMMAR: &str = "editors/tree-sitter-priv/grammar.js";
const SNIPPETS: &str = "editors/vscode/snippets/priv.json";

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').collect()
}

/// The words that the lexer knows: `#[token("when")]`.
fn words_of_the_lexer() -> BTreeSet<String> {
    let lexer = read("compiler/src/syntax/token.rs");
    let quoted = lexer.split("#[token(\"").skip(1).filter_map(|rest| rest.split_once("\")]"));
    let is_word = |word: &&str| word.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_');
    quoted.map(|(word, _)| word).filter(is_word).map(str::to_owned).collect()
}

#[test]
fn every_word_has_a_colour_everywhere() {
    let lexer = words_of_the_lexer();
    assert!(lexer.len() > 40);
    let units = ["second", "minutes", "hour", "days", "working_day", "weeks", "month", "years"];
    let kinds = schema::TABLES.iter().map(|table| table.word);
    let mut missing = Vec::new();
    for path in COLOURS {
        let text = read(path);
        let known = words(&text);
        let all = lexer.iter().map(String::as_str).chain(kinds.clone()).chain(units.map(unit(path)));
        missing.extend(all.filter(|word| !known.contains(word)).map(|word| format!("{path}: {word}")));
    }
    let text = read(GRAMMAR);
    let known = words(&text);
    // To the grammar, `stated` is a name like any other.
    let all = lexer.iter().filter(|word| !known.contains(word.as_str()) && *word != "stated");
    missing.extend(all.map(|word| format!("{GRAMMAR}: {word}")));
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Patterns spell the plural out as `(second|…)s?`; lists name both.
fn unit(path: &str) -> impl Fn(&'static str) -> &'static str {
    let pattern = path.ends_with(".json");
    move |unit| if pattern { unit.trim_end_matches('s') } else { unit }
}

#[test]
fn snippets_are_priv() {
    let snippets: serde_json::Value = serde_json::from_str(&read(SNIPPETS)).expect("JSON");
    let mut faults = Vec::new();
    for (name, snippet) in snippets.as_object().expect("snippets by name") {
        let lines = snippet["body"].as_array().expect("lines").iter().filter_map(|line| line.as_str());
        let text = whole(name, &filled(&lines.collect::<Vec<_>>().join("\n")));
        let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default());
        let of_language = compilation.findings.iter().filter(|finding| {
            finding.severity == Severity::Error
                && rules::find(finding.code).is_none()
                && !["unknown-name", "field-missing"].contains(&finding.code)
        });
        faults.extend(of_language.map(|fault| format!("{name}: {} {}\n{text}", fault.code, fault.message)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The text with each place filled as it is offered: `${1:name}` is `name`, and
/// `${2|a,b|}` is `a`.
fn filled(body: &str) -> String {
    let mut parts = body.split("${");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (place, rest) = part.split_once('}').expect("a closed place");
        let offered = place.trim_start_matches(|letter: char| letter.is_ascii_digit());
        text += match offered.strip_prefix('|') {
            Some(choices) => choices.split([',', '|']).next().unwrap_or_default(),
            None => offered.trim_start_matches(':'),
        };
        text += rest;
    }
    text.replace("$0", "")
}

/// A snippet for the inner of a declaration, in one.
fn whole(name: &str, text: &str) -> String {
    match name {
        "Part of an activity" => format!("activity a \"A\" {{\n{text}\n}}"),
        "Pending" | "Vague" | "Choice" => format!("tracker a {{\n  lifetime: {text}\n}}"),
        "Accept" => format!("{}\nsubject a \"A\"", text.replace("code", "retention-missing")),
        _ => text.to_owned(),
    }
}
