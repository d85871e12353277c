//! Decisions of authorities and courts, replayed. `enforcement/cases.json` lists
//! them with the provisions that a policy can be asked about; beside it stands
//! each organisation twice: as it was when the decision fell, and repaired. The
//! findings on the first cite what the decision cites, the second has none left.

use std::path::PathBuf;

use jiff::civil::Date;
use priv_compiler::check::codes;
use priv_compiler::diagnostic::{Diagnostic, Severity};
use priv_compiler::syntax::format::format;
use priv_compiler::{Compilation, Options, compile, loader};
use priv_tests::workspace::root;
use serde_json::Value;

/// How many of a hundred provisions are found at least.
const RECALL: usize = 95;

/// A decision.
struct Case {
    name: String,
    date: Date,
    provisions: Vec<String>,
}

impl Case {
    fn read(row: &Value) -> Case {
        let text = |key: &str| row[key].as_str().unwrap_or_else(|| panic!("{row}: no {key}")).to_owned();
        let provisions = row["provisions"].as_array().expect("a list of provisions");
        assert!(!text("facts").is_empty() && !text("reference").is_empty(), "{row}");
        Case {
            name: text("case"),
            date: text("date").parse().expect("a date"),
            provisions: provisions.iter().map(|one| one.as_str().expect("a provision").to_owned()).collect(),
        }
    }

    fn path(&self, state: &str) -> PathBuf {
        folder().join(&self.name).join(format!("{state}.priv"))
    }

    /// The findings on the organisation in a state, under the law of the day.
    fn compiled(&self, state: &str) -> Compilation {
        let path = self.path(state);
        let package = loader::load(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let text = &package.files[0].text;
        assert!(text.starts_with(&format!("// as of {}\n", self.date)), "{}: another day", path.display());
        compile(&package, &Options { as_of: Some(self.date), ..Options::default() })
    }
}

fn folder() -> PathBuf {
    root().join("tests/enforcement")
}

fn cases() -> Vec<Case> {
    let table = std::fs::read_to_string(folder().join("cases.json")).expect("the table of cases");
    let rows: Vec<Value> = serde_json::from_str(&table).expect("a list");
    rows.iter().map(Case::read).collect()
}

/// Whether a provision that is cited is the one decided on, or a part of it.
fn covers(cited: &str, decided: &str) -> bool {
    cited.strip_prefix(decided).is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
}

/// A fault of the language, not of the organisation.
fn of_the_language(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error
        && codes::find(finding.code).is_some()
        && finding.provisions.is_empty()
}

#[test]
fn findings_cite_what_was_decided() {
    let (mut found, mut decided, mut missed) = (0, 0, Vec::new());
    for case in cases() {
        let findings = case.compiled("as_decided").findings;
        let broken: Vec<&str> =
            findings.iter().filter(|one| of_the_language(one)).map(|one| one.message.as_str()).collect();
        assert!(broken.is_empty(), "{}: {broken:?}", case.name);
        let cited = |decided: &String| {
            findings.iter().flat_map(|finding| &finding.provisions).any(|cited| covers(cited, decided))
        };
        let (hit, miss): (Vec<_>, Vec<_>) = case.provisions.iter().partition(|decided| cited(decided));
        found += hit.len();
        decided += case.provisions.len();
        if !miss.is_empty() {
            missed.push(format!("{}: {} of {}, not {miss:?}", case.name, hit.len(), case.provisions.len()));
        }
    }
    assert!(found * 100 >= decided * RECALL, "{found} of {decided} provisions found\n{}", missed.join("\n"));
}

#[test]
fn repaired_organisations_have_no_error() {
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let cases = cases();
    for case in &cases {
        for finding in case.compiled("repaired").findings {
            let line = format!("{}: {} {}", case.name, finding.code, finding.message);
            match finding.severity {
                Severity::Error => errors.push(line),
                Severity::Warning => warnings.push(line),
                _ => {}
            }
        }
    }
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    assert!(warnings.len() <= cases.len(), "{} warnings\n{}", warnings.len(), warnings.join("\n"));
}

#[test]
fn cases_are_laid_out() {
    for case in cases() {
        for state in ["as_decided", "repaired"] {
            let path = case.path(state);
            let text = std::fs::read_to_string(&path).expect("a readable case");
            let new = format(&text).unwrap_or_else(|_| panic!("{} can't be read", path.display()));
            assert!(new == text, "`priv fmt` changes {}", path.display());
        }
    }
}

#[test]
fn every_folder_is_in_the_table() {
    let mut listed: Vec<String> = cases().into_iter().map(|case| case.name).collect();
    let mut folders: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    listed.sort();
    assert_eq!(listed, folders);
}
