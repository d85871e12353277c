//! What no reviewer should have to count: lengths of files and functions,
//! names, paths of somebody's machine, links.

use std::collections::BTreeSet;

use priv_tests::workspace::{File, before_tests, code, files, root};

/// The most lines of a file, tests at its foot apart.
const FILE: usize = 600;
/// The most lines of a function.
const FUNCTION: usize = 60;
/// Names that say nothing.
const EMPTY_NAMES: [&str; 5] = ["utils", "util", "helpers", "common", "misc"];

#[test]
fn files_are_short_enough_to_read() {
    let long = rust().into_iter().filter_map(|file| {
        let lines = before_tests(&file.text).lines().count();
        (lines > FILE).then(|| format!("{} has {lines} lines", file.path))
    });
    none(long);
}

#[test]
fn functions_fit_on_a_screen() {
    let mut long = Vec::new();
    for file in rust() {
        for (name, lines) in functions(&code(before_tests(&file.text))) {
            if lines > FUNCTION {
                long.push(format!("{}: `{name}` has {lines} lines", file.path));
            }
        }
    }
    none(long);
}

#[test]
fn names_say_something() {
    let empty = rust()
        .into_iter()
        .map(|file| file.path)
        .filter(|path| path.trim_end_matches(".rs").split('/').any(|part| EMPTY_NAMES.contains(&part)));
    none(empty);
}

#[test]
fn no_path_of_a_machine() {
    // In pieces, so that this file is not one of those it finds.
    let homes = [["/ho", "me/"], ["/ro", "ot/"], ["/Us", "ers/"], ["/wo", "rk/"], ["C:\\Us", "ers"]]
        .map(|part| part.concat());
    let ends = [".rs", ".md", ".toml", ".priv", ".json", ".snap", ".yml", ".sh", ".ts", ".js", "run", "test"];
    let mut found = Vec::new();
    for file in files("", &ends) {
        for (number, line) in file.text.lines().enumerate() {
            let at_word = |home: &String| {
                line.match_indices(home.as_str()).any(|(at, _)| {
                    !line[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '.')
                })
            };
            if homes.iter().any(at_word) {
                found.push(format!("{}:{}: {line}", file.path, number + 1));
            }
        }
    }
    none(found);
}

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    for file in files("", &[".md"]) {
        for link in links(&file.text) {
            if !resolves(&file, &link) {
                broken.push(format!("{} links to `{link}`", file.path));
            }
        }
    }
    none(broken);
}

#[test]
fn what_is_counted_is_counted_right() {
    let text = "fn a() {\n  x\n}\nimpl B {\n  pub fn c(\n    d: E,\n  ) -> F { g }\n  fn h();\n}\n";
    assert_eq!(functions(text), [("a".to_owned(), 3), ("c".to_owned(), 3)]);
    assert_eq!(
        links("[a](b.md) `[c](d)` [e](https://f) ![g](h.svg \"i\")\n```\n[j](k)\n```\n"),
        ["b.md", "h.svg"]
    );
    assert_eq!(slug("The `priv.toml` file, and more"), "the-privtoml-file-and-more");
}

fn rust() -> Vec<File> {
    files("", &[".rs"])
}

fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The functions with a body, and their lines from `fn` to the closing brace.
fn functions(code: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        let rest = &code[at + 3..];
        let name: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        if let Some(end) = body_end(rest).filter(|_| !name.is_empty()) {
            found.push((name, rest[..end].matches('\n').count() + 1));
        }
    }
    found
}

/// Where the body ends that follows a signature; `None` where there is no body.
fn body_end(text: &str) -> Option<usize> {
    let mut braces = 0;
    let mut brackets = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' if braces == 1 => return Some(at),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}

/// The targets of links to files, those in code apart.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let prose: String = line.split('`').step_by(2).collect();
            for (at, _) in prose.match_indices("](") {
                let target = prose[at + 2..].split([')', ' ']).next().unwrap_or_default();
                if !target.contains("://") && !target.starts_with("mailto:") {
                    found.push(target.to_owned());
                }
            }
        }
    }
    found
}

fn resolves(file: &File, link: &str) -> bool {
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let here = root().join(&file.path);
    let target = if path.is_empty() { here } else { here.with_file_name("").join(path) };
    match anchor {
        None => target.exists(),
        Some(anchor) => std::fs::read_to_string(target).is_ok_and(|text| headings(&text).contains(anchor)),
    }
}

fn headings(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| slug(line.trim_start_matches('#').trim()))
        .collect()
}

/// How a heading is called in links to it.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
