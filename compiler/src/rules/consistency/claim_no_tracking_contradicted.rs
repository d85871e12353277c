//! A promise not to track, and a tracker that needs consent.

use super::promise::promises;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `claim-no-tracking-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-no-tracking-contradicted",
    severity: Severity::Error,
    provisions: &["ePrivacy 5(3)", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "A promise that nobody is tracked, or that there are no cookies, holds for every tracker.",
        why: "People who read that they are not tracked do not look for a way to refuse.",
        blind: "Trackers with an exemption are no tracking, unless the promise names their technology.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-no-tracking-contradicted/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/consistency/claim-no-tracking-contradicted/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "never", "tracking") {
        let of = promise.word.detail("of");
        let breaks = |tracker: &&crate::model::Declaration| {
            let technology = model.own(tracker.id, "technology");
            if of.is_written() {
                of.words().any(|(_, word)| technology.has_word(word.name))
            } else {
                !model.own(tracker.id, "consent").has_word("exempt")
            }
        };
        let Some(tracker) = model.of_kind(Kind::Tracker).find(breaks) else { continue };
        let finding = RULE
            .finding(
                format!("`{}` promises otherwise, and `{}` tracks", promise.by.name, tracker.name),
                promise.entry.span,
            )
            .label("the promise")
            .related(tracker.span, "stores or reads on the device")
            .note("What a policy promises has to agree with what it describes.")
            .help("remove the tracker, or correct the promise");
        findings.report(&[promise.by.id, tracker.id], finding);
    }
}
