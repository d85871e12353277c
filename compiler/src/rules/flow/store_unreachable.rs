//! A system holds data that nothing brings there.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `store-unreachable`
pub static RULE: Rule = Rule {
    code: "store-unreachable",
    severity: Severity::Note,
    provisions: &["GDPR 30", "GDPR 5(1)(e)"],
    explanation: Explanation {
        asks: "Every system that holds data is filled by a source, a flow or a copy.",
        why: "A store that nobody fills in the policy is filled by something that the policy leaves \
              out, or is not needed.",
        blind: "It is silent on systems whose contents are not stated, and on copies.",
        related: &[],
        fails: include_str!("../../../../tests/rules/flow/store-unreachable/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/store-unreachable/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for system in model.of_kind(Kind::System) {
        let holds = model.own(system.id, "holds");
        let used = model.using(system.id, "systems").next().is_some();
        let filled = policy.graph.arriving(Place::Declared(system.id)).next().is_some();
        if !holds.is_stated() || model.own(system.id, "copy_of").is_written() || used || filled {
            continue;
        }
        let finding = RULE
            .finding(format!("Nothing fills `{}`", system.name), system.span)
            .label("no activity, flow or copy leads here")
            .related(model.place(system.id, "holds"), "what it holds")
            .note("A policy shows where data comes from before it rests somewhere.")
            .help("name it in `systems` of the activity that uses it, or remove it");
        findings.report(&[system.id], finding);
    }
}
