//! Data on one's own staff needs a certificate that covers human resources data.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-dpf-hr-not-covered`
pub static RULE: Rule = Rule {
    code: "transfer-dpf-hr-not-covered",
    severity: Severity::Error,
    provisions: &["Decision (EU) 2023/1795 1", "GDPR 45"],
    explanation: Explanation {
        asks: "Data on staff goes under the Data Privacy Framework only if the certificate of the taker \
              covers human resources data.",
        why: "A company certifies separately for data on staff; without that, the decision does not \
              reach it.",
        blind: "It looks at people marked as employees of the own group, not at business contacts, and \
              is silent where the cover is not stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-dpf-hr-not-covered/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-dpf-hr-not-covered/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["dpf"]) {
        let covers = claim.word.detail("covers");
        if !covers.is_stated() || covers.has_word("hr") || claim.has_another(policy) {
            continue;
        }
        let Some((end, staff)) = claim.ends.iter().find_map(|end| Some((end, staff(policy, end)?))) else {
            continue;
        };
        let finding = RULE
            .finding(
                format!("Data on `{}` goes under a certificate that leaves staff out", model.get(staff).name),
                claim.entry.span,
            )
            .label("covers other data only")
            .related(model.get(staff).span, "own staff")
            .related(model.get(end.importer).span, "receives it")
            .note("The certificate covers data on staff only where it says so.")
            .help("use `scc(…)` for this data, or a certificate with `covers: [hr, non_hr]`");
        findings.report(&claim.about(), finding);
    }
}

/// Own staff among the people whose data goes.
fn staff(policy: &Policy<'_>, end: &Transfer) -> Option<DeclId> {
    let model = policy.model;
    let activities = &policy.graph.hops[end.hop].activities;
    activities
        .iter()
        .flat_map(|&activity| model.subjects(activity))
        .find(|&subject| model.has_trait(subject, "employee") && is_own(model, subject))
}

fn is_own(model: &Model, subject: DeclId) -> bool {
    model.own(subject, "of").refs().all(|(_, party)| model.is_ours(party))
}
