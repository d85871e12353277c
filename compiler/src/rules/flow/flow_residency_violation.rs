//! Data stays where a contract confines it.
//!
//! Follows data under a contract to every further processor, copy and access, and compares
//! places.

use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind};
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::{Fact, Value, fact};
use crate::model::{Code, DeclId, Model};
use crate::rules::wording::{along, country};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `flow-residency-violation`
pub static RULE: Rule = Rule {
    code: "flow-residency-violation",
    severity: Severity::Error,
    provisions: &["GDPR 28(3)(a)"],
    explanation: Explanation {
        asks: "No processor, copy or access lies outside the places to which a contract confines further \
              processors.",
        why: "A promise on places is kept only if nothing on the way leaves them, support and backups \
              included.",
        blind: "It compares stated countries, and seats where no place is stated. It is silent where the \
              contract leaves its places open, and where `safeguarded` transfers are allowed and \
              covered.",
        related: &["claim-eea-only-contradicted"],
        fails: include_str!("../../../../tests/rules/flow/flow-residency-violation/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/flow-residency-violation/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for terms in model.of_kind(Kind::Terms).filter(|terms| model.is_processing_contract(terms.id)) {
        let Some((confined, place)) = places(model, terms.id) else { continue };
        let mut seen: HashSet<DeclId> = HashSet::new();
        for (number, hop) in
            policy.graph.hops.iter().enumerate().filter(|(_, hop)| is_under(model, terms.id, hop))
        {
            let Some(taker) = hop.to.declared().filter(|&to| model.get(to).kind == Kind::Recipient) else {
                continue;
            };
            let outside =
                whereabouts(model, hop, taker).into_iter().find(|(code, _)| !confined.codes.contains(code));
            let Some((code, span)) = outside.filter(|_| !seen.contains(&taker)) else { continue };
            let covered = policy.graph.transfers_of(number).iter().any(|end| end.uncovered(model).is_never());
            if confined.safeguarded && covered {
                continue;
            }
            seen.insert(taker);
            let finding = RULE
                .finding(
                    format!(
                        "`{}` works in {}, outside the places of `{}`",
                        model.get(taker).name,
                        country(policy.law, code),
                        terms.name
                    ),
                    span,
                )
                .label("outside")
                .related(place, "confined to these places")
                .note("A processor keeps to the places that its client agreed to, with all who work for it.")
                .help("move the work inside, or have the client agree to the place");
            findings.report(&[taker, terms.id], along(model, finding, &policy.graph.path_through(number)));
        }
    }
}

/// Where further processors may work.
struct Confined {
    codes: Vec<Code>,
    safeguarded: bool,
}

fn places(model: &Model, terms: DeclId) -> Option<(Confined, Span)> {
    let (_, fields) = model.own(terms, "subprocessors").records().next()?;
    let places = fact(fields, "places");
    let mut confined = Confined { codes: Vec::new(), safeguarded: false };
    for entry in &places.entries {
        match &entry.value {
            Value::Country(code) => confined.codes.push(code.country()),
            Value::Word(word) if word.name == "safeguarded" => confined.safeguarded = true,
            Value::Word(word) => confined.codes.extend(model.places.get(word.name)?.iter().copied()),
            _ => return None,
        }
    }
    let first = places.entries.first()?.span;
    (!places.open && !confined.codes.is_empty()).then_some((confined, first))
}

/// Whether a hop happens under a contract: in work for its client, or from its processor on.
fn is_under(model: &Model, terms: DeclId, hop: &Hop) -> bool {
    let from = hop.from.declared();
    let bound = from.is_some_and(|from| {
        model.taker_role(from) == TakerRole::Processor && model.contracts_of(from).contains(&terms)
    });
    let ours = model.own(terms, "activities").refs().any(|(_, id)| {
        model.family(id).any(|own| model.role(own) == Role::Processor && hop.activities.contains(&own))
    });
    bound || (ours && !matches!(hop.kind, HopKind::Collection | HopKind::Copy))
}

/// The places where a taker gets data on a hop: that of the access or system, else its
/// location, else its seat.
fn whereabouts(model: &Model, hop: &Hop, taker: DeclId) -> Vec<(Code, Span)> {
    let listed =
        |fact: &Fact| fact.countries().map(|(entry, code)| (code.country(), entry.span)).collect::<Vec<_>>();
    let own = match (hop.kind, hop.from.declared()) {
        (HopKind::Operation, Some(system)) => listed(model.own(system, "location")),
        (HopKind::Access, Some(system)) => {
            let access = model.own(system, "access").refs().find(|(_, party)| *party == taker);
            access.map_or(Vec::new(), |(entry, _)| listed(entry.value.detail("from")))
        }
        _ => Vec::new(),
    };
    if !own.is_empty() {
        return own;
    }
    let location = model.own(taker, "location");
    if location.is_stated() || location.open {
        return listed(location);
    }
    model.seat(taker).map(|code| vec![(code.country(), model.place(taker, "country"))]).unwrap_or_default()
}
