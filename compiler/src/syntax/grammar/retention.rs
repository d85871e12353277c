//! Periods, and what ends them.

use chumsky::prelude::*;
use thin_vec::{ThinVec, thin_vec};

use super::Rule;
use super::fault::{Expected, Fault, Reason};
use super::list::{Items, items};
use super::terminal::{bytes, one, range, word};
use super::value::{hole, path, path_of, quantity, text};
use crate::syntax::ast::{
    By, Core, End, EndAction, Event, EventKind, Interval, IntervalKind, Length, Quantity, Span, Tail, Value,
};
use crate::syntax::token::TokenKind as T;

/// `"during" interval | "until" event`
pub fn lasting<'t>() -> Rule<'t, Core> {
    let during = word(T::During, Expected::VALUE).ignore_then(interval()).map(Span::During);
    let until = word(T::Until, Expected::VALUE).ignore_then(event()).map(Span::Until);
    during.or(until).map(Box::new).map(Core::Span).boxed()
}

enum Since {
    After(Event),
    Without(Items<Event>),
}

/// `quantity [ "after" event | "without" ( event | "[" … "]" ) ]`
pub fn counted<'t>() -> Rule<'t, Core> {
    let single = event().map(|event| Items { items: thin_vec![event], open: false });
    let several = items(T::OpenBracket, event(), Reason::EmptyList);
    let after = word(T::After, Expected::MORE).ignore_then(event()).map(Since::After);
    let without = word(T::Without, Expected::MORE).ignore_then(several.or(single)).map(Since::Without);
    quantity(Expected::VALUE)
        .then(after.or(without).or_not())
        .validate(|(length, since), extra, emitter| {
            if length.unit.is_none() && since.is_some() {
                let start = extra.span().start;
                emitter.emit(Fault { start, end: start + 1, reason: Reason::MissingUnit });
                return Core::Broken;
            }
            period(length, since)
        })
        .boxed()
}

fn period(length: Quantity, since: Option<Since>) -> Core {
    match since {
        None => Core::Quantity(Box::new(length)),
        Some(Since::After(event)) => {
            Core::Span(Box::new(Span::After { length: Length::Quantity(length), event }))
        }
        Some(Since::Without(events)) => {
            Core::Span(Box::new(Span::Without { length, events: events.items, open: events.open }))
        }
    }
}

/// `hole [ "after" event ]`
pub fn unknown<'t>() -> Rule<'t, Core> {
    let after = word(T::After, Expected::MORE).ignore_then(event());
    hole(Expected::VALUE)
        .then(after.or_not())
        .map(|(hole, after)| match after {
            None => Core::Hole(hole),
            Some(event) => Core::Span(Box::new(Span::After { length: Length::Hole(hole), event })),
        })
        .boxed()
}

/// `date | "last" path [ "by" … ] | "first" path | "end" "of" interval | text | hole | path`
fn event<'t>() -> Rule<'t, Event> {
    let by = one(T::By, Expected::MORE)
        .ignore_then(path(Expected::NAME).map(By::Party).or(hole(Expected::NAME).map(By::Hole)));
    let last = word(T::Last, Expected::EVENT)
        .ignore_then(path(Expected::NAME))
        .then(by.or_not())
        .map(|(what, by)| EventKind::Last { what, by });
    let first = word(T::First, Expected::EVENT).ignore_then(path(Expected::NAME)).map(EventKind::First);
    let end = word(T::End, Expected::EVENT)
        .ignore_then(word(T::Of, Expected::OF))
        .ignore_then(interval())
        .map(EventKind::EndOf);
    let is_event = |kind| !matches!(kind, T::Last | T::First | T::End);
    choice((
        last,
        first,
        end,
        one(T::Date, Expected::EVENT).map(|token| EventKind::Date(bytes(token))),
        text(Expected::EVENT).map(EventKind::Text),
        hole(Expected::EVENT).map(EventKind::Hole),
        path_of(is_event, Expected::EVENT).map(EventKind::Named),
    ))
    .map_with(|kind, extra| Event { range: range(extra.slice()), kind })
    .boxed()
}

/// `text | hole | path`
fn interval<'t>() -> Rule<'t, Interval> {
    choice((
        text(Expected::INTERVAL).map(IntervalKind::Text),
        hole(Expected::INTERVAL).map(IntervalKind::Hole),
        path(Expected::INTERVAL).map(IntervalKind::Named),
    ))
    .map_with(|kind, extra| Interval { range: range(extra.slice()), kind })
    .boxed()
}

/// `{ "or" "until" event } [ "or" "longer" ] [ "because" core ] { "then" end }`
pub fn tail<'t>(core: Rule<'t, Core>) -> Rule<'t, Option<Tail>> {
    let or = one(T::Or, Expected::MORE).boxed();
    let until = or.clone().ignore_then(word(T::Until, Expected::UNTIL_OR_LONGER)).ignore_then(event());
    let longer = or.ignore_then(word(T::Longer, Expected::UNTIL_OR_LONGER));
    let cause = core.map_with(|core, extra| {
        Box::new(Value {
            range: range(extra.slice()),
            annotations: ThinVec::new(),
            modality: None,
            core,
            tail: None,
            guard: None,
        })
    });
    let because = word(T::Because, Expected::MORE).ignore_then(cause);
    let then = word(T::Then, Expected::MORE).ignore_then(end());
    until
        .repeated()
        .collect::<Vec<_>>()
        .then(longer.or_not())
        .then(because.or_not())
        .then(then.repeated().collect::<Vec<_>>())
        .map_with(|(((or_until, longer), because), then), extra| {
            let tokens = extra.slice();
            let or_longer = longer.is_some();
            (!tokens.is_empty()).then(|| Tail {
                range: range(tokens),
                or_until: or_until.into(),
                or_longer,
                because,
                then: then.into(),
            })
        })
        .boxed()
}

/// `( "delete" | … | "archive" [ "for" quantity ] ) [ "automatically" ]`
fn end<'t>() -> Rule<'t, End> {
    let plain = choice((
        word(T::Delete, Expected::ENDING).to(EndAction::Delete),
        word(T::Anonymise, Expected::ENDING).to(EndAction::Anonymise),
        word(T::Return, Expected::ENDING).to(EndAction::Return),
        word(T::Isolate, Expected::ENDING).to(EndAction::Isolate),
    ))
    .map(|action| (action, None));
    let length = word(T::For, Expected::MORE).ignore_then(quantity(Expected::NUMBER));
    let archive = word(T::Archive, Expected::ENDING)
        .ignore_then(length.or_not())
        .map(|length| (EndAction::Archive, length));
    plain
        .or(archive)
        .then(word(T::Automatically, Expected::MORE).or_not())
        .map_with(|((action, length), automatically), extra| End {
            range: range(extra.slice()),
            action,
            length,
            automatically: automatically.is_some(),
        })
        .boxed()
}
