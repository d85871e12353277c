//! What follows from the facts: roles, hops, transfers and where data arrives.

use serde_json::{Map, Value as Json, json};

use super::value;
use crate::Compilation;
use crate::graph::hop::{Hop, HopKind, Place};
use crate::graph::transfer::Transfer;
use crate::law::Law;
use crate::model::activity::Role;
use crate::model::{DeclId, Model};

/// Derived facts, each with what it rests on.
pub fn derived(compilation: &Compilation) -> Json {
    let (model, graph) = (&compilation.model, &compilation.graph);
    let law = Law::new(model, compilation.law_date);
    let mut hops: Vec<Json> = graph.hops.iter().map(|hop| self::hop(model, hop)).collect();
    let mut transfers: Vec<Json> = graph
        .transfers
        .iter()
        .map(|transfer| self::transfer(model, law, &graph.hops[transfer.hop], transfer))
        .collect();
    for list in [&mut hops, &mut transfers] {
        list.sort_by_cached_key(ToString::to_string);
    }
    json!({ "roles": roles(model), "hops": hops, "transfers": transfers })
}

/// The role of every processing with its controller.
fn roles(model: &Model) -> Json {
    let mut roles = Vec::new();
    for processing in model.processings() {
        let role = match model.role(processing.id) {
            Role::Controller => "controller",
            Role::Processor => "processor",
            Role::Joint => "joint",
            Role::Unknown => "unknown",
        };
        let mut entry = Map::new();
        entry.insert("activity".to_owned(), json!(model.path(processing.id)));
        entry.insert("role".to_owned(), json!(role));
        if let Some(controller) =
            model.controller(processing.id).filter(|_| matches!(role, "controller" | "joint"))
        {
            entry.insert("controller".to_owned(), json!(model.path(controller)));
        }
        let clients = paths(model, &model.clients(processing.id));
        if !clients.is_empty() {
            entry.insert("clients".to_owned(), json!(clients));
        }
        roles.push(Json::Object(entry));
    }
    roles.sort_by_cached_key(|entry| entry["activity"].to_string());
    Json::Array(roles)
}

fn hop(model: &Model, hop: &Hop) -> Json {
    let mut entry = Map::new();
    let mut put = |key: &str, value: Json| entry.insert(key.to_owned(), value);
    put("kind", json!(kind(hop.kind)));
    put("from", json!(place(model, hop.from)));
    put("to", json!(place(model, hop.to)));
    put("by", json!(model.path(hop.by)));
    put("data", json!(paths(model, &hop.data)));
    put("activities", json!(paths(model, &hop.activities)));
    if let Some(cases) = value::cases(model, &hop.cases) {
        put("when", cases);
    }
    if hop.possible {
        put("modality", json!("may"));
    }
    Json::Object(entry)
}

fn transfer(model: &Model, law: Law<'_>, hop: &Hop, transfer: &Transfer) -> Json {
    let mut entry = Map::new();
    let mut put = |key: &str, value: Json| entry.insert(key.to_owned(), value);
    put("importer", json!(model.path(transfer.importer)));
    put("destination", json!(transfer.destination.as_str()));
    put("from", json!(place(model, hop.from)));
    put("by", json!(model.path(hop.by)));
    put("data", json!(paths(model, &transfer.data)));
    if let Some(cases) = value::cases(model, &transfer.cases) {
        put("when", cases);
    }
    if transfer.possible {
        put("possible", json!(true));
    }
    if transfer.onward {
        put("onward", json!(true));
    }
    if let Some(decision) = law.adequacy(transfer.destination) {
        put("adequacy", json!({ "act": decision.act, "recipients": decision.recipients }));
    }
    let claim = |claim: crate::graph::coverage::Claim<'_>| {
        let mut entry = Map::new();
        entry.insert("by".to_owned(), json!(model.path(claim.by)));
        entry.insert("safeguard".to_owned(), json!(claim.word.name));
        if let Some(cases) = value::cases(model, &claim.cases) {
            entry.insert("when".to_owned(), cases);
        }
        Json::Object(entry)
    };
    put("covered", transfer.claims(model).into_iter().map(claim).collect());
    let uncovered = transfer.uncovered(model);
    if !uncovered.is_never() {
        put("uncovered", value::cases(model, &uncovered).unwrap_or_else(|| json!("always")));
    }
    Json::Object(entry)
}

fn kind(kind: HopKind) -> &'static str {
    match kind {
        HopKind::Collection => "collection",
        HopKind::Operation => "operation",
        HopKind::Copy => "copy",
        HopKind::Access => "access",
        HopKind::Disclosure => "disclosure",
        HopKind::Flow => "flow",
        HopKind::Subprocessing => "subprocessing",
        HopKind::Tracking => "tracking",
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
    paths
}
