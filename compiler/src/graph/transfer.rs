//! Hops that leave the EEA, and what covers them (Chapter V).
//!
//! A hop is a restricted transfer when the exporter is bound by the GDPR and
//! the taker is another party placed outside the EEA. The place is the
//! location, else the seat. A seat outside behind a location inside makes the
//! hop only possible. What a person gives to a controller abroad is collected
//! directly and no transfer.

use super::hop::{Hop, HopKind, Place};
use crate::law::Law;
use crate::model::case::{Axis, Cases};
use crate::model::value::{Fact, Modality, Value};
use crate::model::{Code, DeclId, Model};
use crate::schema::Kind;
use crate::source::Span;

/// A hop to another party outside the EEA.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// The hop, by its place in [`super::Graph::hops`].
    pub hop: usize,
    /// Who receives.
    pub importer: DeclId,
    /// Where to.
    pub destination: Code,
    /// When.
    pub cases: Cases,
    /// Where the destination is written.
    pub span: Span,
    /// Only the seat lies outside: nothing says that data gets there.
    pub possible: bool,
    /// The exporter is itself a recipient outside the EEA (onward transfer, Art. 44).
    pub onward: bool,
    /// `transfer` declarations that name the hop, with the cases that both share.
    pub coverage: Vec<(DeclId, Cases)>,
}

/// Where the end of a hop lies.
struct Destination {
    code: Code,
    cases: Cases,
    span: Span,
    possible: bool,
}

/// All restricted transfers, in order of their hops.
pub fn transfers(model: &Model, law: Law<'_>, hops: &[Hop]) -> Vec<Transfer> {
    let covers = Coverage::new(model);
    let mut transfers = Vec::new();
    for (number, hop) in hops.iter().enumerate() {
        let Some(importer) = importer(model, hop) else { continue };
        for end in destinations(model, law, hop, importer) {
            if law.in_eea(end.code) {
                continue;
            }
            let cases = hop.cases.and(&end.cases);
            if cases.is_never() {
                continue;
            }
            let coverage = covers.of(hop, importer, end.code, &cases);
            transfers.push(Transfer {
                hop: number,
                importer,
                destination: end.code,
                cases,
                span: end.span,
                possible: end.possible,
                onward: is_onward(model, law, hop),
                coverage,
            });
        }
    }
    transfers
}

/// The party that takes the data, if it is another one than the exporter.
fn importer(model: &Model, hop: &Hop) -> Option<DeclId> {
    let to = hop.to.declared()?;
    if hop.kind == HopKind::Collection || hop.kind == HopKind::Copy {
        return None;
    }
    if !matches!(model.get(to).kind, Kind::Organisation | Kind::Recipient) || model.is_ours(model.company(to))
    {
        return None;
    }
    if let Some(from) = hop.from.declared() {
        let subject = model.get(from).kind == Kind::Subject;
        let same = model.company(from) == model.company(to);
        let own_controller = hop.activities.iter().any(|&activity| model.controller(activity) == Some(to));
        if same || own_controller || (subject && hop.kind != HopKind::Tracking && is_controller(model, to)) {
            return None;
        }
    }
    Some(to)
}

fn is_controller(model: &Model, party: DeclId) -> bool {
    model.get(party).kind == Kind::Organisation
        || model.taker_roles(party).contains(&crate::model::party::TakerRole::Controller)
}

fn is_onward(model: &Model, law: Law<'_>, hop: &Hop) -> bool {
    let Some(from) = hop.from.declared() else { return false };
    model.get(from).kind == Kind::Recipient
        && model.seat(from).is_some_and(|seat| !law.in_eea(seat))
        && model.own(from, "targets").entries.is_empty()
}

/// The places where the taker gets the data.
fn destinations(model: &Model, law: Law<'_>, hop: &Hop, importer: DeclId) -> Vec<Destination> {
    let stated = match (hop.kind, hop.from.declared()) {
        (HopKind::Operation, Some(system)) => model.own(system, "location"),
        (HopKind::Access, Some(system)) => access_place(model, system, importer),
        _ => Fact::not_written(),
    };
    let location = if stated.is_stated() || model.get(importer).kind != Kind::Recipient {
        stated
    } else {
        model.own(importer, "location")
    };
    let mut ends = Vec::new();
    for entry in location.stated() {
        let code = match &entry.value {
            Value::Country(code) => Some(*code),
            Value::Word(word) if word.name == "seat" => model.seat(importer),
            _ => None,
        };
        ends.extend(code.map(|code| Destination {
            code: code.country(),
            cases: entry.cases.clone(),
            span: entry.span,
            possible: entry.modality != Modality::Certain,
        }));
    }
    let seat = model.seat(importer).filter(|&seat| !law.in_eea(seat));
    let known = location.is_stated();
    let covered = ends.iter().any(|end| Some(end.code) == seat);
    if let Some(code) = seat.filter(|_| !covered) {
        let span = model.place(importer, "country");
        ends.push(Destination { code, cases: Cases::ALWAYS, span, possible: known });
    }
    ends
}

fn access_place(model: &Model, system: DeclId, party: DeclId) -> &Fact {
    let access = model.own(system, "access");
    let entry = access.refs().find(|(_, target)| *target == party);
    entry.map_or(Fact::not_written(), |(entry, _)| entry.value.detail("from"))
}

/// What each `transfer` names.
struct Coverage<'m> {
    transfers: Vec<(DeclId, &'m Cases, Vec<Named>)>,
}

enum Named {
    Declared(DeclId),
    Route(Vec<Vec<Place>>),
}

impl<'m> Coverage<'m> {
    fn new(model: &'m Model) -> Self {
        let named = |value: &Value| match value {
            Value::Ref(reference) => Some(Named::Declared(reference.target)),
            Value::Route(steps) => Some(Named::Route(
                steps.iter().map(|step| step.iter().map(|node| place(*node)).collect()).collect(),
            )),
            _ => None,
        };
        let each = |transfer: &'m crate::model::Declaration| {
            let covers =
                model.own(transfer.id, "covers").stated().filter_map(|entry| named(&entry.value)).collect();
            (transfer.id, &transfer.cases, covers)
        };
        Coverage { transfers: model.of_kind(Kind::Transfer).map(each).collect() }
    }

    /// The transfers that name a hop, with the cases that both share.
    fn of(&self, hop: &Hop, importer: DeclId, to: Code, cases: &Cases) -> Vec<(DeclId, Cases)> {
        let there = Cases::of(Axis::Destination, vec![to.atom()]);
        let mut found = Vec::new();
        for (transfer, guard, named) in &self.transfers {
            let shared = cases.and(guard).and(&there).without(Axis::Destination);
            if !shared.is_never() && named.iter().any(|named| names(named, hop, importer)) {
                found.push((*transfer, shared));
            }
        }
        found
    }
}

fn place(node: crate::model::value::Node) -> Place {
    match node {
        crate::model::value::Node::Declared(id) => Place::Declared(id),
        crate::model::value::Node::Public => Place::Public,
    }
}

fn names(named: &Named, hop: &Hop, importer: DeclId) -> bool {
    match named {
        Named::Declared(id) => {
            *id == importer
                || *id == hop.by
                || hop.from == Place::Declared(*id)
                || hop.to == Place::Declared(*id)
        }
        Named::Route(steps) => {
            steps.windows(2).any(|pair| pair[0].contains(&hop.from) && pair[1].contains(&hop.to))
        }
    }
}
