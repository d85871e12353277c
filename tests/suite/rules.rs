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

/// Compiles a fixture; a first line `// as of 2020-07-01` sets the day of the law.
fn compiled(path: &Path) -> Compilation {
    let text = fs::read_to_string(path).expect("a readable fixture");
    let as_of = text.lines().next().and_then(|line| line.strip_prefix("// as of ")).map(|date| {
        date.trim().parse().unwrap_or_else(|_| panic!("{}: no date in the first line", path.display()))
    });
    let package = loader::load(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    compile(&package, &Options { as_of, ..Options::default() })
}

fn of_code<'a>(compilation: &'a Compilation, code: &str) -> Vec<&'a Diagnostic> {
    compilation.findings.iter().filter(|finding| finding.code == code).collect()
}

/// Compiles every fixture once and asks all questions of it: the failing ones are
/// reported and read well, the passing ones are silent, and none breaks the
/// language, which fixtures never do.
#[test]
fn fixtures_are_reported_as_they_should_be() {
    let rules: Vec<(&str, &Rule)> =
        GROUPS.iter().flat_map(|(group, rules)| rules.iter().map(|rule| (*group, *rule))).collect();
    let halves = rules.split_at(rules.len() / 2);
    let faults: Vec<String> = thread::scope(|scope| {
        let threads = [halves.0, halves.1].map(|half| {
            scope.spawn(|| half.iter().flat_map(|(group, rule)| faults(group, rule)).collect::<Vec<_>>())
        });
        threads.into_iter().flat_map(|thread| thread.join().expect("snapshots that agree")).collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with the fixtures of a rule.
fn faults(group: &str, rule: &Rule) -> Vec<String> {
    let mut faults = Vec::new();
    for prefix in ["fails", "passes"] {
        let paths = fixtures(group, rule.code, prefix);
        if paths.is_empty() {
            faults.push(format!("{}: no fixture {prefix}.priv", rule.code));
        }
        for path in paths {
            let Ok(compilation) = panic::catch_unwind(|| compiled(&path)) else {
                faults.push(format!("{}: a rule panics", path.display()));
                continue;
            };
            let found = of_code(&compilation, rule.code);
            match (prefix, found.is_empty()) {
                ("fails", true) => faults.push(format!("{}: says nothing", path.display())),
                ("fails", false) => snapshot(&path, &compilation, &found),
                (_, false) => faults.push(format!("{}: reports {}", path.display(), found[0].message)),
                (_, true) => {}
            }
            let broken = compilation
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error && rules::find(finding.code).is_none());
            faults
                .extend(broken.map(|fault| format!("{}: {} {}", path.display(), fault.code, fault.message)));
        }
    }
    faults
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
