//! A promise not to sell data, and a flow that is paid for.

use super::promise::promises;
use crate::diagnostic::Severity;
use crate::graph::hop::HopKind;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `claim-no-sale-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-no-sale-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "A promise that data is not sold holds for every flow.",
        why: "Data that goes for money is sold, whatever the contract calls it.",
        blind: "It looks at flows that are stated to be paid; a service that works for a fee is no sale.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-no-sale-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-no-sale-contradicted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "never", "sale") {
        let paid = policy.graph.hops.iter().find(|hop| {
            hop.kind == HopKind::Flow
                && model.own(hop.by, "paid").bool() == Some(true)
                && promise.is_about_hop(model, hop)
        });
        let Some(hop) = paid else { continue };
        let flow = model.get(hop.by);
        let finding = RULE
            .finding(
                format!("`{}` promises not to sell data, and `{}` is paid for", promise.by.name, flow.name),
                promise.entry.span,
            )
            .label("the promise")
            .related(model.place(hop.by, "paid"), "for consideration")
            .related(hop.span, "the way that the data goes")
            .note("What a policy promises has to agree with what it describes.")
            .help("drop the promise, or the payment");
        findings.report(&[promise.by.id, hop.by], finding);
    }
}
