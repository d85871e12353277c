//! A consent grows old; the policy says when it is asked anew.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-validity-unstated`
pub static RULE: Rule = Rule {
    code: "consent-validity-unstated",
    severity: Severity::Hint,
    provisions: &["EDPB 05/2020"],
    explanation: Explanation {
        asks: "A consent says after what time it is asked for again.",
        why: "What people agreed to years ago may no longer be what they want; some authorities name a \
              period for cookies.",
        blind: "The law sets no period. It is silent for a one-off, and where people can look up and \
              change their choice at any time.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-validity-unstated/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-validity-unstated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let refresh = model.own(consent.id, "refresh");
        let open = refresh.entries.is_empty() || refresh.is_hole();
        let channels = model.withdrawal_channels(consent.id).unwrap_or_default();
        let at_hand = channels.iter().any(|channel| matches!(*channel, "self_service" | "in_product"));
        if !open || refresh.broken || at_hand {
            continue;
        }
        let finding = RULE
            .finding(
                format!("Nothing says when the consent `{}` is asked anew", consent.name),
                model.place(consent.id, "refresh"),
            )
            .label("for ever?")
            .note("How long consent lasts depends on the context; it is good practice to ask again.")
            .help("add `refresh: 6 months`, or `refresh: none` for a one-off");
        findings.report(&[consent.id], finding);
    }
}
