//! An assessment that failed needs measures that work, or the end of the transfer.

use super::claimed::claimed;
use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::model::{Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `transfer-supplementary-measures-missing`
pub static RULE: Rule = Rule {
    code: "transfer-supplementary-measures-missing",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 46(1)", "C-311/18", "EDPB 01/2020"],
    explanation: Explanation {
        asks: "A transfer whose assessment failed has supplementary measures that work.",
        why: "Where the law at the destination defeats the safeguard, only measures that keep its \
              authorities from the data help.",
        blind: "It does not judge measures beyond what is stated about their effect.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transfers/transfer-supplementary-measures-missing/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transfers/transfer-supplementary-measures-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen = BTreeSet::new();
    for claim in claimed(policy, &["scc", "bcr", "certification", "code", "authority_clauses", "agreement"]) {
        let Some((place, label)) = failed(model, claim.by).filter(|_| !seen.contains(&claim.by.id)) else {
            continue;
        };
        seen.insert(claim.by.id);
        let finding = RULE
            .finding(format!("The safeguard of `{}` does not hold, and nothing makes up for it", claim.by.name), place)
            .label(label)
            .related(claim.entry.span, "the safeguard")
            .note("Measures that help keep the data from foreign authorities: keys that stay in the EEA, pseudonyms, split processing.")
            .help("state `extra_measures` that work, with `effective: true`, or stop the transfer");
        findings.report(&claim.about(), finding);
    }
}

/// Where it is stated that the safeguard does not hold.
fn failed(model: &Model, transfer: &Declaration) -> Option<(Span, &'static str)> {
    let effective = model.own(transfer.id, "effective").bool();
    if effective == Some(false) {
        return Some((model.place(transfer.id, "effective"), "the measures do not work"));
    }
    let failed = model
        .own(transfer.id, "assessment")
        .refs()
        .any(|(_, assessment)| model.own(assessment, "outcome").has_word("failed"));
    let helped = model.own(transfer.id, "extra_measures").is_stated();
    (failed && !helped).then(|| (model.place(transfer.id, "assessment"), "the assessment failed"))
}
