//! Whoever gives data is told at that moment.
//!
//! Not on request, and not later. A short notice at collection with more behind it is
//! enough.

use crate::diagnostic::FixKind;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::Entry;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `notice-direct-timing`
pub static RULE: Rule = Rule {
    code: "notice-direct-timing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)", "GDPR 13(2)"],
    explanation: Explanation {
        asks: "Where people give data themselves, they are told when they give it.",
        why: "Information that comes later is too late for the decision whether to give the data.",
        blind: "It trusts the stated time. It is silent where a short notice is shown at collection, and where \
              people already know.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-direct-timing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-direct-timing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let (source, informed) = (model.fact(processing.id, "source"), model.fact(processing.id, "informed"));
        let origins: Vec<DeclId> = model.reuses(processing.id).map(|(_, origin)| origin).collect();
        let from = |word: &str| {
            source.has_word(word) || origins.iter().any(|&origin| model.fact(origin, "source").has_word(word))
        };
        let (given, seen) = (from("subject"), from("observed"));
        let late = |name: &str| match name {
            "on_request" => given || seen,
            "at_first_contact" | "at_first_disclosure" | "within" => given,
            _ => false,
        };
        let early = informed.has_word("at_collection") || model.collects_elsewhere(processing.id);
        let late = informed.words().find(|(_, word)| late(word.name)).map(|(entry, _)| entry);
        let never = informed.entries.first().filter(|_| informed.is_none() && (given || seen));
        let entry = late.or(never);
        if let Some(entry) = entry.filter(|_| !early && !model.is_announced(processing.id)) {
            findings.report(
                &[processing.id, model.activity_of(processing.id)],
                finding(model, processing, entry),
            );
        }
    }
}

fn finding(model: &Model, processing: &Declaration, entry: &Entry) -> Diagnostic {
    let (message, label) = if entry.value.is_stated() {
        (
            format!("People learn about `{}` only after they gave their data", processing.name),
            "later than collection",
        )
    } else {
        (format!("People never learn about `{}`", processing.name), "stated to be never")
    };
    RULE.finding(message, entry.span)
        .label(label)
        .related(model.place(processing.id, "source"), "collected from the person")
        .note("Whoever collects data from a person informs them at that time.")
        .help("write `informed: at_collection`, or declare a `short_notice` that is shown there")
        .fix(fix::replace("Inform at collection", FixKind::Assist, entry.span, "at_collection"))
}
