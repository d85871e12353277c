//! The true end of data: the latest deletion over a store and its copies,
//! against the latest end that an activity gives as a reason to keep it.

use std::collections::BTreeSet;

use super::hop::contents;
use crate::model::keeping::{Keeping, Latest, Moment, moment};
use crate::model::period::{Form, Length};
use crate::model::value::{Quantity, Value, fact};
use crate::model::{DeclId, Model};
use crate::schema::Kind;
use crate::source::Span;

/// More copies of copies than anybody makes; behind them nothing is known.
const DEEPEST: usize = 64;

/// A reason to keep some data in a system: a processing with its period.
#[derive(Clone, Debug)]
pub struct Reason<'m> {
    /// The activity or part.
    pub processing: DeclId,
    /// Its period.
    pub keeping: Keeping<'m>,
}

/// The reasons of activities to keep some data in a system, those of processors
/// left out: their client decides.
pub fn reasons(model: &Model, system: DeclId, data: DeclId) -> Vec<Reason<'_>> {
    let uses = |processing: DeclId| {
        model.decides(processing)
            && model
                .data(processing)
                .iter()
                .any(|own| *own == data || model.is_among(*own, &[data]) || model.is_among(data, &[*own]))
    };
    model
        .using(system, "systems")
        .filter(|&processing| uses(processing))
        .flat_map(|processing| {
            let keepings = model.keepings(model.retention(processing));
            keepings.into_iter().map(move |keeping| Reason { processing, keeping })
        })
        .collect()
}

/// The latest end that is justified for some data in a system: one of them lies
/// after or beside all others. `None` if nothing is stated or comparable.
pub fn latest(ends: impl Iterator<Item = Option<Latest>>) -> Option<Latest> {
    let ends: Option<Vec<Latest>> = ends.collect();
    let ends = ends?;
    let no_earlier =
        |one: &Latest, other: &Latest| one == other || one.is_after(other) || same_moment(one, other);
    let candidate = ends.iter().copied().reduce(|best, end| if end.is_after(&best) { end } else { best })?;
    ends.iter().all(|end| no_earlier(&candidate, end)).then_some(candidate)
}

fn same_moment(one: &Latest, other: &Latest) -> bool {
    match (one, other) {
        (Latest::After { moment, .. }, Latest::After { moment: from, .. }) => moment == from,
        _ => false,
    }
}

/// How much longer a copy lives than what it copies: its period counts from its
/// own making, or from the deletion of the original.
pub fn lag(model: &Model, keeping: &Keeping<'_>) -> Option<Quantity> {
    let Form::After { length: Length::Quantity(length), event } = &keeping.period()?.form else {
        return None;
    };
    let Moment::Event(event) = moment(event)? else { return None };
    let own = ["creation", "removal", "recording", "collection"];
    let name = model.get(event).name.as_str();
    (model.is_library(event) && own.contains(&name)).then_some(*length)
}

/// When some data in the origin of a copy has to go: at the latest justified
/// end, else when the origin deletes it.
pub fn allowed(model: &Model, origin: DeclId, data: DeclId) -> Option<Latest> {
    let reasons = reasons(model, origin, data);
    if reasons.iter().any(|reason| reason.keeping.period().is_some()) {
        return latest(reasons.iter().map(|reason| reason.keeping.latest()));
    }
    deleted(model, origin)
}

/// When a system deletes what it holds, its own copies left out. A copy that
/// counts from its own making ends so much later than its origin.
pub fn deleted(model: &Model, system: DeclId) -> Option<Latest> {
    deleted_within(model, system, &mut Vec::new())
}

fn deleted_within(model: &Model, system: DeclId, seen: &mut Vec<DeclId>) -> Option<Latest> {
    if seen.contains(&system) || seen.len() > DEEPEST {
        return None;
    }
    seen.push(system);
    let origin = model.own(system, "copy_of").refs().next().map(|(_, origin)| origin);
    let keepings = model.keepings(model.own(system, "retention"));
    let mut ends = Vec::new();
    for keeping in &keepings {
        ends.push(match (origin, lag(model, keeping)) {
            (Some(origin), Some(lag)) => deleted_within(model, origin, seen)?.later_by(&lag),
            _ => keeping.latest(),
        });
    }
    latest(ends.into_iter())
}

/// The true end of some data in a system: the latest deletion there and in its
/// copies, and copies of copies. `None` if one of them cannot be compared.
pub fn true_end(model: &Model, system: DeclId) -> Option<Latest> {
    let mut family = vec![system];
    let mut known = BTreeSet::from([system]);
    let mut level = 0..1;
    for _ in 0..DEEPEST {
        for at in level.clone() {
            let copies = model.naming(family[at], Kind::System, "copy_of").map(|copy| copy.id);
            let copies = copies.filter(|&copy| {
                let origin = model.own(copy, "copy_of").refs().next().map(|(_, origin)| origin);
                origin == Some(family[at]) && known.insert(copy)
            });
            let copies: Vec<DeclId> = copies.collect();
            family.extend(copies);
        }
        level = level.end..family.len();
    }
    if !level.is_empty() {
        return None;
    }
    latest(family.iter().map(|&store| deleted(model, store)))
}

/// Whether a system holds some data, or something broader or narrower.
pub fn holds(model: &Model, system: DeclId, data: DeclId) -> bool {
    let held = contents(model, system);
    model.is_among(data, &held) || held.iter().any(|own| model.is_among(*own, &[data]))
}

/// Within what time a processor deletes at the end, and where its terms say so.
pub fn agreed_end(model: &Model, processor: DeclId) -> Option<(Quantity, Span)> {
    let contract = model.own(processor, "contract").refs().map(|(_, terms)| terms);
    let mut terms = contract.filter(|&terms| model.get(terms).kind == Kind::Terms);
    terms.find_map(|terms| {
        let (_, fields) = model.own(terms, "at_end").records().next()?;
        let within = fact(fields, "within").entries.first()?;
        let length = match &within.value {
            Value::Quantity(quantity) => *quantity,
            Value::Period(period) => period.quantity()?,
            _ => return None,
        };
        length.most_days().map(|_| (length, within.span))
    })
}
