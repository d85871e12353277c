//! An authority abroad receives data without an agreement or another ground.

use super::gap::gaps;
use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::model::party::TakerRole;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-foreign-authority`
pub static RULE: Rule = Rule {
    code: "transfer-foreign-authority",
    severity: Severity::Warning,
    provisions: &["GDPR 48", "EDPB 02/2024"],
    explanation: Explanation {
        asks: "Data goes to an authority of a third country only under an international agreement or \
              another ground of Chapter V.",
        why: "The order of a foreign authority alone does not allow a transfer.",
        blind: "It looks at recipients that are stated to be authorities placed outside the EEA.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-foreign-authority/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-foreign-authority/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let wanted = |transfer: &Transfer| model.taker_role(transfer.importer) == TakerRole::Authority;
    for gap in gaps(policy, wanted).into_iter().filter(|gap| !gap.adequate) {
        let (end, _) = &gap.ends[0];
        let finding = RULE
            .finding(
                format!("`{}` in {} receives data on no agreement", model.get(end.importer).name, gap.destinations(policy)),
                policy.graph.hops[end.hop].span,
            )
            .label("an authority outside the EEA")
            .note("The demand of a foreign authority is no ground by itself; an international agreement can be.")
            .help("cite the agreement in a `transfer`: `safeguard: agreement(\"…\")`");
        let finding = gap.show(policy, finding);
        findings.report(&gap.about(policy), finding);
    }
}
