//! A channel that a policy names has an address.
//!
//! Channels for rights, objection and withdrawal weigh more than those for questions.

use crate::diagnostic::Severity;
use crate::model::value::{Channel, Hole};
use crate::rules::wording::{also, listed};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `contact-address-missing`
pub static RULE: Rule = Rule {
    code: "contact-address-missing",
    severity: Severity::Warning,
    provisions: &["GDPR 13(1)(a)", "GDPR 12(2)"],
    explanation: Explanation {
        asks: "Each channel of the organisation that is meant for people says where it leads.",
        why: "An address that is announced and left out keeps people from using what it was announced \
              for.",
        blind: "It looks at channels whose address is left open. Whether an address works it cannot know.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transparency/contact-address-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transparency/contact-address-missing/passes.priv"),
    },
    check,
};

/// What a channel has to be for, so that its lack keeps people from a right.
const WEIGHTY: &[&str] = &["rights", "objection", "withdrawal"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(speaker) = model.speaker else { return };
    for weighty in [true, false] {
        let open: Vec<(&Channel, Span)> = model
            .channels(speaker)
            .iter()
            .filter_map(|channel| Some((channel, hole(channel, weighty)?)))
            .collect();
        let Some(((first, span), others)) = open.split_first() else { continue };
        let all: Vec<String> = open.iter().map(|(channel, _)| format!("`{}`", channel.name)).collect();
        let mut finding = RULE
            .finding(format!("The address of {} is left out", listed(&all)), *span)
            .label(format!("where does `{}` lead?", first.name))
            .note("People are told how to reach the controller, and using a right is made easy for them.")
            .help("write the address, number or link");
        if !weighty {
            finding.severity = Severity::Note;
        }
        findings.report(&[speaker], also(finding, others.iter().map(|(_, span)| *span), "nor here"));
    }
}

/// Where the address of a channel is left open, if its use weighs as asked for.
fn hole(channel: &Channel, weighty: bool) -> Option<Span> {
    channel.fact.words().find_map(|(_, word)| {
        let (hole, written) = word.detail("address").holes().next()?;
        let weighs = WEIGHTY.iter().any(|usage| word.detail("for").has_word(usage))
            && matches!(written, Hole::Unstated);
        (weighs == weighty).then_some(hole.span)
    })
}
