//! Which declarations others refer to.

use std::collections::BTreeSet;

use super::case::{Axis, Cases};
use super::period::{By, Event, EventKind, Form, Interval, IntervalKind, Period};
use super::value::{Fact, Field, Node, Value};
use super::{DeclId, Model};

impl Model {
    /// What [`Model::referred_to`] keeps.
    pub(super) fn mentioned(&self) -> BTreeSet<DeclId> {
        let mut all = BTreeSet::new();
        for declaration in self.declarations.iter().skip(self.library as usize) {
            let mut named = BTreeSet::new();
            in_cases(&declaration.cases, &mut named);
            for field in declaration.fields.iter() {
                in_field(field, &mut named);
            }
            named.remove(&declaration.id);
            all.extend(named);
        }
        all
    }

    /// Whether another declaration of the package names this one.
    pub fn is_referred_to(&self, id: DeclId) -> bool {
        self.referred_to().contains(&id)
    }
}

fn in_cases(cases: &Cases, named: &mut BTreeSet<DeclId>) {
    for literal in cases.cubes().iter().flat_map(|cube| &cube.0) {
        if let Axis::Parameter(id) | Axis::Condition(id) = literal.axis {
            named.insert(id);
        }
    }
}

fn in_field(field: &Field, named: &mut BTreeSet<DeclId>) {
    in_fact(&field.fact, named);
}

fn in_fact(fact: &Fact, named: &mut BTreeSet<DeclId>) {
    for entry in &fact.entries {
        in_cases(&entry.cases, named);
        in_value(&entry.value, named);
    }
}

fn in_value(value: &Value, named: &mut BTreeSet<DeclId>) {
    named.extend(value.target());
    for detail in value.details() {
        in_field(detail, named);
    }
    match value {
        Value::Contact(contact) => {
            named.insert(contact.party);
        }
        Value::Record(fields) => fields.iter().for_each(|field| in_field(field, named)),
        Value::Channels(channels) => channels.iter().for_each(|channel| in_fact(&channel.fact, named)),
        Value::Period(period) => in_period(period, named),
        Value::Route(steps) => named.extend(steps.iter().flatten().filter_map(|node| match node {
            Node::Declared(id) => Some(*id),
            Node::Public => None,
        })),
        _ => {}
    }
}

fn in_period(period: &Period, named: &mut BTreeSet<DeclId>) {
    match &period.form {
        Form::After { event, .. } | Form::Until(event) => in_event(event, named),
        Form::Without { events, .. } => events.iter().for_each(|event| in_event(event, named)),
        Form::During(interval) => in_interval(interval, named),
        Form::Named(id) => {
            named.insert(*id);
        }
        Form::NotKept | Form::NoEnd | Form::Hole(_) => {}
    }
    period.or_until.iter().for_each(|event| in_event(event, named));
    period.because.iter().for_each(|entry| in_value(&entry.value, named));
}

fn in_event(event: &Event, named: &mut BTreeSet<DeclId>) {
    match &event.kind {
        EventKind::Named(id) | EventKind::First(id) => {
            named.insert(*id);
        }
        EventKind::Last(id, by) => {
            named.insert(*id);
            if let By::Declared(who) = by {
                named.insert(*who);
            }
        }
        EventKind::EndOf(interval) => in_interval(interval, named),
        EventKind::Date(_) | EventKind::Text(_) | EventKind::Hole(_) => {}
    }
}

fn in_interval(interval: &Interval, named: &mut BTreeSet<DeclId>) {
    if let IntervalKind::Named(id) = &interval.kind {
        named.insert(*id);
    }
}
