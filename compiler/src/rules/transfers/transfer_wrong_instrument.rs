//! Not every set of clauses covers a transfer out of the EEA.

use super::claimed::Claimed;
use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-wrong-instrument`
pub static RULE: Rule = Rule {
    code: "transfer-wrong-instrument",
    severity: Severity::Error,
    provisions: &["GDPR 46(2)(c)", "GDPR 46(3)(a)", "GDPR 28(7)", "Decision (EU) 2021/915"],
    explanation: Explanation {
        asks: "A transfer names an instrument of Chapter V.",
        why: "Clauses between controller and processor and the tools of the United Kingdom serve other \
              ends; clauses of one's own need the approval of the authority.",
        blind: "It matches the number of the act. It is silent on tools of the United Kingdom for an \
              exporter there, or beside another safeguard.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-wrong-instrument/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-wrong-instrument/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["scc", "uk_addendum", "uk_idta", "authority_clauses"]) {
        let Some(label) = wrong(policy, &claim) else { continue };
        let finding = RULE
            .finding(format!("`{}` names an instrument that covers no transfer", claim.by.name), claim.entry.span)
            .label(label)
            .note("Chapter V knows decisions, binding rules, the clauses of 2021, approved codes and certificates, clauses that an authority approved, and the derogations.")
            .help("name an instrument of Chapter V, such as `scc(c2p)`");
        findings.report(&claim.about(), finding);
    }
}

/// Why the instrument covers no transfer.
fn wrong(policy: &Policy<'_>, claim: &Claimed<'_>) -> Option<&'static str> {
    match claim.word.name {
        "authority_clauses" => {
            claim.word.detail("text").is_none().then_some("clauses of one's own, without approval")
        }
        "scc" => {
            let (_, act) = claim.word.detail("act").texts().next()?;
            let contract = policy.model.all_of_kind(Kind::Clauses).any(|set| {
                fact(&set.fields, "transfer_tool").bool() == Some(false)
                    && fact(&set.fields, "act").texts().any(|(_, number)| act.main().contains(number.main()))
            });
            contract.then_some("clauses between controller and processor only")
        }
        _ => {
            let british = policy
                .model
                .speaker
                .and_then(|speaker| policy.model.seat(speaker))
                .is_some_and(|seat| seat.as_str() == "GB");
            (!british && !claim.has_another(policy)).then_some("a tool of United Kingdom law")
        }
    }
}
