//! A photograph is not biometric data until somebody makes a template of it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `biometric-overclassified`
pub static RULE: Rule = Rule {
    code: "biometric-overclassified",
    severity: Severity::Hint,
    provisions: &["GDPR 4(14)", "GDPR 9(1)"],
    explanation: Explanation {
        asks: "Pictures and voices are tagged as biometric only where people are recognised by them.",
        why: "Photographs count as biometric data only when a technical means identifies people by them; a tag \
              too many asks for a condition that nobody needs.",
        blind: "It looks for the technique `biometric_recognition` in the activities that use the data.",
        related: &["biometric-identification-unflagged"],
        fails: include_str!("../../../../tests/rules/special/biometric-overclassified/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/biometric-overclassified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for data in model.of_kind(Kind::Data) {
        if !claims_biometric(model, data.id)
            || !shows_people(model, data.id)
            || brings_template(model, data.id)
        {
            continue;
        }
        let users: Vec<DeclId> =
            model.processings().map(|own| own.id).filter(|&own| model.data(own).contains(&data.id)).collect();
        let recognised = users.iter().any(|&user| model.has_technique(user, "biometric_recognition"));
        if !users.is_empty() && !recognised {
            findings.report(&[data.id], finding(model, data));
        }
    }
}

fn claims_biometric(model: &Model, data: DeclId) -> bool {
    model
        .own(data, "tags")
        .words()
        .any(|(_, word)| word.name == "special" && word.detail("category").has_word("biometric"))
}

fn shows_people(model: &Model, data: DeclId) -> bool {
    model.has_tag(data, "image") || model.has_tag(data, "voice")
}

/// An element of the library that is a template of itself.
fn brings_template(model: &Model, data: DeclId) -> bool {
    model.elements(data).iter().any(|&element| model.has_tag(element, "special(biometric)"))
}

fn finding(model: &Model, data: &Declaration) -> Diagnostic {
    RULE.finding(
        format!("`{}` is tagged as biometric, and nobody is recognised by it", data.name),
        model.place(data.id, "tags"),
    )
    .label("no activity makes templates of it")
    .note(
        "Pictures and recordings are biometric data only where a technical means identifies people by them.",
    )
    .help("keep `image` or `voice`, or declare `techniques: biometric_recognition`")
}
