//! Binding corporate rules cover companies of one group, in the role that they were approved
//! for.

use crate::diagnostic::Severity;
use crate::model::activity::Role;
use crate::model::{DeclId, Model};
use crate::rules::transfers::claimed::{Claimed, claimed};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `transfer-bcr-mismatch`
pub static RULE: Rule = Rule {
    code: "transfer-bcr-mismatch",
    severity: Severity::Error,
    provisions: &["GDPR 47", "EDPB Recommendations 1/2022"],
    explanation: Explanation {
        asks: "Binding corporate rules are those for controllers or for processors as the data asks, name \
              their approval, and cover takers of the same group.",
        why: "An authority approved them for one group and one role; beyond that they bind nobody.",
        blind: "It compares stated groups and roles. A taker whose group is not stated is left alone.",
        related: &["transfer-scc-module-mismatch"],
        fails: include_str!("../../../../tests/rules/transfers/transfer-bcr-mismatch/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-bcr-mismatch/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["bcr"]) {
        let Some((message, label, place)) = fault(policy, &claim) else { continue };
        let mut finding = RULE
            .finding(message, claim.entry.span)
            .label(label)
            .note("Binding rules of a group are approved by an authority, for its own data or for that of its clients.")
            .help("name the set that fits, `bcr(controller, reference: \"…\")`, or use `scc(…)`");
        if let Some((span, text)) = place {
            finding = finding.related(span, text);
        }
        let mut about = claim.about();
        about.extend(model.speaker);
        findings.report(&about, finding);
    }
}

type Fault = (String, String, Option<(Span, String)>);

fn fault(policy: &Policy<'_>, claim: &Claimed<'_>) -> Option<Fault> {
    let model = policy.model;
    let name = &claim.by.name;
    let reference = claim.word.detail("reference");
    if reference.is_lacking() {
        return Some((
            format!("`{name}` names no approval of its binding rules"),
            "which rules?".to_owned(),
            None,
        ));
    }
    let set = claim.word.detail("for");
    for end in &claim.ends {
        let hop = &policy.graph.hops[end.hop];
        for &activity in &hop.activities {
            let wanted = match model.role(activity) {
                Role::Processor => "processor",
                Role::Controller | Role::Joint => "controller",
                Role::Unknown => continue,
            };
            if set.is_stated() && !set.open && !set.has_word(wanted) {
                return Some((
                    format!("`{name}` covers data of a {wanted} with rules for another role"),
                    format!("not the set for a {wanted}"),
                    Some((
                        model.place(activity, "role"),
                        format!("`{}` is in this role", model.get(activity).name),
                    )),
                ));
            }
        }
        if let Some(group) = foreign(model, end.importer) {
            let taker = &model.get(end.importer).name;
            return Some((
                format!("`{taker}` is outside the group whose rules `{name}` names"),
                "rules of our group".to_owned(),
                Some((group, "belongs to another group".to_owned())),
            ));
        }
    }
    None
}

/// Where a taker is stated to belong to another group than ours.
fn foreign(model: &Model, taker: DeclId) -> Option<Span> {
    let group =
        |party: DeclId| model.own(party, "group").refs().next().map(|(entry, group)| (entry.span, group));
    let (_, ours) = group(model.speaker?)?;
    let (span, theirs) = group(taker).or_else(|| group(model.company(taker)))?;
    (theirs != ours && model.speaker != Some(theirs)).then_some(span)
}
