//! A promise not to share data, and a hop to another party.
//!
//! It weighs every hop; a way on which data gets out is shown in full.

use super::promise::{Promise, is_within, outsider, promises};
use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, Place};
use crate::model::{DeclId, Model};
use crate::rules::wording::along;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `claim-not-shared-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-not-shared-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(a)", "GDPR 13(1)(e)", "UCPD 2005/29/EC"],
    explanation: Explanation {
        asks: "A promise about sharing holds for every way on which data leaves.",
        why: "People rely on such a promise, and it is the first thing that they check.",
        blind: "A claim with an exception is left open. Where sharing is promised only to provide the \
              service, everything that keeps a service going counts as that: support, billing, \
              security, legal duties. It is silent where the purposes of a hop are not known.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-not-shared-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-not-shared-contradicted/passes.priv"),
    },
    check,
};

/// Purposes that are ends of their own, beside the service that people asked for.
const BESIDE: &[&str] = &[
    "marketing",
    "advertising",
    "analytics",
    "personalisation",
    "scoring",
    "credit_reference",
    "enrichment",
    "sale_of_data",
    "ai_training",
    "research",
    "publication",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for promise in promises(policy.model, "never", "sharing") {
        report(policy, findings, promise, |hop| is_denied(policy.model, &promise, hop));
    }
    for promise in promises(policy.model, "only", "sharing") {
        report(policy, findings, promise, |hop| is_beyond(policy.model, &promise, hop));
    }
}

fn report(policy: &Policy<'_>, findings: &mut Findings, promise: Promise<'_>, breaks: impl Fn(&Hop) -> bool) {
    let model = policy.model;
    let found =
        policy.graph.hops.iter().enumerate().find(|(_, hop)| {
            outsider(model, hop).is_some() && promise.is_about_hop(model, hop) && breaks(hop)
        });
    let Some((number, hop)) = found else { return };
    let to = match hop.to {
        Place::Declared(id) => format!("`{}`", model.get(id).name),
        _ => "the public".to_owned(),
    };
    let finding = RULE
        .finding(
            format!("`{}` promises otherwise, and {to} receives data", promise.by.name),
            promise.entry.span,
        )
        .label("the promise")
        .note("What a policy promises has to agree with what it describes.")
        .help("narrow the promise with `to`, `for` or `of`, or cut the way out");
    let finding = along(model, finding, &policy.graph.path_through(number));
    findings.report(&[promise.by.id, hop.by], finding);
}

/// Whether a hop falls under what is promised never to happen.
fn is_denied(model: &Model, promise: &Promise<'_>, hop: &Hop) -> bool {
    let (to, ends) = (promise.word.detail("to"), promise.word.detail("for"));
    let taker = !to.is_written()
        || (hop.to == Place::Public && to.has_word("public"))
        || to.refs().any(|(_, party)| Some(party) == hop.to.declared());
    let wide: Vec<DeclId> = ends.refs().map(|(_, purpose)| purpose).collect();
    let purpose = !ends.is_written() || purposes(model, hop).iter().any(|&own| is_within(model, own, &wide));
    taker && purpose
}

/// Whether a hop goes beyond what is promised to be all.
fn is_beyond(model: &Model, promise: &Promise<'_>, hop: &Hop) -> bool {
    let (to, ends) = (promise.word.detail("to"), promise.word.detail("for"));
    if to.is_stated() && !to.refs().any(|(_, party)| Some(party) == hop.to.declared()) {
        return true;
    }
    let wide: Vec<DeclId> = ends.refs().map(|(_, purpose)| purpose).collect();
    let service = wide.iter().any(|&own| model.is_kind_of(own, "service_provision"));
    let covered = |own: DeclId| {
        is_within(model, own, &wide) || (service && !BESIDE.iter().any(|word| model.is_kind_of(own, word)))
    };
    let purposes = purposes(model, hop);
    !wide.is_empty() && !purposes.is_empty() && !purposes.into_iter().any(covered)
}

/// The purposes that a hop serves, and those of the taker itself.
fn purposes(model: &Model, hop: &Hop) -> Vec<DeclId> {
    let mut all: Vec<DeclId> = hop.activities.iter().flat_map(|&activity| model.purposes(activity)).collect();
    let taker = hop.to.declared().filter(|&id| model.get(id).kind == crate::schema::Kind::Recipient);
    all.extend(
        taker.into_iter().flat_map(|id| {
            model.own(id, "own_purposes").refs().map(|(_, purpose)| purpose).collect::<Vec<_>>()
        }),
    );
    all
}
