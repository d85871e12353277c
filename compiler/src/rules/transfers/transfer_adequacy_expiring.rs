//! A decision that a transfer rests on ends within a year.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::wording::country;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-adequacy-expiring`
pub static RULE: Rule = Rule {
    code: "transfer-adequacy-expiring",
    severity: Severity::Note,
    provisions: &["GDPR 45"],
    explanation: Explanation {
        asks: "Transfers that rest on a decision with an end have a plan for the time after it.",
        why: "Some decisions are made for a few years only; on the day after the last one, every \
              transfer under it needs another safeguard.",
        blind: "It compares the last day in the library with the day of the law, so it mostly shows with \
              a later day.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-adequacy-expiring/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-adequacy-expiring/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let Ok(horizon) = policy.law.on.checked_add(jiff::Span::new().years(1)) else { return };
    for claim in claimed(policy, &["adequacy", "dpf"]) {
        for code in claim.destinations(|_| true) {
            let Some(until) = policy.law.adequacy(code).and_then(|decision| decision.until) else { continue };
            if until > horizon {
                continue;
            }
            let finding = RULE
                .finding(
                    format!("The decision on {} ends on {until}", country(policy.law, code)),
                    claim.entry.span,
                )
                .label("within a year")
                .note("After its last day, every transfer under it needs another safeguard.")
                .help("name what takes over then: `fallback: scc(c2p)`");
            findings.report(&claim.about(), finding);
        }
    }
}
