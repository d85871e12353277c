//! A fix that a finding offers can be pasted: the text still reads, no word is
//! unknown, and no error is added that was not there. An `auto` fix removes what
//! it is offered for; an `assist` fix inserts a hole that is still found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use priv_compiler::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use priv_compiler::loader::{self, File, Package};
use priv_compiler::syntax::format::format;
use priv_compiler::{Compilation, Options, compile, rules};
use priv_tests::workspace::root;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A policy of one file, under the law of its day.
struct Case {
    path: PathBuf,
    package: Package,
    as_of: Option<Date>,
}

impl Case {
    fn load(path: PathBuf) -> Case {
        let package = loader::load(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let first = package.files[0].text.lines().next().unwrap_or_default();
        let as_of = first.strip_prefix("// as of ").map(|day| day.trim().parse().expect("a day"));
        Case { path, package, as_of }
    }

    fn compiled(&self) -> Compilation {
        compile(&self.package, &Options { as_of: self.as_of, ..Options::default() })
    }

    /// The same policy with some text replaced.
    fn with(&self, text: String) -> Case {
        let file = File { text: text.into(), ..self.package.files[0].clone() };
        let package = Package { files: vec![file], ..self.package.clone() };
        Case { path: self.path.clone(), package, as_of: self.as_of }
    }

    /// After a fix, if all of it is in the file.
    fn repaired(&self, compilation: &Compilation, edits: &[Edit]) -> Case {
        let place = |edit: &Edit| (compilation.sources.locate(edit.span).1, edit.text.clone());
        let mut edits: Vec<_> = edits.iter().map(place).collect();
        edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        let mut text = self.package.files[0].text.to_string();
        for (range, new) in edits {
            text.replace_range(range, &new);
        }
        self.with(text)
    }
}

/// The fixtures of all rules that are reported.
fn failing() -> Vec<(String, Case)> {
    let mut all = Vec::new();
    for group in folders(&root().join("tests/rules")) {
        for rule in folders(&group) {
            let code = rule.file_name().expect("a name").to_string_lossy().into_owned();
            let mut paths: Vec<PathBuf> = fs::read_dir(&rule)
                .expect("a folder")
                .map(|entry| entry.expect("an entry").path())
                .filter(|path| path.extension().is_some_and(|extension| extension == "priv"))
                .filter(|path| {
                    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("fails"))
                })
                .collect();
            paths.sort();
            all.extend(paths.into_iter().map(|path| (code.clone(), Case::load(path))));
        }
    }
    all
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(path)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    all.sort();
    all
}

/// How often each code is reported as an error.
fn errors(findings: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut all = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        *all.entry(finding.code).or_default() += 1;
    }
    all
}

/// Codes that are errors more often than before.
fn added(before: &[Diagnostic], after: &[Diagnostic]) -> Vec<&'static str> {
    let known = errors(before);
    errors(after)
        .into_iter()
        .filter(|(code, count)| known.get(code).is_none_or(|known| known < count))
        .map(|(code, _)| code)
        .collect()
}

/// Whether a fact that was asked for takes the place of its finding, so that the
/// question that it leads to may be asked next.
fn answers(fix: &Fix, finding: &Diagnostic, after: &Compilation) -> bool {
    fix.kind == FixKind::Assist && after.findings.iter().all(|own| own.code != finding.code)
}

/// What is wrong with a fix of a finding.
fn fault(case: &Case, before: &Compilation, finding: &Diagnostic, fix: &Fix) -> Option<String> {
    let repaired = case.repaired(before, &fix.edits);
    let text = &repaired.package.files[0].text;
    if format(text).is_err() {
        return Some("the text can't be read any more".to_owned());
    }
    let after = repaired.compiled();
    let new = added(&before.findings, &after.findings);
    if new.len() > usize::from(answers(fix, finding, &after)) {
        return Some(format!("adds {new:?}"));
    }
    let count = |findings: &[Diagnostic]| findings.iter().filter(|own| own.code == finding.code).count();
    let (had, has) = (count(&before.findings), count(&after.findings));
    match fix.kind {
        FixKind::Auto if has >= had => Some("is still reported".to_owned()),
        FixKind::Assist if !text.contains("unstated") && has >= had => Some("changes nothing".to_owned()),
        FixKind::Assist if text.matches("unstated").count() > before_holes(case) && has < had => {
            let open = after.findings.iter().any(|own| {
                own.severity < Severity::Hint || after.sources.text(own.primary.span).contains("unstated")
            });
            (!open).then(|| "the hole is not found".to_owned())
        }
        _ => None,
    }
}

fn before_holes(case: &Case) -> usize {
    case.package.files[0].text.matches("unstated").count()
}

#[test]
fn fixes_can_be_pasted() {
    let (mut faults, mut tried) = (Vec::new(), 0);
    for (code, case) in failing() {
        let before = case.compiled();
        for finding in before.findings.iter().filter(|finding| finding.code == code) {
            let Some(fix) = &finding.fix else { continue };
            tried += 1;
            if let Some(fault) = fault(&case, &before, finding, fix) {
                faults.push(format!("{}: {} `{}` {fault}", case.path.display(), code, fix.title));
            }
        }
    }
    assert!(tried > 40, "only {tried} fixes");
    assert!(faults.is_empty(), "{} of {tried}\n{}", faults.len(), faults.join("\n"));
}

/// Rules that build a fix, and so need a fixture that offers it.
#[test]
fn every_rule_with_a_fix_offers_it_in_a_fixture() {
    let offered: Vec<String> = failing()
        .into_iter()
        .filter(|(code, case)| {
            case.compiled().findings.iter().any(|finding| finding.code == *code && finding.fix.is_some())
        })
        .map(|(code, _)| code)
        .collect();
    let silent: Vec<&str> = rules::GROUPS
        .iter()
        .flat_map(|(group, rules)| rules.iter().map(move |rule| (*group, rule.code)))
        .filter(|(group, code)| {
            let file = root().join(format!("compiler/src/rules/{group}/{}.rs", code.replace('-', "_")));
            let text = fs::read_to_string(file).expect("the file of the rule");
            text.contains("fix::insert(") || text.contains("fix::replace(")
        })
        .map(|(_, code)| code)
        .filter(|code| !offered.iter().any(|own| own == code))
        .collect();
    assert!(silent.is_empty(), "no fixture shows the fix of {silent:?}");
}

/// Applies fixes one after another, in any order: no step adds an error.
#[test]
fn repairing_never_adds_an_error() {
    let mut cases: Vec<Case> = failing().into_iter().map(|(_, case)| case).collect();
    for folder in folders(&root().join("tests/enforcement")) {
        cases.push(Case::load(folder.join("as_decided.priv")));
    }
    let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let config = Config { cases: 120, failure_persistence: None, ..Config::default() };
    let steps = (0..cases.len(), prop::collection::vec(any::<prop::sample::Index>(), 1..5));
    let result = TestRunner::new_with_rng(config, seed).run(&steps, |(number, steps)| {
        let start = &cases[number];
        let mut case = start.with(start.package.files[0].text.to_string());
        for step in steps {
            let before = case.compiled();
            let fixes: Vec<&Fix> =
                before.findings.iter().filter_map(|finding| finding.fix.as_ref()).collect();
            if fixes.is_empty() {
                break;
            }
            let fix = step.get(&fixes);
            let next = case.repaired(&before, &fix.edits);
            let new = added(&before.findings, &next.compiled().findings);
            prop_assert!(new.is_empty(), "{}: `{}` adds {:?}", case.path.display(), fix.title, new);
            case = next;
        }
        Ok(())
    });
    assert!(result.is_ok(), "{}", result.err().map(|error| error.to_string()).unwrap_or_default());
}
