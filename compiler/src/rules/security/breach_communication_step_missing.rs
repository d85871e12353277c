//! Nothing says how people are told about an incident that puts them at risk.

use super::duty;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `breach-communication-step-missing`
pub static RULE: Rule = Rule {
    code: "breach-communication-step-missing",
    severity: Severity::Note,
    provisions: &["GDPR 34(1)", "GDPR 34(3)"],
    explanation: Explanation {
        asks: "A controller says how it tells people about an incident with a high risk for them.",
        why: "People can protect themselves only if they know.",
        blind: "It asks under the same conditions as the procedure for the authority, and is silent \
              where an arrangement of joint controllers takes the step.",
        related: &["breach-procedure-missing"],
        fails: include_str!("../../../../tests/rules/security/breach-communication-step-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/security/breach-communication-step-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(speaker) = model.speaker.filter(|_| duty::is_asked(model)) else { return };
    let decides = model.processings().any(|activity| model.decides(activity.id));
    let arranged = model.of_kind(Kind::Terms).any(|terms| {
        model.own(terms.id, "type").has_word("joint") && model.own(terms.id, "breach").is_stated()
    });
    if !decides || arranged || duty::tells_people(model) {
        return;
    }
    let finding = RULE
        .finding("Nothing says how people are told about an incident", model.get(speaker).span)
        .label("no `breach` tells the people concerned")
        .note("People are told where the risk for them is high, unless the data is unreadable, later measures took the risk away, or a public notice does it.")
        .help("declare a `breach` whose `tell` names the people, such as `tell: customer`");
    findings.report(&[speaker], finding);
}
