//! Every activity says who answers for it: a controller, or the client of a
//! processor. A role that is left open is the same gap.
//!
//! All activities with an open role, or without any controller, are one finding:
//! one answer often settles them all. It can't know who really decides.

use crate::diagnostic::Severity;
use crate::model::relation::Gathered;
use crate::model::value::fact;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::source::Span;

/// `controller-missing`
pub static RULE: Rule = Rule {
    code: "controller-missing",
    severity: Severity::Error,
    provisions: &["GDPR 4(7)", "GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 30(1)(a)"],
    explanation: Explanation {
        asks: "Every activity has a controller, or is carried out for a client who is named.",
        why: "People have to be told who decides about their data, and nearly every other duty falls \
              on that party or is owed to it.",
        blind: "It takes the organisation marked `ours` for the controller where an activity names none, \
              and cannot know who decides in fact. It is silent in a package without activities.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/controller-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/controller-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    open_roles(model, findings);
    missing_clients(model, findings);
    missing_controllers(model, findings);
    open_defaults(model, findings);
}

/// A default that leaves open who decides, for all activities that inherit it.
fn open_defaults(model: &Model, findings: &mut Findings) {
    let Some(speaker) = model.speaker else { return };
    let defaults = model.own(speaker, "defaults").records().next();
    let Some((_, fields)) = defaults else { return };
    let Some((hole, _)) = fact(fields, "controller").holes().next() else { return };
    let by: Vec<DeclId> = model
        .processings()
        .filter(|one| {
            model.decides(one.id) && !model.own(model.activity_of(one.id), "controller").is_written()
        })
        .map(|one| one.id)
        .collect();
    if by.is_empty() {
        return;
    }
    let finding = RULE
        .finding(format!("Nothing says who decides about {}", names(model, &model.gathered(&by))), hole.span)
        .label("one of several, and nobody says which")
        .note("People are told who the controller is, with its name and how to reach it.")
        .help("name the organisation: `controller: …`");
    findings.report(&model.about(&by), finding);
}

/// All activities and parts whose role is a hole, as one finding.
fn open_roles(model: &Model, findings: &mut Findings) {
    let open: Vec<DeclId> =
        model.processings().filter(|one| model.fact(one.id, "role").is_hole()).map(|one| one.id).collect();
    let named = model.gathered(&open);
    let Some((&first, others)) = named.split_first() else { return };
    let are = if others.is_empty() { "is" } else { "are" };
    let message = format!("The role in which {} {are} carried out is left open", names(model, &named));
    let finding = RULE
        .finding(message, model.place(first, "role"))
        .label("nobody answers for it yet")
        .note(
            "Who decides why and how data is used is its controller; who works for a client is a processor. \
             Nearly all other duties follow from that.",
        )
        .help("write `role: controller`, or `role: processor(for: …)` with the client");
    let finding = others.iter().fold(finding, |finding, &other| {
        let place = model.place(other, "role");
        let known = place == finding.primary.span || finding.related.iter().any(|label| label.span == place);
        if known { finding } else { finding.related(place, "left open here too") }
    });
    findings.report(&model.about(&open), finding);
}

/// Processors that do not say for whom they work.
fn missing_clients(model: &Model, findings: &mut Findings) {
    let mut places: Gathered<Span, DeclId> = Gathered::default();
    for processing in model.processings() {
        let role = model.fact(processing.id, "role").word("processor");
        let Some((entry, _)) = role.filter(|(_, word)| word.detail("for").is_lacking()) else { continue };
        places.add(entry.span, processing.id);
    }
    for (place, by) in places {
        let message = format!("Nothing says for whom {} is carried out", names(model, &model.gathered(&by)));
        let finding = RULE
            .finding(message, place)
            .label("a processor without a client")
            .note("A processor acts for a controller, who has to be known (Art. 28(3), 30(2)(a)).")
            .help("write `role: processor(for: …)` with the client");
        findings.report(&model.about(&by), finding);
    }
}

/// Activities in the role of a controller that name none, in a package without an
/// organisation of ours.
fn missing_controllers(model: &Model, findings: &mut Findings) {
    let mut places: Gathered<Span, DeclId> = Gathered::default();
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let activity = model.activity_of(processing.id);
        let written = model.own(activity, "controller");
        if model.controller(processing.id).is_some() || written.broken {
            continue;
        }
        let unwritten = model.get(activity).span;
        let place = match (written.entries.first(), places.first_key()) {
            (Some(entry), _) => entry.span,
            (None, Some(first)) => *first,
            (None, None) => unwritten,
        };
        places.add(place, processing.id);
    }
    for (place, by) in places {
        let named = model.gathered(&by);
        let activity = model.activity_of(by[0]);
        let finding = RULE
            .finding(format!("Nothing says who decides about {}", names(model, &named)), place)
            .label("no controller")
            .note("People are told who the controller is, with its name and how to reach it.")
            .help("mark the organisation that speaks with `ours: true`, or name it with `controller: …`")
            .fix_if(fix::insert(model, activity, "controller", "unstated"));
        findings.report(&model.about(&by), finding);
    }
}
