//! "Personal data" says nothing about which data.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `data-category-too-coarse`
pub static RULE: Rule = Rule {
    code: "data-category-too-coarse",
    severity: Severity::Note,
    provisions: &["GDPR 30(1)(c)", "WP260"],
    explanation: Explanation {
        asks: "The data of an activity is named more narrowly than \"personal data\".",
        why: "Categories are told so that people can see what is known about them; a word that covers everything \
            tells nothing.",
        blind: "It looks at activities with one category only, at its label, and whether it has named elements or \
            narrower categories. The words are a short list in English, French and German.",
        related: &["data-list-open-ended"],
        fails: include_str!("../../../../tests/rules/minimisation/data-category-too-coarse/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/data-category-too-coarse/passes.priv"),
    },
    check,
};

/// Labels that cover everything, in lower case.
const COARSE: &[&str] = &[
    "data",
    "personal data",
    "personal information",
    "user data",
    "user information",
    "customer data",
    "customer information",
    "technical data",
    "information",
    "your data",
    "données",
    "données personnelles",
    "données à caractère personnel",
    "données utilisateur",
    "données client",
    "données techniques",
    "daten",
    "personenbezogene daten",
    "nutzerdaten",
    "kundendaten",
    "technische daten",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported = BTreeSet::new();
    for processing in model.processings() {
        let [only] = model.data(processing.id)[..] else { continue };
        let fact = model.fact(processing.id, "data");
        if fact.open || fact.holes().next().is_some() || reported.contains(&only) || !is_coarse(model, only) {
            continue;
        }
        reported.insert(only);
        findings.report(&[only, processing.id], finding(model, processing, only));
    }
    let mut empty: Vec<DeclId> = model
        .processings()
        .flat_map(|processing| model.data(processing.id))
        .filter(|&data| !reported.contains(&data) && is_empty(model, data))
        .collect();
    empty.sort();
    empty.dedup();
    if !empty.is_empty() {
        findings.report(&empty, unfilled(model, &empty));
    }
}

/// Whether a category leaves open what it holds, and no narrower one says it.
fn is_empty(model: &Model, data: DeclId) -> bool {
    let narrower = model.naming(data, Kind::Data, "kind_of").next().is_some();
    let kept_elsewhere = |field: &str| model.own(data, field).is_stated();
    model.get(data).kind == Kind::Data
        && model.own(data, "elements").is_hole()
        && !narrower
        && !kept_elsewhere("defined_in")
        && !kept_elsewhere("made_from")
        && model.is_personal(data)
}

fn unfilled(model: &Model, empty: &[DeclId]) -> Diagnostic {
    let hold = if empty.len() == 1 { "holds" } else { "hold" };
    let finding = RULE
        .finding(
            format!("Nothing says what {} {hold}", names(model, empty)),
            model.place(empty[0], "elements"),
        )
        .label("a name, and nothing behind it")
        .note("Categories let people see what is known about them.")
        .help("name the elements, such as `[email, postal_address]`");
    also(finding, empty[1..].iter().map(|&data| model.place(data, "elements")), "nor here")
}

fn is_coarse(model: &Model, data: DeclId) -> bool {
    let declaration = model.get(data);
    if declaration.kind != Kind::Data {
        return false;
    }
    let label = model.label(data).to_lowercase();
    let refined = model.own(data, "elements").refs().next().is_some()
        || model.naming(data, Kind::Data, "kind_of").next().is_some();
    COARSE.contains(&label.as_str()) && !refined
}

fn finding(model: &Model, processing: &Declaration, data: DeclId) -> Diagnostic {
    let message = format!("`{}` names its data only as \"{}\"", processing.name, model.label(data));
    RULE.finding(message, model.get(data).span)
        .label("covers everything")
        .related(model.place_of(processing.id, "data", data), "the only category of the activity")
        .note("Categories let people see what is known about them.")
        .help("declare categories with `elements`, such as contact data, orders, messages")
}
