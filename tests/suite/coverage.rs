//! Coverage from both sides: what a policy states reaches the documents that
//! are meant to show it, and what a document states stands in the compiled
//! policy. Every repaired example is built with a document of every type.

use std::collections::{BTreeMap, BTreeSet};

use priv_compiler::document::tree::{Document, Section, Sentence};
use priv_compiler::document::{self, Request};
use priv_compiler::emit::json::{Layout, policy};
use priv_compiler::loader::{self, File};
use priv_compiler::model::{Declaration, Model};
use priv_compiler::schema::Kind;
use priv_compiler::{Compilation, Options, compile};
use priv_tests::workspace::{files, root};
use serde_json::Value;

/// The types of documents that each example gets on top of its own.
const TYPES: [&str; 11] = [
    "short_notice",
    "record_controller",
    "record_processor",
    "subprocessor_list",
    "transfer_register",
    "retention_schedule",
    "cookie_page",
    "rights_page",
    "places",
    "dpia",
    "lia",
];

/// What a document of a type is meant to state of each declaration that it shows.
const MEANT: &[(&str, Kind, &[&str])] = &[
    ("notice", Kind::Activity, OF_ACTIVITIES),
    ("notice", Kind::Part, OF_ACTIVITIES),
    ("notice", Kind::Tracker, &["technology", "purpose", "set_by", "lifetime", "consent"]),
    ("notice", Kind::Decision, &["type", "logic", "effect", "human", "contest"]),
    ("notice", Kind::Recipient, &["role", "services"]),
    ("notice", Kind::Consent, &["withdraw"]),
    ("notice", Kind::Marketing, &["messages", "channels", "stop"]),
    ("notice", Kind::Rights, &["via", "answer_within", "identity", "fee", "refusal"]),
    ("notice", Kind::Claim, &["never", "only", "except"]),
    ("notice", Kind::Term, &["means"]),
    ("record_controller", Kind::Activity, OF_RECORDS),
    ("record_controller", Kind::Part, OF_RECORDS),
    ("record_processor", Kind::Activity, &["operations", "subjects", "data"]),
    ("terms", Kind::Terms, OF_TERMS),
    ("subprocessor_list", Kind::Recipient, &["services"]),
    ("transfer_register", Kind::Transfer, &["safeguard", "assessment", "extra_measures", "copy_from"]),
    ("retention_schedule", Kind::Activity, &["data", "retention"]),
    ("retention_schedule", Kind::Part, &["data", "retention"]),
    ("retention_schedule", Kind::System, &["retention", "holds"]),
    ("cookie_page", Kind::Tracker, &["technology", "purpose", "set_by", "lifetime", "consent"]),
    ("rights_page", Kind::Rights, &["via", "answer_within", "identity", "fee", "refusal"]),
    ("places", Kind::System, &["location"]),
    ("dpia", Kind::Assessment, &["considers", "outcome", "on", "residual_risk", "dpo_advice"]),
    ("lia", Kind::Assessment, &["considers", "outcome", "on"]),
];

const OF_ACTIVITIES: &[&str] =
    &["purpose", "subjects", "data", "basis", "article_9", "source", "provision", "retention"];
const OF_RECORDS: &[&str] = &["purpose", "subjects", "data", "retention"];
const OF_TERMS: &[&str] = &[
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
];

/// Fields under which documents state what follows where nobody wrote it: the
/// organisation that speaks, who receives data, the period of the system.
const DERIVED: [&str; 6] = ["controller", "recipients", "role", "legal_name", "retention", "operator"];

/// The packages below `examples/` that people would publish, with a document of every type.
fn examples() -> impl Iterator<Item = (String, Compilation)> {
    let found = files("examples", &["priv.toml"]).into_iter();
    found.filter(|manifest| !manifest.path.contains("as-published")).map(|manifest| {
        let path = manifest.path.trim_end_matches("/priv.toml").to_owned();
        let mut package = loader::load(&root().join(&path)).expect("examples can be read");
        let every = TYPES.map(|kind| format!("document every_{kind} {{\n  type: {kind}\n}}\n"));
        let module = "every_type".to_owned();
        package.files.push(File { path: "every_type.priv".to_owned(), module, text: every.concat().into() });
        (path, compile(&package, &Options::default()))
    })
}

fn drafts(compilation: &Compilation, language: &str) -> Vec<Document> {
    let languages = vec![language.to_owned()];
    document::documents(compilation, &Request { draft: true, languages, ..Request::default() })
}

/// All sentences of a document.
fn said(document: &Document) -> Vec<&Sentence> {
    let opening = document.opening.iter().flat_map(|block| block.sentences());
    let sections = document.sections.iter().flat_map(Section::all_sentences);
    document.head.iter().chain(opening).chain(sections).collect()
}

fn ids(document: &Document) -> BTreeSet<&str> {
    said(document).into_iter().flat_map(|sentence| &sentence.facts).map(|fact| fact.0.as_str()).collect()
}

/// The owner and the field of an id, without its items and cases.
fn place(id: &str) -> (&str, &str) {
    let (owner, field) = id.split_once('#').unwrap_or((id, ""));
    (owner, field.split(['.', '/', '?']).next().unwrap_or_default())
}

/// Whether a field has to be shown by a document that shows its owner: an
/// activity with parts is their frame, work for clients has no basis and no source
/// of its own, and those who ask somebody else are told who answers.
fn is_meant(model: &Model, own: &Declaration, field: &str) -> bool {
    let processing = matches!(own.kind, Kind::Activity | Kind::Part);
    let stated = model.own(own.id, field).is_stated();
    let elsewhere = own.kind == Kind::Rights && model.own(own.id, "answered_by").is_stated();
    stated && !elsewhere && own.parts.is_empty() && (!processing || model.decides(own.id))
}

/// What a document is meant to state and does not, and how much it is meant to.
fn hidden(model: &Model, document: &Document, counts: &mut BTreeMap<&str, (usize, usize)>) -> Vec<String> {
    let ids = ids(document);
    let owners: BTreeSet<&str> = ids.iter().map(|id| place(id).0).collect();
    let shown: BTreeSet<(&str, &str)> = ids.iter().map(|id| place(id)).collect();
    let mut hidden = Vec::new();
    for (of, kind, fields) in MEANT.iter().filter(|(of, ..)| *of == document.kind) {
        for own in model.of_kind(*kind).filter(|own| owners.contains(model.path(own.id).as_str())) {
            let owner = model.path(own.id);
            for field in fields.iter().filter(|field| is_meant(model, own, field)) {
                let is_shown = shown.contains(&(owner.as_str(), *field));
                let count = counts.entry(of).or_default();
                *count = (count.0 + usize::from(is_shown), count.1 + 1);
                if !is_shown {
                    hidden.push(format!("{}: {owner}#{field} is not shown", document.name));
                }
            }
        }
    }
    hidden
}

/// What a document states of which the compiled policy knows nothing.
fn lost(tree: &Value, document: &Document) -> BTreeSet<String> {
    let keys = |name: &str| tree[name].as_object().map(|own| own.keys().cloned().collect::<BTreeSet<_>>());
    let declarations = keys("declarations").expect("declarations");
    let fields: BTreeSet<String> = keys("facts").expect("facts").iter().map(|id| stem(id)).collect();
    let mut lost = BTreeSet::new();
    for sentence in said(document) {
        for fact in sentence.facts.iter().map(|fact| fact.0.as_str()) {
            let (owner, _) = place(fact);
            let library = owner.starts_with("std.");
            let derived = DERIVED.contains(&place(fact).1);
            let stated = sentence.open || derived || !fact.contains('#') || fields.contains(&stem(fact));
            let known = library || (declarations.contains(owner) && stated);
            if !known {
                lost.insert(format!("{}: {fact} is unknown: {}", document.name, sentence.text()));
            }
        }
    }
    lost
}

#[test]
#[allow(clippy::print_stdout, reason = "the coverage is there to be read")]
fn documents_and_policies_state_the_same() {
    let (mut faults, mut counts) = (Vec::new(), BTreeMap::new());
    for (path, compilation) in examples() {
        let tree: Value = serde_json::from_str(&policy(&compilation, Layout::default())).expect("JSON");
        let english = drafts(&compilation, "en");
        for document in &english {
            let own = hidden(&compilation.model, document, &mut counts);
            faults
                .extend(own.into_iter().chain(lost(&tree, document)).map(|fault| format!("{path} {fault}")));
        }
        for language in ["fr", "de"] {
            for (one, other) in english.iter().zip(&drafts(&compilation, language)) {
                if ids(one) != ids(other) {
                    faults.push(format!("{path} {}: other facts in {language}", one.name));
                }
            }
        }
    }
    for (kind, (shown, meant)) in &counts {
        println!("{kind}: {shown} of {meant} facts that it is meant to state");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The owner and the field of an id.
fn stem(id: &str) -> String {
    let (owner, field) = place(id);
    format!("{owner}#{field}")
}
