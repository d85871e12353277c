//! Derogations for contracts and claims are for transfers that are not regular.

use super::claimed::Claimed;
use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `transfer-derogation-systematic`
pub static RULE: Rule = Rule {
    code: "transfer-derogation-systematic",
    severity: Severity::Error,
    provisions: &[
        "GDPR 44",
        "GDPR 49(1)(b)",
        "GDPR 49(1)(c)",
        "GDPR 49(1)(e)",
        "GDPR recital 111",
        "EDPB 2/2018",
    ],
    explanation: Explanation {
        asks: "A transfer that rests on a contract with the person or on legal claims happens now and \
              then only.",
        why: "These derogations are exceptions; what goes regularly needs a decision or a safeguard.",
        blind: "It reads the stated frequency of flow and activity. Where a precondition such as the \
              request of the person is stated, it warns.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-derogation-systematic/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-derogation-systematic/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for claim in claimed(policy, &["derogation"]) {
        let letter = claim.word.detail("letter").words().next().map_or("", |(_, word)| word.name);
        let Some((place, asked)) = regular(policy, &claim).filter(|_| matches!(letter, "b" | "c" | "e"))
        else {
            continue;
        };
        let mut finding = RULE
            .finding(
                format!("`{}` goes regularly, under an exception for single cases", claim.by.name),
                claim.entry.span,
            )
            .label("a derogation")
            .related(place, "happens regularly")
            .note("Contracts and claims allow transfers that are occasional.")
            .help("cover it with a decision or a safeguard, such as `scc(…)`");
        if asked {
            finding.severity = Severity::Warning;
        }
        findings.report(&claim.about(), finding);
    }
}

/// Where it is stated that the data goes regularly, and whether a precondition is stated.
fn regular(policy: &Policy<'_>, claim: &Claimed<'_>) -> Option<(Span, bool)> {
    let model = policy.model;
    claim.ends.iter().find_map(|end| {
        let hop = &policy.graph.hops[end.hop];
        let asked = model.get(hop.by).kind == Kind::Flow && model.own(hop.by, "only_if").is_stated();
        let flow = (model.get(hop.by).kind == Kind::Flow).then_some(hop.by);
        flow.into_iter().chain(hop.activities.iter().copied()).find_map(|id| {
            let fact = model.fact(id, "frequency");
            let word = fact.words().find(|(_, word)| matches!(word.name, "regular" | "continuous"))?;
            Some((word.0.span, asked))
        })
    })
}
