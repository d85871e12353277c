//! Personal data reaches everybody.

use std::collections::BTreeSet;

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, Place};
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::along;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `flow-public-disclosure`
pub static RULE: Rule = Rule {
    code: "flow-public-disclosure",
    severity: Severity::Warning,
    provisions: &["GDPR 25(2)", "C-184/20", "C-439/19"],
    explanation: Explanation {
        asks: "Personal data is made public only by the person, or under a law that asks for it and is \
              needed.",
        why: "What is public cannot be taken back, and by default data may not reach an unlimited \
              number of people.",
        blind: "It is silent on routes that begin with the person and have a condition, and where a law \
              and the necessity are stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/flow/flow-public-disclosure/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-public-disclosure/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: BTreeSet<DeclId> = BTreeSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let public = hop.to == Place::Public && !seen.contains(&hop.by) && is_personal(model, hop);
        if !public || is_own_choice(policy, number) || is_required(model, hop) {
            continue;
        }
        seen.insert(hop.by);
        let finding = RULE
            .finding(format!("`{}` makes personal data public", model.get(hop.by).name), hop.span)
            .label("everybody can see it")
            .note("By default personal data does not reach an unlimited number of people.")
            .help("let the person publish, under a condition, or state the law and the `necessity`");
        let finding = along(model, finding, &policy.graph.path_through(number));
        findings.report(&[hop.by], finding);
    }
}

fn is_personal(model: &Model, hop: &Hop) -> bool {
    hop.data.iter().any(|&data| model.is_personal(data))
}

/// Whether the person publishes, under a condition.
fn is_own_choice(policy: &Policy<'_>, number: usize) -> bool {
    let model = policy.model;
    let hop = &policy.graph.hops[number];
    let mut route = policy.graph.made_by(hop.by);
    let person =
        route.any(|other| other.from.declared().is_some_and(|from| model.get(from).kind == Kind::Subject));
    let flow = model.get(hop.by).kind == Kind::Flow;
    let condition = !hop.cases.is_always() || (flow && model.own(hop.by, "only_if").is_stated());
    person && condition
}

/// Whether a law asks for it and its necessity is stated.
fn is_required(model: &Model, hop: &Hop) -> bool {
    !hop.activities.is_empty()
        && hop.activities.iter().all(|&activity| {
            let law = model
                .bases(activity)
                .any(|(basis, _, _)| matches!(basis, Basis::LegalObligation | Basis::PublicTask));
            law && model.fact(activity, "necessity").is_stated()
        })
}
