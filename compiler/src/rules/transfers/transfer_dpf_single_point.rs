//! Transfers under the Data Privacy Framework have a second footing.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::fix;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-dpf-single-point`
pub static RULE: Rule = Rule {
    code: "transfer-dpf-single-point",
    severity: Severity::Hint,
    provisions: &["GDPR 45(5)", "T-553/23"],
    explanation: Explanation {
        asks: "A transfer under the Data Privacy Framework names what takes over if the decision falls.",
        why: "Two decisions on the United States were annulled before, and an action against this one \
              is pending.",
        blind: "It is silent where another safeguard stands beside it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-dpf-single-point/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-dpf-single-point/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["dpf"]) {
        if claim.ends.is_empty()
            || claim.has_another(policy)
            || model.own(claim.by.id, "fallback").is_stated()
        {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` rests on the Data Privacy Framework alone", claim.by.name), claim.entry.span)
            .label("nothing takes over if the decision falls")
            .note("Two earlier decisions on the United States were annulled, and an action against this one is pending.")
            .help("add `fallback: scc(c2p)`");
        let finding = match fix::insert(model, claim.by.id, "fallback", "unstated") {
            Some(fix) => finding.fix(fix),
            None => finding,
        };
        findings.report(&claim.about(), finding);
    }
}
