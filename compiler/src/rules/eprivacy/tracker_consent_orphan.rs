//! A consent that nothing uses, or a use that its consent does not cover.
//!
//! It compares the `for` of a consent with the purposes of the trackers that rest
//! on it.

use super::tracking::purposes;
use crate::diagnostic::Severity;
use crate::graph::hop::tracked_activities;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-consent-orphan`
pub static RULE: Rule = Rule {
    code: "tracker-consent-orphan",
    severity: Severity::Warning,
    provisions: &["GDPR 7(1)", "GDPR 4(11)", "ePrivacy 5(3)"],
    explanation: Explanation {
        asks: "A consent covers the purposes of the trackers that rest on it, and is used by something.",
        why: "Consent holds for the purposes for which it was asked, and asking for what is never done \
              misleads people.",
        blind: "A consent without `for` covers whatever refers to it. It is silent where the purpose is \
              not stated, and on consents that begin later.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-consent-orphan/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-consent-orphan/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker) {
        for (entry, consent) in model.own(tracker.id, "consent").refs() {
            let outside = outside(model, tracker, consent);
            if outside.is_empty() {
                continue;
            }
            let name = &model.get(consent).name;
            let finding = RULE
                .finding(format!("`{name}` does not cover {}", names(model, &outside)), entry.span)
                .label(format!("`{}` rests on it", tracker.name))
                .related(model.place(consent, "for"), "what people are asked for")
                .related(model.place(tracker.id, "purpose"), "what the tracker is for")
                .note("Consent holds for the purposes for which it was asked.")
                .help(format!("ask for this purpose too, in `for` of `{name}`, or name another consent"));
            findings.report(&[tracker.id], finding);
        }
    }
    for consent in model.of_kind(Kind::Consent).filter(|own| is_idle(model, own, policy.law.on)) {
        let finding = RULE
            .finding(format!("Nothing rests on the consent `{}`", consent.name), consent.span)
            .label("asked for, and not used")
            .related(model.place(consent.id, "for"), "what people are asked for")
            .note("Asking for consent that nothing needs misleads people about what is done.")
            .help("name it in the `basis` of an activity or the `consent` of a tracker, or remove it");
        findings.report(&[consent.id], finding);
    }
}

/// The purposes of a tracker that a consent does not cover.
fn outside(model: &Model, tracker: &Declaration, consent: DeclId) -> Vec<DeclId> {
    let covered = model.own(consent, "for");
    if !covered.is_stated() || covered.open || covered.holes().next().is_some() {
        return Vec::new();
    }
    let wide: Vec<DeclId> = covered
        .refs()
        .flat_map(|(_, id)| match model.get(id).kind {
            Kind::Activity | Kind::Part => model.purposes(id),
            _ => vec![id],
        })
        .collect();
    let served = tracked_activities(model, tracker.id);
    let named =
        covered.refs().any(|(_, id)| served.iter().any(|&own| own == id || model.activity_of(own) == id));
    let covers = |purpose: &DeclId| model.broader(*purpose).iter().any(|own| wide.contains(own));
    if named {
        Vec::new()
    } else {
        purposes(model, tracker.id).into_iter().filter(|own| !covers(own)).collect()
    }
}

/// Whether a consent with a purpose is used by nothing.
fn is_idle(model: &Model, consent: &Declaration, today: jiff::civil::Date) -> bool {
    let later = model.own(consent.id, "since").date().is_some_and(|since| since > today);
    !later && model.own(consent.id, "for").is_stated() && !model.is_referred_to(consent.id)
}
