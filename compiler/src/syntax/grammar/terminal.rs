//! The smallest rules: single tokens, looks ahead, and what is skipped after a
//! fault.

use chumsky::input::InputRef;
use chumsky::prelude::*;

use super::fault::{Expected, Fault, Reason};
use super::{Extra, Rule, Tokens};
use crate::syntax::ast::Range;
use crate::syntax::token::{Token, TokenKind};

type Input<'t, 'p> = InputRef<'t, 'p, Tokens<'t>, Extra>;

/// The bytes from the first to the last of some tokens.
pub fn range(tokens: &[Token]) -> Range {
    let start = tokens.first().map_or(0, |token| token.start);
    Range { start, end: tokens.last().map_or(start, |token| token.end()) }
}

/// The bytes of one token.
pub fn bytes(token: Token) -> Range {
    Range { start: token.start, end: token.end() }
}

fn rest<'t>(input: &mut Input<'t, '_>) -> Tokens<'t> {
    let here = input.cursor();
    input.slice_from(&here..)
}

fn index(input: &Input<'_, '_>) -> usize {
    *input.cursor().inner()
}

/// The next token, if it and what follows pass a test.
fn token_if<'t>(
    test: impl Fn(Token, Option<Token>) -> bool + 't,
    expected: Expected,
) -> impl Parser<'t, Tokens<'t>, Token, Extra> {
    custom(move |input: &mut Input<'t, '_>| match *rest(input) {
        [token, ref after @ ..] if test(token, after.first().copied()) => {
            input.skip();
            Ok(token)
        }
        _ => Err(Fault::expected(index(input), expected)),
    })
}

/// A token of this kind.
pub fn one<'t>(kind: TokenKind, expected: Expected) -> Rule<'t, Token> {
    token_if(move |token, _| token.kind == kind, expected).boxed()
}

/// A word that is special here, unless it is the name of the next field.
pub fn word<'t>(kind: TokenKind, expected: Expected) -> Rule<'t, Token> {
    token_if(move |token, after| token.kind == kind && !is_colon(after), expected).boxed()
}

/// A name, whatever follows.
pub fn name<'t>(expected: Expected) -> Rule<'t, Range> {
    token_if(|token, _| token.kind.is_name(), expected).map(bytes).boxed()
}

/// A name that begins no field and passes a test.
pub fn free_name<'t>(test: fn(TokenKind) -> bool, expected: Expected) -> Rule<'t, Range> {
    let free = move |token: Token, after| token.kind.is_name() && test(token.kind) && !is_colon(after);
    token_if(free, expected).map(bytes).boxed()
}

/// A name and its colon.
pub fn name_colon<'t>() -> Rule<'t, Range> {
    token_if(|token, after| token.kind.is_name() && is_colon(after), Expected::NAME)
        .then_ignore(one(TokenKind::Colon, Expected::COLON))
        .map(bytes)
        .boxed()
}

/// The name of an argument and its colon; `by` too, as in `limited("…", by: law(…))`.
pub fn argument_name<'t>() -> Rule<'t, Range> {
    let names = |token: Token| token.kind.is_name() || token.kind == TokenKind::By;
    token_if(move |token, after| names(token) && is_colon(after), Expected::NAME)
        .then_ignore(one(TokenKind::Colon, Expected::COLON))
        .map(bytes)
        .boxed()
}

/// A reserved word; a fault.
pub fn reserved<'t>(expected: Expected) -> Rule<'t, ()> {
    faulty(token_if(|token, _| token.kind.is_reserved(), expected), Reason::Reserved)
}

/// A rule that reads what is a fault.
pub fn faulty<'t, T: 't>(rule: impl Parser<'t, Tokens<'t>, T, Extra> + 't, reason: Reason) -> Rule<'t, ()> {
    rule.validate(move |_, extra, emitter| emitter.emit(Fault::at(extra.span(), reason))).boxed()
}

fn is_colon(token: Option<Token>) -> bool {
    token.is_some_and(|token| token.kind == TokenKind::Colon)
}

/// Looks ahead without reading.
pub fn ahead<'t>(test: fn(Tokens<'_>) -> bool, expected: Expected) -> Rule<'t, ()> {
    custom(move |input: &mut Input<'t, '_>| match test(rest(input)) {
        true => Ok(()),
        false => Err(Fault::expected(index(input), expected)),
    })
    .boxed()
}

/// Tokens up to the end of the group or a place that passes a test.
pub fn skipped<'t>(stop: fn(Tokens<'_>) -> bool) -> Rule<'t, Range> {
    custom(move |input: &mut Input<'t, '_>| {
        let tokens = rest(input);
        let length = skipped_length(tokens, stop);
        (0..length).for_each(|_| input.skip());
        Ok(range(&tokens[..length]))
    })
    .boxed()
}

/// The same, but at least one token; fails at the end of the group.
pub fn stray<'t>(stop: fn(Tokens<'_>) -> bool) -> Rule<'t, Range> {
    ahead(|tokens| !ends_group(tokens), Expected::NOTHING)
        .ignore_then(custom(move |input: &mut Input<'t, '_>| {
            let tokens = rest(input);
            let length = 1.max(group_length(tokens));
            let length = length + skipped_length(&tokens[length..], stop);
            (0..length).for_each(|_| input.skip());
            Ok(range(&tokens[..length]))
        }))
        .boxed()
}

fn skipped_length(tokens: Tokens<'_>, stop: fn(Tokens<'_>) -> bool) -> usize {
    let mut length = 0;
    while !ends_group(&tokens[length..]) && !stop(&tokens[length..]) {
        length += group_length(&tokens[length..]);
    }
    length
}

/// Tokens of a bracket group, or 1.
pub fn group_length(tokens: Tokens<'_>) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        depth += usize::from(token.kind.opens());
        depth = depth.saturating_sub(usize::from(token.kind.closes()));
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

/// Whether the group or the text ends here.
pub fn ends_group(tokens: Tokens<'_>) -> bool {
    tokens.first().is_none_or(|token| token.kind.closes())
}

/// Reads on to the end of a part: what stands before it is a fault.
pub fn end_of_part<'t>(stop: fn(Tokens<'_>) -> bool, expected: Expected) -> Rule<'t, bool> {
    ahead(stop, expected).to(true).recover_with(via_parser(skipped(stop).to(false))).boxed()
}
