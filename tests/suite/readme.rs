//! What the README shows is what the compiler says.

use priv_compiler::loader::Package;
use priv_compiler::report::{Report, human};
use priv_compiler::{Options, compile};
use priv_tests::workspace::root;

#[test]
fn the_example_is_checked_as_shown() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("there is a README");
    let (policy, shown) = (fenced(&readme, "priv"), fenced(&readme, "text"));
    let compilation = compile(&Package::of([("shop.priv", policy)]), &Options::default());
    let report = Report::new(&compilation.findings, &compilation.sources, compilation.law_date);
    let said = human::text(&report, false);
    assert!(!shown.is_empty() && said.contains(shown), "the README shows\n\n{shown}\nof\n\n{said}");
}

/// The first block in a fence of this language.
fn fenced<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("\n```{language}\n")).expect("the README has such a block");
    rest.split_once("```").map_or(rest, |(block, _)| block)
}
