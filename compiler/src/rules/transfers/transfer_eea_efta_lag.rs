//! A decision may reach Iceland, Liechtenstein and Norway later than the Union.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::wording::countries;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-eea-efta-lag`
pub static RULE: Rule = Rule {
    code: "transfer-eea-efta-lag",
    severity: Severity::Note,
    provisions: &["GDPR 45", "EEA Joint Committee Decision 154/2018"],
    explanation: Explanation {
        asks: "An exporter in Iceland, Liechtenstein or Norway relies on decisions that the EEA \
              Agreement has taken over.",
        why: "Decisions of the Commission apply there once the EEA Agreement incorporates them.",
        blind: "It knows what the library says about incorporation, and asks to look where the library \
              could not confirm it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-eea-efta-lag/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-eea-efta-lag/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let seat = model.speaker.and_then(|speaker| model.seat(speaker));
    if !seat.is_some_and(|seat| matches!(seat.as_str(), "IS" | "LI" | "NO")) {
        return;
    }
    for claim in claimed(policy, &["adequacy"]) {
        let open = claim.destinations(|end| {
            let decision = policy.law.adequacy(end.destination);
            decision.is_some_and(|own| model.own(own.declaration.id, "eea").holes().next().is_some())
        });
        if open.is_empty() || claim.has_another(policy) {
            continue;
        }
        let names = countries(policy.law, open);
        let finding = RULE
            .finding(
                format!("Whether the decision on {names} applies in the EEA states is not confirmed"),
                claim.entry.span,
            )
            .label("relied on from outside the Union")
            .note(
                "Iceland, Liechtenstein and Norway apply a decision once the EEA Agreement incorporates it.",
            )
            .help("look it up in the register of the EEA, and name another safeguard until then");
        findings.report(&claim.about(), finding);
    }
}
