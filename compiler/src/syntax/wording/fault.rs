use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind};
use crate::source::{ChunkId, Span};
use crate::syntax::grammar::fault::{Expected, Fault, Reason};
use crate::syntax::token::{Token, TokenKind};

use super::{after, before, quoted, replace};

/// A chunk with the tokens that faults count.
pub struct Chunk<'a> {
    /// Which one.
    pub id: ChunkId,
    /// Its text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
}

/// The finding on a fault; `None` if something else reported it already.
pub fn fault(fault: Fault, chunk: &Chunk<'_>) -> Option<Diagnostic> {
    let span = chunk.span(fault.start, fault.end);
    let here = |code, message: &str| Diagnostic::error(code, message, span);
    let read = chunk.text(span);
    Some(match fault.reason {
        Reason::Expected(expected) => return unexpected(fault.start, expected, chunk),
        Reason::CommaAfterField => here("syntax-comma", "Fields are not separated by commas").fix(replace(
            "Remove the comma",
            span,
            "",
        )),
        Reason::MissingComma => missing_comma(fault.start, chunk),
        Reason::MissingColon => Diagnostic::error(
            "syntax-missing-colon",
            format!("A colon is missing after {}", quoted(read)),
            span,
        )
        .label("the name of a field")
        .fix(replace("Add the colon", after(span), ":")),
        Reason::EmptyList => here("syntax-empty-list", "An empty list does not say what is meant")
            .help("write `none` if there is nothing of the kind, `unstated` if the text does not say")
            .fix(assist("Write `none`", span, "none")),
        Reason::EmptyCall => here("syntax-empty-parentheses", "These parentheses hold nothing").fix(replace(
            "Remove the parentheses",
            span,
            "",
        )),
        Reason::MoreNotLast => here("syntax-open-list", "`..` stands only at the end of a list")
            .help("move it behind the last item"),
        Reason::MoreInRoute => here("syntax-open-list", "The nodes of a route are a closed list")
            .help("name each node, or declare a recipient for the rest"),
        Reason::Positional => here("syntax-positional", "Only the first detail goes without a name")
            .help("name the others, as in `scc(p2p, signed: 2024-03-01)`"),
        Reason::Reserved => {
            Diagnostic::error("syntax-reserved-word", format!("{} is a reserved word", quoted(read)), span)
                .label("a name has to stand here")
                .help(format!("choose another name, such as `{read}_`"))
        }
        Reason::Nameless => nameless(fault.start, chunk),
        Reason::QuotedName => here("syntax-quoted-name", "The name of a field stands without quotes")
            .fix(replace("Remove the quotes", span, read.trim_matches('"'))),
        Reason::MissingUnit => {
            Diagnostic::error("syntax-missing-unit", format!("{} of what is not said", quoted(read)), span)
                .label("a period needs a unit")
                .help(format!("write `{read} days`, or hours, weeks, months, years"))
        }
        Reason::ThreeCapitals => {
            Diagnostic::error("syntax-country", format!("{} is not a country", quoted(read)), span)
                .help("countries have two letters, as in `FR`; currencies follow a number, as in `20 EUR`")
        }
    })
}

fn assist(title: &str, span: Span, text: &str) -> Fix {
    let edits = vec![Edit { span, text: text.to_owned() }];
    Fix { title: title.to_owned(), kind: FixKind::Assist, edits }
}

fn nameless(at: usize, chunk: &Chunk<'_>) -> Diagnostic {
    let kind = chunk.span(at.saturating_sub(1), at);
    let word = chunk.text(kind);
    Diagnostic::error("syntax-nameless", format!("This `{word}` has no name"), kind)
        .label("a name follows this word")
        .help(format!("add one, as in `{word} some_name \"Label\"`"))
        .fix(assist("Add a name", after(kind), " some_name"))
}

impl Chunk<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        let last = self.tokens.last().map_or(0, |token| token.end());
        let first = self.tokens.get(start).map_or(last, |token| token.start);
        let end = match end > start {
            true => self.tokens.get(end - 1).map_or(last, |token| token.end()),
            false => first,
        };
        Span { chunk: self.id, start: first, end: end.max(first) }
    }

    fn text(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }
}

/// Something else had to come.
fn unexpected(at: usize, expected: Expected, chunk: &Chunk<'_>) -> Option<Diagnostic> {
    let found = chunk.tokens.get(at);
    if found
        .is_some_and(|token| token.kind == TokenKind::Unreadable || (token.len == 0 && token.kind.closes()))
    {
        return None;
    }
    let previous = at.checked_sub(1).and_then(|at| chunk.kind(at));
    if expected.has(Expected::VALUE)
        && let Some(finding) = missing_value(at, previous, chunk)
    {
        return Some(finding);
    }
    let (code, thing, help) = wanted(expected, previous, found.map(|token| token.kind));
    let over = found.is_none_or(|token| token.starts_line || token.kind.closes());
    let (span, message) = match found {
        Some(token) if !over || at == 0 => {
            let span = chunk.span(at, at + 1);
            (span, format!("{thing} is expected here, not {}", naming(*token, chunk.text(span))))
        }
        _ => {
            let span = chunk.span(at.saturating_sub(1), at);
            (span, format!("{thing} is missing after {}", quoted(chunk.text(span))))
        }
    };
    Some(Diagnostic::error(code, message, span).help(help))
}

fn missing_comma(at: usize, chunk: &Chunk<'_>) -> Diagnostic {
    let (last, next) = (chunk.span(at.saturating_sub(1), at), chunk.span(at, at + 1));
    let unit = chunk.kind(at).is_some_and(TokenKind::is_name);
    if unit && at > 0 && chunk.kind(at - 1) == Some(TokenKind::Number) {
        let message = format!("{} is not a unit", quoted(chunk.text(next)));
        return Diagnostic::error("syntax-expected-unit", message, next).help(UNITS);
    }
    Diagnostic::error("syntax-missing-comma", "A comma is missing between two items", next)
        .label("the next item begins here")
        .fix(replace("Add a comma", after(last), ","))
}

const UNITS: &str =
    "units are second, minute, hour, day, working_day, week, month and year, singular or plural";

fn naming(token: Token, text: &str) -> String {
    match token.kind {
        TokenKind::String => "a text".to_owned(),
        _ => quoted(text),
    }
}

/// `role:` and nothing behind it, or two commas in a row.
fn missing_value(at: usize, previous: Option<TokenKind>, chunk: &Chunk<'_>) -> Option<Diagnostic> {
    let found = chunk.kind(at);
    let over = found.is_none_or(|kind| {
        kind.closes() || kind.is_name() || matches!(kind, TokenKind::At | TokenKind::Comma)
    });
    match previous {
        Some(TokenKind::Colon) if over => {
            let name = chunk.span(at.saturating_sub(2), at - 1);
            let colon = chunk.span(at - 1, at);
            let message = format!("{} has no value", quoted(chunk.text(name)));
            Some(
                Diagnostic::error("syntax-missing-value", message, name)
                    .label("nothing follows the colon")
                    .help("write what the text says, or `unstated` if it does not say")
                    .fix(assist("Write `unstated`", after(colon), " unstated")),
            )
        }
        _ if found == Some(TokenKind::Comma) => {
            let span = chunk.span(at, at + 1);
            Some(
                Diagnostic::error("syntax-missing-value", "Nothing stands before this comma", before(span))
                    .fix(replace("Remove the comma", span, "")),
            )
        }
        _ => None,
    }
}

/// Code, thing and help for what had to come, the most telling first.
fn wanted(
    expected: Expected,
    previous: Option<TokenKind>,
    found: Option<TokenKind>,
) -> (&'static str, &'static str, &'static str) {
    let unit = previous == Some(TokenKind::Number) && found.is_some_and(TokenKind::is_name);
    if expected.has(Expected::UNIT) && (unit || previous == Some(TokenKind::Per)) {
        let help =
            "units are second, minute, hour, day, working_day, week, month and year, singular or plural";
        return ("syntax-expected-unit", "A unit", help);
    }
    let telling = WANTED.iter().find(|(what, ..)| expected.has(*what));
    telling.map_or(
        ("syntax-unexpected", "Something else", "check the line against the grammar"),
        |&(_, code, thing, help)| (code, thing, help),
    )
}

/// By how much they tell, the most telling first.
const WANTED: &[(Expected, &str, &str, &str)] = &[
    (
        Expected::UNTIL_OR_LONGER,
        "syntax-expected-period",
        "`until` or `longer`",
        "after a period, `or until` names an earlier end and `or longer` a later one; alternatives are written `any [a, b]`",
    ),
    (
        Expected::ENDING,
        "syntax-expected-ending",
        "What happens at the end",
        "write `delete`, `anonymise`, `return`, `isolate` or `archive`",
    ),
    (Expected::OF, "syntax-expected-event", "`of`", "write `end of contract`"),
    (
        Expected::EVENT,
        "syntax-expected-event",
        "An event",
        "name what happens, as in `after collection` or `until end of contract`, or say it in quotes",
    ),
    (
        Expected::INTERVAL,
        "syntax-expected-event",
        "Something that lasts",
        "name it, as in `during contract`, or say it in quotes",
    ),
    (
        Expected::OPERAND,
        "syntax-expected-condition",
        "What to compare with",
        "write a name, a country, `stated`, `unstated`, `none`, `true` or `false`",
    ),
    (
        Expected::SET,
        "syntax-expected-condition",
        "A list or a group of places",
        "write `in [FR, DE]` or `in eea`",
    ),
    (
        Expected::TEST,
        "syntax-expected-condition",
        "A condition",
        "write `when region is asia`, the name of a `condition`, or a circumstance in quotes",
    ),
    (Expected::CLOSE_PAREN, "syntax-expected-condition", "`)`", "conditions are joined by `and` and `or`"),
    (
        Expected::STRING,
        "syntax-expected-text",
        "A text in quotes",
        "write the words of the document, as in `vague \"as needed\"`",
    ),
    (Expected::DATE, "syntax-expected-date", "A date", "write it as `2027-01-31`"),
    (
        Expected::NUMBER,
        "syntax-expected-number",
        "A number",
        "write digits, as in `30 days` or `2 to 4 weeks`",
    ),
    (
        Expected::NODE,
        "syntax-expected-node",
        "A step of the route",
        "name a subject, system or recipient, several in `[…]`, or `public`",
    ),
    (Expected::LIST, "syntax-expected-list", "A list", "`any` stands before a list, as in `any [FR, DE]`"),
    (
        Expected::VALUE,
        "syntax-expected-value",
        "A value",
        "write a word, a name, a text in quotes, a list in `[…]`, or `unstated`",
    ),
    (
        Expected::NEXT_ITEM,
        "syntax-expected-comma",
        "A comma or the end of the list",
        "items are separated by commas, and a text stands between quotes",
    ),
    (Expected::COLON, "syntax-missing-colon", "A colon", "a name and its value are joined by `:`"),
    (
        Expected::NAME,
        "syntax-expected-name",
        "A name",
        "names are made of a to z, digits and `_`, and begin with a letter",
    ),
    (
        Expected::CASE,
        "syntax-expected-case",
        "A case",
        "write `name: value`, or `else: value` for all other cases",
    ),
    (
        Expected::NEXT_FIELD,
        "syntax-expected-field",
        "The next field or the end of the block",
        "a field has one value; several stand in a list, `[a, b]`",
    ),
    (Expected::BLOCK, "syntax-expected-block", "`{`", "a declaration is `kind name \"Label\" { … }`"),
    (Expected::FIELD, "syntax-expected-field", "A field", "write `name: value`"),
    (
        Expected::DECLARATION,
        "syntax-expected-declaration",
        "A declaration",
        "a declaration is `kind name \"Label\" { … }`",
    ),
];
