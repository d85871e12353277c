//! What leaves a place came in before.
//!
//! Data that a system or recipient passes on arrived there, is held there, or is made from
//! what arrived.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind, Place, contents};
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `flow-category-widening`
pub static RULE: Rule = Rule {
    code: "flow-category-widening",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 5(1)(c)", "GDPR 30(1)(c)"],
    explanation: Explanation {
        asks: "A flow passes on only data that the policy says got to where it begins.",
        why: "Data that appears from nowhere has a source that nobody is told of.",
        blind: "It compares categories on declared flows that begin at a recipient or at a system with \
              stated contents. It is silent where anything on the way in is open.",
        related: &[],
        fails: include_str!("../../../../tests/rules/flow/flow-category-widening/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-category-widening/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<(DeclId, Place)> = HashSet::new();
    for hop in policy.graph.hops.iter().filter(|hop| hop.kind == HopKind::Flow) {
        let Some(from) = hop.from.declared().filter(|&from| is_known(policy, from)) else { continue };
        let arrived = arrived(policy, hop, from);
        let new: Vec<DeclId> =
            hop.data.iter().copied().filter(|&data| !is_covered(model, data, &arrived)).collect();
        if arrived.is_empty() || new.is_empty() || seen.contains(&(hop.by, hop.from)) {
            continue;
        }
        seen.insert((hop.by, hop.from));
        let finding = RULE
            .finding(
                format!("`{}` passes on {}, which never got there", model.get(from).name, names(model, &new)),
                hop.span,
            )
            .label("leaves from here")
            .related(model.get(from).span, "never gets it")
            .note("Data that is passed on was collected or received before, and people are told from whom.")
            .help("declare where it comes from, in `holds`, in another flow or with `made_from`");
        findings.report(&[from, hop.by], finding);
    }
}

/// Whether all that gets to a place is stated: a recipient that receives, or a system that
/// says what it holds.
fn is_known(policy: &Policy<'_>, from: DeclId) -> bool {
    let model = policy.model;
    match model.get(from).kind {
        Kind::System => {
            let holds = model.own(from, "holds");
            holds.is_stated() && !holds.open && holds.holes().next().is_none()
        }
        Kind::Recipient => policy.graph.arriving(Place::Declared(from)).all(|(_, hop)| {
            let flow = model.get(hop.by).kind == Kind::Flow;
            let open = flow && model.own(hop.by, "data").holes().next().is_some();
            !open && !hop.data.is_empty()
        }),
        _ => false,
    }
}

/// The data that gets to where a flow begins, by any other way.
fn arrived(policy: &Policy<'_>, hop: &Hop, from: DeclId) -> Vec<DeclId> {
    let mut all: Vec<DeclId> = match policy.model.get(from).kind {
        Kind::System => contents(policy.model, from),
        _ => Vec::new(),
    };
    all.extend(policy.graph.arriving(hop.from).flat_map(|(_, into)| into.data.clone()));
    all
}

fn is_covered(model: &Model, data: DeclId, arrived: &[DeclId]) -> bool {
    let broader = |one: DeclId| arrived.iter().any(|&own| model.is_among(own, &[one]));
    let held = arrived.iter().any(|&own| model.elements(own).contains(&data));
    model.is_among(data, arrived)
        || broader(data)
        || held
        || model.origins(data).iter().any(|&origin| model.is_among(origin, arrived) || broader(origin))
}
