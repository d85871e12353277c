//! Adequacy is claimed for a country without a decision on the day.
//!
//! The decisions are those of `std.adequacy`, with their dates.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::wording::{countries, traps};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-adequacy-absent`
pub static RULE: Rule = Rule {
    code: "transfer-adequacy-absent",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 45(1)"],
    explanation: Explanation {
        asks: "Adequacy is claimed only for countries on which the Commission has decided.",
        why: "Without a decision there is nothing that makes the level of protection there equal, so \
              another safeguard has to.",
        blind: "It knows the decisions of the library on the day of the law. Whom and what a decision \
              covers is another rule.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-adequacy-absent/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-adequacy-absent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["adequacy"]) {
        let without = claim.destinations(|end| policy.law.adequacy(end.destination).is_none());
        if without.is_empty() {
            continue;
        }
        let names = countries(policy.law, without.iter().copied());
        let finding = RULE
            .finding(format!("`{}` claims adequacy for {names}", claim.by.name), claim.entry.span)
            .label(format!("no decision on {names} on {}", policy.law.on))
            .note("Adequacy needs a decision of the Commission that applies on the day.")
            .help("name another safeguard, such as `scc(c2p)` with an `assessment`");
        findings.report(&claim.about(), traps(policy.law, finding, without));
    }
}
