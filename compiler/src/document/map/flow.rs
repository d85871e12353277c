//! The map of flows: people, systems, recipients, countries.

use super::{Drawing, Map, Style, key, label};
use crate::document::writer::Writer;
use crate::graph::hop::{Hop, Place};
use crate::model::DeclId;
use crate::schema::Kind;

/// The columns.
const PEOPLE: usize = 0;
const STORES: usize = 1;
const RECIPIENTS: usize = 2;
const FURTHER: usize = 3;
const COUNTRIES: usize = 4;

/// The map of the flows of a policy that are shown, with transfers that are
/// only possible or without.
pub fn map(writer: &Writer<'_>, possible: bool, is_shown: impl Fn(&Hop) -> bool) -> Map {
    let columns = ["map-people", "map-stores", "map-recipients", "map-recipients-further", "map-countries"];
    let mut drawing = Drawing::new(writer, &columns);
    for hop in writer.graph.hops.iter().filter(|hop| is_shown(hop)) {
        drawing.hop(hop);
    }
    drawing.countries(possible, is_shown);
    drawing.places();
    drawing.map.border = Some((COUNTRIES, writer.wording.word("map-border")));
    drawing.finish("flow")
}

impl Drawing<'_> {
    fn hop(&mut self, hop: &Hop) {
        let Some(to) = self.end(hop) else { return };
        let from = self.begin(hop, self.map.boxes[to].column);
        let style = if hop.possible { Style::Maybe } else { Style::Plain };
        self.line(from, to, style, &hop.data);
    }

    /// The box where a hop begins, if it ends in a column. Copies stand for their
    /// origin; our own organisation stands among the stores, and a party that
    /// gives data to a store is a source.
    fn begin(&mut self, hop: &Hop, ends: usize) -> usize {
        let writer = self.writer;
        match hop.from {
            Place::Public => self.place(PEOPLE, "public", &writer.wording.word("map-public-source")),
            Place::Store(_) => self.store(hop.from),
            Place::Declared(id) => match writer.model.get(id).kind {
                Kind::System => self.store(hop.from),
                Kind::Subject => self.party(PEOPLE, id),
                _ if writer.model.is_ours(writer.model.company(id)) => self.party(STORES, id),
                _ if ends == STORES => self.party(PEOPLE, id),
                _ => self.party(RECIPIENTS, id),
            },
        }
    }

    /// The box where a hop ends; what a person gets back about itself is left out.
    fn end(&mut self, hop: &Hop) -> Option<usize> {
        let writer = self.writer;
        Some(match hop.to {
            Place::Public => self.place(RECIPIENTS, "public", &writer.wording.word("map-public")),
            Place::Store(_) => self.store(hop.to),
            Place::Declared(id) => match writer.model.get(id).kind {
                Kind::System => self.store(hop.to),
                Kind::Subject => return None,
                _ if writer.model.is_ours(writer.model.company(id)) => self.party(STORES, id),
                _ if self.is_passed_on(hop) => self.party(FURTHER, id),
                _ => self.party(RECIPIENTS, id),
            },
        })
    }

    /// Whether a party passes data on to another one.
    fn is_passed_on(&self, hop: &Hop) -> bool {
        let model = self.writer.model;
        let from = hop.from.declared().filter(|&from| {
            matches!(model.get(from).kind, Kind::Recipient | Kind::Organisation)
                && !model.is_ours(model.company(from))
        });
        from.is_some()
    }

    fn party(&mut self, column: usize, id: DeclId) -> usize {
        let (path, label) = (self.writer.model.path(id), self.writer.label(id));
        self.place(column, &path, &label)
    }

    /// The box of a system, or of the store of an activity.
    fn store(&mut self, place: Place) -> usize {
        let writer = self.writer;
        let Some(copy) = place.declared() else {
            return self.place(STORES, &key(writer, place), &label(writer, place));
        };
        let mut origin = copy;
        let mut seen = vec![copy];
        while let Some((_, next)) = writer.model.own(origin, "copy_of").refs().next() {
            if seen.contains(&next) {
                break;
            }
            seen.push(next);
            origin = next;
        }
        let at = self.party(STORES, origin);
        if origin != copy {
            let words = writer.wording.say("map-copy", [super::text("label", &writer.label(copy))]);
            self.detail(at, words);
        }
        at
    }

    /// Lines from recipients to the countries outside the EEA.
    fn countries(&mut self, possible: bool, is_shown: impl Fn(&Hop) -> bool) {
        let writer = self.writer;
        for transfer in &writer.graph.transfers {
            let hop = &writer.graph.hops[transfer.hop];
            if !is_shown(hop) || (transfer.possible && !possible) {
                continue;
            }
            let column = if self.is_passed_on(hop) { FURTHER } else { RECIPIENTS };
            let from = self.party(column, transfer.importer);
            let code = transfer.destination;
            let to = self.place(COUNTRIES, code.as_str(), &writer.country(code));
            let claims = transfer.claims(writer.model);
            let adequate = claims.iter().any(|claim| matches!(claim.word.name, "adequacy" | "dpf"));
            let style = match (transfer.possible, adequate, claims.is_empty()) {
                (true, ..) => Style::Maybe,
                (_, true, _) => Style::Adequacy,
                (_, _, false) => Style::Covered,
                _ => Style::Uncovered,
            };
            self.country_line(from, to, style, &transfer.data);
        }
    }

    /// Of several transfers to one country, the least protected one decides.
    fn country_line(&mut self, from: usize, to: usize, style: Style, data: &[DeclId]) {
        let worst = self.lines.get(&(from, to)).map_or(style, |line| line.style.max(style));
        self.line(from, to, style, data);
        if let Some(line) = self.lines.get_mut(&(from, to)) {
            line.style = worst;
        }
    }

    /// What the boxes of systems say about their places.
    fn places(&mut self) {
        let writer = self.writer;
        for system in writer.model.of_kind(Kind::System) {
            let at = self.known.get(&(STORES, writer.model.path(system.id))).copied();
            let Some(at) = at else { continue };
            let location = writer.model.own(system.id, "location");
            let several = location.stated().count() > 2;
            let said = if several { writer.wording.word("map-chosen") } else { writer.places(location) };
            self.detail(at, crate::document::tree::plain(&said));
        }
    }
}
