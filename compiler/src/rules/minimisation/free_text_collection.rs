//! A free text invites more than was asked for.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `free-text-collection`
pub static RULE: Rule = Rule {
    code: "free-text-collection",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(c)", "GDPR 25"],
    explanation: Explanation {
        asks: "Where people write freely about support, complaints, health or work, they are guided or the text \
            is screened.",
        why: "In a free text people tell what nobody asked for, such as illnesses or the names of others.",
        blind: "It reads the tag `free_text` and a list of purposes, and looks for the measures `input_guidance` \
            and `content_screening`. It can't read the form.",
        related: &[],
        fails: include_str!("../../../../tests/rules/minimisation/free-text-collection/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/free-text-collection/passes.priv"),
    },
    check,
};

/// Purposes that attract sensitive content.
const DELICATE: [&str; 8] = [
    "support",
    "complaint_handling",
    "care",
    "counselling",
    "recruitment",
    "employment",
    "whistleblowing",
    "education",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let texts = model.labelled(processing.id, "free_text", &[Label::Stated]);
        let delicate = DELICATE.iter().any(|purpose| model.has_purpose(processing.id, purpose));
        let activity = model.activity_of(processing.id);
        if texts.is_empty() || !delicate || reported.contains(&activity) {
            continue;
        }
        let controls = model.controls(processing.id);
        let guided = ["input_guidance", "content_screening"]
            .iter()
            .any(|word| model.includes_control(&controls, word));
        if !guided {
            reported.insert(activity);
            findings.report(&[processing.id, activity], finding(model, processing, &texts));
        }
    }
}

fn finding(model: &Model, processing: &Declaration, texts: &[DeclId]) -> Diagnostic {
    let message = format!("`{}` takes {} as people write it", processing.name, names(model, texts));
    RULE.finding(message, model.place_of(processing.id, "data", texts[0]))
        .label("a free text")
        .note("In free texts people tell more than was asked for, about others too.")
        .help("add `measures: input_guidance`, or `content_screening`; or ask with choices instead")
}
