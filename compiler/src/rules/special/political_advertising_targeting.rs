//! Targeted political advertising rests on data from the person and on consent.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::sensitive::Label;
use crate::model::value::Value;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `political-advertising-targeting`
pub static RULE: Rule = Rule {
    code: "political-advertising-targeting",
    severity: Severity::Error,
    provisions: &["Regulation (EU) 2024/900, 18 and 19"],
    explanation: Explanation {
        asks: "Political advertising targets people only with data collected from them, under explicit consent for \
               this purpose, without profiling on special categories, and not the young.",
        why: "Since 10 October 2025 the Regulation on political advertising allows targeting online under these \
              conditions only.",
        blind: "It looks at what is stated: the source, the basis, the consent, the decisions and the age. Internal \
                messages of a party to its members, which the Regulation leaves free, name no technique of \
                targeting.",
        related: &["special-category-advertising-platform"],
        fails: include_str!("../../../../tests/rules/special/political-advertising-targeting/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/political-advertising-targeting/passes.priv"),
    },
    check,
};

/// The first day of application.
const APPLIES: Date = Date::constant(2025, 10, 10);
/// States where people vote at sixteen in some elections.
const VOTE_AT_16: [&str; 4] = ["AT", "BE", "DE", "MT"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if policy.law.on < APPLIES {
        return;
    }
    let targets = |id: DeclId| model.has_purpose(id, "political") && model.has_technique(id, "targeting");
    for processing in model.processings().filter(|processing| targets(processing.id)) {
        let faults: Vec<(Span, String)> = [
            other_source(model, processing.id),
            no_consent(model, processing.id),
            special_profile(model, processing.id),
            too_young(model, processing.id),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !faults.is_empty() {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, faults));
        }
    }
}

fn other_source(model: &Model, processing: DeclId) -> Option<(Span, String)> {
    let other = model
        .sources(processing)
        .find(|entry| !matches!(&entry.value, Value::Word(word) if word.name == "subject"));
    other.map(|entry| (entry.span, "not collected from the person".to_owned()))
}

fn no_consent(model: &Model, processing: DeclId) -> Option<(Span, String)> {
    model.bases(processing).next()?;
    let place = model.place(processing, "basis");
    let Some((_, _, word)) = model.bases(processing).find(|(basis, ..)| *basis == Basis::Consent) else {
        return Some((place, "no consent".to_owned()));
    };
    let (_, consent) = word.detail("consent").refs().next()?;
    let name = &model.get(consent).name;
    if model.own(consent, "explicit").bool() == Some(false) {
        return Some((model.place(consent, "explicit"), format!("`{name}` is not explicit")));
    }
    let scope = model.own(consent, "for");
    (scope.refs().count() > 1)
        .then(|| (model.place(consent, "for"), format!("`{name}` serves other purposes too")))
}

fn special_profile(model: &Model, processing: DeclId) -> Option<(Span, String)> {
    let decisions = model.fact(processing, "decisions").refs().map(|(_, decision)| decision);
    let mut uses = decisions.flat_map(|decision| model.own(decision, "uses").refs());
    let special = |data: DeclId| matches!(model.label_of(data, "special"), Label::Stated | Label::Inherited);
    uses.find(|(_, data)| special(*data))
        .map(|(entry, _)| (entry.span, "profiling on a special category".to_owned()))
}

fn too_young(model: &Model, processing: DeclId) -> Option<(Span, String)> {
    let controller = model.controller(processing);
    let states = controller.map_or(Vec::new(), |controller| model.established_in(controller));
    let early = states.is_empty() || states.iter().any(|state| VOTE_AT_16.contains(&state.as_str()));
    let youngest = if early { 15.0 } else { 17.0 };
    model.subjects(processing).into_iter().find_map(|person| {
        let age = model.own(person, "min_age").quantity()?;
        (age.number <= youngest)
            .then(|| (model.place(person, "min_age"), "a year or more below voting age".to_owned()))
    })
}

fn finding(model: &Model, processing: &Declaration, faults: Vec<(Span, String)>) -> Diagnostic {
    let message = format!("`{}` targets political advertising beyond what is allowed", processing.name);
    let finding = RULE
        .finding(message, model.place(processing.id, "techniques"))
        .label("targeting")
        .note("Political advertising online may be targeted only with data from the person, under explicit consent for it alone.")
        .help("drop `targeting`, or meet every condition");
    faults.into_iter().fold(finding, |finding, (place, label)| finding.related(place, label))
}
