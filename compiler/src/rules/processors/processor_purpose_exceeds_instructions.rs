//! A processor works for the ends that it was instructed for.
//!
//! Compares the purposes of the activities that pass data to a processor with those of its
//! contract.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Hop;
use crate::model::party::TakerRole;
use crate::model::value::{Fact, fact};
use crate::model::{DeclId, Model};
use crate::rules::wording::along;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `processor-purpose-exceeds-instructions`
pub static RULE: Rule = Rule {
    code: "processor-purpose-exceeds-instructions",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)(a)", "GDPR 28(10)", "GDPR 29"],
    explanation: Explanation {
        asks: "Data reaches a processor only for activities or purposes that its contract is about.",
        why: "Instructions are bound to a purpose; data that is handed over for another one is handled \
              without them.",
        blind: "It compares purposes and activities; support, security and storage of the same service \
              are taken as part of it. It is silent where the contract is a text outside, and where it \
              names its purposes in words.",
        related: &["processor-acts-as-controller"],
        fails: include_str!(
            "../../../../tests/rules/processors/processor-purpose-exceeds-instructions/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/processors/processor-purpose-exceeds-instructions/passes.priv"
        ),
    },
    check,
};

/// Purposes that come with every service.
const BESIDE: &[&str] = &["support", "security", "storage", "administration"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut seen: HashSet<(DeclId, DeclId)> = HashSet::new();
    for (number, hop) in policy.graph.hops.iter().enumerate() {
        let Some(processor) = hop.to.declared().filter(|&to| model.taker_role(to) == TakerRole::Processor)
        else {
            continue;
        };
        let contracts = model.contracts_of(processor);
        // Of several contracts one that covers the purpose is enough.
        let covered: Vec<Instructed> =
            contracts.iter().filter_map(|&terms| instructed(model, terms)).collect();
        if covered.is_empty() || covered.len() < contracts.len() {
            continue;
        }
        for &activity in &hop.activities {
            let terms = contracts[0];
            if seen.contains(&(terms, activity)) || covered.iter().any(|own| own.covers(model, activity)) {
                continue;
            }
            seen.insert((terms, activity));
            let finding = finding(model, terms, processor, activity, hop);
            let path = policy.graph.path_through(number);
            findings.report(&[processor, terms, activity], along(model, finding, &path));
        }
    }
}

/// What a contract is about.
struct Instructed {
    activities: Vec<DeclId>,
    purposes: Vec<DeclId>,
}

impl Instructed {
    fn covers(&self, model: &Model, activity: DeclId) -> bool {
        let within = |purpose: DeclId| {
            BESIDE.iter().any(|word| model.is_kind_of(purpose, word))
                || model.broader(purpose).iter().any(|wider| self.purposes.contains(wider))
        };
        self.activities.contains(&activity) || model.purposes(activity).into_iter().all(within)
    }
}

/// The activities and purposes of a contract; nothing if it leaves them open.
fn instructed(model: &Model, terms: DeclId) -> Option<Instructed> {
    let activities = model.own(terms, "activities");
    let only_for = model
        .own(terms, "instructions")
        .records()
        .next()
        .map_or(Fact::not_written(), |(_, fields)| fact(fields, "only_for"));
    let in_words = only_for.texts().next().is_some() || only_for.holes().next().is_some();
    let open = activities.open || activities.holes().next().is_some();
    if open || (in_words && !activities.is_stated()) || !(activities.is_stated() || only_for.is_stated()) {
        return None;
    }
    let activities: Vec<DeclId> =
        activities.refs().flat_map(|(_, activity)| model.family(activity)).collect();
    let mut purposes: Vec<DeclId> =
        activities.iter().flat_map(|&activity| model.purposes(activity)).collect();
    purposes.extend(only_for.refs().map(|(_, purpose)| purpose));
    Some(Instructed { activities, purposes })
}

fn finding(model: &Model, terms: DeclId, processor: DeclId, activity: DeclId, hop: &Hop) -> Diagnostic {
    let name = &model.get(terms).name;
    RULE.finding(
        format!(
            "`{}` gets data for `{}`, which `{name}` is not about",
            model.get(processor).name,
            model.get(activity).name
        ),
        hop.span,
    )
    .label("goes to the processor")
    .related(model.place(activity, "purpose"), "for this purpose")
    .related(model.place(terms, "activities"), "all that the contract is about")
    .note("A processor acts on instructions of the controller; a purpose beyond them has none.")
    .help(format!("add the activity to `activities` of `{name}`, or pass on nothing for it"))
}
