//! Whoever comes before a camera sees a sign first.
//!
//! The sign is a short notice with who watches, why, the rights, and where to read more.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `camera-first-layer-missing`
pub static RULE: Rule = Rule {
    code: "camera-first-layer-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 12", "GDPR 13", "EDPB 03/2019"],
    explanation: Explanation {
        asks: "An activity with cameras is shown in a short notice that people see before they enter.",
        why: "People can't read a whole notice in front of a door, and have to know before they are filmed.",
        blind: "It can't see signs that nobody declared. It is silent where the operations say that nothing is \
              recorded.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/camera-first-layer-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/camera-first-layer-missing/passes.priv"),
    },
    check,
};

/// Words by which a text says that a camera takes in nothing.
const BLIND: &[&str] =
    &["nothing is recorded", "no recording", "not recorded", "dummy", "nothing is watched"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        if model.has_technique(processing.id, "cctv")
            && !is_blind(model, processing.id)
            && !model.is_announced(processing.id)
        {
            findings.report(&[processing.id, model.activity_of(processing.id)], finding(model, processing));
        }
    }
}

fn is_blind(model: &Model, processing: DeclId) -> bool {
    model.fact(processing, "operations").texts().any(|(_, text)| {
        let text = text.main().to_lowercase();
        BLIND.iter().any(|word| text.contains(word))
    })
}

fn finding(model: &Model, processing: &Declaration) -> Diagnostic {
    let name = &processing.name;
    RULE.finding(format!("No sign tells people about the cameras of `{name}`"), model.place(processing.id, "techniques"))
        .label("cameras")
        .note("Cameras are announced in layers: a sign with the main points before the area, and the whole notice behind it.")
        .help(format!("declare the sign: `document sign {{ type: short_notice  only: {name} }}`"))
}
