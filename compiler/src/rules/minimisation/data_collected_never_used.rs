//! What a system or tracker holds, some activity uses.
//!
//! It trusts that activities list their data. It can't know what is looked at by
//! hand.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop;
use crate::model::keeping::Latest;
use crate::model::stock::Stock;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `data-collected-never-used`
pub static RULE: Rule = Rule {
    code: "data-collected-never-used",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(c)"],
    explanation: Explanation {
        asks: "Data that a system holds or a tracker carries belongs to an activity.",
        why: "Data may be collected as far as a purpose needs it; what no activity uses serves none.",
        blind: "It knows the activities of the policy and the data that they list, and what decisions and derived \
            data rest on. It is silent for by-products that are deleted within a month, for data about \
            organisations, for anonymous data, for systems that no activity uses at all, and where an activity \
            leaves its data open. \"Unused\" means unused as far as the policy says.",
        related: &[],
        fails: include_str!("../../../../tests/rules/minimisation/data-collected-never-used/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/data-collected-never-used/passes.priv"),
    },
    check,
};

/// By-products that go within so many days need no use.
const BY_PRODUCT: f64 = 31.0;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.processings().any(|processing| leaves_open(model, processing.id)) {
        return;
    }
    let used = Stock::new(model, used(model));
    let unused = |data: &DeclId| model.is_personal(*data) && !used.meets(model, *data);
    for system in model.of_kind(Kind::System) {
        let copy = model.own(system.id, "copy_of").is_written();
        if copy || model.processings_under(system.id).is_empty() || is_by_product(model, system) {
            continue;
        }
        let idle: Vec<DeclId> = hop::contents(model, system.id).into_iter().filter(unused).collect();
        if !idle.is_empty() {
            findings.report(&[system.id], finding(model, system, "holds", &idle));
        }
    }
    for tracker in model.of_kind(Kind::Tracker) {
        let carried = model.own(tracker.id, "data").refs().map(|(_, data)| data);
        let idle: Vec<DeclId> = carried.filter(unused).collect();
        if !idle.is_empty() {
            findings.report(&[tracker.id], finding(model, tracker, "data", &idle));
        }
    }
}

fn leaves_open(model: &Model, processing: DeclId) -> bool {
    let data = model.fact(processing, "data");
    data.broken || data.open || data.holes().next().is_some()
}

/// Data of activities, decisions and flows, and what it is made from.
fn used(model: &Model) -> BTreeSet<DeclId> {
    let fields =
        [(Kind::Activity, "data"), (Kind::Part, "data"), (Kind::Decision, "uses"), (Kind::Flow, "data")];
    let mut waiting: Vec<DeclId> = fields
        .into_iter()
        .flat_map(|(kind, field)| model.of_kind(kind).map(move |own| (own.id, field)))
        .flat_map(|(id, field)| model.own(id, field).refs().map(|(_, data)| data))
        .collect();
    waiting.extend(model.processings().flat_map(|processing| model.data(processing.id)));
    let mut used = BTreeSet::new();
    while let Some(data) = waiting.pop() {
        if used.insert(data) && model.get(data).kind == Kind::Data {
            let own = model.own(data, "made_from").refs().chain(model.own(data, "elements").refs());
            waiting
                .extend(own.map(|(_, origin)| origin).filter(|&origin| model.get(origin).kind == Kind::Data));
        }
    }
    used
}

fn is_by_product(model: &Model, system: &Declaration) -> bool {
    let soon = |latest: Option<Latest>| match latest {
        Some(Latest::After { most, .. }) => most > 0.0 && most <= BY_PRODUCT,
        Some(Latest::AtOnce) => true,
        _ => false,
    };
    let keepings = model.keepings(model.own(system.id, "retention"));
    !keepings.is_empty() && keepings.iter().all(|keeping| soon(keeping.latest()))
}

fn finding(model: &Model, holder: &Declaration, field: &str, idle: &[DeclId]) -> Diagnostic {
    let verb = if field == "holds" { "holds" } else { "carries" };
    let message = format!("`{}` {verb} {}, which no activity uses", holder.name, names(model, idle));
    let place = model.place_of(holder.id, field, idle[0]);
    let finding = RULE
        .finding(message, place)
        .label("used by no activity of the policy")
        .note("Data is collected as far as a purpose needs it.")
        .help("drop it, or add it to the `data` of the activity that needs it");
    idle[1..]
        .iter()
        .fold(finding, |finding, &data| finding.related(model.place_of(holder.id, field, data), "nor this"))
}
