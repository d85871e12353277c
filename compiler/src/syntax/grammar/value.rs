//! Values: what stands after a field's colon, in a list or in a call.

use chumsky::prelude::*;
use thin_vec::ThinVec;

use super::condition;
use super::fault::{Expected, Fault, Reason};
use super::list::{Items, broken, item, items, named_item};
use super::retention;
use super::terminal::{ahead, argument_name, bytes, free_name, name, one, range, skipped, word};
use super::{Rule, Tokens, declaration};
use crate::syntax::ast::{
    Argument, Choice, Core, Hole, List, Modality, Path, Quantity, Reference, Step, Text, TextVariant, Unit,
    Value,
};
use crate::syntax::token::TokenKind as T;

/// `[ "may" | "best_effort" ] core [ tail ] [ guard ]`
pub fn value<'t>() -> Rule<'t, Value> {
    recursive(|value| {
        let value: Rule<'t, Value> = value.boxed();
        let modality = one(T::May, Expected::VALUE)
            .to(Modality::May)
            .or(one(T::BestEffort, Expected::VALUE).to(Modality::BestEffort));
        let core = core(value.clone());
        let guard = condition::guard(value);
        modality.or_not().then(core.clone()).then(retention::tail(core)).then(guard.or_not()).map_with(
            |(((modality, core), tail), guard), extra| Value {
                range: range(extra.slice()),
                annotations: ThinVec::new(),
                modality,
                core,
                tail: tail.map(Box::new),
                guard: guard.map(Box::new),
            },
        )
    })
    .boxed()
}

/// `text | span | reference | list | …`
fn core<'t>(value: Rule<'t, Value>) -> Rule<'t, Core> {
    let simple = choice((
        one(T::None, Expected::VALUE).to(Core::None),
        one(T::True, Expected::VALUE).to(Core::Bool(true)),
        one(T::False, Expected::VALUE).to(Core::Bool(false)),
        one(T::Date, Expected::VALUE).map(|token| Core::Date(bytes(token))),
        one(T::Country, Expected::VALUE).map(|token| Core::Country(bytes(token))),
        one(T::Unreadable, Expected::VALUE).to(Core::Broken),
        icelandic(),
        three_capitals(),
    ));
    choice((
        text(Expected::VALUE).map(Core::Text),
        retention::lasting(),
        reference(value.clone()).map(Core::Reference),
        list(value.clone()),
        retention::counted(),
        retention::unknown(),
        simple,
        choice_of_values(value.clone()).map(Core::Choice),
        declaration::record(value).map(Core::Record),
    ))
    .boxed()
}

/// `is` where a value stands: the tag of a language, since no test begins with it.
fn icelandic<'t>() -> Rule<'t, Core> {
    word(T::Is, Expected::VALUE)
        .map(|token| {
            let path = Path::of(bytes(token));
            Core::Reference(Reference { path, arguments: None, route: ThinVec::new() })
        })
        .boxed()
}

/// `EUR` where a country may stand; a fault.
fn three_capitals<'t>() -> Rule<'t, Core> {
    one(T::Currency, Expected::VALUE)
        .validate(|_, extra, emitter| {
            emitter.emit(Fault::at(extra.span(), Reason::ThreeCapitals));
            Core::Broken
        })
        .boxed()
}

/// `string { language string }`
pub fn text<'t>(expected: Expected) -> Rule<'t, Text> {
    let first = one(T::String, expected).map(|token| TextVariant { language: None, string: bytes(token) });
    let further = ahead(is_language_and_string, Expected::MORE)
        .ignore_then(any().map(bytes))
        .then(one(T::String, Expected::STRING).map(bytes))
        .map(|(language, string)| TextVariant { language: Some(language), string });
    first
        .then(further.repeated().collect::<Vec<_>>())
        .map_with(|(first, further), extra| Text {
            range: range(extra.slice()),
            variants: all(first, further),
        })
        .boxed()
}

fn is_language_and_string(tokens: Tokens<'_>) -> bool {
    let [language, string, ..] = tokens else { return false };
    let tag = language.kind == T::Is || (language.kind.is_name() && matches!(language.len, 2 | 3));
    tag && string.kind == T::String
}

/// `name { "." name }`
pub fn path<'t>(expected: Expected) -> Rule<'t, Path> {
    path_of(|_| true, expected)
}

/// A path whose first name passes a test.
pub fn path_of<'t>(test: fn(T) -> bool, expected: Expected) -> Rule<'t, Path> {
    let further = one(T::Dot, Expected::MORE).ignore_then(name(Expected::NAME));
    free_name(test, expected)
        .then(further.repeated().collect::<Vec<_>>())
        .map(|(first, further)| Path { segments: all(first, further) })
        .boxed()
}

/// The first of a list and what follows it.
pub fn all<T>(first: T, further: Vec<T>) -> ThinVec<T> {
    let mut all = ThinVec::with_capacity(1 + further.len());
    all.push(first);
    all.extend(further);
    all
}

/// `path [ "(" argument { "," argument } ")" ] { step }`
fn reference<'t>(value: Rule<'t, Value>) -> Rule<'t, Reference> {
    path(Expected::VALUE)
        .then(arguments(value).or_not())
        .then(steps())
        .validate(|((path, arguments), route), extra, emitter| {
            let callee = extra.slice().get(path.segments.len() * 2 - 2).map(|token| token.kind);
            if !callee.is_some_and(takes_several) && arguments.as_deref().is_some_and(has_two_positional) {
                emitter.emit(Fault::at(extra.span(), Reason::Positional));
            }
            Reference { path, arguments, route }
        })
        .boxed()
}

/// `law(FR, "…", requires)`, `post("…", FR)`
fn takes_several(kind: T) -> bool {
    matches!(kind, T::Law | T::Post)
}

fn has_two_positional(arguments: &[Argument]) -> bool {
    arguments.iter().skip(1).any(|argument| argument.name.is_none() && argument.value.core != Core::Broken)
}

/// `"(" argument { "," argument } ")"`
pub fn arguments<'t>(value: Rule<'t, Value>) -> Rule<'t, ThinVec<Argument>> {
    let named = argument_name()
        .then(named_item(value.clone()))
        .map(|(name, value)| Argument { name: Some(name), value });
    let positional = item(value).map(|value| Argument { name: None, value });
    ahead(|tokens| tokens.first().is_some_and(|token| token.kind == T::OpenParen), Expected::MORE)
        .ignore_then(items(T::OpenParen, named.or(positional).boxed(), Reason::EmptyCall))
        .validate(|items: Items<Argument>, extra, emitter| {
            if items.open {
                emitter.emit(Fault::at(extra.span(), Reason::MoreNotLast));
            }
            items.items
        })
        .boxed()
}

/// `[ "any" ] "[" item { "," item } [ "," ] "]" { step }`
fn list<'t>(value: Rule<'t, Value>) -> Rule<'t, Core> {
    one(T::Any, Expected::VALUE)
        .or_not()
        .then(items(T::OpenBracket, item(annotated(value)), Reason::EmptyList))
        .then(steps())
        .map(|((any, items), route)| match items.items.is_empty() && !items.open {
            true => Core::Broken,
            false => Core::List(List { any: any.is_some(), items: items.items, open: items.open, route }),
        })
        .boxed()
}

/// `{ annotation } value`
fn annotated<'t>(value: Rule<'t, Value>) -> Rule<'t, Value> {
    declaration::annotations(value.clone())
        .then(value)
        .map(|(annotations, value)| Value { annotations, ..value })
        .boxed()
}

/// A list without `any` and steps, as in `in [a, b]`.
pub fn plain_list<'t>(value: Rule<'t, Value>) -> Rule<'t, List> {
    items(T::OpenBracket, item(value), Reason::EmptyList)
        .map(|items| List { any: false, items: items.items, open: items.open, route: ThinVec::new() })
        .boxed()
}

/// `{ "->" ( path | "[" path { "," path } [ "," ] "]" ) }`
fn steps<'t>() -> Rule<'t, ThinVec<Step>> {
    let nodes = items(T::OpenBracket, path(Expected::NODE), Reason::EmptyList).validate(
        |items: Items<Path>, extra, emitter| {
            if items.open {
                emitter.emit(Fault::at(extra.span(), Reason::MoreInRoute));
            }
            Step::Nodes(items.items)
        },
    );
    one(T::Arrow, Expected::MORE)
        .ignore_then(path(Expected::NODE).map(Step::Node).or(nodes))
        .repeated()
        .collect::<Vec<_>>()
        .map(ThinVec::from)
        .boxed()
}

/// `"by" path "{" { case } "}"`
fn choice_of_values<'t>(value: Rule<'t, Value>) -> Rule<'t, Choice> {
    one(T::By, Expected::VALUE)
        .ignore_then(path(Expected::NAME))
        .then(declaration::cases(value))
        .map(|(parameter, cases)| Choice { parameter, cases })
        .boxed()
}

/// `"unstated" | "vague" string | "pending" string [ "by" date ]`
pub fn hole<'t>(expected: Expected) -> Rule<'t, Hole> {
    let string = one(T::String, Expected::STRING).map(bytes).boxed();
    let date = one(T::By, Expected::MORE).ignore_then(one(T::Date, Expected::DATE)).map(bytes);
    let pending = one(T::Pending, expected).ignore_then(string.clone()).then(date.or_not());
    choice((
        one(T::Unstated, expected).to(Hole::Unstated),
        one(T::Vague, expected).ignore_then(string).map(Hole::Vague),
        pending.map(|(who, by)| Hole::Pending { who, by }),
    ))
    .boxed()
}

/// `number [ "to" number ] [ unit | currency | "per" unit ]`
pub fn quantity<'t>(expected: Expected) -> Rule<'t, Quantity> {
    let number = one(T::Number, expected).map(bytes);
    let to = word(T::To, Expected::MORE).ignore_then(one(T::Number, Expected::NUMBER)).map(bytes);
    let time = word(T::TimeUnit, Expected::UNIT).map(bytes).boxed();
    let per = word(T::Per, Expected::UNIT).ignore_then(time.clone());
    let unit = choice((
        time.map(Unit::Time),
        one(T::Currency, Expected::UNIT).map(bytes).map(Unit::Currency),
        per.map(Unit::Per),
    ));
    number
        .then(to.or_not())
        .then(unit.or_not())
        .map_with(|((number, to), unit), extra| Quantity { range: range(extra.slice()), number, to, unit })
        .boxed()
}

/// The value of a field or case: what cannot be read is skipped.
pub fn value_before<'t>(value: Rule<'t, Value>, stop: fn(Tokens<'_>) -> bool) -> Rule<'t, Value> {
    value
        .then_ignore(ahead(stop, Expected::NEXT_FIELD))
        .recover_with(via_parser(skipped(stop).map(broken)))
        .boxed()
}
