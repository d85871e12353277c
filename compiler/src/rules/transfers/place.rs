//! Takers whose place is left open, so that nobody can tell whether data leaves the EEA.

use crate::model::{DeclId, Model};
use crate::rules::Policy;
use crate::schema::{self, Kind};
use crate::source::Span;

/// The recipients and systems that a `transfer` names and that leave their place
/// open; those of which some place outside is known are left out.
pub fn placeless(policy: &Policy<'_>, transfer: DeclId) -> Vec<DeclId> {
    let model = policy.model;
    let covers = model.own(transfer, "covers").refs().map(|(_, id)| id);
    let known = |id: DeclId| {
        policy.graph.covered_by(transfer).any(|end| {
            let hop = &policy.graph.hops[end.hop];
            end.importer == id || hop.by == id || hop.from.declared() == Some(id)
        })
    };
    covers.filter(|&id| is_placeless(model, id) && !known(id)).collect()
}

/// Whether a recipient or system leaves its place open: neither a country nor a
/// seat is stated.
pub fn is_placeless(model: &Model, id: DeclId) -> bool {
    let kind = model.get(id).kind;
    if !matches!(kind, Kind::Recipient | Kind::System) {
        return false;
    }
    let location = model.own(id, "location");
    let open = location.is_hole() || (kind == Kind::Recipient && model.own(id, "country").is_hole());
    let seat = kind == Kind::Recipient && model.seat(id).is_some();
    open && !location.is_stated() && !seat
}

/// Where the place of a taker is left open.
pub fn place(model: &Model, id: DeclId) -> Span {
    let hole =
        |field: &&&str| schema::field(model.get(id).kind, field).is_some() && model.own(id, field).is_hole();
    let field = ["country", "location"].iter().find(hole).map_or("location", |field| *field);
    model.place(id, field)
}
