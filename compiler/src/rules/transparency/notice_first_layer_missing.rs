//! A long notice has a short one in front.
//!
//! Counts the activities and parts that a notice explains.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `notice-first-layer-missing`
pub static RULE: Rule = Rule {
    code: "notice-first-layer-missing",
    severity: Severity::Hint,
    provisions: &["GDPR 12(1)", "WP260"],
    explanation: Explanation {
        asks: "A notice on many activities is announced by a short one that says who, why, which rights \
              and what may surprise.",
        why: "Few read a long text; a first layer tells most people what matters to them.",
        blind: "It counts activities and not pages, and is silent for notices that are shown on paper.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/notice-first-layer-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/notice-first-layer-missing/passes.priv"),
    },
    check,
};

/// A notice on so many activities and parts is long.
const LONG: usize = 10;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let layers = model.documents("short_notice");
    for notice in model.documents("notice") {
        let rows = model.explained().filter(|one| model.addresses(notice, one.id)).count();
        let layered = layers.iter().any(|&layer| {
            let of = model.own(layer, "part_of");
            !of.is_stated() || of.refs().any(|(_, whole)| whole == notice)
        });
        let paper =
            model.own(notice, "shown").texts().any(|(_, text)| text.main().to_lowercase().contains("paper"));
        if rows < LONG || layered || paper {
            continue;
        }
        let name = &model.get(notice).name;
        let finding = RULE
            .finding(format!("`{name}` explains {rows} activities, and no short notice stands in front"), model.get(notice).span)
            .label("one long text")
            .note("A first layer names the controller, the purposes, the rights and what has the most effect on people.")
            .help(format!("add `document first_layer {{ type: short_notice  part_of: {name} }}`"));
        findings.report(&[notice], finding);
    }
}
