//! Periods of retention: how long, from when, until what, and what then.

use jiff::civil::Date;

use super::DeclId;
use super::text::Text;
use super::value::{Entry, Hole, Quantity};
use crate::source::Span;

/// A period.
#[derive(Clone, Debug)]
pub struct Period {
    /// What sets its length.
    pub form: Form,
    /// Events that end it earlier; the earliest end wins.
    pub or_until: Vec<Event>,
    /// A further reason without a period keeps the end open.
    pub or_longer: bool,
    /// Reasons: texts, laws, retentions, holes.
    pub because: Vec<Entry>,
    /// What happens at the end, in order.
    pub then: Vec<End>,
}

/// What sets the length of a period.
#[derive(Clone, Debug)]
pub enum Form {
    /// `30 days after sending`; the length may be a hole.
    After {
        /// How long.
        length: Length,
        /// From when.
        event: Event,
    },
    /// `24 months without [visit, ..]`: inactivity.
    Without {
        /// How long.
        length: Quantity,
        /// What has to stay away.
        events: Vec<Event>,
        /// More events count.
        open: bool,
    },
    /// `during contract`
    During(Interval),
    /// `until withdrawal`
    Until(Event),
    /// A named retention.
    Named(DeclId),
    /// `not_kept`
    NotKept,
    /// `no_end`
    NoEnd,
    /// A hole with a tail: `unstated or until objection`.
    Hole(Hole),
}

/// How long.
#[derive(Clone, Debug)]
pub enum Length {
    /// A quantity of time.
    Quantity(Quantity),
    /// Not known.
    Hole(Hole),
}

/// Something that happens.
#[derive(Clone, Debug)]
pub struct Event {
    /// Where it is written.
    pub span: Span,
    /// Which one.
    pub kind: EventKind,
}

/// The forms of an event.
#[derive(Clone, Debug)]
pub enum EventKind {
    /// An event of the library, or an activity, flow, consent or decision.
    Named(DeclId),
    /// A day.
    Date(Date),
    /// `last contact by client`
    Last(DeclId, By),
    /// `first login`
    First(DeclId),
    /// `end of contract`
    EndOf(Interval),
    /// In words; cannot be compared.
    Text(Text),
    /// Not known.
    Hole(Hole),
}

/// Whose doing counts.
#[derive(Clone, Debug)]
pub enum By {
    /// Not said, and not asked.
    Anybody,
    /// This party or subject.
    Declared(DeclId),
    /// `by unstated`
    Hole(Hole),
}

/// Something that lasts.
#[derive(Clone, Debug)]
pub struct Interval {
    /// Where it is written.
    pub span: Span,
    /// Which one.
    pub kind: IntervalKind,
}

/// The forms of an interval.
#[derive(Clone, Debug)]
pub enum IntervalKind {
    /// An event that lasts, or an activity.
    Named(DeclId),
    /// In words.
    Text(Text),
    /// Not known.
    Hole(Hole),
}

/// What happens at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// What happens to the data.
    pub action: EndAction,
    /// `archive for …`
    pub length: Option<Quantity>,
    /// `automatically`
    pub automatically: bool,
}

impl Period {
    /// A period without a tail.
    pub fn plain(form: Form) -> Period {
        Period { form, or_until: Vec::new(), or_longer: false, because: Vec::new(), then: Vec::new() }
    }

    /// The length, if it is a stated quantity.
    pub fn quantity(&self) -> Option<Quantity> {
        match &self.form {
            Form::After { length: Length::Quantity(quantity), .. }
            | Form::Without { length: quantity, .. } => Some(*quantity),
            _ => None,
        }
    }

    /// The event that it counts from.
    pub fn anchor(&self) -> Option<&Event> {
        match &self.form {
            Form::After { event, .. } => Some(event),
            _ => None,
        }
    }

    /// The hole that leaves its length or end open.
    pub fn hole(&self) -> Option<&Hole> {
        match &self.form {
            Form::Hole(hole) | Form::After { length: Length::Hole(hole), .. } => Some(hole),
            Form::During(Interval { kind: IntervalKind::Hole(hole), .. })
            | Form::Until(Event { kind: EventKind::Hole(hole), .. }) => Some(hole),
            _ => None,
        }
    }
}

/// What happens to the data at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndAction {
    /// `delete`
    Delete,
    /// `anonymise`
    Anonymise,
    /// `return`
    Return,
    /// `isolate`
    Isolate,
    /// `archive`
    Archive,
}
