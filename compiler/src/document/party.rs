//! A party on a sheet: who it is and how it is reached (Art. 30(1)(a), 30(2)(a),
//! annex I of standard clauses).

use super::tree::{Block, Cell, Sentence};
use super::view::View;
use super::wording::{capital, text};
use crate::model::DeclId;
use crate::model::value::{Value, fact};
use crate::schema::Kind;

impl View<'_, '_> {
    /// The sheet of a party.
    pub fn party(&self, id: DeclId) -> Block {
        let w = self.writer;
        // A class stands for whoever signs: its members fill the rest in.
        let class = w.model.get(id).kind == Kind::Organisation && w.model.own(id, "type").has_word("class");
        let rows =
            ["legal_name", "form", "registration", "address", "country", "contact", "dpo", "representative"];
        let rows = rows.map(|row| {
            let cell = self.party_cell(id, row);
            let blank = class && (cell.is_empty() || cell.iter().all(|sentence| sentence.open));
            let filled = || vec![w.say("party-blank", [], [w.field(id, "type")])];
            let wanted = matches!(row, "legal_name" | "address" | "contact");
            match (blank, wanted) {
                (true, true) => (row, filled()),
                (true, false) => (row, Vec::new()),
                (false, _) => (row, cell),
            }
        });
        self.sheet("party", &w.label(id), rows.to_vec())
    }

    /// A row of the sheet; optional rows are empty if nothing is written.
    fn party_cell(&self, id: DeclId, row: &str) -> Cell {
        let w = self.writer;
        let own = |field: &str| w.model.own(id, field);
        match row {
            "legal_name" if !own("legal_name").is_written() => {
                vec![Sentence::new(&w.label(id), [w.declaration(id)])]
            }
            "address" => w.named_cell(id, "seat"),
            "contact" => self.contact_cell(id),
            "country" => self.seat_cell(id),
            "dpo" => self.officer_cell(id),
            "representative" => self.representative_cell(id),
            field if !own(field).is_written() => Vec::new(),
            field => w.named_cell(id, field),
        }
    }

    /// All channels of a party.
    pub fn contact_cell(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let contacts = w.model.own(id, "contacts");
        let mut said: Cell = Vec::new();
        for channel in w.model.channels(id) {
            for (_, word) in channel.fact.words() {
                let place = w.field(id, &format!("contacts.{}", channel.name));
                let uses = w.entries(word.detail("for"), |entry| w.named(entry));
                let key = if uses.is_empty() { "contact-cell" } else { "contact-cell-for" };
                let way = capital(&w.channel(word));
                said.push(w.say(key, [text("channel", &way), text("uses", &uses)], [place.clone()]));
                if word.detail("address").is_hole() {
                    said.extend(w.open_points("open-address", word.detail("address"), &place));
                }
            }
        }
        if said.is_empty() { w.cell(String::new(), contacts, w.field(id, "contacts")) } else { said }
    }

    /// The data protection officer, or why there is none.
    fn officer_cell(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let officer = w.model.own(id, "dpo");
        let place = w.field(id, "dpo");
        let mut said = Vec::new();
        for entry in &officer.entries {
            match &entry.value {
                Value::Record(fields) => {
                    let named = |field: &str| w.entries(fact(fields, field), |entry| w.proper(entry));
                    let parts = [named("name"), named("of"), w.contacts(fact(fields, "reached_by"))];
                    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                    said.push(capital(&parts.join(", ")));
                }
                Value::Word(word) => {
                    let reason = w.bare(word.detail("reason"));
                    said.push(w.wording.say("party-not-needed", [text("reason", &reason)]));
                }
                _ => {}
            }
        }
        w.cell(w.wording.apart(&said), officer, place)
    }

    /// The representative in the Union; nothing where none is written.
    fn representative_cell(&self, id: DeclId) -> Cell {
        let w = self.writer;
        let representative = w.model.own(id, "representative");
        if !representative.is_written() {
            return Vec::new();
        }
        let mut said = Vec::new();
        for (_, fields) in representative.records() {
            let named = |field: &str| w.entries(fact(fields, field), |entry| w.proper(entry));
            let parts = [named("name"), named("country"), w.contacts(fact(fields, "reached_by"))];
            said.push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
        }
        for (_, word) in representative.words() {
            let reason = w.bare(word.detail("reason"));
            said.push(w.wording.say("party-not-needed", [text("reason", &reason)]));
        }
        w.cell(w.wording.apart(&said), representative, w.field(id, "representative"))
    }
}
