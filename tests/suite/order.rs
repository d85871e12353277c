//! The order of files and declarations says nothing, and what stands beside a
//! declaration changes nothing about it.

use std::collections::BTreeMap;

use priv_compiler::diagnostic::Severity;
use priv_compiler::diff::diff;
use priv_compiler::diff::policy::Policy;
use priv_compiler::loader::{self, Package};
use priv_compiler::{Compilation, Options, compile};
use priv_tests::made_up::{self, Shape};
use priv_tests::workspace::{files, root};
use proptest::prelude::*;

/// Declarations that nobody refers to and that refer to nobody.
const UNRELATED: [&str; 4] = [
    "element beside_element \"Something beside\" {\n  tags: ordinary\n}\n",
    "event beside_event \"Something happened\" {}\n",
    "purpose beside_purpose \"Something else\" {\n  class: delivery\n}\n",
    "technique beside_technique \"Some way\" {}\n",
];

/// Made-up policies and published ones that were repaired.
fn packages() -> Vec<Package> {
    let repaired = files("examples", &["repaired/priv.toml", "mare-nordlys/priv.toml"]);
    let load = |path: &str| loader::load(root().join(path).parent().expect("a file has a folder"));
    let published = repaired.iter().map(|file| load(&file.path).expect("the examples can be read"));
    let shapes = [(Shape::ManyFiles, 220), (Shape::Chain, 25), (Shape::Faulty, 25)];
    published.chain(shapes.map(|(shape, size)| made_up::package(shape, size))).collect()
}

/// The top-level pieces of a text: its imports first, then one declaration each
/// with the comments and annotations above it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut depth, mut quoted, mut blank) = (0i64, false, true);
    for line in text.lines() {
        let opens = depth == 0 && !quoted && blank && !line.is_empty() && !line.starts_with(['}', ' ']);
        if opens && !line.starts_with("use ") {
            pieces.push(String::new());
        }
        quoted ^= line.matches("\"\"\"").count() % 2 == 1;
        let plain = line.split("//").next().unwrap_or_default();
        depth += plain.matches('{').count() as i64 - plain.matches('}').count() as i64;
        blank = line.is_empty();
        let piece = pieces.last_mut().expect("there is one");
        piece.push_str(line);
        piece.push('\n');
    }
    pieces
}

/// The same package with its files, and the declarations in them, in an order
/// that a number stands for.
fn shuffled(package: &Package, seed: u64) -> Package {
    let mut random = seed | 1;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let mut shuffled = package.clone();
    for file in &mut shuffled.files {
        let mut pieces = pieces(&file.text);
        pieces[1..].sort_by_cached_key(|_| next());
        file.text = pieces.join("\n").into();
    }
    shuffled.files.sort_by_cached_key(|_| next());
    shuffled
}

/// How often each finding is reported, by code and weight.
fn counts(compilation: &Compilation) -> BTreeMap<(&str, Severity), usize> {
    let mut counts = BTreeMap::new();
    for finding in &compilation.findings {
        *counts.entry((finding.code, finding.severity)).or_default() += 1;
    }
    counts
}

/// What is reported about each declaration of a compilation, but for the new one.
fn about(compilation: &Compilation) -> Vec<String> {
    let lines = compilation.findings.iter().filter_map(|finding| {
        let place = compilation.sources.text(finding.primary.span);
        let own = compilation.model.around(finding.primary.span);
        let beside = own.is_some_and(|own| own.name.starts_with("beside_"));
        (!beside).then(|| format!("{} {} {place}", finding.code, finding.message))
    });
    let mut lines: Vec<String> = lines.collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn order_changes_no_fact_and_no_finding(seed in any::<u64>()) {
        for package in packages() {
            let as_written = compile(&package, &Options::default());
            let shuffled = compile(&shuffled(&package, seed), &Options::default());
            prop_assert_eq!(counts(&as_written), counts(&shuffled));
            let changes = diff(&Policy::of(&as_written), &Policy::of(&shuffled), "en");
            prop_assert!(changes.is_empty(), "{:#?}", changes.edits.first());
        }
    }

    #[test]
    fn what_stands_beside_changes_no_finding(which in 0..UNRELATED.len(), place in any::<prop::sample::Index>()) {
        for package in packages() {
            let before = compile(&package, &Options::default());
            let mut with = package.clone();
            let file = &mut with.files[place.index(package.files.len())];
            file.text = format!("{}\n\n{}", file.text.trim_end(), UNRELATED[which]).into();
            let after = compile(&with, &Options::default());
            prop_assert_eq!(about(&before), about(&after));
        }
    }
}
