//! After a first transfer, data goes on to a further party without protection.
//!
//! Who passes it on need not be bound by the GDPR itself.

use super::gap::{Gap, gaps};
use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::model::DeclId;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-onward-unprotected`
pub static RULE: Rule = Rule {
    code: "transfer-onward-unprotected",
    severity: Severity::Error,
    provisions: &["GDPR 44", "Decision (EU) 2021/914"],
    explanation: Explanation {
        asks: "Data that goes on from a taker abroad to a further party stays protected.",
        why: "The protection of the first transfer would be worth little if it ended with the next \
              hop.",
        blind: "It is silent where the contract of the first taker passes its duties on, and where the \
              further party works in the same country for it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-onward-unprotected/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-onward-unprotected/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for gap in gaps(policy, |transfer| transfer.onward && !is_bound(policy, transfer)) {
        if gap.adequate {
            continue;
        }
        findings.report(&gap.about(policy), finding(policy, &gap));
    }
}

fn finding(policy: &Policy<'_>, gap: &Gap<'_>) -> crate::diagnostic::Diagnostic {
    let model = policy.model;
    let (end, _) = &gap.ends[0];
    let hop = &policy.graph.hops[end.hop];
    let name = |id: DeclId| format!("`{}`", model.get(id).name);
    let from = hop.from.declared().map_or(String::new(), name);
    let message = format!(
        "{from} passes data on to {} in {}, unprotected",
        name(end.importer),
        gap.destinations(policy)
    );
    let finding = RULE
        .finding(message, hop.span)
        .label("goes on from here")
        .note("A further transfer from abroad needs the conditions of the first one, or ground of its own.")
        .help(
            "state `flow_down` in the terms of the first taker, or declare a `transfer` that covers this hop",
        );
    gap.show(policy, finding)
}

/// Whether the terms of the first taker bind the next one, or both work in one
/// country under one tool.
fn is_bound(policy: &Policy<'_>, transfer: &Transfer) -> bool {
    let model = policy.model;
    let Some(from) = policy.graph.hops[transfer.hop].from.declared() else { return false };
    let terms = model.own(from, "contract").refs().map(|(_, terms)| terms);
    let flows_down = terms.into_iter().any(|terms| {
        model
            .own(terms, "subprocessors")
            .records()
            .any(|(_, fields)| crate::model::value::fact(fields, "flow_down").is_stated())
    });
    let home = model.own(from, "location").countries().map(|(_, code)| code.country());
    let same = home.into_iter().any(|code| code == transfer.destination)
        || model.seat(from).is_some_and(|seat| seat.country() == transfer.destination);
    flows_down || same
}
