//! Whoever received data is told when it is corrected, erased or restricted.
//!
//! Looks at `passed_on: false` while data goes to recipients. A text there gives the
//! reason.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::Graph;
use crate::model::DeclId;
use crate::model::Model;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `rights-propagation-gap`
pub static RULE: Rule = Rule {
    code: "rights-propagation-gap",
    severity: Severity::Warning,
    provisions: &["GDPR 19", "GDPR 17(2)", "GDPR 7(3)"],
    explanation: Explanation {
        asks: "Where data was passed on, rectification, erasure and restriction are passed on too, unless a \
              reason is stated.",
        why: "A right that stops at the first copy leaves the wrong data at work everywhere else.",
        blind: "It can't follow what recipients do. It is silent for anonymous data, and where the reason is \
              stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-propagation-gap/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-propagation-gap/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, graph) = (policy.model, policy.graph);
    for rights in model.of_kind(Kind::Rights) {
        let passed_on = model.own(rights.id, "passed_on");
        let concerned = model.concerned(rights.id);
        let takers = takers(model, graph, &concerned);
        if let Some(entry) =
            passed_on.first().filter(|_| passed_on.bool() == Some(false) && !takers.is_empty())
        {
            let finding = finding(model, entry.span, &takers);
            findings.report(&[vec![rights.id], takers, concerned].concat(), finding);
        }
    }
}

/// The recipients that get personal data of some activities.
fn takers(model: &Model, graph: &Graph, activities: &[DeclId]) -> Vec<DeclId> {
    let mut takers = Vec::new();
    let mut known = BTreeSet::new();
    let activities: BTreeSet<&DeclId> = activities.iter().collect();
    for hop in graph.hops.iter().filter(|hop| hop.activities.iter().any(|one| activities.contains(one))) {
        let taker = hop.to.declared().filter(|&to| model.get(to).kind == Kind::Recipient);
        if let Some(taker) = taker.filter(|&taker| known.insert(taker))
            && hop.data.iter().any(|&data| model.is_personal(data))
        {
            takers.push(taker);
        }
    }
    takers
}

fn finding(model: &Model, span: crate::source::Span, takers: &[DeclId]) -> Diagnostic {
    let mut finding = RULE
        .finding(format!("Nobody tells {} what was corrected or erased", names(model, takers)), span)
        .label("not passed on")
        .note("Everybody who received the data is told of its rectification, erasure or restriction, unless that is impossible or out of proportion.")
        .help("write `passed_on: true` or a time, or give the reason: `passed_on: \"…\"`");
    for &taker in takers {
        finding = finding.related(model.get(taker).span, "receives the data");
    }
    finding
}
