//! Periods that end later than a limit of the library.

use std::collections::BTreeSet;

use crate::law::period::Statute;
use crate::model::keeping::Keeping;
use crate::model::{Code, DeclId, Declaration, Model};
use crate::rules::Policy;

/// Calls `report` for every period of a controller that surely ends after a limit
/// of this force, once for each place where the period is written.
pub fn exceeded(
    policy: &Policy<'_>,
    force: &str,
    mut report: impl FnMut(&Declaration, &Keeping<'_>, &Statute<'_>),
) {
    let (model, law) = (policy.model, policy.law);
    let mut reported = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let states: Vec<Code> =
            model.controller(processing.id).map_or(Vec::new(), |controller| model.established_in(controller));
        let limits = law.periods(&states, force);
        for keeping in model.kept(processing.id) {
            let Some(latest) = keeping.latest() else { continue };
            let classes = classes(model, &keeping.named);
            let exceeded = limits.iter().find(|limit| {
                law.concerns(limit, processing.id, &classes)
                    && !keeping.named.contains(&limit.declaration.id)
                    && law.latest(limit).is_some_and(|end| law.is_after(&latest, &end))
            });
            if let Some(limit) = exceeded
                && !reported.contains(&keeping.base.span)
            {
                reported.insert(keeping.base.span);
                report(processing, &keeping, limit);
            }
        }
    }
}

/// The classes of records that the named periods are for.
fn classes(model: &Model, named: &[DeclId]) -> Vec<&'static str> {
    named.iter().flat_map(|&id| model.own(id, "class").words().map(|(_, word)| word.name)).collect()
}
