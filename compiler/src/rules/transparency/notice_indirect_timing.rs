//! Whoever did not give data in person is told within a month.
//!
//! For data from other parties or from public sources; earlier where the person is
//! contacted or the data passed on before.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `notice-indirect-timing`
pub static RULE: Rule = Rule {
    code: "notice-indirect-timing",
    severity: Severity::Error,
    provisions: &["GDPR 14(3)(a)", "GDPR 14(3)(b)", "GDPR 14(3)(c)"],
    explanation: Explanation {
        asks: "Where data comes from elsewhere, people are told at first contact, at first disclosure, or \
              within a month.",
        why: "Nobody can object to a use of data that happens unseen.",
        blind: "It trusts the stated time. It is silent where an exemption of Art. 14(5) is stated, and for \
              data that people give or show themselves.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-indirect-timing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-indirect-timing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") {
        return;
    }
    let mut untold: Vec<&Declaration> = Vec::new();
    for processing in
        model.processings().filter(|one| model.decides(one.id) && model.collects_elsewhere(one.id))
    {
        let informed = model.fact(processing.id, "informed");
        if informed.broken || informed.texts().next().is_some() {
            continue;
        }
        let about = [processing.id, model.activity_of(processing.id)];
        if informed.is_lacking() {
            untold.push(processing);
        } else if let Some(entry) = informed.stated().find(|entry| is_late(entry)) {
            findings.report(&about, late(processing, entry));
        }
    }
    if !untold.is_empty() {
        let about: Vec<_> = untold.iter().map(|one| one.id).collect();
        findings.report(&about, missing(model, &untold));
    }
}

/// Whether a time is certainly longer than a month, or depends on the person asking.
fn is_late(entry: &Entry) -> bool {
    let Value::Word(word) = &entry.value else { return false };
    let days = word.detail("time").quantity().and_then(|time| time.most_days());
    word.name == "on_request" || (word.name == "within" && days.is_some_and(|days| days > 31.0))
}

const NOTE: &str = "People whose data comes from elsewhere are told within a month at the latest, and earlier when they \
                    are contacted or the data is passed on.";

/// One finding for all activities that say nothing.
fn missing(model: &Model, all: &[&Declaration]) -> Diagnostic {
    let first = all[0];
    let message = match all {
        [one] => format!("Nothing says when the people behind `{}` are told", one.name),
        _ => format!(
            "Nothing says when people are told about data from elsewhere, for {} activities",
            all.len()
        ),
    };
    let mut finding = RULE
        .finding(message, model.place(first.id, "informed"))
        .label("no time")
        .related(model.place(first.id, "source"), "the data comes from elsewhere")
        .note(NOTE)
        .help("add `informed: within(1 month)`, `at_first_contact`, or the exemption that applies");
    if all.len() > 1 {
        let ids: Vec<_> = all.iter().map(|one| one.id).collect();
        finding = finding.note(format!("It concerns {}.", names(model, &ids)));
    }
    finding.fix_if(fix::insert(model, first.id, "informed", "unstated").filter(|_| all.len() == 1))
}

fn late(processing: &Declaration, entry: &Entry) -> Diagnostic {
    RULE.finding(format!("The people behind `{}` are told too late", processing.name), entry.span)
        .label("later than a month, or never unasked")
        .note(NOTE)
        .help("write `within(1 month)`, or `at_first_contact` where that is earlier")
}
