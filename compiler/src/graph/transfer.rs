//! Hops that leave the EEA (Chapter V).
//!
//! A hop is a restricted transfer when the exporter is bound by the GDPR and
//! the taker is another party placed outside the EEA. The place is the
//! location, else the seat. A seat outside behind a location inside makes the
//! hop only possible. What a person gives to a controller abroad is collected
//! directly and no transfer, and data that is not personal moves freely.

use super::Graph;
use super::coverage::Coverage;
use super::hop::{Hop, HopKind, Place, contents};
use crate::law::Law;
use crate::model::case::Cases;
use crate::model::party::TakerRole;
use crate::model::value::{Fact, Value};
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
    /// When the place is the destination, whatever else has to hold.
    pub place_cases: Cases,
    /// Where the destination is written.
    pub span: Span,
    /// Only the seat lies outside: nothing says that data gets there.
    pub possible: bool,
    /// The exporter is itself a recipient outside the EEA (onward transfer, Art. 44).
    pub onward: bool,
    /// The personal data that goes; empty if it is not stated.
    pub data: Vec<DeclId>,
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
pub(super) fn transfers(model: &Model, law: Law<'_>, graph: &Graph) -> Vec<Transfer> {
    let covers = Coverage::new(model, law.on);
    let mut transfers = Vec::new();
    for (number, hop) in graph.hops.iter().enumerate() {
        let Some(importer) = importer(model, hop).filter(|_| is_bound(model, law, hop)) else { continue };
        let Some(data) = personal(model, graph, hop) else { continue };
        let onward = is_onward(model, law, hop);
        for end in destinations(model, law, hop, importer) {
            let cases = hop.cases.and(&end.cases);
            if law.in_eea(end.code) || cases.is_never() {
                continue;
            }
            let coverage = covers.of(hop, importer, end.code, &cases);
            transfers.push(Transfer {
                hop: number,
                importer,
                destination: end.code,
                cases,
                place_cases: end.cases,
                span: end.span,
                possible: end.possible,
                onward,
                data: data.clone(),
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
    let own_controller =
        hop.activities.iter().any(|&activity| model.controller(activity) == Some(model.company(to)));
    if own_controller {
        return None;
    }
    if let Some(from) = hop.from.declared() {
        let subject = model.get(from).kind == Kind::Subject;
        let same = model.company(from) == model.company(to);
        if same || (subject && hop.kind != HopKind::Tracking && is_controller(model, to)) {
            return None;
        }
    }
    Some(to)
}

fn is_controller(model: &Model, party: DeclId) -> bool {
    model.get(party).kind == Kind::Organisation || model.taker_roles(party).contains(&TakerRole::Controller)
}

/// Whether the GDPR binds those for whom the data moves (Art. 3). It does unless
/// all of them have their seat, every establishment and every target outside.
fn is_bound(model: &Model, law: Law<'_>, hop: &Hop) -> bool {
    let outside = |party: DeclId| {
        let targets = model.own(party, "targets");
        let inside = |code: Code| law.in_eea(code);
        model.seat(party).is_some_and(|seat| !inside(seat))
            && !model.own(party, "establishments").countries().any(|(_, code)| inside(code))
            && targets.is_written()
            && !targets.open
            && targets.entries.iter().all(|entry| match &entry.value {
                Value::Country(code) => !inside(*code),
                Value::None => true,
                _ => false,
            })
    };
    let controllers: Vec<DeclId> =
        hop.activities.iter().filter_map(|&activity| model.controller(activity)).collect();
    let exporters = if controllers.is_empty() { Vec::from_iter(model.speaker) } else { controllers };
    exporters.is_empty() || !exporters.into_iter().all(outside)
}

/// The personal data that a hop carries; nothing if it carries none, an empty
/// list if what it carries is not known.
fn personal(model: &Model, graph: &Graph, hop: &Hop) -> Option<Vec<DeclId>> {
    let mut data = hop.data.clone();
    if hop.passes_on() {
        let arriving = graph.reach.at(hop.from).filter(|(_, cases)| cases.overlaps(&hop.cases));
        data.extend(arriving.map(|(label, _)| label.data));
    }
    data.sort();
    data.dedup();
    if data.is_empty() {
        return is_fed(model, graph, hop).then_some(data);
    }
    data.retain(|&data| model.is_personal(data));
    (!data.is_empty()).then_some(data)
}

/// Whether something unnamed may leave where a hop begins: a system whose
/// contents are not known, or a recipient that receives.
fn is_fed(model: &Model, graph: &Graph, hop: &Hop) -> bool {
    let Some(from) = hop.from.declared() else { return true };
    match model.get(from).kind {
        Kind::System => contents(model, from).is_empty() && !model.own(from, "holds").is_none(),
        Kind::Recipient => graph.arriving(hop.from).any(|(_, into)| into.cases.overlaps(&hop.cases)),
        _ => true,
    }
}

fn is_onward(model: &Model, law: Law<'_>, hop: &Hop) -> bool {
    let Some(from) = hop.from.declared().filter(|&from| model.get(from).kind == Kind::Recipient) else {
        return false;
    };
    let targets = model.own(from, "targets");
    !targets.is_stated() && places(model, model.own(from, "location"), from).any(|code| !law.in_eea(code))
}

/// The countries where a party works: the stated places, else its seat.
fn places(model: &Model, location: &Fact, party: DeclId) -> impl Iterator<Item = Code> {
    let stated: Vec<Code> = location.countries().map(|(_, code)| code).collect();
    let seat = model.seat(party).filter(|_| stated.is_empty() && !location.is_stated());
    stated.into_iter().chain(seat)
}

/// The places where the taker gets the data.
fn destinations(model: &Model, law: Law<'_>, hop: &Hop, importer: DeclId) -> Vec<Destination> {
    let location = location(model, hop, importer);
    if !location.is_stated() && is_placed_by_its_systems(model, hop, importer) {
        return Vec::new();
    }
    let mut ends = Vec::new();
    for entry in location.stated() {
        let code = match &entry.value {
            Value::Country(code) => Some(*code),
            Value::Word(word) if word.name == "seat" => model.seat(importer),
            Value::Word(word) if word.name == "outside_eea" => Some(Code::UNNAMED),
            _ => None,
        };
        ends.extend(code.map(|code| Destination {
            code: code.country(),
            cases: entry.cases.clone(),
            span: entry.span,
            possible: false,
        }));
    }
    let seat = model.seat(importer).map(Code::country).filter(|&seat| !law.in_eea(seat));
    if let Some(code) = seat.filter(|seat| ends.iter().all(|end| end.code != *seat)) {
        ends.extend(at_seat(model, location, importer, code));
    }
    ends
}

/// The seat as a destination: certain where no place is stated, possible where
/// one is.
fn at_seat(model: &Model, location: &Fact, importer: DeclId, code: Code) -> Vec<Destination> {
    let party = if model.writes(importer, "country") { importer } else { model.company(importer) };
    let span = model.place(party, "country");
    let placed = location.stated().fold(Cases::never(), |all, entry| all.or(&entry.cases));
    let elsewhere = model.cases_minus(&Cases::ALWAYS, &placed);
    let end = |cases: Cases, possible| Destination { code, cases, span, possible };
    if location.open {
        return vec![end(Cases::ALWAYS, true)];
    }
    let ends = [end(elsewhere, false), end(placed, true)];
    ends.into_iter().filter(|end| !end.cases.is_never()).collect()
}

/// The stated place of a hop's end.
fn location<'m>(model: &'m Model, hop: &Hop, importer: DeclId) -> &'m Fact {
    let stated = match (hop.kind, hop.from.declared()) {
        (HopKind::Operation, Some(system)) => model.own(system, "location"),
        (HopKind::Access, Some(system)) => access_place(model, system, importer),
        _ => Fact::not_written(),
    };
    if stated.is_stated() || model.get(importer).kind != Kind::Recipient {
        stated
    } else {
        model.own(importer, "location")
    }
}

/// Whether a recipient runs systems of the activities served, with stated
/// places: then it receives there, and the hops of operation say where to.
fn is_placed_by_its_systems(model: &Model, hop: &Hop, importer: DeclId) -> bool {
    let runs = |system: DeclId| model.own(system, "operator").refs().any(|(_, who)| who == importer);
    let mut systems = hop
        .activities
        .iter()
        .flat_map(|&activity| model.fact(activity, "systems").refs().map(|(_, system)| system))
        .filter(|&system| runs(system))
        .peekable();
    matches!(hop.kind, HopKind::Disclosure | HopKind::Flow)
        && systems.peek().is_some()
        && systems.all(|system| model.own(system, "location").is_stated())
}

fn access_place(model: &Model, system: DeclId, party: DeclId) -> &Fact {
    let access = model.own(system, "access");
    let entry = access.refs().find(|(_, target)| *target == party);
    entry.map_or(Fact::not_written(), |(entry, _)| entry.value.detail("from"))
}

/// Whether the hop begins at a place inside the EEA, so that only the look from
/// outside makes it leave.
pub fn looks_in(model: &Model, law: Law<'_>, hop: &Hop) -> bool {
    let Some(Place::Declared(system)) = (hop.kind == HopKind::Access).then_some(hop.from) else {
        return false;
    };
    let mut stated = model.own(system, "location").stated().peekable();
    stated.peek().is_some()
        && stated.all(|entry| match &entry.value {
            Value::Country(code) => law.in_eea(*code),
            Value::Word(word) => matches!(word.name, "eea" | "eu"),
            _ => false,
        })
}
