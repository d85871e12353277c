//! The authority was told how to reach the officer; the day is worth keeping.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `dpo-notification-unrecorded`
pub static RULE: Rule = Rule {
    code: "dpo-notification-unrecorded",
    severity: Severity::Hint,
    provisions: &["GDPR 37(7)"],
    explanation: Explanation {
        asks: "The day on which the authority was told of the data protection officer is recorded.",
        why: "The authority has to know whom to ask, and a recorded day shows that it was told.",
        blind: "It cannot know whether the authority was told without a record.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/dpo-notification-unrecorded/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/dpo-notification-unrecorded/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (controller, decided) in model.controllers() {
        for (entry, officer) in model.own(controller, "dpo").records() {
            if !fact(officer, "notified").is_lacking() {
                continue;
            }
            let name = &model.get(controller).name;
            let finding = RULE
                .finding(
                    format!("Nothing says when the authority was told of the officer of `{name}`"),
                    entry.span,
                )
                .label("no `notified`")
                .note("The contact of the officer is communicated to the supervisory authority.")
                .help("add `notified:` with the day");
            let about: Vec<_> = [controller].into_iter().chain(model.activities_of(decided)).collect();
            findings.report(&about, finding);
        }
    }
}
