//! Below the age of digital consent a parent consents, or agrees.
//!
//! Ages come from the law of the states where the people live; where nobody says
//! where, only people stated to be children are looked at.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, wording};
use crate::schema::Kind;
use crate::source::Span;

/// `child-consent-below-age`
pub static RULE: Rule = Rule {
    code: "child-consent-below-age",
    severity: Severity::Error,
    provisions: &["GDPR 8(1)"],
    explanation: Explanation {
        asks: "A service on consent for children below the age of digital consent asks for the consent \
              of a parent.",
        why: "Children know less of the risks; each state sets the age from which they may decide \
              alone, between 13 and 16.",
        blind: "It takes every consent that is not given on paper, by word of mouth or signature for one \
              given online. It is silent for counselling offered to a child, and where the stated \
              youngest age reaches that of all states.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/child-consent-below-age/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/child-consent-below-age/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    low_line(policy, findings);
    for consent in model.of_kind(Kind::Consent) {
        let parental = model.own(consent.id, "parental");
        let open = parental.is_lacking();
        if !open || !is_online(model, consent.id) {
            continue;
        }
        let young = model.asked_for(consent.id).into_iter().find_map(|id| {
            if !model.decides(id) || model.has_purpose(id, "counselling") {
                return None;
            }
            let subjects = model.subjects(id);
            subjects.into_iter().find_map(|subject| Some((id, subject, below(policy, id, subject)?)))
        });
        let Some((processing, subject, why)) = young else { continue };
        let message = format!(
            "`{}` lets children of `{}` consent without a parent",
            consent.name,
            model.get(subject).name
        );
        let finding = RULE
            .finding(message, model.place(consent.id, "parental"))
            .label("no consent of a parent")
            .related(why.0, why.1)
            .note("Below the age that the state sets, the holder of parental responsibility consents or agrees.")
            .help("add `parental: { verified_by: \"…\" }`, or state a `min_age` from which no state asks for it");
        let about: Vec<DeclId> =
            [consent.id, subject].into_iter().chain(model.about(&[processing])).collect();
        findings.report(&about, finding);
    }
}

/// Whether consent is given on a screen: neither paper nor word of mouth.
fn is_online(model: &Model, consent: DeclId) -> bool {
    model.own(consent, "given").words().any(|(_, word)| !matches!(word.name, "form" | "oral" | "signature"))
}

/// Why a subject may be too young to consent alone; nothing if none is.
fn below(policy: &Policy<'_>, processing: DeclId, subject: DeclId) -> Option<(Span, String)> {
    let (model, law) = (policy.model, policy.law);
    let youngest = model.own(subject, "min_age").quantity().map(|age| age.number);
    let states = law.residence_of(subject, processing);
    let highest = states.iter().filter_map(|&code| Some((law.consent_age(code)?, code)));
    let highest = highest.max_by(|(one, _), (other, _)| one.total_cmp(other));
    match (youngest, highest) {
        (Some(youngest), Some((age, state))) if youngest < age => {
            let place = model.place(subject, "min_age");
            Some((place, format!("from {youngest}; in {} the age is {age}", wording::country(law, state))))
        }
        (Some(youngest), None) if youngest >= 16.0 => None,
        (Some(_), Some(_)) => None,
        _ => {
            model.has_trait(subject, "child").then(|| (model.place(subject, "traits"), "children".to_owned()))
        }
    }
}

/// The age below which a parent consents, where a state sets no other (Art. 8(1)).
const AGE: f64 = 16.0;

/// A promise to leave out children below an age that is lower than the state's.
fn low_line(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    let Some(speaker) = model.speaker else { return };
    let seats = model.established_in(speaker);
    let state = seats.iter().find_map(|&code| Some((law.consent_age(code)?, code)));
    let age = state.map_or(AGE, |(age, _)| age);
    for claim in model.of_kind(Kind::Claim) {
        for (entry, word) in model.own(claim.id, "never").words().filter(|(_, word)| word.name == "children")
        {
            let below = word.detail("below").quantity().map(|below| below.number);
            let Some(below) = below.filter(|&below| below < age) else { continue };
            let whose = state.map_or("unless a state sets a lower one".to_owned(), |(_, code)| {
                format!("in {}", wording::country(law, code))
            });
            let mut finding = RULE
                .finding(
                    format!(
                        "`{}` draws the line at {below}, and children may consent from {age}",
                        claim.name
                    ),
                    entry.span,
                )
                .label(format!("the age is {age} {whose}"))
                .note("Between the two ages a parent consents to what an online service does on consent.")
                .help(format!("write `children(below: {age})`, or provide for the consent of parents"));
            finding.severity = Severity::Note;
            findings.report(&[claim.id], finding);
        }
    }
}
