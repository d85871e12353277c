//! Conditions after `when`.

use chumsky::prelude::*;
use thin_vec::ThinVec;

use super::Rule;
use super::fault::Expected;
use super::terminal::{bytes, one, range, word};
use super::value::{all, path, plain_list, quantity, text};
use crate::syntax::ast::{Comparison, Condition, ConditionKind, Operand, Path, Quantity, Set, Value};
use crate::syntax::token::TokenKind as T;

/// `"when" condition`
pub fn guard<'t>(value: Rule<'t, Value>) -> Rule<'t, Condition> {
    one(T::When, Expected::MORE).ignore_then(condition(value)).boxed()
}

/// `conjunct { "or" conjunct }`
fn condition<'t>(value: Rule<'t, Value>) -> Rule<'t, Condition> {
    recursive(|condition| {
        let test = test(condition.boxed(), value);
        let conjunct = joined(test, T::And, ConditionKind::And);
        joined(conjunct, T::Or, ConditionKind::Or)
    })
    .boxed()
}

/// One or more conditions with a word between them.
fn joined<'t>(
    part: Rule<'t, Condition>,
    by: T,
    form: fn(ThinVec<Condition>) -> ConditionKind,
) -> Rule<'t, Condition> {
    let further = one(by, Expected::MORE).ignore_then(part.clone()).repeated().collect::<Vec<_>>();
    part.then(further)
        .map_with(move |(first, further), extra| match further.is_empty() {
            true => first,
            false => Condition { range: range(extra.slice()), kind: form(all(first, further)) },
        })
        .boxed()
}

/// `[ "not" ] ( "(" condition ")" | atom )`
fn test<'t>(condition: Rule<'t, Condition>, value: Rule<'t, Value>) -> Rule<'t, Condition> {
    let close = one(T::CloseParen, Expected::CLOSE_PAREN);
    let group = condition.delimited_by(one(T::OpenParen, Expected::TEST), close);
    let group = group.map(|condition| condition.kind);
    one(T::Not, Expected::TEST)
        .or_not()
        .then(group.or(atom(value)).map_with(|kind, extra| Condition { range: range(extra.slice()), kind }))
        .map_with(|(not, test), extra| match not {
            None => test,
            Some(_) => Condition { range: range(extra.slice()), kind: ConditionKind::Not(Box::new(test)) },
        })
        .boxed()
}

enum Comparing {
    Is(bool, Operand),
    In(bool, Set),
    Quantity(Comparison, Quantity),
}

/// `text | path [ "is" … | [ "not" ] "in" … | ( "<" | … ) quantity ]`
fn atom<'t>(value: Rule<'t, Value>) -> Rule<'t, ConditionKind> {
    let named =
        path(Expected::TEST).then(comparing(value).or_not()).map(|(path, comparing)| match comparing {
            None => ConditionKind::Named(path),
            Some(comparing) => compared(path, comparing),
        });
    text(Expected::TEST).map(ConditionKind::Text).or(named).boxed()
}

fn compared(path: Path, comparing: Comparing) -> ConditionKind {
    match comparing {
        Comparing::Is(not, operand) => ConditionKind::Is { path, not, operand },
        Comparing::In(not, set) => ConditionKind::In { path, not, set },
        Comparing::Quantity(operator, quantity) => ConditionKind::Compare { path, operator, quantity },
    }
}

/// `"is" [ "not" ] operand | [ "not" ] "in" ( list | path ) | ( "<" | … ) quantity`
fn comparing<'t>(value: Rule<'t, Value>) -> Rule<'t, Comparing> {
    let not = one(T::Not, Expected::MORE).or_not().map(|not| not.is_some()).boxed();
    let is = one(T::Is, Expected::MORE).ignore_then(not.clone()).then(operand());
    let set = path(Expected::SET).map(Set::Path).or(plain_list(value).map(Set::List));
    let within = not.then_ignore(one(T::In, Expected::MORE)).then(set);
    let operator = choice((
        one(T::LessOrEqual, Expected::MORE).to(Comparison::LessOrEqual),
        one(T::Less, Expected::MORE).to(Comparison::Less),
        one(T::GreaterOrEqual, Expected::MORE).to(Comparison::GreaterOrEqual),
        one(T::Greater, Expected::MORE).to(Comparison::Greater),
    ));
    choice((
        is.map(|(not, operand)| Comparing::Is(not, operand)),
        within.map(|(not, set)| Comparing::In(not, set)),
        operator.then(quantity(Expected::NUMBER)).map(|(operator, to)| Comparing::Quantity(operator, to)),
    ))
    .boxed()
}

/// `country | "stated" | "unstated" | … | path`
fn operand<'t>() -> Rule<'t, Operand> {
    let expected = Expected::OPERAND;
    choice((
        one(T::Country, expected).map(|token| Operand::Country(bytes(token))),
        word(T::Stated, expected).to(Operand::Stated),
        one(T::Unstated, expected).to(Operand::Unstated),
        one(T::Vague, expected).to(Operand::Vague),
        one(T::Pending, expected).to(Operand::Pending),
        one(T::None, expected).to(Operand::None),
        one(T::True, expected).to(Operand::Bool(true)),
        one(T::False, expected).to(Operand::Bool(false)),
        path(expected).map(Operand::Path),
    ))
    .boxed()
}
