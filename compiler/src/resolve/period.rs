//! Periods of retention.

use super::Resolver;
use super::value::has;
use crate::model::period::{
    By, End, EndAction, Event, EventKind, Form, Interval, IntervalKind, Length, Period,
};
use crate::model::text::Text;
use crate::model::value::{Entry, Fact, Hole, Unit, Value};
use crate::schema::{self, Kind, Type, shared};
use crate::syntax::ast;

/// What an event may be the name of.
const EVENTS: [Kind; 6] =
    [Kind::Event, Kind::Activity, Kind::Part, Kind::Flow, Kind::Consent, Kind::Decision];
/// Whose doing counts in `last contact by …`.
const DOERS: [Kind; 3] = [Kind::Organisation, Kind::Recipient, Kind::Subject];

/// Whether a reference in this field may name a period.
fn names_retention(table: &'static schema::Field) -> bool {
    has(table, |kind| matches!(kind, Type::Ref(kinds) if kinds.contains(&Kind::Retention)))
}

impl Resolver<'_> {
    /// Whether a value is to be read as a period.
    pub(super) fn is_period(&self, value: &ast::Value, table: &'static schema::Field) -> bool {
        match &value.core {
            ast::Core::Span(_) => true,
            ast::Core::Quantity(_) => {
                value.tail.is_some() || !has(table, |kind| matches!(kind, Type::Quantity))
            }
            ast::Core::Hole(_) => value.tail.is_some(),
            ast::Core::Reference(reference) if reference.route.is_empty() => {
                value.tail.is_some() || names_retention(table)
            }
            _ => false,
        }
    }

    /// A period with its tail.
    pub(super) fn period(&mut self, value: &ast::Value, table: &'static schema::Field) -> Option<Value> {
        let form = self.form(value, table)?;
        let mut period = Period::plain(form);
        if let Some(tail) = &value.tail {
            period.or_until = tail.or_until.iter().filter_map(|event| self.event(event)).collect();
            period.or_longer = tail.or_longer;
            period.because = tail.because.as_ref().map_or_else(Vec::new, |because| self.cause(because));
            period.then = tail.then.iter().filter_map(|end| self.end(end)).collect();
        }
        Some(Value::Period(Box::new(period)))
    }

    fn form(&mut self, value: &ast::Value, table: &'static schema::Field) -> Option<Form> {
        Some(match &value.core {
            ast::Core::Hole(hole) => Form::Hole(self.hole(hole)),
            ast::Core::Quantity(quantity) => self.bare(quantity)?,
            ast::Core::Span(span) => self.span_form(span)?,
            ast::Core::Reference(reference) => self.named_form(reference, table)?,
            _ => {
                self.wrong_type(self.span(value.range), table);
                return None;
            }
        })
    }

    /// A bare quantity is read as "after unstated".
    fn bare(&mut self, quantity: &ast::Quantity) -> Option<Form> {
        let span = self.span(quantity.range);
        let event = Event { span, kind: EventKind::Hole(Hole::Unstated) };
        Some(Form::After { length: Length::Quantity(self.time(quantity)?), event })
    }

    fn named_form(&mut self, reference: &ast::Reference, table: &'static schema::Field) -> Option<Form> {
        if let [only] = reference.path.segments[..] {
            match self.text(only) {
                "not_kept" => return Some(Form::NotKept),
                "no_end" => return Some(Form::NoEnd),
                _ => {}
            }
        }
        if !names_retention(table) {
            self.wrong_type(self.path_span(&reference.path), table);
            return None;
        }
        self.require(&reference.path, &[Kind::Retention]).map(Form::Named)
    }

    fn span_form(&mut self, span: &ast::Span) -> Option<Form> {
        Some(match span {
            ast::Span::After { length, event } => {
                let length = match length {
                    ast::Length::Quantity(quantity) => Length::Quantity(self.time(quantity)?),
                    ast::Length::Hole(hole) => Length::Hole(self.hole(hole)),
                };
                Form::After { length, event: self.event(event)? }
            }
            ast::Span::Without { length, events, open } => Form::Without {
                length: self.time(length)?,
                events: events.iter().map(|event| self.event(event)).collect::<Option<_>>()?,
                open: *open,
            },
            ast::Span::During(interval) => Form::During(self.interval(interval)),
            ast::Span::Until(event) => Form::Until(self.event(event)?),
        })
    }

    /// A quantity of time.
    fn time(&mut self, quantity: &ast::Quantity) -> Option<crate::model::value::Quantity> {
        let lowered = self.quantity(quantity)?;
        if lowered.most_days().is_none() {
            let span = self.span(quantity.range);
            let unit = if lowered.unit == Unit::Bare { "has no unit" } else { "is no time" };
            let written = self.sources.text(span);
            let finding =
                crate::diagnostic::Diagnostic::error("unknown-unit", format!("`{written}` {unit}"), span)
                    .label("a period wants a unit of time")
                    .help("write for example `30 days` or `2 years`");
            self.report(finding);
            return None;
        }
        Some(lowered)
    }

    /// An event; nothing if its name leads nowhere, which was reported.
    fn event(&mut self, event: &ast::Event) -> Option<Event> {
        let span = self.span(event.range);
        let kind = match &event.kind {
            ast::EventKind::Named(path) => EventKind::Named(self.require(path, &EVENTS)?),
            ast::EventKind::Date(range) => EventKind::Date(self.date(*range)?),
            ast::EventKind::Last { what, by } => {
                let by = by.as_ref().map_or(By::Anybody, |by| self.by(by));
                EventKind::Last(self.require(what, &EVENTS)?, by)
            }
            ast::EventKind::First(what) => EventKind::First(self.require(what, &EVENTS)?),
            ast::EventKind::EndOf(interval) => EventKind::EndOf(self.interval(interval)),
            ast::EventKind::Text(text) => EventKind::Text(self.words(text)),
            ast::EventKind::Hole(hole) => EventKind::Hole(self.hole(hole)),
        };
        Some(Event { span, kind })
    }

    fn by(&mut self, by: &ast::By) -> By {
        match by {
            ast::By::Party(path) => self.require(path, &DOERS).map_or(By::Anybody, By::Declared),
            ast::By::Hole(hole) => By::Hole(self.hole(hole)),
        }
    }

    fn interval(&mut self, interval: &ast::Interval) -> Interval {
        let span = self.span(interval.range);
        let kind = match &interval.kind {
            ast::IntervalKind::Named(path) => {
                self.require(path, &EVENTS).map_or(IntervalKind::Text(Text::default()), IntervalKind::Named)
            }
            ast::IntervalKind::Text(text) => IntervalKind::Text(self.words(text)),
            ast::IntervalKind::Hole(hole) => IntervalKind::Hole(self.hole(hole)),
        };
        Interval { span, kind }
    }

    /// The reasons of a period.
    fn cause(&mut self, because: &ast::Value) -> Vec<Entry> {
        static CAUSE: schema::Field = schema::table::many(
            "because",
            &[
                Type::Words(&[
                    shared::LAW,
                    schema::table::with("limitation", &[schema::table::one("text", &[Type::Text])]),
                    schema::table::with("guidance", &[schema::table::one("text", &[Type::Text])]),
                ]),
                Type::Text,
                Type::Ref(&[Kind::Retention]),
            ],
        );
        let Fact { entries, .. } = self.fact(because, &CAUSE);
        entries
    }

    fn end(&mut self, end: &ast::End) -> Option<End> {
        let action = match end.action {
            ast::EndAction::Delete => EndAction::Delete,
            ast::EndAction::Anonymise => EndAction::Anonymise,
            ast::EndAction::Return => EndAction::Return,
            ast::EndAction::Isolate => EndAction::Isolate,
            ast::EndAction::Archive => EndAction::Archive,
        };
        let length = end.length.as_ref().and_then(|length| self.time(length));
        Some(End { action, length, automatically: end.automatically })
    }
}
