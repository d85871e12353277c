//! A promise to keep data in an area, and a place outside it.
//!
//! Places of own systems, of takers, of copies and of access all count.

use super::promise::{Promise, promises};
use crate::diagnostic::Severity;
use crate::graph::transfer::Transfer;
use crate::model::value::{Fact, Value};
use crate::model::{Code, Model};
use crate::rules::wording::{along, country};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `claim-eea-only-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-eea-only-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 13(1)(f)"],
    explanation: Explanation {
        asks: "A promise that data stays in an area holds for every system, copy, taker and access.",
        why: "People choose a service for such a promise, and copies and support are what it forgets.",
        blind: "It is silent where the promise is about certain systems or data and the way out carries \
              others, and on takers whose seat alone lies outside.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-eea-only-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-eea-only-contradicted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for promise in promises(policy.model, "never", "transfer") {
        let area = area(policy.model, promise.word.detail("outside"));
        let hop = policy.graph.transfers.iter().find(|end| leaves(policy, &promise, end, &area));
        if let Some(end) = hop {
            let finding = finding(policy, &promise, end.destination, end.span);
            let finding = along(policy.model, finding, &policy.graph.path_through(end.hop));
            findings.report(&[promise.by.id, end.importer], finding);
        } else if let Some((system, code, span)) = own_place(policy, &promise, &area) {
            findings.report(&[promise.by.id, system], finding(policy, &promise, code, span));
        }
    }
}

fn finding(
    policy: &Policy<'_>,
    promise: &Promise<'_>,
    to: Code,
    span: Span,
) -> crate::diagnostic::Diagnostic {
    let to = country(policy.law, to);
    RULE.finding(
        format!("`{}` promises otherwise, and data gets to {to}", promise.by.name),
        promise.entry.span,
    )
    .label("the promise")
    .related(span, format!("in {to}"))
    .note("What a policy promises has to agree with what it describes.")
    .help("limit the promise to what stays, with `of`, or keep the data inside")
}

/// The countries of the promised area; those of the EEA if none is named.
fn area(model: &Model, outside: &Fact) -> Vec<Code> {
    let place = |word: &str| model.places.get(word).cloned().unwrap_or_default();
    if !outside.is_stated() {
        return place("eea");
    }
    outside
        .stated()
        .flat_map(|entry| match &entry.value {
            Value::Country(code) => vec![code.country()],
            Value::Word(word) => place(word.name),
            _ => Vec::new(),
        })
        .collect()
}

fn leaves(policy: &Policy<'_>, promise: &Promise<'_>, end: &Transfer, area: &[Code]) -> bool {
    let hop = &policy.graph.hops[end.hop];
    let about = promise.is_about_hop(policy.model, hop)
        || end.data.iter().any(|&data| promise.is_about(policy.model, data));
    !end.possible && !area.contains(&end.destination) && about
}

/// A place of a system outside the area.
fn own_place(
    policy: &Policy<'_>,
    promise: &Promise<'_>,
    area: &[Code],
) -> Option<(crate::model::DeclId, Code, Span)> {
    let model = policy.model;
    let about = |id| !promise.word.detail("of").is_written() || promise.names(model, id);
    model.of_kind(Kind::System).filter(|system| about(system.id)).find_map(|system| {
        let mut places = model.own(system.id, "location").countries();
        let (entry, code) = places.find(|(_, code)| !area.contains(&code.country()))?;
        Some((system.id, code, entry.span))
    })
}
