//! Every rule has fixtures: `rules/<group>/<code>/fails*.priv` must be reported
//! under its code, and `passes*.priv` must not. What a person reads about each
//! failing fixture is kept beside it as a snapshot.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::thread;

use priv_compiler::diagnostic::{Diagnostic, Severity};
use priv_compiler::report::{Report, human};
use priv_compiler::rules::{self, GROUPS, Rule};
use priv_compiler::{Compilation, Options, compile, loader};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

/// The code of findings under an organisation's own rules.
const HOUSE: &str = "organisation-rule";

fn is_of_a_rule(finding: &Diagnostic) -> bool {
    finding.code == HOUSE || rules::find(finding.code).is_some()
}

/// The fixtures of a rule whose names begin with `prefix`, sorted.
fn fixtures(group: &str, code: &str, prefix: &str) -> Vec<PathBuf> {
    let folder = root().join(group).join(code);
    let Ok(entries) = fs::read_dir(&folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "priv"))
        .filter(|path| {
            path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| stem.starts_with(prefix))
        })
        .collect();
    paths.sort();
    paths
}

/// Compiles a policy; a first line `// as of 2020-07-01` of a file sets the day of the law.
fn compiled(path: &Path) -> Compilation {
    let text = fs::read_to_string(path).unwrap_or_default();
    let as_of = text.lines().next().and_then(|line| line.strip_prefix("// as of ")).map(|date| {
        date.trim().parse().unwrap_or_else(|_| panic!("{}: no date in the first line", path.display()))
    });
    let package = loader::load(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    compile(&package, &Options { as_of, ..Options::default() })
}

fn of_code<'a>(compilation: &'a Compilation, code: &str) -> Vec<&'a Diagnostic> {
    compilation.findings.iter().filter(|finding| finding.code == code).collect()
}

/// What the fixtures of some rules show.
#[derive(Default)]
struct Shown {
    /// What is wrong with them.
    faults: Vec<String>,
    /// What all rules say about each of them, one line a policy.
    said: Vec<String>,
}

/// Compiles every fixture once and asks all questions of it: the failing ones are
/// reported and read well, the passing ones are silent, and none breaks the
/// language, which fixtures never do. What every rule says about every policy of
/// the tests is kept in one list, so that no rule changes its mind unseen.
#[test]
fn fixtures_are_reported_as_they_should_be() {
    let rules: Vec<(&str, &Rule)> =
        GROUPS.iter().flat_map(|(group, rules)| rules.iter().map(|rule| (*group, *rule))).collect();
    let halves = rules.split_at(rules.len() / 2);
    let mut all: Vec<Shown> = thread::scope(|scope| {
        let threads = [halves.0, halves.1].map(|half| {
            scope.spawn(|| half.iter().map(|(group, rule)| shown(group, rule.code)).collect::<Vec<_>>())
        });
        threads.into_iter().flat_map(|thread| thread.join().expect("snapshots that agree")).collect()
    });
    all.push(shown("house", HOUSE));
    all.push(larger());
    let (faults, said): (Vec<_>, Vec<_>) = all.into_iter().map(|shown| (shown.faults, shown.said)).unzip();
    let said = said.concat().join("\n");
    insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!("all_findings", said) });
    let faults = faults.concat();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the fixtures of a rule show.
fn shown(group: &str, code: &str) -> Shown {
    let mut shown = Shown::default();
    for prefix in ["fails", "passes"] {
        let paths = fixtures(group, code, prefix);
        if paths.is_empty() {
            shown.faults.push(format!("{code}: no fixture {prefix}.priv"));
        }
        for path in paths {
            let Ok(compilation) = panic::catch_unwind(|| compiled(&path)) else {
                shown.faults.push(format!("{}: a rule panics", path.display()));
                continue;
            };
            shown.said.push(said(&path, &compilation));
            let found = of_code(&compilation, code);
            match (prefix, found.is_empty()) {
                ("fails", true) => shown.faults.push(format!("{}: says nothing", path.display())),
                ("fails", false) => snapshot(&path, &compilation, &found),
                (_, false) => {
                    shown.faults.push(format!("{}: reports {}", path.display(), found[0].message));
                }
                (_, true) => {}
            }
            let broken = compilation
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error && !is_of_a_rule(finding));
            let broken = broken.map(|fault| format!("{}: {} {}", path.display(), fault.code, fault.message));
            shown.faults.extend(broken);
        }
    }
    shown
}

/// The decisions and the examples: what all rules say about them.
fn larger() -> Shown {
    let tests = root().parent().expect("the folder of tests").to_owned();
    let mut shown = Shown::default();
    for case in folders(&tests.join("enforcement")) {
        for state in ["as_decided.priv", "repaired.priv"] {
            shown.look(&case.join(state));
        }
    }
    for example in folders(&tests.join("../examples")) {
        let inside = folders(&example);
        let versions = inside.into_iter().filter(|folder| folder.join("priv.toml").exists());
        let versions: Vec<PathBuf> = versions.collect();
        if versions.is_empty() {
            shown.look(&example);
        }
        for version in versions {
            shown.look(&version);
        }
    }
    shown
}

impl Shown {
    /// Adds what all rules say about a policy.
    fn look(&mut self, path: &Path) {
        match panic::catch_unwind(|| compiled(path)) {
            Ok(compilation) => self.said.push(said(path, &compilation)),
            Err(_) => self.faults.push(format!("{}: a rule panics", path.display())),
        }
    }
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

/// The name of a policy and the findings on it: code, weight, line and how many
/// further places are shown.
fn said(path: &Path, compilation: &Compilation) -> String {
    let parts: Vec<_> =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let name = parts[parts.len().saturating_sub(3)..].join("/");
    let found = compilation.findings.iter().filter(|finding| is_of_a_rule(finding)).map(|finding| {
        let (source, range) = compilation.sources.locate(finding.primary.span);
        let (line, _) = compilation.sources.line_column(source, range.start);
        let weight = finding.severity.word().chars().next().unwrap_or_default();
        format!(" {}:{weight}{line}+{}", finding.code, finding.related.len())
    });
    format!("{name}:{}", found.collect::<String>())
}

/// Compares what a person reads about a failing fixture with what stands beside it.
fn snapshot(path: &Path, compilation: &Compilation, found: &[&Diagnostic]) {
    let found: Vec<Diagnostic> = found.iter().map(|finding| (*finding).clone()).collect();
    let text = human::text(&Report::new(&found, &compilation.sources, compilation.law_date), false);
    let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
    insta::with_settings!({
        snapshot_path => path.parent().expect("a folder"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, text) });
}

#[test]
fn every_rule_is_cited_and_explained() {
    let mut faults = Vec::new();
    for (group, rules) in GROUPS {
        for rule in *rules {
            let file = format!("../compiler/src/rules/{group}/{}.rs", rule.code.replace('-', "_"));
            if !Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists() {
                faults.push(format!("{}: not in {file}", rule.code));
            }
            if rule.provisions.is_empty() {
                faults.push(format!("{}: cites nothing", rule.code));
            }
            let explanation = &rule.explanation;
            for text in [explanation.asks, explanation.why, explanation.blind] {
                if !text.ends_with('.') || text.contains("  ") {
                    faults.push(format!("{}: \"{text}\" is no plain sentence", rule.code));
                }
            }
            for related in explanation.related {
                if rules::find(related).is_none() {
                    faults.push(format!("{}: there is no rule `{related}`", rule.code));
                }
            }
            let words = [explanation.asks, explanation.why, explanation.blind].concat().to_lowercase();
            if words.contains("illegal") || words.contains("compliant") {
                faults.push(format!("{}: judges conduct", rule.code));
            }
        }
    }
    let mut codes: Vec<_> = rules::all().map(|rule| rule.code).collect();
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count, "two rules share a code");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
