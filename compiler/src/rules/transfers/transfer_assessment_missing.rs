//! Contracts and rules do not bind foreign authorities, so their law is assessed.
//!
//! Asked for where it is stated to be missing, and where a register or annex of
//! transfers is built.

use super::claimed::claimed;
use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::rules::fix;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-assessment-missing`
pub static RULE: Rule = Rule {
    code: "transfer-assessment-missing",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 46(1)", "C-311/18", "Decision (EU) 2021/914 14(d)", "EDPB 01/2020"],
    explanation: Explanation {
        asks: "A transfer under clauses, binding rules, a code or a certificate has an assessment of \
              the law and practice at its destination.",
        why: "Such instruments bind the parties only; whether they hold against the authorities of the \
              country has to be looked at first.",
        blind: "It is silent for decisions and derogations, and for data that a processor sends back to \
              its own client. It takes a text as an assessment.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-assessment-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-assessment-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let asked = model.builds("transfer_register") || model.builds("transfer_annex");
    let mut seen = BTreeSet::new();
    for claim in claimed(policy, &["scc", "bcr", "certification", "code", "authority_clauses", "agreement"]) {
        let assessment = model.own(claim.by.id, "assessment");
        let missing = assessment.is_none() || (assessment.is_unknown() && (assessment.is_written() || asked));
        let modules = claim.word.detail("modules");
        let sent_back = modules.is_stated() && modules.words().all(|(_, word)| word.name == "p2c");
        if !missing || sent_back || claim.ends.is_empty() || seen.contains(&claim.by.id) {
            continue;
        }
        seen.insert(claim.by.id);
        let finding = RULE
            .finding(
                format!("Nobody assessed the law at the destination of `{}`", claim.by.name),
                model.place(claim.by.id, "assessment"),
            )
            .label(if assessment.is_none() { "stated to be none" } else { "no assessment" })
            .related(claim.entry.span, "binds the parties only")
            .note("Clauses do not bind foreign authorities, so their law and practice are assessed before data goes.")
            .help("declare an `assessment` with `type: tia`, and name it here");
        let finding = match fix::insert(model, claim.by.id, "assessment", "unstated") {
            Some(fix) => finding.fix(fix),
            None => finding,
        };
        findings.report(&claim.about(), finding);
    }
}
