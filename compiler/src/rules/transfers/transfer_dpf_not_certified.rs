//! The Data Privacy Framework covers companies on its list only.
//!
//! It trusts the name and the day of the check; it can't look at the list.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-dpf-not-certified`
pub static RULE: Rule = Rule {
    code: "transfer-dpf-not-certified",
    severity: Severity::Error,
    provisions: &["Decision (EU) 2023/1795 1", "GDPR 45"],
    explanation: Explanation {
        asks: "Who relies on the Data Privacy Framework names the entry on its list and the day on \
              which it was checked.",
        why: "The decision on the United States covers only companies that certified themselves, and \
              certificates are renewed every year.",
        blind: "It can not look at the list. A check older than a year is a warning. It is silent where \
              another safeguard covers the same transfers.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-dpf-not-certified/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-dpf-not-certified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["dpf"]) {
        let (listed, checked) = (claim.word.detail("listed"), claim.word.detail("checked"));
        let old = checked.date().is_some_and(|day| {
            day.checked_add(jiff::Span::new().years(1)).is_ok_and(|next| next < policy.law.on)
        });
        let (message, severity) = if listed.is_none() {
            ("stands on the list of certified companies under no name", Severity::Error)
        } else if !listed.is_stated() && !checked.is_stated() {
            ("is not said to stand on the list of certified companies", Severity::Error)
        } else if old {
            ("was looked up more than a year ago", Severity::Warning)
        } else {
            continue;
        };
        if claim.has_another(policy) {
            continue;
        }
        let taker = claim.ends.first().map_or(&claim.by.name, |end| &policy.model.get(end.importer).name);
        let mut finding = RULE
            .finding(format!("`{taker}` {message}"), claim.entry.span)
            .label("rests on the Data Privacy Framework")
            .note(
                "The decision covers only companies with an active certificate, which is renewed every year.",
            )
            .help("look it up, and write `dpf(listed: \"name on the list\", checked: 2026-11-01)`");
        finding.severity = severity;
        findings.report(&claim.about(), finding);
    }
}
