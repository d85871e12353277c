//! Every activity says what it is for.
//!
//! A `vague` purpose is left to the rule on vague purposes.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::relation::Gathered;
use crate::model::value::{Entry, Hole, Value};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::source::Span;

/// `purpose-missing`
pub static RULE: Rule = Rule {
    code: "purpose-missing",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(b)", "GDPR 13(1)(c)", "GDPR 30(1)(b)"],
    explanation: Explanation {
        asks: "Every activity states its purpose.",
        why: "Whether data is needed, how long, and on what basis can only be judged by what it is \
              for.",
        blind: "It takes any purpose; another rule looks at purposes that say nothing.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/purpose-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/purpose-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut places: Gathered<Span, DeclId> = Gathered::default();
    for processing in model.processings() {
        let purpose = model.fact(processing.id, "purpose");
        let vague = |entry: &Entry| matches!(&entry.value, Value::Hole(Hole::Vague(_)));
        let hole = purpose.unanswered().find(|entry| !vague(entry));
        if !purpose.is_lacking() || (hole.is_none() && purpose.is_written()) {
            continue;
        }
        let activity = model.activity_of(processing.id);
        let place = hole.map_or(model.get(activity).span, |entry| entry.span);
        places.add(place, processing.id);
    }
    for (place, by) in places {
        let gathered = model.gathered(&by);
        let finding = RULE
            .finding(format!("Nothing says what {} is for", names(model, &gathered)), place)
            .label("no purpose")
            .note("Data is collected for specified purposes, and people are told which.")
            .help("add `purpose: …` with a word of the library or a `purpose` of your own")
            .fix_if(fix::insert(model, gathered[0], "purpose", "unstated"));
        findings.report(&model.about(&by), finding);
    }
}
