//! What trackers are for, where they are read, and which exemption is claimed.

use crate::graph::hop::tracked_activities;
use crate::law::Law;
use crate::model::value::Value;
use crate::model::{Code, DeclId, Model};
use crate::rules::Policy;
use crate::schema::Kind;

/// How Art. 5(3) of the ePrivacy Directive treats a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Strictly necessary for the transmission or for what the user asked for.
    Exempt,
    /// Exempt under the law or practice of some states: audience measurement.
    National,
    /// Needs consent.
    Consent,
    /// Not in the tables.
    Unknown,
}

/// The family of a purpose: that of its nearest entry in `std.exemption`.
pub fn family(policy: &Policy<'_>, purpose: DeclId) -> Family {
    let model = policy.model;
    for broader in model.broader(purpose) {
        if model.is_library(broader) && model.get(broader).name == "marketing" {
            return Family::Consent;
        }
        for exemption in model.all_of_kind(Kind::Exemption) {
            if !model.own(exemption.id, "purpose").refs().any(|(_, own)| own == broader) {
                continue;
            }
            let criterion = model.own(exemption.id, "criterion");
            return match criterion.entries.first().map(|entry| &entry.value) {
                Some(Value::Word(word)) if word.name == "national" => Family::National,
                Some(Value::Word(_)) => Family::Exempt,
                Some(Value::None) => Family::Consent,
                _ => Family::Unknown,
            };
        }
    }
    Family::Unknown
}

/// The purposes of a tracker.
pub fn purposes(model: &Model, tracker: DeclId) -> Vec<DeclId> {
    model.own(tracker, "purpose").refs().map(|(_, purpose)| purpose).collect()
}

/// Whether an exemption is claimed for a tracker.
pub fn claims_exemption(model: &Model, tracker: DeclId) -> bool {
    model.own(tracker, "consent").word("exempt").is_some_and(|(entry, _)| entry.any.is_none())
}

/// The states whose rules apply to a tracker or message for these activities:
/// where their subjects live, else what their controllers target; empty if
/// unknown.
pub fn states(model: &Model, activities: &[DeclId]) -> Vec<Code> {
    let mut states: Vec<Code> = Vec::new();
    for &activity in activities {
        for subject in model.subjects(activity) {
            states.extend(model.own(subject, "lives_in").countries().map(|(_, code)| code));
        }
    }
    if states.is_empty() {
        let targets = |&activity: &DeclId| {
            let controller = model.controller(activity)?;
            Some(model.own(controller, "targets").countries().map(|(_, code)| code).collect::<Vec<_>>())
        };
        states = activities.iter().filter_map(targets).flatten().collect();
    }
    states.sort();
    states.dedup();
    states
}

/// The states whose rules apply to a tracker.
pub fn tracked_states(model: &Model, tracker: DeclId) -> Vec<Code> {
    states(model, &tracked_activities(model, tracker))
}

/// The states in which audience measurement can be exempt.
pub fn audience_states(law: Law<'_>, model: &Model) -> Vec<Code> {
    let national = |exemption: &&crate::model::Declaration| {
        model.own(exemption.id, "criterion").has_word("national") && law.holds(exemption)
    };
    let mut states: Vec<Code> = model
        .all_of_kind(Kind::Exemption)
        .filter(national)
        .flat_map(|exemption| model.own(exemption.id, "states").countries().map(|(_, code)| code))
        .collect();
    states.sort();
    states
}

/// How long a tracker stays at most, in days; nothing for a session or if it is
/// not known.
pub fn most_days(model: &Model, tracker: DeclId) -> Option<f64> {
    let lifetime = model.own(tracker, "lifetime");
    let bare = lifetime.quantity().and_then(|quantity| quantity.most_days());
    bare.or_else(|| lifetime.periods().next()?.1.quantity()?.most_days())
}
