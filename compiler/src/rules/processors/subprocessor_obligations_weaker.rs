//! A further processor is bound as its processor is.
//!
//! Compares two contracts of a chain point by point, as far as they can be compared.

use crate::diagnostic::Severity;
use crate::graph::hop::{Hop, HopKind};
use crate::model::activity::Role;
use crate::model::party::TakerRole;
use crate::model::value::{Quantity, Value, fact};
use crate::model::{Code, DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::terms::CLAUSES;
use crate::source::Span;

/// `subprocessor-obligations-weaker`
pub static RULE: Rule = Rule {
    code: "subprocessor-obligations-weaker",
    severity: Severity::Error,
    provisions: &["GDPR 28(4)"],
    explanation: Explanation {
        asks: "The contract with a further processor has no shorter list of duties, no longer times and \
              no wider places than the one above it.",
        why: "What the client was promised has to hold wherever its data goes; the first processor \
              answers for the rest.",
        blind: "It compares clauses that are stated to be none, times for incidents and for deletion, and \
              places. Texts compare with nothing, and standard clauses count as equal.",
        related: &["subprocessor-authorisation-missing"],
        fails: include_str!("../../../../tests/rules/processors/subprocessor-obligations-weaker/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/processors/subprocessor-obligations-weaker/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (upper, lower, taker) in chains(policy) {
        if model.own(lower, "clauses").is_stated() {
            continue;
        }
        for (above, below, what) in weaker(model, upper, lower) {
            let finding = RULE
                .finding(
                    format!(
                        "`{}` binds `{}` less than `{}` binds its processor",
                        model.get(lower).name,
                        model.get(taker).name,
                        model.get(upper).name
                    ),
                    below,
                )
                .label(format!("{what} here"))
                .related(above, "what was promised above")
                .note("A further processor is bound by the same duties as the first one.")
                .help("align the two contracts");
            findings.report(&[taker, upper, lower], finding);
        }
    }
}

/// Two contracts of which the second binds somebody to whom the first party passes data on.
fn chains(policy: &Policy<'_>) -> Vec<(DeclId, DeclId, DeclId)> {
    let model = policy.model;
    let mut chains = Vec::new();
    for hop in &policy.graph.hops {
        let Some(taker) = hop.to.declared().filter(|&to| model.taker_role(to) == TakerRole::Processor) else {
            continue;
        };
        for upper in above(model, hop) {
            for lower in model.contracts_of(taker).into_iter().filter(|&lower| lower != upper) {
                if !chains.contains(&(upper, lower, taker)) {
                    chains.push((upper, lower, taker));
                }
            }
        }
    }
    chains
}

/// The contracts under which data gets to where a hop begins.
fn above(model: &Model, hop: &Hop) -> Vec<DeclId> {
    if hop.kind == HopKind::Subprocessing {
        return hop.from.declared().map_or(Vec::new(), |from| model.contracts_of(from));
    }
    let processed: Vec<DeclId> =
        hop.activities.iter().copied().filter(|&activity| model.role(activity) == Role::Processor).collect();
    model.contracts_about(&processed)
}

/// Points in which the second contract is weaker: both places, and what it says.
fn weaker(model: &Model, upper: DeclId, lower: DeclId) -> Vec<(Span, Span, &'static str)> {
    let mut weaker = Vec::new();
    for (clause, _) in CLAUSES {
        let (above, below) = (model.own(upper, clause), model.own(lower, clause));
        if let (Some(stated), Some(entry), true) = (above.first(), below.entries.first(), below.is_none()) {
            weaker.push((stated.span, entry.span, "none"));
        }
    }
    let times = [
        ("later", told(model, upper), told(model, lower)),
        ("later", ends(model, upper), ends(model, lower)),
    ];
    for (what, above, below) in times {
        if let (Some((most, stated)), Some((least, entry))) = (above, below)
            && least.least_days() > most.most_days()
        {
            weaker.push((stated, entry, what));
        }
    }
    if let (Some((allowed, stated)), Some((wider, entry))) = (places(model, upper), places(model, lower))
        && wider.iter().any(|code| !allowed.contains(code))
    {
        weaker.push((stated, entry, "further places"));
    }
    weaker
}

/// Within what time incidents are told under a contract.
fn told(model: &Model, terms: DeclId) -> Option<(Quantity, Span)> {
    let times = model.own(terms, "breach").refs().filter_map(|(_, breach)| {
        let within = model.own(breach, "within");
        Some((length(&within.first()?.value)?, within.first()?.span))
    });
    times.reduce(|one, other| if other.0.most_days() > one.0.most_days() { other } else { one })
}

/// Within what time data is deleted at the end of a contract.
fn ends(model: &Model, terms: DeclId) -> Option<(Quantity, Span)> {
    let (_, fields) = model.own(terms, "at_end").records().next()?;
    let entry = fact(fields, "within").first()?;
    Some((length(&entry.value)?, entry.span))
}

fn length(value: &Value) -> Option<Quantity> {
    let quantity = match value {
        Value::Quantity(quantity) => *quantity,
        Value::Period(period) => period.quantity()?,
        _ => return None,
    };
    quantity.most_days().map(|_| quantity)
}

/// The closed list of countries to which further processors are confined.
fn places(model: &Model, terms: DeclId) -> Option<(Vec<Code>, Span)> {
    let (_, fields) = model.own(terms, "subprocessors").records().next()?;
    let places = fact(fields, "places");
    let mut codes = Vec::new();
    for entry in &places.entries {
        match &entry.value {
            Value::Country(code) => codes.push(code.country()),
            Value::Word(word) => codes.extend(model.places.get(word.name)?.iter().copied()),
            _ => return None,
        }
    }
    (!places.open && !codes.is_empty()).then(|| (codes, places.entries[0].span))
}
