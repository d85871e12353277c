//! Everybody in a chain of processors is known by name and place.
//!
//! A class of companies, a list that ends in "and others" or a missing seat leaves the
//! chain open. A list kept in a document of its own is enough.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::Graph;
use crate::graph::hop::HopKind;
use crate::model::party::TakerRole;
use crate::model::value::Hole;
use crate::model::{DeclId, Model};
use crate::rules::wording::{also, names};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::{self, Kind};
use crate::source::Span;

/// `subprocessor-identity-unknown`
pub static RULE: Rule = Rule {
    code: "subprocessor-identity-unknown",
    severity: Severity::Warning,
    provisions: &["GDPR 28(1)", "GDPR 28(2)", "EDPB Opinion 22/2024"],
    explanation: Explanation {
        asks: "Every processor that receives data, and everyone it passes data on to, has a name and a seat or \
              place of work.",
        why: "A controller answers for the whole chain, and can do so only if it knows who is in it and \
              where.",
        blind: "It doesn't ask for names where a document keeps the list. What is only pending is a note, and so is a \
              company known by its product, or an address without a number.",
        related: &[],
        fails: include_str!("../../../../tests/rules/processors/subprocessor-identity-unknown/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/subprocessor-identity-unknown/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let chain = chain(model, policy.graph);
    let unnamed: Vec<(DeclId, Span)> =
        chain.iter().filter_map(|&id| Some((id, unnamed(model, id)?))).collect();
    if !unnamed.is_empty() {
        let message = |names: &str| format!("The policy doesn't say which companies stand behind {names}");
        let finding = finding(model, &unnamed, message, "no names");
        findings.report(
            &ids(&unnamed),
            finding.help("name them in `members`, or point to the document that keeps the list"),
        );
    }
    half_stated(model, &chain, findings);
    for (list, members) in unlinked(model, &chain) {
        let finding = RULE
            .finding(
                format!("The list of {} can't be opened: `{}` has no link", names(model, &members), model.get(list).name),
                model.place(list, "at"),
            )
            .label("no link to the list")
            .note("A controller can name every processor and sub-processor with address and contact, along the whole chain.")
            .help("give the link: `at: \"https://…\"`");
        let about: Vec<DeclId> = members.iter().copied().chain([list]).collect();
        findings.report(
            &about,
            also(finding, members.iter().map(|&id| model.place(id, "members")), "kept there"),
        );
    }
    let placeless: Vec<(DeclId, Span)> =
        chain.iter().filter_map(|&id| Some((id, placeless(model, id)?))).collect();
    if !placeless.is_empty() {
        let message = |names: &str| format!("The policy doesn't state the seat of {names}");
        let mut finding = finding(model, &placeless, message, "no seat and no place of work");
        if placeless.iter().all(|(id, _)| is_pending(model, *id)) {
            finding.severity = Severity::Note;
        }
        findings.report(
            &ids(&placeless),
            finding.help("add `country: …`; access from a seat outside the EEA counts as a transfer"),
        );
    }
}

/// Further processors whose company or address is only half stated.
fn half_stated(model: &Model, chain: &BTreeSet<DeclId>, findings: &mut Findings) {
    let nameless: Vec<(DeclId, Span)> = chain
        .iter()
        .filter_map(|&id| Some((id, model.own(id, "legal_name").holes().next()?.0.span)))
        .collect();
    if !nameless.is_empty() {
        let message = |names: &str| format!("The policy doesn't state which company {names} stands for");
        let mut finding = finding(model, &nameless, message, "a name of a product or a brand");
        finding.severity = Severity::Note;
        findings.report(&ids(&nameless), finding.help("write the registered name: `legal_name: \"…\"`"));
    }
    let city = |&id: &DeclId| {
        let (entry, seat) = model.own(id, "seat").texts().next()?;
        (!seat.main().chars().any(|sign| sign.is_ascii_digit())).then_some((id, entry.span))
    };
    let cities: Vec<(DeclId, Span)> = chain.iter().filter_map(city).collect();
    if !cities.is_empty() {
        let message = |names: &str| format!("The address of {names} is a city only");
        let mut finding = finding(model, &cities, message, "no street and no number");
        finding.severity = Severity::Note;
        findings.report(&ids(&cities), finding.help("write the whole address in `seat`"));
    }
}

/// Documents that keep the list of a taker and that nobody can open.
fn unlinked(model: &Model, chain: &BTreeSet<DeclId>) -> Vec<(DeclId, Vec<DeclId>)> {
    let keeps = |list: DeclId, taker: DeclId| {
        model.get(taker).kind == Kind::Recipient
            && model.own(taker, "members").refs().any(|(_, member)| member == list)
    };
    let lists = model.unreachable_documents().map(|list| {
        (list.id, chain.iter().copied().filter(|&taker| keeps(list.id, taker)).collect::<Vec<_>>())
    });
    lists.filter(|(_, members)| !members.is_empty()).collect()
}

fn ids(sites: &[(DeclId, Span)]) -> Vec<DeclId> {
    sites.iter().map(|(id, _)| *id).collect()
}

/// Processors at the end of a hop, and everybody behind them.
fn chain(model: &Model, graph: &Graph) -> BTreeSet<DeclId> {
    let takers = graph.hops.iter().filter_map(|hop| Some((hop, hop.to.declared()?)));
    takers
        .filter(|(hop, taker)| {
            hop.kind == HopKind::Subprocessing || model.taker_role(*taker) == TakerRole::Processor
        })
        .map(|(_, taker)| taker)
        .filter(|&taker| !model.is_ours(model.company(taker)))
        .collect()
}

/// Where a class of companies, or an open list of them, is written.
fn unnamed(model: &Model, party: DeclId) -> Option<Span> {
    if model.get(party).kind != Kind::Recipient {
        return None;
    }
    let members = model.own(party, "members");
    let in_document = members.refs().any(|(_, member)| model.get(member).kind == Kind::Document);
    if in_document || model.company(party) != party {
        return None;
    }
    let class = model.own(party, "type").has_word("class") && !members.is_stated();
    let open = members.open || members.holes().next().is_some();
    let field = if open { "members" } else { "type" };
    (class || open).then(|| model.place(party, field))
}

/// Where the missing seat of a party is left open, if its place is unknown too. A
/// class of companies has no seat.
fn placeless(model: &Model, party: DeclId) -> Option<Span> {
    let located = model.get(party).kind == Kind::Recipient && model.own(party, "location").is_stated();
    let country = model.own(party, "country");
    let open = country.is_hole()
        || (model.get(party).kind == Kind::Recipient && model.own(party, "location").is_hole());
    let class = model.own(party, "type").has_word("class");
    let field = if country.is_hole() { "country" } else { "location" };
    (open && !located && !class && model.seat(party).is_none()).then(|| model.place(party, field))
}

fn is_pending(model: &Model, party: DeclId) -> bool {
    ["country", "location"].iter().any(|field| {
        schema::field(model.get(party).kind, field).is_some()
            && model.own(party, field).holes().any(|(_, hole)| matches!(hole, Hole::Pending { .. }))
    })
}

fn finding(
    model: &Model,
    sites: &[(DeclId, Span)],
    message: impl Fn(&str) -> String,
    label: &str,
) -> Diagnostic {
    let mut finding = RULE
        .finding(message(&names(model, &ids(sites))), sites[0].1)
        .label(label)
        .note("A controller can name every processor and sub-processor with address and contact, along the whole chain.");
    for (_, span) in &sites[1..] {
        finding = finding.related(*span, "nor here");
    }
    finding
}
