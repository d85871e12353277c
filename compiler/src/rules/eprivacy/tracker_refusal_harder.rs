//! Refusing trackers is harder than accepting them.
//!
//! It reads where the banner lets people refuse; it can't see its colours.

use crate::diagnostic::Severity;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-refusal-harder`
pub static RULE: Rule = Rule {
    code: "tracker-refusal-harder",
    severity: Severity::Warning,
    provisions: &["ePrivacy 5(3)", "GDPR 7(3)", "EDPB 03/2022", "CNIL 2020-092"],
    explanation: Explanation {
        asks: "A banner lets people refuse on the layer on which it lets them accept, and later take \
              the consent back.",
        why: "A choice is free only if no is as easy as yes.",
        blind: "It looks at consents that trackers use and is silent where `refuse` is not stated. It \
              can not see the design of the banner.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-refusal-harder/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-refusal-harder/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let trackers = users(model, consent.id);
        let (Some(first), Some(how)) = (trackers.first(), harder(model, consent)) else { continue };
        let finding = RULE
            .finding(
                format!("Refusing is harder than accepting in `{}`", consent.name),
                model.place(consent.id, if model.writes(consent.id, "refuse") { "refuse" } else { "withdraw" }),
            )
            .label(how)
            .related(model.place(consent.id, "given"), "how people accept")
            .related(first.span, "a tracker that rests on it")
            .note("A choice is free only if refusing is as easy as accepting, and consent can be taken back as easily as it was given.")
            .help("let people refuse where they accept: `refuse: first_layer`");
        let about: Vec<DeclId> =
            std::iter::once(consent.id).chain(trackers.iter().map(|tracker| tracker.id)).collect();
        findings.report(&about, finding);
    }
}

fn users(model: &Model, consent: DeclId) -> Vec<&Declaration> {
    let uses =
        |tracker: &&Declaration| model.own(tracker.id, "consent").refs().any(|(_, own)| own == consent);
    model.of_kind(Kind::Tracker).filter(uses).collect()
}

/// How refusing is harder, if it is stated to be.
fn harder(model: &Model, consent: &Declaration) -> Option<&'static str> {
    let refuse = model.own(consent.id, "refuse");
    if refuse.is_none() {
        return Some("people cannot refuse");
    }
    match refuse.words().next()?.1.name {
        "second_layer" => Some("only behind a further step"),
        "browser" => Some("only in the settings of the browser"),
        _ => None,
    }
}
