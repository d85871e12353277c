//! The standard library is sound: no file has a finding, every label is there
//! in three languages, every fact of law is dated and sourced, and no two
//! facts about the same thing stand on the same day.

use jiff::civil::Date;
use priv_compiler::loader::Package;
use priv_compiler::model::value::fact;
use priv_compiler::model::{Declaration, Model};
use priv_compiler::schema::Kind;
use priv_compiler::{Compilation, Options, compile};

/// Kinds whose declarations are facts of law.
const LAW: [Kind; 9] = [
    Kind::Adequacy,
    Kind::Clauses,
    Kind::Authority,
    Kind::ConsentAge,
    Kind::Right,
    Kind::Ground,
    Kind::Derogation,
    Kind::Exemption,
    Kind::Safeguard,
];

/// Kinds whose labels readers see.
const WORDS: [Kind; 16] = [
    Kind::Element,
    Kind::Purpose,
    Kind::Control,
    Kind::Technique,
    Kind::Service,
    Kind::Sector,
    Kind::Event,
    Kind::Country,
    Kind::Retention,
    Kind::Adequacy,
    Kind::Clauses,
    Kind::Right,
    Kind::Ground,
    Kind::Derogation,
    Kind::Exemption,
    Kind::Safeguard,
];

/// The library beside a package without a file.
fn library() -> Compilation {
    compile(&Package::of([]), &Options::default())
}

fn missing(model: &Model, kinds: &[Kind], lacks: impl Fn(&Declaration) -> bool) -> Vec<String> {
    let declarations = kinds.iter().flat_map(|&kind| model.all_of_kind(kind));
    declarations
        .filter(|declaration| lacks(declaration))
        .map(|declaration| model.path(declaration.id))
        .collect()
}

#[test]
fn no_file_has_a_finding() {
    let library = library();
    let found: Vec<_> = library
        .findings
        .iter()
        .map(|finding| format!("{}: {}", library.sources.text(finding.primary.span), finding.message))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn labels_speak_english_french_and_german() {
    let model = library().model;
    let silent = missing(&model, &WORDS, |declaration| {
        let label = &declaration.header;
        label.is_empty() || ["fr", "de"].iter().any(|language| label.in_language(language).is_none())
    });
    assert!(silent.is_empty(), "without a label in three languages: {}", silent.join(", "));
}

#[test]
fn events_have_the_phrases_of_their_sort() {
    let model = library().model;
    let odd = missing(&model, &[Kind::Event], |event| {
        let lasting = fact(&event.fields, "lasting").bool() == Some(true);
        lasting != fact(&event.fields, "end").is_stated()
            || lasting && fact(&event.fields, "latest").is_stated()
    });
    assert!(odd.is_empty(), "an interval has an `end`, nothing else has: {}", odd.join(", "));
}

#[test]
fn facts_of_law_say_their_source() {
    let model = library().model;
    let kinds: Vec<Kind> = LAW.into_iter().chain([Kind::Retention]).collect();
    let bare = missing(&model, &kinds, |declaration| {
        ["source", "verified", "confidence"].iter().any(|field| !fact(&declaration.fields, field).is_stated())
    });
    assert!(bare.is_empty(), "without source, date or confidence: {}", bare.join(", "));
}

#[test]
fn one_fact_stands_on_a_day() {
    let model = library().model;
    let mut twice = overlaps(&model, Kind::ConsentAge);
    twice.extend(overlaps(&model, Kind::Adequacy));
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// Pairs of declarations on one country whose days overlap.
fn overlaps(model: &Model, kind: Kind) -> Vec<String> {
    let country = |one: &Declaration| fact(&one.fields, "country").countries().next().map(|(_, code)| code);
    let date = |one: &Declaration, field: &str| fact(&one.fields, field).date();
    let days = |one: &Declaration| {
        (date(one, "since").unwrap_or(Date::MIN), date(one, "until").unwrap_or(Date::MAX))
    };
    let all: Vec<&Declaration> = model.all_of_kind(kind).filter(|one| country(one).is_some()).collect();
    let pairs =
        all.iter().enumerate().flat_map(|(at, one)| all[at + 1..].iter().map(move |other| (one, other)));
    pairs
        .filter(|(one, other)| country(one) == country(other))
        .filter(|(one, other)| days(one).0 <= days(other).1 && days(other).0 <= days(one).1)
        .map(|(one, other)| format!("`{}` and `{}` stand on the same day", one.name, other.name))
        .collect()
}
