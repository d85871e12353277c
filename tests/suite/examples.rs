//! The examples are tests: each is readable and laid out, and those that are
//! called repaired have nothing to report as an error.

use std::collections::BTreeSet;
use std::path::PathBuf;

use priv_compiler::check::codes;
use priv_compiler::diagnostic::Severity;
use priv_compiler::document::tree::{Block, Section};
use priv_compiler::document::{self, Request};
use priv_compiler::model::{Declaration, Model};
use priv_compiler::report::{Report, human, json};
use priv_compiler::schema::Kind;
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

/// The fields of an activity or part that some document has to show.
const OF_ACTIVITIES: &[&str] = &["purpose", "subjects", "data", "basis", "source", "retention"];

/// The fields of other kinds that some document has to show.
const SHOWN: [(Kind, &[&str]); 6] = [
    (Kind::Activity, OF_ACTIVITIES),
    (Kind::Part, OF_ACTIVITIES),
    (Kind::Tracker, &["technology", "purpose", "set_by", "lifetime", "consent"]),
    (Kind::Decision, &["type", "logic", "effect", "human", "contest"]),
    (Kind::Recipient, &["services"]),
    (
        Kind::Terms,
        &[
            "between",
            "lasts",
            "instructions",
            "confidentiality",
            "security",
            "subprocessors",
            "rights_help",
            "assistance",
            "at_end",
            "audit",
            "breach",
            "both",
            "processor_duties",
            "client_duties",
        ],
    ),
];

/// Whether a field has to be shown: an activity with parts is their frame, work
/// for clients stands in records and terms without a basis of its own, and where
/// data comes from stands in notices.
fn is_owed(model: &Model, own: &Declaration, field: &str) -> bool {
    let processing = matches!(own.kind, Kind::Activity | Kind::Part);
    let for_clients = processing && !model.decides(own.id);
    model.writes(own.id, field)
        && own.parts.is_empty()
        && !(for_clients && !model.builds("record_processor") && !model.builds("terms"))
        && !(for_clients && matches!(field, "basis" | "source"))
        && !(processing && field == "source" && !model.builds("notice"))
}

#[test]
fn what_examples_state_is_shown() {
    let mut hidden = Vec::new();
    for (path, _, compilation) in examples() {
        let model = &compilation.model;
        let drafts = document::documents(&compilation, &Request { draft: true, ..Request::default() });
        let mut sections: Vec<&Section> = drafts.iter().flat_map(|draft| &draft.sections).collect();
        let (mut shown, mut owners) = (BTreeSet::new(), BTreeSet::new());
        while let Some(section) = sections.pop() {
            sections.extend(&section.sections);
            for fact in section.blocks.iter().flat_map(Block::sentences).flat_map(|own| &own.facts) {
                let (owner, field) = fact.0.split_once('#').unwrap_or((&fact.0, ""));
                let field = field.split(['.', '/', '?']).next().unwrap_or_default();
                shown.insert(format!("{owner}#{field}"));
                owners.insert(owner.to_owned());
            }
        }
        for (kind, fields) in SHOWN {
            for own in model.of_kind(kind).filter(|own| owners.contains(&model.path(own.id))) {
                let stated = fields.iter().filter(|field| is_owed(model, own, field));
                let ids = stated.map(|field| format!("{}#{field}", model.path(own.id)));
                hidden.extend(ids.filter(|id| !shown.contains(id)).map(|id| format!("{path}: {id}")));
            }
        }
    }
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
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
fn an_example_speaks_three_languages() {
    let all = examples();
    let (_, _, compilation) =
        all.iter().find(|(path, ..)| path.ends_with("mare-nordlys")).expect("it is there");
    let foreign = compilation.findings.iter().filter(|finding| finding.code == "text-untranslated");
    assert_eq!(foreign.map(|finding| finding.message.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
    assert_eq!(compilation.model.languages, ["en", "fr", "de"]);
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
