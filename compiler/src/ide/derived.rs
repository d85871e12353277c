//! What the compiler concludes from a declaration, in sentences for people.

use crate::Compilation;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::graph::transfer::Transfer;
use crate::graph::{Graph, end};
use crate::law::Law;
use crate::model::activity::{Basis, Role};
use crate::model::keeping::{Latest, Moment};
use crate::model::value::Value;
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// What follows from a declaration, a sentence each.
pub fn derived(compilation: &Compilation, id: DeclId) -> Vec<String> {
    let facts = Facts {
        model: &compilation.model,
        graph: &compilation.graph,
        law: Law::new(&compilation.model, compilation.law_date),
    };
    match facts.model.get(id).kind {
        Kind::Data | Kind::Element => facts.of_data(id),
        Kind::Activity | Kind::Part => facts.of_processing(id),
        Kind::Recipient | Kind::Organisation => facts.of_party(id),
        Kind::System => facts.of_system(id),
        Kind::Transfer => facts.of_transfer(id),
        Kind::Consent => facts.of_consent(id),
        Kind::Subject | Kind::Purpose => facts.broader(id),
        Kind::Parameter => facts.of_parameter(id),
        _ => Vec::new(),
    }
}

struct Facts<'c> {
    model: &'c Model,
    graph: &'c Graph,
    law: Law<'c>,
}

impl Facts<'_> {
    fn names(&self, ids: impl IntoIterator<Item = DeclId>) -> String {
        let mut names: Vec<String> = Vec::new();
        for id in ids {
            let name = self.model.label(id);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }

    fn of_data(&self, data: DeclId) -> Vec<String> {
        let mut lines = Vec::new();
        let tags = self.model.tags(data);
        if !tags.is_empty() {
            lines.push(format!("Carries {}", tags.join(", ")));
        }
        if !self.model.is_personal(data) {
            lines.push("Is no personal data here".to_owned());
        }
        let users =
            self.model.processings().map(|own| own.id).filter(|&id| self.model.data(id).contains(&data));
        let users = self.names(users);
        if !users.is_empty() {
            lines.push(format!("Used for {users}"));
        }
        lines.extend(self.broader(data));
        lines
    }

    fn broader(&self, id: DeclId) -> Vec<String> {
        let chain: Vec<String> =
            self.model.broader(id).into_iter().skip(1).map(|id| self.model.label(id)).collect();
        if chain.is_empty() { chain } else { vec![format!("Narrower than {}", chain.join(", then "))] }
    }

    fn of_processing(&self, id: DeclId) -> Vec<String> {
        let mut lines = vec![role(self.model, id)];
        let bases: Vec<String> = self
            .model
            .bases(id)
            .map(|(basis, ..)| format!("{} (Art. 6(1)({}))", basis.word(), basis.letter()))
            .collect();
        if !bases.is_empty() {
            lines.push(format!("Rests on {}", bases.join(", ")));
        }
        if self.model.decides(id) {
            lines.extend(self.rights(id));
            lines.extend(information(self.model, id));
        }
        let family: Vec<DeclId> = self.model.family(id).collect();
        let served = |hop: &Hop| hop.activities.iter().any(|activity| family.contains(activity));
        let takers = self.graph.hops.iter().filter(|hop| served(hop)).filter_map(|hop| hop.to.declared());
        let parties =
            takers.filter(|&to| matches!(self.model.get(to).kind, Kind::Recipient | Kind::Organisation));
        let parties = self.names(parties.filter(|&to| !self.model.is_ours(to)));
        if !parties.is_empty() {
            lines.push(format!("Received by {parties}"));
        }
        let transfers = self.graph.transfers.iter().filter(|transfer| served(&self.graph.hops[transfer.hop]));
        lines.extend(self.transfers(transfers));
        lines
    }

    /// The rights that the bases bring, and why.
    fn rights(&self, id: DeclId) -> Option<String> {
        let bases: Vec<Basis> = self.model.bases(id).map(|(basis, ..)| basis).collect();
        let has = |right: DeclId, field: &str| {
            self.model
                .own(right, field)
                .words()
                .any(|(_, word)| Basis::from_word(word.name).is_some_and(|basis| bases.contains(&basis)))
        };
        let rights: Vec<String> = self
            .model
            .all_of_kind(Kind::Right)
            .filter(|right| has(right.id, "bases"))
            .map(|right| {
                let limited = if has(right.id, "limited_for") { " (limited)" } else { "" };
                format!("{}{limited}", right.name.replace('_', " "))
            })
            .collect();
        (!rights.is_empty()).then(|| format!("Brings the rights to {}", rights.join(", ")))
    }

    /// Transfers, each destination and importer once.
    fn transfers<'t>(&self, transfers: impl Iterator<Item = &'t Transfer>) -> Vec<String> {
        let mut lines = Vec::new();
        for transfer in transfers {
            let line = format!("Transferred {}", self.transfer(transfer));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// "to the United States, to Acme: dpf in `acme_us`"
    fn transfer(&self, transfer: &Transfer) -> String {
        format!(
            "to {}, to {}: {}",
            self.law.country_name(transfer.destination),
            self.model.label(transfer.importer),
            safeguards(self.model, transfer)
        )
    }

    fn of_party(&self, id: DeclId) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(seat) = self.model.seat(id) {
            let place = if self.law.in_eea(seat) { "in the EEA" } else { "outside the EEA" };
            lines.push(format!("Seat in {}, {place}", self.law.country_name(seat)));
        }
        let through = self
            .graph
            .hops
            .iter()
            .filter(|hop| hop.kind == HopKind::Subprocessing && hop.to == Place::Declared(id));
        let behind = self.names(through.filter_map(|hop| hop.from.declared()));
        if !behind.is_empty() {
            lines.push(format!("Sub-processor of {behind}"));
        }
        let here = |hop: &&Hop| hop.to == Place::Declared(id);
        let activities =
            self.names(self.graph.hops.iter().filter(here).flat_map(|hop| hop.activities.clone()));
        if !activities.is_empty() {
            lines.push(format!("Receives data for {activities}"));
        }
        lines.extend(self.transfers(self.graph.transfers.iter().filter(|transfer| transfer.importer == id)));
        lines
    }

    fn of_system(&self, id: DeclId) -> Vec<String> {
        let mut lines = Vec::new();
        let users = self.model.processings().map(|own| own.id);
        let uses = |id: DeclId, system| self.model.fact(id, "systems").refs().any(|(_, own)| own == system);
        let users = self.names(users.filter(|&user| uses(user, id)));
        if !users.is_empty() {
            lines.push(format!("Serves {users}"));
        }
        if let Some(latest) = end::true_end(self.model, id) {
            lines.push(format!("All copies are gone {}", ending(self.model, &latest)));
        }
        let from = |transfer: &&Transfer| self.graph.hops[transfer.hop].from == Place::Declared(id);
        lines.extend(self.transfers(self.graph.transfers.iter().filter(from)));
        lines
    }

    fn of_transfer(&self, id: DeclId) -> Vec<String> {
        let covered = |transfer: &&Transfer| transfer.coverage.iter().any(|(by, _)| *by == id);
        let lines: Vec<String> = self
            .graph
            .transfers
            .iter()
            .filter(covered)
            .map(|transfer| format!("Covers what goes {}", self.transfer(transfer)))
            .collect();
        if lines.is_empty() { vec!["Covers no transfer that the policy makes".to_owned()] } else { lines }
    }

    fn of_consent(&self, id: DeclId) -> Vec<String> {
        let activities = self.names(self.model.rest_on(id));
        if activities.is_empty() { Vec::new() } else { vec![format!("{activities} rests on it")] }
    }

    fn of_parameter(&self, id: DeclId) -> Vec<String> {
        let values: Vec<&str> = self.model.parameter_values(id).map(|value| value.name.as_str()).collect();
        vec![format!("One of {}", values.join(", "))]
    }
}

/// The role of a processing, and who decides.
pub fn role(model: &Model, id: DeclId) -> String {
    let who = |id: Option<DeclId>| id.map_or_else(|| "not stated".to_owned(), |id| model.label(id));
    match model.role(id) {
        Role::Controller => format!("Controller: {}", who(model.controller(id))),
        Role::Processor => {
            let clients: Vec<String> = model.clients(id).into_iter().map(|id| model.label(id)).collect();
            format!(
                "Processor for {}",
                if clients.is_empty() { "a client".to_owned() } else { clients.join(", ") }
            )
        }
        Role::Joint => "Joint controllers (Art. 26)".to_owned(),
        Role::Unknown => "Role not stated".to_owned(),
    }
}

/// Which article people are informed under.
fn information(model: &Model, id: DeclId) -> Option<String> {
    let articles = match (model.collects_directly(id), model.collects_elsewhere(id)) {
        (true, true) => "Art. 13 and 14",
        (true, false) => "Art. 13",
        (false, true) => "Art. 14",
        (false, false) => return None,
    };
    Some(format!("People are informed under {articles}"))
}

/// The safeguards that are claimed for a transfer.
pub fn safeguards(model: &Model, transfer: &Transfer) -> String {
    let mut claims: Vec<String> = Vec::new();
    for claim in transfer.claims(model) {
        let text = format!("{} in `{}`", claim.word.name, model.get(claim.by).name);
        if !claims.contains(&text) {
            claims.push(text);
        }
    }
    match (claims.is_empty(), transfer.possible) {
        (true, true) => "only the seat lies there".to_owned(),
        (true, false) => "nothing covers it".to_owned(),
        (false, _) => claims.join(", "),
    }
}

/// When something ends at the latest: "at most 396 days after the end of `contract`".
pub fn ending(model: &Model, latest: &Latest) -> String {
    match latest {
        Latest::AtOnce => "at once".to_owned(),
        Latest::Never => "never".to_owned(),
        Latest::After { moment, most, .. } if *most == 0.0 => format!("at {}", self::moment(model, *moment)),
        Latest::After { moment, most, .. } => {
            format!("at most {} after {}", time(*most), self::moment(model, *moment))
        }
    }
}

fn time(days: f64) -> String {
    let days = days.ceil();
    let (number, unit) = if days % 366.0 == 0.0 { (days / 366.0, "year") } else { (days, "day") };
    if number == 1.0 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

fn moment(model: &Model, moment: Moment) -> String {
    let label = |id: DeclId| model.label(id).to_lowercase();
    match moment {
        Moment::Event(id) => label(id),
        Moment::Last(id) => format!("the last {}", label(id)),
        Moment::First(id) => format!("the first {}", label(id)),
        Moment::EndOf(id) => format!("the end of {}", label(id)),
        Moment::Date(day) => day.to_string(),
    }
}

/// Whether data of a processing comes from elsewhere, by an entry of its `source`.
pub fn article_of(model: &Model, value: &Value) -> Option<&'static str> {
    match value {
        Value::Word(word) if matches!(word.name, "subject" | "observed") => Some("Art. 13"),
        Value::Word(word) if word.name == "public" => Some("Art. 14"),
        Value::Ref(reference) => {
            matches!(model.get(reference.target).kind, Kind::Organisation | Kind::Recipient)
                .then_some("Art. 14")
        }
        _ => None,
    }
}
