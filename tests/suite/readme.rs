//! What the README shows is what the compiler says. With `INSTA_UPDATE=always`
//! the README is brought up to date, as snapshots are.

use priv_compiler::loader::Package;
use priv_compiler::report::{Report, human};
use priv_compiler::{Options, compile};
use priv_tests::workspace::root;

#[test]
fn the_example_is_checked_as_shown() {
    let path = root().join("README.md");
    let readme = std::fs::read_to_string(&path).expect("there is a README");
    let (policy, shown) = (fenced(&readme, "priv"), fenced(&readme, "text"));
    let said = finding(policy, "retention-missing");
    if shown != said && std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, readme.replacen(shown, &said, 1)).expect("the README can be written");
        return;
    }
    assert!(shown == said, "the README shows\n\n{shown}\nand `priv check` says\n\n{said}");
}

/// The first finding with this code, as a terminal shows it.
fn finding(policy: &str, code: &str) -> String {
    let compilation = compile(&Package::of([("shop.priv", policy)]), &Options::default());
    let mut findings = compilation.findings;
    findings.retain(|finding| finding.code == code);
    findings.truncate(1);
    let report = Report::new(&findings, &compilation.sources, compilation.law_date);
    human::findings(&report, false).trim_end().to_owned() + "\n"
}

/// The first block in a fence of this language.
fn fenced<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("\n```{language}\n")).expect("the README has such a block");
    rest.split_once("```").map_or(rest, |(block, _)| block)
}
