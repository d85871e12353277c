//! Bad input of any kind gets a clear finding or a clear error, with a place:
//! never a panic, a hang, or a crash for want of stack.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use priv_compiler::diagnostic::{Diagnostic, Severity};
use priv_compiler::loader::{self, Package};
use priv_compiler::report::{Report, human};
use priv_compiler::{Options, compile};

/// Longer than any of these may take in an unoptimised build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// The errors of a text, which must come in good time and be drawable.
fn errors(text: &str) -> Vec<Diagnostic> {
    let begun = Instant::now();
    let compilation = compile(&Package::of([("policy.priv", text)]), &Options::default());
    let drawn =
        human::text(&Report::new(&compilation.findings, &compilation.sources, compilation.law_date), false);
    assert!(!drawn.is_empty());
    assert!(begun.elapsed() < PATIENCE, "took {:?}", begun.elapsed());
    compilation.findings.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// A file of its own in the folder of the build.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("a writable folder");
    path
}

#[test]
fn a_binary_file_is_refused_with_its_name() {
    let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    let path = file("binary.priv", &bytes);
    let error = loader::load(&path).expect_err("not a text").to_string();
    assert!(error.contains("binary.priv"), "{error}");
}

#[test]
fn wrong_bytes_are_refused_with_their_place() {
    let path = file("latin1.priv", b"subject user \"Utilisateurs\"\nsubject eleve \"\xc9l\xe8ves\"\n");
    let error = loader::load(&path).expect_err("no UTF-8").to_string();
    assert!(error.contains("latin1.priv") && error.contains('2'), "{error}");
}

#[test]
fn a_missing_path_is_named() {
    let error = loader::load(&PathBuf::from("no/such/policy.priv")).expect_err("not there").to_string();
    assert!(error.contains("no/such/policy.priv"), "{error}");
}

#[test]
fn an_unclosed_block_at_the_end_is_one_error_and_spares_the_rest() {
    let found = errors("subject user \"Users\"\n\ndata mail \"Mail\" {\n  elements: email\n");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].code, "syntax-unclosed-block");
}

#[test]
fn a_hundred_thousand_nested_brackets_are_too_deep() {
    for (open, close) in [("{", "}"), ("[", "]"), ("(", ")")] {
        let nested = format!("data a {{ elements: {}{} }}", open.repeat(100_000), close.repeat(100_000));
        let open_only = format!("data a {{ elements: {}", open.repeat(100_000));
        for text in [nested, open_only] {
            let found = errors(&text);
            assert!(!found.is_empty() && found.len() <= 101, "{} errors", found.len());
        }
    }
    let not = format!("subject a when {} b", "not ".repeat(100_000));
    assert!(!errors(&not).is_empty());
}

#[test]
fn cycles_are_reported_with_their_path() {
    let found =
        errors("data a { elements: unstated  kind_of: b }\ndata b { elements: unstated  kind_of: a }\n");
    let cycle = found.iter().find(|finding| finding.code == "taxonomy-cycle").expect("a cycle");
    assert!(cycle.message.contains("`a`") && cycle.message.contains("`b`"), "{}", cycle.message);
    let found = errors("condition a when b\ncondition b when a\n");
    assert!(found.iter().any(|finding| finding.code == "taxonomy-cycle"), "{found:#?}");
}

#[test]
fn modules_that_use_each_other_are_fine() {
    let package = Package::of([
        ("people.priv", "use things.{mail}\nsubject user \"Users\"\n"),
        ("things.priv", "use people.{user}\ndata mail \"Mail\" {\n  elements: email\n  about:    user\n}\n"),
    ]);
    let compilation = compile(&package, &Options::default());
    let errors: Vec<_> =
        compilation.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn fifty_megabytes_are_read_or_refused() {
    let block = "subject user_0 \"Users\" {\n  note: \"a remark that takes its place in the file, and nothing else\"\n}\n\n";
    let count = 50 * 1024 * 1024 / block.len();
    let mut text = String::with_capacity(51 * 1024 * 1024);
    for number in 0..count {
        text.push_str(&block.replace("user_0", &format!("user_{number}")));
    }
    assert!(errors(&text).is_empty());
}

#[test]
fn one_very_long_line_is_cut_in_the_report() {
    let text = format!("data a {{ elements: [{}] note: 5 }}", "email, ".repeat(50_000));
    let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default());
    let drawn =
        human::text(&Report::new(&compilation.findings, &compilation.sources, compilation.law_date), false);
    assert!(drawn.len() < 50_000, "{} bytes", drawn.len());
}

#[test]
fn any_prefix_and_any_splice_of_a_policy_is_survived() {
    let text = include_str!("../../examples/cockpit-itsm/as-published/policy.priv");
    let cuts: Vec<usize> = (0..text.len()).step_by(487).filter(|&at| text.is_char_boundary(at)).collect();
    for (number, &at) in cuts.iter().enumerate() {
        let from = cuts[cuts.len() - 1 - number];
        errors(&text[..at]);
        errors(&format!("{}{}", &text[..at], &text[from..]));
    }
}
