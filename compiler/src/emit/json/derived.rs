//! What follows from the facts: roles, tags, hops and transfers, each under an
//! id and with the facts that it rests on.

use serde_json::{Map, Value as Json, json};

use super::{declaration, value};
use crate::Compilation;
use crate::document::id;
use crate::graph::coverage::Claim;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::graph::transfer::Transfer;
use crate::law::Law;
use crate::model::activity::Role;
use crate::model::{DeclId, Declaration, Model};
use crate::schema::Kind;

/// Derived facts, by what they are about.
pub fn derived(compilation: &Compilation) -> Json {
    let (model, graph) = (&compilation.model, &compilation.graph);
    let law = Law::new(model, compilation.law_date);
    let activities = model.processings().map(|own| (model.path(own.id), activity(model, own)));
    let data = model.of_kind(Kind::Data).map(|own| (model.path(own.id), data(model, own)));
    let purposes = purposes(model);
    let hops = graph.hops.iter().map(|hop| self::hop(model, hop));
    let transfers = graph.transfers.iter().map(|own| transfer(model, law, &graph.hops[own.hop], own));
    super::object([
        ("activities", Json::Object(activities.collect())),
        ("data", Json::Object(data.collect())),
        ("purposes", Json::Object(purposes)),
        ("hops", Json::Object(declaration::distinct(hops.collect()))),
        ("transfers", Json::Object(declaration::distinct(transfers.collect()))),
    ])
}

/// An entry that is filled key by key.
#[derive(Default)]
struct Entry(Map<String, Json>);

impl Entry {
    fn put(&mut self, key: &str, value: Json) {
        self.0.insert(key.to_owned(), value);
    }

    /// Puts a list, unless it is empty.
    fn list(&mut self, key: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.put(key, json!(items));
        }
    }
}

/// A processing with all that it inherits.
fn activity(model: &Model, own: &Declaration) -> Json {
    let mut entry = Entry::default();
    let role = model.role(own.id);
    let word = match role {
        Role::Controller => "controller",
        Role::Processor => "processor",
        Role::Joint => "joint",
        Role::Unknown => "unknown",
    };
    entry.put("role", json!(word));
    if let Some(controller) =
        model.controller(own.id).filter(|_| matches!(role, Role::Controller | Role::Joint))
    {
        entry.put("controller", json!(model.path(controller)));
    }
    entry.list("clients", paths(model, &model.clients(own.id)));
    entry.list("subjects", paths(model, &model.subjects(own.id)));
    entry.list("data", paths(model, &model.data(own.id)));
    entry.list("purposes", paths(model, &model.purposes(own.id)));
    entry.list("bases", model.bases(own.id).map(|(basis, ..)| basis.word().to_owned()).collect());
    let told = [("GDPR 13", model.collects_directly(own.id)), ("GDPR 14", model.collects_elsewhere(own.id))];
    entry.list("told_under", told.iter().filter(|(_, is)| *is).map(|(act, _)| (*act).to_owned()).collect());
    entry.put("when", value::cases(model, &own.cases));
    let read = ["role", "controller", "subjects", "data", "purpose", "basis", "source"];
    entry.list("because", read.into_iter().filter_map(|field| written(model, own.id, field)).collect());
    Json::Object(entry.0)
}

/// Where a processing says, or inherits, a field: the id of the field there.
fn written(model: &Model, processing: DeclId, field: &str) -> Option<String> {
    if model.writes(processing, field) {
        return Some(id::field(model, processing, field).0);
    }
    if let Some(parent) = model.get(processing).parent {
        return written(model, parent, field);
    }
    let controller = model.controller(processing).filter(|_| model.fact(processing, field).is_written())?;
    Some(format!("{}#defaults.{field}", model.path(controller)))
}

/// The tags of a data category, those of its elements and origins included.
fn data(model: &Model, own: &Declaration) -> Json {
    let mut entry = Entry::default();
    entry.put("personal", json!(model.is_personal(own.id)));
    entry.list("tags", model.tags(own.id));
    let read = ["tags", "elements", "kind_of", "made_from", "about", "identity"];
    let read = read.into_iter().filter(|field| model.writes(own.id, field));
    entry.list("because", read.map(|field| id::field(model, own.id, field).0).collect());
    Json::Object(entry.0)
}

/// The purposes in use, with the broader ones behind each.
fn purposes(model: &Model) -> Map<String, Json> {
    let used = model.processings().flat_map(|own| model.purposes(own.id));
    let broader = |purpose: DeclId| {
        let wider: Vec<String> = model.broader(purpose)[1..].iter().map(|&id| model.path(id)).collect();
        (model.path(purpose), json!({ "within": wider }))
    };
    used.map(broader).collect()
}

fn hop(model: &Model, hop: &Hop) -> (String, Json) {
    let mut entry = Entry::default();
    let (kind, field) = kind(hop.kind);
    let (from, to) = (place(model, hop.from), place(model, hop.to));
    entry.put("kind", json!(kind));
    entry.put("from", json!(from));
    entry.put("to", json!(to));
    entry.list("data", paths(model, &hop.data));
    entry.list("activities", paths(model, &hop.activities));
    entry.put("when", value::cases(model, &hop.cases));
    if hop.possible {
        entry.put("modality", json!("may"));
    }
    let by = written(model, hop.by, field).unwrap_or_else(|| id::field(model, hop.by, field).0);
    entry.put("because", json!([by]));
    (format!("{kind}:{from}->{to}@{}", model.path(hop.by)), Json::Object(entry.0))
}

fn transfer(model: &Model, law: Law<'_>, hop: &Hop, transfer: &Transfer) -> (String, Json) {
    let mut entry = Entry::default();
    let importer = model.path(transfer.importer);
    entry.put("importer", json!(importer));
    entry.put("destination", json!(transfer.destination.as_str()));
    entry.put("from", json!(place(model, hop.from)));
    entry.list("data", paths(model, &transfer.data));
    entry.list("activities", paths(model, &hop.activities));
    entry.put("when", value::cases(model, &transfer.cases));
    if transfer.possible {
        entry.put("modality", json!("may"));
    }
    if transfer.onward {
        entry.put("onward", json!(true));
    }
    if let Some(decision) = law.adequacy(transfer.destination) {
        entry.put("adequacy", json!({ "act": decision.act, "recipients": decision.recipients }));
    }
    let claim = |claim: Claim<'_>| {
        let cases = value::cases(model, &claim.cases);
        json!({ "by": model.path(claim.by), "safeguard": claim.word.name, "when": cases })
    };
    entry.put("covered", transfer.claims(model).into_iter().map(claim).collect());
    let uncovered = transfer.uncovered(model);
    if !uncovered.is_never() {
        entry.put("uncovered", value::cases(model, &uncovered));
    }
    let (kind, field) = kind(hop.kind);
    let by = written(model, hop.by, field).unwrap_or_else(|| id::field(model, hop.by, field).0);
    entry.put("because", json!([by]));
    let (from, by) = (place(model, hop.from), model.path(hop.by));
    (format!("{kind}:{from}->{importer}@{by}/{}", transfer.destination.as_str()), Json::Object(entry.0))
}

/// The word of a kind of hop, and the field that makes it.
fn kind(kind: HopKind) -> (&'static str, &'static str) {
    match kind {
        HopKind::Collection => ("collection", "source"),
        HopKind::Operation => ("operation", "operator"),
        HopKind::Copy => ("copy", "copy_of"),
        HopKind::Access => ("access", "access"),
        HopKind::Disclosure => ("disclosure", "recipients"),
        HopKind::Flow => ("flow", "route"),
        HopKind::Subprocessing => ("subprocessing", "subprocessors"),
        HopKind::Tracking => ("tracking", "set_by"),
    }
}

/// A place: a declaration, the store of an activity, or everybody.
fn place(model: &Model, place: Place) -> String {
    match place {
        Place::Declared(id) => model.path(id),
        Place::Store(id) => format!("{}#store", model.path(id)),
        Place::Public => "public".to_owned(),
    }
}

fn paths(model: &Model, ids: &[DeclId]) -> Vec<String> {
    let mut paths: Vec<String> = ids.iter().map(|&id| model.path(id)).collect();
    paths.sort();
    paths.dedup();
    paths
}
