//! A list of the data that is collected covers what the activities use.
//!
//! Compares `only: collection(of: […])` with the data of every activity that is decided on here.

use std::collections::BTreeMap;

use super::promise::{Promise, promises};
use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `claim-collection-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-collection-contradicted",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(a)", "GDPR 30(1)(c)"],
    explanation: Explanation {
        asks: "Where a policy says which data it collects, every activity keeps to that list.",
        why: "People read the list as a whole one; data beside it is used behind their backs, and the \
              record of processing lists too little.",
        blind: "It goes by the names in the list, by `kind_of`, `made_from` and the elements that are \
                written; what a name means to readers it can not see. An exception in words leaves the \
                list open.",
        related: &["claim-usage-contradicted", "claim-no-sensitive-contradicted"],
        fails: include_str!("../../../../tests/rules/consistency/claim-collection-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-collection-contradicted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "only", "collection") {
        if !promise.word.detail("of").is_stated() {
            continue;
        }
        for (data, activity) in used(model) {
            if is_listed(model, &promise, data)
                || model.origins(data).iter().any(|&own| is_listed(model, &promise, own))
            {
                continue;
            }
            let (name, by) = (&model.get(data).name, &promise.by.name);
            let finding = RULE
                .finding(format!("`{name}` is used, and `{by}` does not list it"), model.get(data).span)
                .label("not among the data that is said to be collected")
                .related(promise.entry.span, "nothing but this is collected")
                .related(model.place_of(activity, "data", data), "used here")
                .note("A list of data is read as a whole one.")
                .help(format!("add it to `of`, or say with `kind_of` which of the listed data `{name}` is"));
            findings.report(&[promise.by.id, data], finding);
        }
    }
}

/// The personal data that we decide to use, each with the first activity that does.
fn used(model: &Model) -> BTreeMap<DeclId, DeclId> {
    let mut used = BTreeMap::new();
    for processing in model.processings().filter(|own| model.decides(own.id)) {
        for data in model.data(processing.id) {
            if model.get(data).kind == Kind::Data && model.is_personal(data) && !model.is_library(data) {
                used.entry(data).or_insert(processing.id);
            }
        }
    }
    used
}

/// Whether a list names some data, something broader, or what has all its elements.
fn is_listed(model: &Model, promise: &Promise<'_>, data: DeclId) -> bool {
    let of = promise.word.detail("of");
    let named: Vec<DeclId> = of.refs().map(|(_, id)| id).collect();
    let covered = |element: DeclId| {
        named.contains(&element) || named.iter().any(|&own| model.elements(own).contains(&element))
    };
    let written = model.own(data, "elements");
    let spelled = written.is_stated() && written.texts().next().is_none();
    model.broader(data).iter().any(|own| named.contains(own))
        || (of.words().next().is_some() && promise.is_about(model, data))
        || (spelled && written.refs().all(|(_, element)| covered(element)))
}
