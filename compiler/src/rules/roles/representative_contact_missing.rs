//! A representative has a name and can be reached.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `representative-contact-missing`
pub static RULE: Rule = Rule {
    code: "representative-contact-missing",
    severity: Severity::Error,
    provisions: &["GDPR 13(1)(a)", "GDPR 14(1)(a)", "GDPR 30(1)(a)"],
    explanation: Explanation {
        asks: "A representative in the Union is named, and people are told how to reach it.",
        why: "The representative is there to be written to.",
        blind: "It takes any name and any channel.",
        related: &[],
        fails: include_str!("../../../../tests/rules/roles/representative-contact-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/roles/representative-contact-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if !model.builds("notice") && !model.builds("record_controller") {
        return;
    }
    for (controller, decided) in model.controllers() {
        let mut about = vec![controller];
        about.extend(model.activities_of(decided));
        for (entry, fields) in model.own(controller, "representative").records() {
            let lacking: Vec<&str> =
                ["name", "reached_by"].into_iter().filter(|field| fact(fields, field).is_lacking()).collect();
            let what = match lacking[..] {
                [] => continue,
                ["name"] => "who the representative of",
                ["reached_by"] => "how to reach the representative of",
                _ => "who, and where, the representative of",
            };
            let is = if lacking[0] == "reached_by" { "" } else { " is" };
            let place = lacking.iter().find_map(|field| fact(fields, field).unanswered().next());
            let written: Vec<String> = lacking.iter().map(|field| format!("`{field}: …`")).collect();
            let finding = RULE
                .finding(
                    format!("Nothing says {what} `{}`{is}", model.get(controller).name),
                    place.map_or(entry.span, |hole| hole.span),
                )
                .label("the representative")
                .note("People are told who represents the controller in the Union, and how to reach it.")
                .help(format!("add {} here", listed(&written)));
            findings.report(&about, finding);
        }
    }
}
