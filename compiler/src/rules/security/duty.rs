//! When security and incidents are asked for, and whom incidents are told to.

use crate::model::value::Value;
use crate::model::{Declaration, Model};
use crate::schema::Kind;

/// Whether missing duties are asked for: a record of the controller, terms or an
/// impact assessment is built, or the policy speaks of measures or incidents.
pub fn is_asked(model: &Model) -> bool {
    ["record_controller", "terms", "dpia"].iter().any(|document| model.builds(document))
        || model.of_kind(Kind::Measure).next().is_some()
        || model.of_kind(Kind::Breach).next().is_some()
}

/// The `breach` declarations that tell the authority.
pub fn to_authority(model: &Model) -> impl Iterator<Item = &Declaration> {
    model
        .of_kind(Kind::Breach)
        .filter(|breach| model.own(breach.id, "tell").words().any(|(_, word)| word.name == "authority"))
}

/// Whether some `breach` tells the people concerned.
pub fn tells_people(model: &Model) -> bool {
    model
        .of_kind(Kind::Breach)
        .any(|breach| model.own(breach.id, "tell").refs().any(|(_, id)| model.get(id).kind == Kind::Subject))
}

/// The longest time that a `breach` leaves, in days.
pub fn most_days(model: &Model, breach: &Declaration) -> Option<f64> {
    model.own(breach.id, "within").entries.iter().find_map(|entry| match &entry.value {
        Value::Quantity(quantity) => quantity.most_days(),
        Value::Period(period) => period.quantity()?.most_days(),
        _ => None,
    })
}
