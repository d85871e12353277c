//! The organisation's own rules: `rule x { forbid: flow when … }`.
//!
//! Each declaration of the kind is asked; what is not known leaves the answer
//! open, and an open answer is silent.

use std::cmp::Ordering;

use super::{Findings, Policy};
use crate::diagnostic::{Diagnostic, Severity};
use crate::graph::hop::Hop;
use crate::model::test::{Operand, Test};
use crate::model::value::{Entry, Hole, Value};
use crate::model::{Code, DeclId, Declaration};
use crate::schema::{self, Kind};

/// The code of findings under a `rule` of the organisation.
pub const CODE: &str = "organisation-rule";

/// Asks every rule of the organisation.
pub fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for rule in policy.model.of_kind(Kind::Rule) {
        for entry in &policy.model.own(rule.id, "forbid").entries {
            let Value::Forbidden(kind, test) = &entry.value else { continue };
            for declaration in policy.model.of_kind(*kind) {
                if holds(policy, declaration, test) == Some(true) {
                    findings.report(&[declaration.id, rule.id], finding(policy, rule, declaration));
                }
            }
        }
    }
}

fn finding(policy: &Policy<'_>, rule: &Declaration, declaration: &Declaration) -> Diagnostic {
    let model = policy.model;
    let severity = match model.own(rule.id, "severity").words().next().map(|(_, word)| word.name) {
        Some("warning") => Severity::Warning,
        Some("note") => Severity::Note,
        _ => Severity::Error,
    };
    let message = format!("`{}` is what the rule `{}` forbids", declaration.name, rule.name);
    let finding = Diagnostic::new(CODE, severity, message, declaration.span)
        .label(format!("this {} falls under it", declaration.kind.word()))
        .related(rule.span, "the rule of the organisation");
    match model.own(rule.id, "because").texts().next() {
        Some((_, because)) => {
            finding.note(format!("The rule rests on: {}.", because.main().trim_end_matches('.')))
        }
        None => finding,
    }
}

/// Whether a declaration satisfies a test; nothing if that is not known.
fn holds(policy: &Policy<'_>, declaration: &Declaration, test: &Test) -> Option<bool> {
    match test {
        Test::Or(all) => fold(all.iter().map(|one| holds(policy, declaration, one)), true),
        Test::And(all) => fold(all.iter().map(|one| holds(policy, declaration, one)), false),
        Test::Not(one) => holds(policy, declaration, one).map(|holds| !holds),
        Test::Open => None,
        Test::Is { attribute, operand } => is(policy, declaration, attribute, operand),
        Test::In { attribute, members } => {
            fold(members.iter().map(|member| is(policy, declaration, attribute, member)), true)
        }
        Test::Compare { attribute, outcomes, quantity } => {
            let own = attribute_quantity(policy, declaration, attribute)?;
            let limit = quantity.most_days().unwrap_or(quantity.number);
            own.partial_cmp(&limit).map(|outcome: Ordering| outcomes.contains(&outcome))
        }
    }
}

/// One answer from many: `decisive` wins over the rest, an open one over its opposite.
fn fold(answers: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut all = Some(!decisive);
    for answer in answers {
        match answer {
            Some(answer) if answer == decisive => return Some(decisive),
            None => all = None,
            Some(_) => {}
        }
    }
    all
}

fn attribute_quantity(policy: &Policy<'_>, declaration: &Declaration, attribute: &str) -> Option<f64> {
    schema::field(declaration.kind, attribute)?;
    let fact = policy.model.fact(declaration.id, attribute);
    let period = fact.periods().find_map(|(_, period)| period.quantity());
    let quantity = fact.quantity().or(period)?;
    Some(quantity.most_days().unwrap_or(quantity.number))
}

/// Whether some value of an attribute is, or is narrower than, an operand.
fn is(policy: &Policy<'_>, declaration: &Declaration, attribute: &str, operand: &Operand) -> Option<bool> {
    if let Some(answer) = through_the_graph(policy, declaration, attribute, operand) {
        return answer;
    }
    let fact = policy.model.fact(declaration.id, attribute);
    match operand {
        Operand::Stated => return Some(fact.is_stated()),
        Operand::Unstated => return Some(fact.is_unknown()),
        Operand::None => return if fact.is_unknown() { None } else { Some(fact.is_none()) },
        Operand::Vague => return Some(fact.holes().any(|(_, hole)| matches!(hole, Hole::Vague(_)))),
        Operand::Pending => return Some(fact.holes().any(|(_, hole)| matches!(hole, Hole::Pending { .. }))),
        _ => {}
    }
    // Whoever writes no role decides.
    let processing = matches!(declaration.kind, Kind::Activity | Kind::Part);
    if attribute == "role" && processing && !fact.is_written() {
        return Some(matches!(operand, Operand::Word(word) if *word == "controller"));
    }
    let found = fact.stated().any(|entry| matches_operand(policy, entry, operand));
    let open = fact.is_unknown() || fact.open || fact.holes().next().is_some();
    if found {
        Some(true)
    } else if open {
        None
    } else {
        Some(false)
    }
}

fn matches_operand(policy: &Policy<'_>, entry: &Entry, operand: &Operand) -> bool {
    match (&entry.value, operand) {
        (Value::Word(word), Operand::Word(name)) => word.name == name,
        (Value::Bool(own), Operand::Bool(value)) => own == value,
        (Value::Country(own), Operand::Country(code)) => own.country() == code.country(),
        (Value::Country(own), Operand::Place(codes)) => codes.contains(&own.country()),
        (Value::Word(own), Operand::Place(codes)) => policy
            .model
            .places
            .get(own.name)
            .is_some_and(|within| within.iter().all(|code| codes.contains(code))),
        (Value::Ref(reference), Operand::Declared(wanted)) => {
            policy.model.broader(reference.target).contains(wanted)
        }
        (Value::Ref(reference), Operand::Word(tag)) => policy.model.get(reference.target).name == *tag,
        _ => false,
    }
}

/// Attributes that look through the graph; `None` if this is not one of them here.
fn through_the_graph(
    policy: &Policy<'_>,
    declaration: &Declaration,
    attribute: &str,
    operand: &Operand,
) -> Option<Option<bool>> {
    let hops: Vec<&Hop> = policy.graph.concerning(declaration.id);
    match attribute {
        "destination" => Some(destination(policy, declaration.id, &hops, operand)),
        "recipient" => {
            let takers: Vec<DeclId> = hops.iter().filter_map(|hop| hop.to.declared()).collect();
            Some(some_declared(policy, &takers, operand))
        }
        "data" => {
            let stated = schema::field(declaration.kind, "data").is_some();
            let own = if stated {
                policy.model.fact(declaration.id, "data").refs().map(|(_, id)| id).collect()
            } else {
                Vec::new()
            };
            let data: Vec<DeclId> = hops.iter().flat_map(|hop| hop.data.clone()).chain(own).collect();
            Some(match operand {
                Operand::Word(tag) => Some(data.iter().any(|&data| policy.model.has_tag(data, tag))),
                _ => some_declared(policy, &data, operand),
            })
        }
        "purpose" if schema::field(declaration.kind, "purpose").is_none() => {
            let activities = hops.iter().flat_map(|hop| hop.activities.clone());
            let purposes: Vec<DeclId> =
                activities.flat_map(|activity| policy.model.purposes(activity)).collect();
            Some(some_declared(policy, &purposes, operand))
        }
        "subjects" if schema::field(declaration.kind, "subjects").is_none() => {
            let activities = hops.iter().flat_map(|hop| hop.activities.clone());
            let subjects: Vec<DeclId> =
                activities.flat_map(|activity| policy.model.subjects(activity)).collect();
            Some(some_declared(policy, &subjects, operand))
        }
        _ => None,
    }
}

fn concerns(hop: &Hop, id: DeclId) -> bool {
    hop.by == id
        || hop.activities.contains(&id)
        || hop.from.declared() == Some(id)
        || hop.to.declared() == Some(id)
}

fn some_declared(policy: &Policy<'_>, all: &[DeclId], operand: &Operand) -> Option<bool> {
    match operand {
        Operand::Declared(wanted) => Some(all.iter().any(|&id| policy.model.broader(id).contains(wanted))),
        Operand::Word(word) => Some(all.iter().any(|&id| policy.model.is_kind_of(id, word))),
        Operand::Stated => Some(!all.is_empty()),
        _ => None,
    }
}

/// Whether a hop of the declaration ends in a place; hops whose end is unknown leave it open.
fn destination(policy: &Policy<'_>, id: DeclId, hops: &[&Hop], operand: &Operand) -> Option<bool> {
    let matches = |code: Code| match operand {
        Operand::Country(wanted) => wanted.country() == code,
        Operand::Place(codes) => codes.contains(&code),
        _ => false,
    };
    let outside: Vec<Code> = policy
        .graph
        .transfers
        .iter()
        .filter(|transfer| !transfer.possible && concerns(&policy.graph.hops[transfer.hop], id))
        .map(|transfer| transfer.destination)
        .collect();
    if let Operand::Place(_) = operand {
        // "not in eea" asks whether every end lies inside: one end outside decides.
        return match outside.iter().copied().find(|&code| !matches(code)) {
            Some(_) => Some(false),
            None if outside.is_empty() && unknown_end(policy, hops) => None,
            None => Some(true),
        };
    }
    if outside.iter().copied().any(matches) { Some(true) } else { None }
}

fn unknown_end(policy: &Policy<'_>, hops: &[&Hop]) -> bool {
    hops.iter().filter_map(|hop| hop.to.declared()).any(|to| {
        policy.model.get(to).kind == Kind::Recipient
            && policy.model.seat(to).is_none()
            && !policy.model.own(to, "location").is_stated()
    })
}
