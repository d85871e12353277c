//! The map of transfers: exporter, importer, safeguard, country.

use super::{Drawing, Map, Style, key, label};
use crate::document::wording::{capital, text};
use crate::document::writer::Writer;
use crate::graph::transfer::Transfer;

const EXPORTERS: usize = 0;
const IMPORTERS: usize = 1;
const SAFEGUARDS: usize = 2;
const COUNTRIES: usize = 3;

/// The map of what leaves the EEA.
pub fn map(writer: &Writer<'_>) -> Map {
    let columns = ["map-exporters", "map-importers", "map-safeguards", "map-countries"];
    let mut drawing = Drawing::new(writer, &columns);
    for transfer in &writer.graph.transfers {
        drawing.transfer(transfer);
    }
    drawing.map.border = Some((COUNTRIES, writer.wording.word("map-border")));
    drawing.finish("transfer")
}

impl Drawing<'_> {
    fn transfer(&mut self, transfer: &Transfer) {
        let writer = self.writer;
        let hop = &writer.graph.hops[transfer.hop];
        let style = if transfer.possible { Style::Maybe } else { Style::Plain };
        let from = self.place(EXPORTERS, &key(writer, hop.from), &label(writer, hop.from));
        let path = writer.model.path(transfer.importer);
        let importer = self.place(IMPORTERS, &path, &writer.label(transfer.importer));
        let code = transfer.destination;
        let country = self.place(COUNTRIES, code.as_str(), &writer.country(code));
        self.line(from, importer, style, &transfer.data);
        let safeguards = self.safeguards(transfer);
        for safeguard in safeguards {
            self.line(importer, safeguard, style, &transfer.data);
            self.line(safeguard, country, style, &transfer.data);
        }
    }

    /// The boxes of what protects a transfer, one a country: what protects data
    /// in one country says nothing about another.
    fn safeguards(&mut self, transfer: &Transfer) -> Vec<usize> {
        let writer = self.writer;
        let mut found = Vec::new();
        for claim in transfer.claims(writer.model) {
            let words = match (claim.word.name, writer.law.adequacy(transfer.destination)) {
                ("adequacy", Some(decision)) => {
                    writer.wording.say("map-adequacy", [text("act", &writer.wording.act(decision.act))])
                }
                (name, _) => capital(&writer.word(name)),
            };
            let key = format!("{} {words}", transfer.destination.as_str());
            found.push(self.place(SAFEGUARDS, &key, &words));
        }
        if found.is_empty() || !transfer.uncovered(writer.model).is_never() {
            let words = writer.wording.word("map-unnamed");
            let at = self.place(SAFEGUARDS, &format!("{} none", transfer.destination.as_str()), &words);
            self.map.boxes[at].warns = true;
            found.push(at);
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
