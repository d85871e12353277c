//! The examples are tests: each is readable and laid out, and those that are
//! called repaired have nothing to report as an error.

use std::path::PathBuf;

use priv_compiler::check::codes;
use priv_compiler::diagnostic::Severity;
use priv_compiler::document::{self, Request};
use priv_compiler::report::{Report, human, json};
use priv_compiler::syntax::format::format;
use priv_compiler::{Compilation, Options, compile, loader};
use priv_tests::workspace::{files, root};

/// The packages below `examples/`, with what they compile to.
fn examples() -> Vec<(String, loader::Package, Compilation)> {
    let folder = |path: &str| path.trim_end_matches("/priv.toml").to_owned();
    let found: Vec<String> =
        files("examples", &["priv.toml"]).iter().map(|file| folder(&file.path)).collect();
    assert!(!found.is_empty(), "there are examples");
    let load = |path: String| {
        let place: PathBuf = root().join(&path);
        let package = loader::load(&place).unwrap_or_else(|error| panic!("{path}: {error}"));
        let compilation = compile(&package, &Options::default());
        (path, package, compilation)
    };
    found.into_iter().map(load).collect()
}

#[test]
fn examples_are_readable() {
    for (path, _, compilation) in examples() {
        let language = |code: &str| codes::find(code).is_some() && code != "contradiction";
        let errors: Vec<&str> = compilation
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error && language(finding.code))
            .map(|finding| finding.message.as_str())
            .collect();
        assert!(errors.is_empty(), "{path}: {errors:?}");
    }
}

#[test]
fn examples_are_laid_out() {
    for (path, package, _) in examples() {
        for file in &package.files {
            let new = format(&file.text).unwrap_or_else(|_| panic!("{path}: {} can't be read", file.path));
            assert!(new == *file.text, "{path}: `priv fmt` changes {}", file.path);
        }
    }
}

#[test]
fn repaired_examples_have_no_error() {
    for (path, _, compilation) in examples().iter().filter(|(path, ..)| path.ends_with("repaired")) {
        let report = Report::new(&compilation.findings, &compilation.sources, compilation.law_date);
        assert_eq!(report.summary().errors, 0, "{path}:\n{}", human::text(&report, false));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for ((path, _, one), (_, _, other)) in examples().iter().zip(&examples()) {
        let findings = |compilation: &Compilation| {
            json::text(&Report::new(&compilation.findings, &compilation.sources, compilation.law_date))
        };
        assert_eq!(findings(one), findings(other), "{path}");
        let request = Request { draft: true, ..Request::default() };
        assert!(
            document::build(one, &request) == document::build(other, &request),
            "{path}: documents differ"
        );
    }
}
