//! What is kept, and until when: periods with the named ones looked up.

use super::case::Cases;
use super::period::{By, End, EndAction, Event, EventKind, Form, IntervalKind, Length, Period};
use super::value::{Entry, Fact, Hole, Quantity, Value};
use super::{DeclId, Model};
use crate::schema::Kind;
use crate::source::Span;

/// More periods in a chain than anybody names.
const DEEPEST: usize = 8;

/// A period as it applies where it is stated: behind a name stands what the
/// named `retention` says, and both tails count.
#[derive(Clone, Debug)]
pub struct Keeping<'m> {
    /// The value that states it.
    pub entry: &'m Entry,
    /// The value that sets the length: another one if the first names a `retention`.
    pub base: &'m Entry,
    /// The cases in which it applies.
    pub cases: Cases,
    /// The `retention` declarations that it goes through, outermost first.
    pub named: Vec<DeclId>,
    /// Outermost first; empty if nothing but a hole is stated.
    layers: Vec<&'m Period>,
}

/// A moment that periods count from; periods are compared only from the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Something that happens once.
    Event(DeclId),
    /// The last time that it happens.
    Last(DeclId),
    /// The first time that it happens.
    First(DeclId),
    /// The end of something that lasts.
    EndOf(DeclId),
    /// A day.
    Date(jiff::civil::Date),
}

/// When a period ends at the latest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Latest {
    /// At once: nothing is kept.
    AtOnce,
    /// Never.
    Never,
    /// Some days after a moment: at least so many, at most so many, since
    /// months and years differ in length.
    After {
        /// From when.
        moment: Moment,
        /// The shortest time it can mean, in days.
        least: f64,
        /// The longest time it can mean, in days.
        most: f64,
    },
}

impl Latest {
    /// Whether it surely lies after another end; no if the two cannot be compared.
    pub fn is_after(&self, other: &Latest) -> bool {
        match (self, other) {
            (Latest::Never, Latest::Never) => false,
            (Latest::Never, _) => true,
            (Latest::After { most, .. }, Latest::AtOnce) => *most > 0.0,
            (Latest::After { moment, least, .. }, Latest::After { moment: from, most, .. }) => {
                moment == from && least > most
            }
            _ => false,
        }
    }

    /// The end that lies so much later.
    pub fn later_by(&self, by: &Quantity) -> Option<Latest> {
        match self {
            Latest::After { moment, least, most } => Some(Latest::After {
                moment: *moment,
                least: least + by.least_days()?,
                most: most + by.most_days()?,
            }),
            _ => None,
        }
    }
}

impl<'m> Keeping<'m> {
    /// The period that sets the length; `None` behind a hole.
    pub fn period(&self) -> Option<&'m Period> {
        self.layers.last().copied()
    }

    /// What it says about the time after the end; the nearest tail wins.
    pub fn then(&self) -> &'m [End] {
        self.layers.iter().map(|layer| &layer.then[..]).find(|then| !then.is_empty()).unwrap_or(&[])
    }

    /// All reasons, the nearest first.
    pub fn reasons(&self) -> impl Iterator<Item = &'m Entry> + '_ {
        self.layers.iter().flat_map(|layer| &layer.because)
    }

    /// Whether a law is given as the reason.
    pub fn rests_on_law(&self) -> bool {
        self.reasons().any(|reason| matches!(&reason.value, Value::Word(word) if word.name == "law"))
    }

    /// Events that may end it earlier.
    pub fn early_ends(&self) -> impl Iterator<Item = &'m Event> + '_ {
        self.layers.iter().flat_map(|layer| &layer.or_until)
    }

    /// Whether a further reason without a period keeps its end open.
    pub fn is_open(&self) -> bool {
        self.layers.iter().any(|layer| layer.or_longer)
    }

    /// Whether the data stays after the end, set apart or archived.
    pub fn sets_apart(&self) -> bool {
        self.then().iter().any(|end| matches!(end.action, EndAction::Isolate | EndAction::Archive))
    }

    /// When it ends at the latest, the archive included; `None` if that cannot
    /// be compared with anything.
    pub fn latest(&self) -> Option<Latest> {
        let period = self.period().filter(|_| !self.is_open())?;
        let mut latest = match &period.form {
            Form::NotKept => Latest::AtOnce,
            Form::NoEnd => Latest::Never,
            Form::After { length: Length::Quantity(length), event } => after(moment(event)?, length)?,
            Form::Without { length, events, open: false } => match &events[..] {
                [Event { kind: EventKind::Named(event), .. }] => after(Moment::Last(*event), length)?,
                _ => return None,
            },
            Form::During(interval) => match interval.kind {
                IntervalKind::Named(what) => at(Moment::EndOf(what)),
                _ => return None,
            },
            Form::Until(event) => at(moment(event)?),
            _ => return None,
        };
        for end in self.then() {
            match (end.action, &end.length) {
                (EndAction::Archive | EndAction::Isolate, Some(length)) => {
                    latest = latest.later_by(length)?
                }
                (EndAction::Archive | EndAction::Isolate, None) => return None,
                _ => {}
            }
        }
        Some(latest)
    }
}

fn at(moment: Moment) -> Latest {
    Latest::After { moment, least: 0.0, most: 0.0 }
}

fn after(moment: Moment, length: &Quantity) -> Option<Latest> {
    Some(Latest::After { moment, least: length.least_days()?, most: length.most_days()? })
}

/// The moment of an event; `None` for words, holes and doers that differ.
pub fn moment(event: &Event) -> Option<Moment> {
    Some(match &event.kind {
        EventKind::Named(event) => Moment::Event(*event),
        EventKind::Date(date) => Moment::Date(*date),
        EventKind::Last(event, By::Anybody) => Moment::Last(*event),
        EventKind::First(event) => Moment::First(*event),
        EventKind::EndOf(interval) => match interval.kind {
            IntervalKind::Named(what) => Moment::EndOf(what),
            _ => return None,
        },
        _ => return None,
    })
}

/// A period where it is written.
#[derive(Clone, Copy, Debug)]
pub struct Written<'m> {
    /// The activity, part, system, `retention` or organisation that states it.
    pub by: DeclId,
    /// The value.
    pub entry: &'m Entry,
}

impl<'m> Written<'m> {
    /// The period, unless only a hole is written.
    pub fn period(&self) -> Option<&'m Period> {
        match &self.entry.value {
            Value::Period(period) => Some(period),
            _ => None,
        }
    }

    /// The hole that leaves its length or end open.
    pub fn hole(&self) -> Option<&'m Hole> {
        hole(self.entry)
    }
}

/// The hole in a stated period: the value itself, its length or its end.
pub fn hole(entry: &Entry) -> Option<&Hole> {
    match &entry.value {
        Value::Hole(hole) => Some(hole),
        Value::Period(period) => period.hole(),
        _ => None,
    }
}

impl Model {
    /// The periods of a `retention` field, named ones looked up.
    pub fn keepings<'m>(&'m self, fact: &'m Fact) -> Vec<Keeping<'m>> {
        let mut all = Vec::new();
        for entry in &fact.entries {
            let cases = entry.cases.clone();
            let start = Keeping { entry, base: entry, cases, named: Vec::new(), layers: Vec::new() };
            self.unfold(entry, start, &mut all);
        }
        all
    }

    fn unfold<'m>(&'m self, entry: &'m Entry, mut so_far: Keeping<'m>, all: &mut Vec<Keeping<'m>>) {
        if let Value::Period(period) = &entry.value {
            so_far.layers.push(period);
            if let Form::Named(retention) = period.form
                && so_far.named.len() < DEEPEST
            {
                so_far.named.push(retention);
                for inner in &self.own(retention, "keep").entries {
                    let cases = so_far.cases.and(&inner.cases);
                    self.unfold(inner, Keeping { cases, ..so_far.clone() }, all);
                }
                return;
            }
        }
        so_far.base = entry;
        all.push(so_far);
    }

    /// The periods under which the data of a processing is kept: its own, else
    /// those of the systems that hold it.
    pub fn kept(&self, processing: DeclId) -> Vec<Keeping<'_>> {
        let own = self.retention(processing);
        if !own.is_unknown() {
            return self.keepings(own);
        }
        let systems = self.fact(processing, "systems").refs();
        systems.flat_map(|(_, system)| self.keepings(self.own(system, "retention"))).collect()
    }

    /// Every period that the package writes: on activities and parts, in
    /// `defaults`, on systems, and in named retentions.
    pub fn written_periods(&self) -> Vec<Written<'_>> {
        let activities = self.of_kind(Kind::Activity).flat_map(|activity| self.family(activity.id));
        let systems = self.of_kind(Kind::System).map(|system| system.id);
        let fields = activities.chain(systems).map(|id| (id, self.own(id, "retention")));
        let named = self.of_kind(Kind::Retention).map(|named| (named.id, self.own(named.id, "keep")));
        let defaults = self.of_kind(Kind::Organisation).flat_map(|organisation| {
            let records = self.own(organisation.id, "defaults").records();
            records.map(move |(_, fields)| (organisation.id, super::value::fact(fields, "retention")))
        });
        let all = fields.chain(named).chain(defaults);
        all.flat_map(|(by, fact)| fact.entries.iter().map(move |entry| Written { by, entry })).collect()
    }

    /// The processings of an activity; those that use a system; those that name a
    /// `retention`; else none.
    pub fn processings_under(&self, id: DeclId) -> Vec<DeclId> {
        match self.get(id).kind {
            Kind::Activity | Kind::Part => self.smallest(id).collect(),
            Kind::System => self.using(id, "systems").collect(),
            Kind::Retention => self.keeping_under(id).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether some data is, or is narrower than, one of a set.
    pub fn is_among(&self, data: DeclId, set: &[DeclId]) -> bool {
        self.broader(data).iter().any(|wider| set.contains(wider))
    }

    /// Where a field of a declaration names another declaration; else its place.
    pub fn place_of(&self, id: DeclId, field: &str, target: DeclId) -> Span {
        let entry = self.fact(id, field).refs().find(|(_, named)| *named == target);
        entry.map_or_else(|| self.place(id, field), |(entry, _)| entry.span)
    }
}
