//! Transfers that nothing covers, put together by what causes the gap.

use crate::diagnostic::Diagnostic;
use crate::graph::transfer::Transfer;
use crate::model::case::Cases;
use crate::model::value::Value;
use crate::model::{Code, DeclId, Model};
use crate::rules::Policy;
use crate::rules::wording::{along, countries, country};

/// What leaves transfers uncovered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A `transfer` names them and states no safeguard for them.
    Silent(DeclId),
    /// No `transfer` names this taker in these cases.
    Unnamed(DeclId),
}

/// Transfers that lack a safeguard for one reason.
#[derive(Debug)]
pub struct Gap<'a> {
    /// The reason.
    pub cause: Cause,
    /// Whether an adequacy decision covers the destinations, and only its
    /// statement is missing.
    pub adequate: bool,
    /// The transfers, with the cases that are not covered.
    pub ends: Vec<(&'a Transfer, Cases)>,
}

/// The gaps among the transfers that `wanted` picks.
pub fn gaps<'a>(policy: &Policy<'a>, wanted: impl Fn(&Transfer) -> bool) -> Vec<Gap<'a>> {
    let mut gaps: Vec<Gap<'a>> = Vec::new();
    for transfer in policy.graph.transfers.iter().filter(|transfer| !transfer.possible && wanted(transfer)) {
        let open = transfer.uncovered(policy.model);
        if open.is_never() || is_unreadable(policy.model, transfer) {
            continue;
        }
        let cause = cause(transfer, &open);
        let adequate = covers_whole(policy, transfer.destination);
        match gaps.iter_mut().find(|gap| gap.cause == cause && gap.adequate == adequate) {
            Some(gap) => gap.ends.push((transfer, open)),
            None => gaps.push(Gap { cause, adequate, ends: vec![(transfer, open)] }),
        }
    }
    gaps
}

/// Whether a decision covers takers in a country without a certificate.
pub fn covers_whole(policy: &Policy<'_>, code: Code) -> bool {
    policy.law.adequacy(code).is_some_and(|decision| decision.recipients != "certified")
}

fn is_unreadable(model: &Model, transfer: &Transfer) -> bool {
    transfer.coverage.iter().any(|(by, _)| model.own(*by, "safeguard").broken)
}

fn cause(transfer: &Transfer, open: &Cases) -> Cause {
    let naming = transfer.coverage.iter().find(|(_, shared)| shared.overlaps(open));
    naming.map_or(Cause::Unnamed(transfer.importer), |(by, _)| Cause::Silent(*by))
}

impl Gap<'_> {
    /// The destinations, each once.
    pub fn destinations(&self, policy: &Policy<'_>) -> String {
        countries(policy.law, self.ends.iter().map(|(transfer, _)| transfer.destination))
    }

    /// Whether one of the destinations is this country.
    pub fn reaches(&self, code: &str) -> bool {
        self.ends.iter().any(|(transfer, _)| transfer.destination.as_str() == code)
    }

    /// The declarations that it is about.
    pub fn about(&self, policy: &Policy<'_>) -> Vec<DeclId> {
        let mut about: Vec<DeclId> = match self.cause {
            Cause::Silent(by) => vec![by],
            Cause::Unnamed(_) => Vec::new(),
        };
        for (transfer, _) in &self.ends {
            let hop = &policy.graph.hops[transfer.hop];
            about.extend([transfer.importer, hop.by]);
            about.extend(&hop.activities);
        }
        about.sort();
        about.dedup();
        about
    }

    /// Adds the ways on which the data gets out, and every place where it ends.
    pub fn show(&self, policy: &Policy<'_>, mut finding: Diagnostic) -> Diagnostic {
        let mut shown: Vec<usize> = Vec::new();
        for (transfer, _) in &self.ends {
            if !shown.contains(&transfer.hop) {
                shown.push(transfer.hop);
                finding = along(policy.model, finding, &policy.graph.path_through(transfer.hop));
            }
        }
        for (transfer, _) in &self.ends {
            if transfer.span == finding.primary.span {
                continue;
            }
            let place = end(policy, transfer);
            match finding.related.iter_mut().find(|label| label.span == transfer.span) {
                Some(label) if label.text.contains(&place) => {}
                Some(label) => label.text = format!("{}; {place}", label.text),
                None => finding = finding.related(transfer.span, place),
            }
        }
        finding
    }
}

/// Where a transfer ends, and when: "to India where `region` is `asia`".
pub fn end(policy: &Policy<'_>, transfer: &Transfer) -> String {
    let to = country(policy.law, transfer.destination);
    let cases = policy.model.describe_cases(&transfer.place_cases.without_any());
    if cases.is_empty() { format!("to {to}") } else { format!("to {to} where {cases}") }
}

/// What stands in `safeguard` instead of a safeguard.
pub fn lack(model: &Model, by: DeclId) -> &'static str {
    let fact = model.own(by, "safeguard");
    match fact.entries.first().map(|entry| &entry.value) {
        None => "no `safeguard` is written",
        Some(Value::None) => "stated to be none",
        Some(Value::Hole(_)) => "no safeguard is stated",
        Some(_) if fact.entries.iter().any(|entry| entry.any.is_some()) => "a menu; none of it is chosen",
        Some(_) => "none of it fits these destinations",
    }
}
