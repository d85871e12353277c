//! Advertising that rests on profiles of children.
//!
//! On a platform where people publish, the law forbids it; elsewhere it deserves a
//! warning. Ages and traits are trusted as written.

use crate::diagnostic::Severity;
use crate::graph::hop::{Place, tracked_activities};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `advertising-minor-profiling`
pub static RULE: Rule = Rule {
    code: "advertising-minor-profiling",
    severity: Severity::Error,
    provisions: &["Regulation (EU) 2022/2065 28(2)", "GDPR recital 38"],
    explanation: Explanation {
        asks: "Advertising to people under eighteen does not rest on profiles.",
        why: "Children see less well what advertising does with them; online platforms may not show \
              them advertising based on profiling.",
        blind: "It knows only stated ages and traits. Where the controller is not seen to publish what \
              users provide, it warns. Contextual advertising is left alone.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/advertising-minor-profiling/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/advertising-minor-profiling/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for activity in model.processings().filter(|own| advertises(model, own.id)) {
        let minor = model.subjects(activity.id).into_iter().find(|&subject| is_minor(model, subject));
        let (Some(minor), Some(profile)) = (minor, profile(model, activity.id)) else { continue };
        let mut finding = RULE
            .finding(
                format!("`{}` advertises to `{}` from profiles", activity.name, model.get(minor).name),
                model.place(activity.id, "purpose"),
            )
            .label("advertising")
            .related(profile, "profiles people")
            .related(model.get(minor).span, "includes people under eighteen")
            .note("Platforms may not show minors advertising based on profiling; elsewhere children deserve the same care.")
            .help("show them contextual advertising: `purpose: contextual`, or leave them out");
        if !is_platform(policy, activity.id) {
            finding.severity = Severity::Warning;
        }
        findings.report(&[activity.id, minor], finding);
    }
}

fn advertises(model: &Model, activity: DeclId) -> bool {
    model.decides(activity)
        && model.has_purpose(activity, "advertising")
        && !model.purposes(activity).iter().all(|&purpose| {
            model.is_kind_of(purpose, "contextual") || !model.is_kind_of(purpose, "advertising")
        })
}

fn is_minor(model: &Model, subject: DeclId) -> bool {
    let below = |field: &str| model.own(subject, field).quantity().is_some_and(|age| age.number < 18.0);
    model.has_trait(subject, "child") || below("max_age") || below("min_age")
}

/// Where an activity profiles: by a decision, or by a tracker that serves it.
fn profile(model: &Model, activity: DeclId) -> Option<Span> {
    let decision = model
        .fact(activity, "decisions")
        .refs()
        .find(|(_, decision)| model.own(*decision, "type").has_word("profiling"));
    let behavioural = |purpose: &DeclId| !model.is_kind_of(*purpose, "contextual");
    let tracker = model.of_kind(Kind::Tracker).find(|tracker| {
        tracked_activities(model, tracker.id).contains(&activity)
            && model
                .own(tracker.id, "purpose")
                .refs()
                .any(|(_, purpose)| model.is_kind_of(purpose, "advertising") && behavioural(&purpose))
    });
    decision.map(|(entry, _)| entry.span).or_else(|| tracker.map(|tracker| tracker.span))
}

/// Whether what people provide reaches the public.
fn is_platform(policy: &Policy<'_>, activity: DeclId) -> bool {
    let controller = policy.model.controller(activity);
    policy.graph.hops.iter().any(|hop| {
        hop.to == Place::Public
            && hop.activities.iter().any(|&other| policy.model.controller(other) == controller)
    })
}
