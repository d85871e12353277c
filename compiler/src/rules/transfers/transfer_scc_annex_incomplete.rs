//! The annex of standard clauses describes the transfer.
//!
//! Runs where a `transfer_annex` is built, for each set of clauses that covers something.

use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::model::DeclId;
use crate::rules::transfers::claimed::{Claimed, claimed};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `transfer-scc-annex-incomplete`
pub static RULE: Rule = Rule {
    code: "transfer-scc-annex-incomplete",
    severity: Severity::Error,
    provisions: &["Decision (EU) 2021/914"],
    explanation: Explanation {
        asks: "The annex of the standard clauses names the parties, the transfer and its frequency, the \
              people and data, the purpose and period, and the measures.",
        why: "The clauses are fixed; what they protect stands only in the annex, and an empty annex \
              protects nothing.",
        blind: "It knows what the policy states on the takers and the activities that a transfer serves. \
              The competent authority follows from the seat of the exporter. For transfers from a \
              processor back to its client the list is shorter.",
        related: &["transfer-scc-module-mismatch"],
        fails: include_str!("../../../../tests/rules/transfers/transfer-scc-annex-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-scc-annex-incomplete/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Some(&annex) = model.documents("transfer_annex").first() else { return };
    let mut seen = Vec::new();
    for claim in claimed(policy, &["scc"]) {
        let missing = missing(policy, &claim);
        if missing.is_empty() || claim.ends.is_empty() || seen.contains(&claim.by.id) {
            continue;
        }
        seen.push(claim.by.id);
        let finding = RULE
            .finding(
                format!("The annex for `{}` lacks {}", claim.by.name, listed(&missing)),
                claim.entry.span,
            )
            .label("these clauses")
            .related(model.get(annex).span, "the annex")
            .note(
                "The annex of the clauses names the parties, describes the transfer and lists the measures.",
            )
            .help("state it on the recipient, on the activities and in `measures`");
        findings.report(&claim.about(), finding);
    }
}

/// What the annex cannot say, in the order of the clauses.
fn missing(policy: &Policy<'_>, claim: &Claimed<'_>) -> Vec<String> {
    let model = policy.model;
    let modules: Vec<&str> = claim.word.detail("modules").words().map(|(_, word)| word.name).collect();
    let back = !modules.is_empty() && modules.iter().all(|module| *module == "p2c");
    let mut missing = Vec::new();
    let anonymous = |id: &DeclId| model.seat(*id).is_none() || model.own(*id, "seat").is_hole();
    if claim.ends.iter().any(|end| anonymous(&end.importer)) {
        missing.push("the address of the importer".to_owned());
    }
    if back {
        return missing;
    }
    if claim.ends.iter().any(|end| end.data.is_empty()) {
        missing.push("the data".to_owned());
    }
    let mut served: Vec<DeclId> =
        claim.ends.iter().flat_map(|end| policy.graph.hops[end.hop].activities.clone()).collect();
    served.sort();
    served.dedup();
    let lacks = |field: &str| served.iter().any(|&activity| model.fact(activity, field).is_lacking());
    let repeats = |end: &&Transfer| {
        let by = policy.graph.hops[end.hop].by;
        model.get(by).kind == Kind::Flow && model.own(by, "frequency").is_stated()
    };
    if lacks("frequency") && !claim.ends.iter().copied().all(|end| repeats(&end)) {
        missing.push("the frequency".to_owned());
    }
    for (field, what) in [("operations", "what is done with the data"), ("retention", "the period")] {
        if lacks(field) {
            missing.push(what.to_owned());
        }
    }
    if served.iter().any(|&activity| !model.is_safeguarded(activity)) {
        missing.push("the measures".to_owned());
    }
    missing
}
