//! Who keeps data under a stated period.

use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// The organisations that keep data under the period of an activity, system,
/// named `retention` or `defaults`: the controller, the operator of a system,
/// the speaker for its own.
pub fn of(model: &Model, by: DeclId) -> Vec<DeclId> {
    let mut keepers: Vec<DeclId> = match model.get(by).kind {
        Kind::Organisation => vec![by],
        Kind::Activity | Kind::Part => model.controller(by).into_iter().chain(model.speaker).collect(),
        Kind::System => {
            let operator = model.own(by, "operator").refs().map(|(_, operator)| operator);
            operator
                .filter(|&operator| model.get(operator).kind != Kind::Subject)
                .chain(model.speaker)
                .collect()
        }
        _ => Vec::new(),
    };
    let users = model.processings_under(by);
    keepers.extend(users.iter().filter_map(|&user| model.controller(user)));
    if keepers.is_empty() {
        keepers.extend(model.speaker);
    }
    keepers.sort();
    keepers.dedup();
    keepers
}
