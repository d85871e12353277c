//! A processor of sensitive data shows that it can be trusted with it.
//!
//! Asked for where data of special categories or on crime arrives, or data on a large
//! scale. It can't judge a certificate.

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Place;
use crate::model::party::TakerRole;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `processor-guarantees-undocumented`
pub static RULE: Rule = Rule {
    code: "processor-guarantees-undocumented",
    severity: Severity::Hint,
    provisions: &["GDPR 28(1)", "GDPR 28(5)", "EDPB Opinion 22/2024"],
    explanation: Explanation {
        asks: "For a processor of sensitive data, or of data on a large scale, the policy names the evidence \
              that it was chosen for.",
        why: "Only processors that offer sufficient guarantees may be used, and the controller has to be able \
              to show why it thought so.",
        blind: "It takes any text as evidence. It is silent for data that is neither sensitive nor processed on \
              a large scale.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/processors/processor-guarantees-undocumented/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/processor-guarantees-undocumented/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for recipient in model.of_kind(Kind::Recipient) {
        let id = recipient.id;
        if model.taker_role(id) != TakerRole::Processor || !model.own(id, "guarantees").is_lacking() {
            continue;
        }
        let risk = policy
            .graph
            .reach
            .at(Place::Declared(id))
            .find_map(|(label, _)| risk(model, label.data, label.activity).map(|why| (label.data, why)));
        if let Some((data, why)) = risk {
            findings.report(&[id], finding(model, id, data, why));
        }
    }
}

fn risk(model: &Model, data: DeclId, activity: Option<DeclId>) -> Option<&'static str> {
    if model.denies_tags(data).is_none() && model.has_tag(data, "special") {
        return Some("of a special category");
    }
    if model.has_tag(data, "criminal") {
        return Some("on crime");
    }
    let large = activity.is_some_and(|activity| model.fact(activity, "scale").has_word("large"));
    large.then_some("on a large scale")
}

fn finding(model: &Model, recipient: DeclId, data: DeclId, why: &str) -> Diagnostic {
    let (name, data_name) = (&model.get(recipient).name, &model.get(data).name);
    RULE.finding(
        format!("Nothing shows why `{name}` can be trusted with `{data_name}`"),
        model.place(recipient, "guarantees"),
    )
    .label(format!("receives data {why}"))
    .note("A controller uses only processors that offer sufficient guarantees, and can show it.")
    .help("add `guarantees: \"ISO 27001 certificate of May 2026\"`, or what else was looked at")
    .fix_if(fix::insert(model, recipient, "guarantees", "unstated"))
}
