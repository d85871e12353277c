//! Declarations, their blocks and fields, and imports.

use chumsky::prelude::*;
use thin_vec::ThinVec;

use super::condition;
use super::fault::{Expected, Fault, Reason};
use super::terminal::{
    ahead, bytes, end_of_part, ends_group, faulty, name, name_colon, one, range, reserved, stray,
};
use super::value::{arguments, path, text, value, value_before};
use super::{Rule, Tokens};
use crate::syntax::ast::{
    Annotation, Body, Case, CaseKey, Chunk, Condition, ConditionKind, Core, Declaration, Field, Member,
    Range, Text, Use, UseNames, Value,
};
use crate::syntax::token::{Token, TokenKind as T};

#[derive(Clone)]
enum Part {
    Use(Use),
    Declaration(Declaration),
}

/// `{ use | declaration }`
pub fn chunk<'t>() -> Rule<'t, Chunk> {
    let value = value();
    let unread = stray(begins_chunk_part).to(None);
    let part = import()
        .map(|import| Some(Part::Use(import)))
        .or(declaration(value).map(|declaration| declaration.map(Part::Declaration)))
        .recover_with(via_parser(unread));
    part.repeated()
        .collect::<Vec<_>>()
        .then_ignore(surplus().repeated())
        .map(|parts| {
            let mut chunk = Chunk::default();
            for part in parts.into_iter().flatten() {
                match part {
                    Part::Use(import) => chunk.uses.push(import),
                    Part::Declaration(declaration) => chunk.declarations.push(declaration),
                }
            }
            chunk.declarations.shrink_to_fit();
            chunk
        })
        .boxed()
}

/// Brackets match, so none is left over; the rule keeps the parser total.
fn surplus<'t>() -> Rule<'t, Token> {
    any().boxed()
}

fn begins_chunk_part(tokens: Tokens<'_>) -> bool {
    match tokens {
        [first, ..] if matches!(first.kind, T::At | T::Use) => true,
        [first, second, ..] => first.kind.is_name() && second.kind.is_name(),
        _ => false,
    }
}

/// `"use" path [ "." "{" name { "," name } "}" | "as" name ]`
fn import<'t>() -> Rule<'t, Use> {
    let members = name(Expected::NAME)
        .separated_by(one(T::Comma, Expected::NEXT_ITEM))
        .at_least(1)
        .allow_trailing()
        .collect::<Vec<_>>()
        .delimited_by(one(T::OpenBrace, Expected::NAME), one(T::CloseBrace, Expected::NEXT_ITEM));
    let names = choice((
        one(T::Dot, Expected::MORE).ignore_then(members).map(|members| UseNames::Members(members.into())),
        one(T::As, Expected::MORE).ignore_then(name(Expected::NAME)).map(UseNames::As),
    ));
    one(T::Use, Expected::DECLARATION)
        .ignore_then(path(Expected::NAME))
        .then(names.or_not())
        .map_with(|(path, names), extra| Use {
            range: range(extra.slice()),
            path,
            names: names.unwrap_or(UseNames::Whole),
        })
        .then_ignore(end_of_part(ends_import, Expected::DECLARATION))
        .boxed()
}

fn ends_import(tokens: Tokens<'_>) -> bool {
    ends_group(tokens) || begins_chunk_part(tokens)
}

/// What precedes the block of a declaration.
struct Header {
    kind: Range,
    name: Option<Range>,
    label: Option<Text>,
    guard: Option<Condition>,
}

/// `{ annotation } kind name [ text ] [ guard ] [ body ]`; `None` without a name.
fn declaration<'t>(value: Rule<'t, Value>) -> Rule<'t, Option<Declaration>> {
    recursive(|declaration| {
        annotations(value.clone())
            .then(header(value.clone()))
            .then(body(value, declaration.boxed()).or_not())
            .map_with(|((annotations, header), body), extra| {
                let range = range(extra.slice());
                let Header { kind, name, label, guard } = header;
                let docs = ThinVec::new();
                name.map(|name| Declaration { range, docs, annotations, kind, name, label, guard, body })
            })
    })
    .boxed()
}

fn header<'t>(value: Rule<'t, Value>) -> Rule<'t, Header> {
    let unguarded = |range| Some(Condition { range, kind: ConditionKind::Broken });
    let guard = condition::guard(value).map(Some).recover_with(via_parser(
        one(T::When, Expected::MORE).ignore_then(super::terminal::skipped(ends_header)).map(unguarded),
    ));
    name(Expected::DECLARATION)
        .then(declared_name())
        .then(text(Expected::MORE).or_not())
        .then(guard.or(empty().to(None)))
        .then_ignore(end_of_part(ends_header, Expected::BLOCK))
        .map(|(((kind, name), label), guard)| Header { kind, name, label, guard })
        .boxed()
}

fn ends_header(tokens: Tokens<'_>) -> bool {
    ends_group(tokens) || tokens[0].kind == T::OpenBrace || begins_member(tokens)
}

/// The name of a declaration; a reserved word, an unreadable one or none is a fault.
fn declared_name<'t>() -> Rule<'t, Option<Range>> {
    let nameless = ahead(
        |tokens| tokens.first().is_some_and(|token| matches!(token.kind, T::String | T::OpenBrace | T::When)),
        Expected::NAME,
    );
    let unreadable = one(T::Unreadable, Expected::NAME).to(None);
    choice((
        name(Expected::NAME).map(Some),
        unreadable,
        faulty(nameless, Reason::Nameless).to(None),
        reserved(Expected::NAME).to(None),
    ))
    .boxed()
}

/// `{ "@" name [ "(" argument { "," argument } ")" ] }`
pub fn annotations<'t>(value: Rule<'t, Value>) -> Rule<'t, ThinVec<Annotation>> {
    one(T::At, Expected::MORE)
        .ignore_then(name(Expected::NAME))
        .then(arguments(value).or_not())
        .map_with(|(name, arguments), extra| Annotation {
            range: range(extra.slice()),
            name,
            arguments: arguments.unwrap_or_default(),
        })
        .repeated()
        .collect::<Vec<_>>()
        .map(ThinVec::from)
        .boxed()
}

/// `"{" { field | declaration } "}"`
fn body<'t>(value: Rule<'t, Value>, declaration: Rule<'t, Option<Declaration>>) -> Rule<'t, Body> {
    let nested = ahead(begins_declaration_after_annotations, Expected::FIELD)
        .ignore_then(declaration)
        .map(|declaration| declaration.map(Box::new).map(Member::Declaration));
    let field = field(value).map(|field| field.map(Member::Field));
    let member = nested
        .or(field)
        .recover_with(via_parser(stray(begins_member).to(None)))
        .then_ignore(comma_after_field());
    let members = member.repeated().collect::<Vec<_>>();
    let close = one(T::CloseBrace, Expected::FIELD);
    one(T::OpenBrace, Expected::BLOCK)
        .ignore_then(members)
        .then(close)
        .map_with(|(members, close), extra| {
            let broken = close.len == 0 || members.iter().any(|member| member.as_ref().is_none_or(is_broken));
            let mut members: ThinVec<Member> = members.into_iter().flatten().collect();
            members.shrink_to_fit();
            Body { range: range(extra.slice()), members, broken }
        })
        .boxed()
}

fn is_broken(member: &Member) -> bool {
    matches!(member, Member::Field(field) if field.value.core == Core::Broken)
}

/// `"{" { field } "}"`
pub fn record<'t>(value: Rule<'t, Value>) -> Rule<'t, ThinVec<Field>> {
    field(value)
        .recover_with(via_parser(stray(begins_member).to(None)))
        .then_ignore(comma_after_field())
        .repeated()
        .collect::<Vec<_>>()
        .delimited_by(one(T::OpenBrace, Expected::VALUE), one(T::CloseBrace, Expected::FIELD))
        .map(|fields| fields.into_iter().flatten().collect())
        .boxed()
}

/// `{ annotation } name ":" value`; `None` if the name cannot be one.
fn field<'t>(value: Rule<'t, Value>) -> Rule<'t, Option<Field>> {
    annotations(value.clone())
        .then(field_name())
        .then(value_before(value, ends_field))
        .map_with(|((annotations, name), value), extra| {
            name.map(|name| Field { range: range(extra.slice()), annotations, name, value })
        })
        .boxed()
}

/// A name and its colon. A missing colon, a reserved word or quotes are faults.
fn field_name<'t>() -> Rule<'t, Option<Range>> {
    let uncoloned = ahead(lacks_colon, Expected::FIELD).ignore_then(name(Expected::FIELD).validate(
        |name, extra, emitter| {
            emitter.emit(Fault::at(extra.span(), Reason::MissingColon));
            Some(name)
        },
    ));
    let colon = one(T::Colon, Expected::COLON).boxed();
    let reserved = ahead(|tokens| colon_after(tokens, T::is_reserved), Expected::FIELD)
        .ignore_then(reserved(Expected::FIELD))
        .then_ignore(colon.clone());
    let quoted = ahead(|tokens| colon_after(tokens, |kind| kind == T::String), Expected::FIELD)
        .ignore_then(faulty(any(), Reason::QuotedName))
        .then_ignore(colon);
    choice((name_colon().map(Some), uncoloned, reserved.to(None), quoted.to(None))).boxed()
}

fn comma_after_field<'t>() -> Rule<'t, ()> {
    faulty(one(T::Comma, Expected::MORE), Reason::CommaAfterField).or_not().ignored().boxed()
}

/// `"{" { case } "}"`
pub fn cases<'t>(value: Rule<'t, Value>) -> Rule<'t, ThinVec<Case>> {
    let case = annotations(value.clone())
        .then(case_key())
        .then(value_before(value, ends_case))
        .map(|((annotations, key), value)| Some(Case { annotations, key, value }));
    case.recover_with(via_parser(stray(begins_case).to(None)))
        .then_ignore(comma_after_field())
        .repeated()
        .collect::<Vec<_>>()
        .delimited_by(one(T::OpenBrace, Expected::BLOCK), one(T::CloseBrace, Expected::CASE))
        .map(|cases| cases.into_iter().flatten().collect())
        .boxed()
}

/// `( name | country | "else" ) ":"`
fn case_key<'t>() -> Rule<'t, CaseKey> {
    let name = name(Expected::CASE).map(CaseKey::Name);
    let country = one(T::Country, Expected::CASE).map(|token| CaseKey::Country(bytes(token)));
    let otherwise = one(T::Else, Expected::CASE).map(|token| CaseKey::Else(bytes(token)));
    choice((name, country, otherwise)).then_ignore(one(T::Colon, Expected::COLON)).boxed()
}

fn colon_after(tokens: Tokens<'_>, test: impl Fn(T) -> bool) -> bool {
    matches!(tokens, [first, second, ..] if test(first.kind) && second.kind == T::Colon)
}

fn ends_case(tokens: Tokens<'_>) -> bool {
    ends_group(tokens) || tokens[0].kind == T::Comma || begins_case(tokens)
}

fn begins_case(tokens: Tokens<'_>) -> bool {
    let key = |kind: T| kind.is_name() || matches!(kind, T::Country | T::Else);
    colon_after(tokens, key) || tokens.first().is_some_and(|token| token.kind == T::At)
}

fn ends_field(tokens: Tokens<'_>) -> bool {
    ends_group(tokens) || tokens[0].kind == T::Comma || begins_member(tokens)
}

/// Whether a field or a declaration begins here.
fn begins_member(tokens: Tokens<'_>) -> bool {
    let named = |kind: T| kind.is_name() || kind.is_reserved() || kind == T::String;
    tokens.first().is_some_and(|token| token.kind == T::At)
        || colon_after(tokens, named)
        || begins_declaration(tokens)
        || lacks_colon(tokens)
}

/// `kind name` on a new line, or before what follows a name.
fn begins_declaration(tokens: Tokens<'_>) -> bool {
    let [kind, name, rest @ ..] = tokens else { return false };
    let third = rest.first().map(|token| token.kind);
    let header = matches!(third, Some(T::String | T::OpenBrace | T::When));
    let named = name.kind.is_name() && third != Some(T::Colon) && (kind.starts_line || header);
    let misnamed = (name.kind.is_reserved() || name.kind == T::Unreadable) && header && name.kind != T::When;
    let nameless = kind.starts_line && name.kind == T::String && third == Some(T::OpenBrace);
    kind.kind.is_name() && (named || misnamed || nameless)
}

/// The same, with annotations before it.
fn begins_declaration_after_annotations(tokens: Tokens<'_>) -> bool {
    let mut at = 0;
    while tokens.get(at).is_some_and(|token| token.kind == T::At) {
        at += 2;
        if tokens.get(at).is_some_and(|token| token.kind == T::OpenParen) {
            at += super::terminal::group_length(&tokens[at..]);
        }
    }
    tokens.get(at..).is_some_and(begins_declaration)
}

/// A name at the beginning of a line with a value right after it.
fn lacks_colon(tokens: Tokens<'_>) -> bool {
    let [name, rest @ ..] = tokens else { return false };
    let value = rest.first().is_some_and(|token| !token.kind.is_name() && token.kind != T::DotDot);
    name.kind.is_name() && name.starts_line && value && super::list::begins_value(rest)
}
