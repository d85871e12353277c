//! Every code that the compiler prints can be explained.

use std::collections::BTreeSet;

use priv_compiler::check::codes::{self, CODES};
use priv_compiler::manifest::Manifest;
use priv_compiler::rules;
use priv_tests::workspace::{before_tests, files};

#[test]
fn every_code_can_be_explained() {
    let missing: Vec<String> = printed()
        .into_iter()
        .filter(|code| codes::find(code).is_none() && rules::find(code).is_none())
        .map(|code| format!("`{code}` is missing in compiler/src/check/codes.rs"))
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_code_is_explained_twice() {
    let mut seen = BTreeSet::new();
    let all = CODES.iter().map(|known| known.code).chain(rules::all().map(|rule| rule.code));
    let twice: Vec<&str> = all.filter(|code| !seen.insert(*code)).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

/// What `priv new` writes behind `#` can be switched on as it stands.
#[test]
fn the_suggestions_of_a_new_package_are_read() {
    let text = include_str!("../../compiler/cli/src/new/priv.toml").replace("{name}", "acme");
    let on = |line: &str| match line.strip_prefix("# ") {
        Some(rest) if rest.starts_with('[') || rest.contains(" = ") => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    let text: String = text.lines().map(on).collect();
    let manifest = Manifest::parse(&text, codes::unknown).unwrap_or_else(|fault| panic!("{fault:?}\n{text}"));
    assert!(manifest.law_date.is_some() && !manifest.lints.is_empty() && !manifest.packages.is_empty());
}

/// The codes in the sources below the rules: what follows a constructor of a
/// finding, and what begins like an error of the syntax.
fn printed() -> BTreeSet<String> {
    let mut printed = BTreeSet::new();
    for file in ["syntax", "resolve", "check", "graph", "law", "document"]
        .iter()
        .flat_map(|room| files(&format!("compiler/src/{room}"), &[".rs"]))
    {
        if file.path.ends_with("tests.rs") || file.path.ends_with("codes.rs") {
            continue;
        }
        let text = before_tests(&file.text);
        for opening in ["Diagnostic::error(", "Diagnostic::new(", "here(", "found(", "replaced("] {
            printed.extend(text.split(opening).skip(1).filter_map(|rest| literal(rest.trim_start())));
        }
        let syntax = text.split("\"syntax-").skip(1).filter_map(|rest| literal(&format!("\"syntax-{rest}")));
        printed.extend(syntax);
    }
    printed
}

/// The code in a string literal at the beginning of a text.
fn literal(text: &str) -> Option<String> {
    let (code, _) = text.strip_prefix('"')?.split_once('"')?;
    let is_code =
        code.contains('-') && code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    is_code.then(|| code.to_owned())
}
