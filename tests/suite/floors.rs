//! The compiler is a house of floors; imports go down. Every `crate::` path of
//! `compiler/src` is read, and one that climbs is named.

use priv_tests::workspace::{before_tests, code, files};

/// The rooms of each floor, from the ground up.
const FLOORS: [&[&str]; 6] = [
    &["source", "diagnostic", "spelling", "manifest", "parallel"],
    &["syntax", "schema", "model"],
    &["resolve", "library", "graph", "law"],
    &["check", "rules"],
    &["document", "emit", "ide", "report"],
    &["loader", "lib", "reading", "reference", "diff"],
];

/// Rooms that never look into another one, though it lies no higher.
const STRANGERS: [(&str, &str); 6] = [
    ("syntax", "model"),
    ("model", "syntax"),
    ("rules", "syntax"),
    ("emit", "rules"),
    ("emit", "syntax"),
    ("loader", "syntax"),
];

/// Crates, and modules of the standard library, with the only places that know them.
const CONFINED: [(&str, &[&str]); 12] = [
    ("chumsky", &["syntax/"]),
    ("logos", &["syntax/token.rs", "syntax/lexer.rs", "syntax/misread.rs"]),
    ("ariadne", &["report/human/"]),
    ("serde_sarif", &["report/sarif.rs"]),
    ("toml", &["manifest.rs"]),
    ("krilla", &["emit/pdf/"]),
    ("rustybuzz", &["emit/pdf/face.rs"]),
    ("include_dir", &["library.rs", "library/", "document/wording/"]),
    ("std::fs", &["loader/"]),
    ("std::env", &[]),
    ("tower_lsp", &[]),
    ("tokio", &[]),
];

#[test]
fn imports_go_down() {
    let mut climbs = Vec::new();
    for (path, code) in compiler() {
        let room = room(&path);
        let Some(floor) = floor(room) else {
            climbs.push(format!("{path}: `{room}` is on no floor; give it one in tests/suite/floors.rs"));
            continue;
        };
        for target in targets(&path, &code) {
            match self::floor(&target) {
                Some(higher) if higher > floor => climbs.push(format!("{path} climbs to `{target}`")),
                Some(_) if STRANGERS.contains(&(room, target.as_str())) => {
                    climbs.push(format!("{path} looks into `{target}`"));
                }
                _ => {}
            }
        }
    }
    assert!(climbs.is_empty(), "{}", climbs.join("\n"));
}

#[test]
fn crates_stay_where_they_belong() {
    let mut strays = Vec::new();
    for (path, code) in compiler() {
        for (name, places) in CONFINED {
            let known = places.iter().any(|place| path.starts_with(place));
            if !known && mentions(&code, name) {
                strays.push(format!("{path} knows `{name}`"));
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}

#[test]
fn a_climb_would_be_seen() {
    let found = |path: &str, text: &str| targets(path, text);
    assert_eq!(found("rules/a/b.rs", "use crate::{model::{X, Y}, report};"), ["model", "report"]);
    assert_eq!(found("rules/a/b.rs", "crate::graph::hop(); crate :: law"), ["graph", "law"]);
    assert_eq!(found("report/mod.rs", "use super::{emit::Html, loader};"), ["emit", "loader"]);
    assert_eq!(found("report/json.rs", "use super::place; use super::super::emit;"), ["emit"]);
    assert!(mentions("use logos::Logos;", "logos"));
    assert!(!mentions("let catalogos = analogos::x;", "logos"));
}

/// The files of the compiler with their code; tests may look anywhere.
fn compiler() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in files("compiler/src", &[".rs"]) {
        let path = file.path.trim_start_matches("compiler/src/");
        if !path.ends_with("tests.rs") {
            found.push((path.to_owned(), code(before_tests(&file.text))));
        }
    }
    found
}

/// The top-level module that a file belongs to.
fn room(path: &str) -> &str {
    path.split('/').next().unwrap_or(path).trim_end_matches(".rs")
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that a file names: after `crate::`, and after as many `super::` as
/// lead to the root.
fn targets(path: &str, code: &str) -> Vec<String> {
    let code: String =
        code.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ::", "::").replace(":: ", "::");
    let mut found = after(&code, "crate::");
    let depth = path.trim_end_matches("/mod.rs").split('/').count();
    let climb = "super::".repeat(depth);
    if room(path) != "lib" {
        found.extend(after(&code, &climb).into_iter().filter(|name| floor(name).is_some()));
    }
    found
}

/// The names that follow a prefix, those in braces too.
fn after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        if before
            .is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':' || letter == '$')
        {
            continue;
        }
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(inside) => names.extend(heads(inside)),
            None => names.push(name(rest)),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The first names of a list in braces, whatever is nested behind them.
fn heads(inside: &str) -> Vec<String> {
    let mut depth = 0;
    let mut names = vec![name(inside.trim_start())];
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(inside[at + 1..].trim_start())),
            _ => {}
        }
    }
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether code names a crate or module, as a word of its own.
fn mentions(code: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        !before.is_some_and(is_part) && after.starts_with("::")
    })
}
