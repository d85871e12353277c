//! Rules on two versions have fixtures too: `changes/<code>/fails*` is reported
//! from `before.priv` to `after.priv`, and `passes*` is not.

use std::fs;
use std::path::{Path, PathBuf};

use priv_compiler::diff::diff;
use priv_compiler::diff::policy::Policy;
use priv_compiler::diff::rule::RULES;
use priv_compiler::{Options, compile, loader};
use priv_tests::workspace::root;

fn policy(path: &Path) -> Policy {
    let package = loader::load(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Policy::of(&compile(&package, &Options::default()))
}

/// The fixtures of a rule whose names begin with `prefix`, sorted.
fn fixtures(code: &str, prefix: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/changes").join(code);
    let entries = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{}: no fixtures", folder.display()));
    let mut all: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)))
        .collect();
    all.sort();
    assert!(!all.is_empty(), "{code}: no fixture {prefix}");
    all
}

#[test]
fn changes_are_reported_as_they_should_be() {
    let mut faults = Vec::new();
    for rule in RULES {
        for prefix in ["fails", "passes"] {
            for folder in fixtures(rule.code, prefix) {
                let (old, new) = (policy(&folder.join("before.priv")), policy(&folder.join("after.priv")));
                let found = diff(&old, &new, "en").findings;
                let own: Vec<_> = found.iter().filter(|finding| finding.code == rule.code).collect();
                if own.is_empty() == (prefix == "fails") {
                    faults.push(format!("{}: {own:?}", folder.display()));
                }
                for finding in own {
                    assert_eq!((finding.severity, finding.provisions), (rule.severity, rule.provisions));
                    assert!(finding.message.contains('`') && !finding.help.is_empty(), "{finding:?}");
                }
                assert!(diff(&new, &new, "en").findings.is_empty(), "{}", folder.display());
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
