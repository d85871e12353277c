use crate::diagnostic::{Diagnostic, Fix};
use crate::source::Span;
use crate::syntax::misread::{Misread, Slip};
use crate::syntax::places::Places;

use super::{quoted, replace};

/// The finding on a place that the lexer stumbled over.
pub fn misread(misread: Misread, text: &str, places: &Places) -> Diagnostic {
    let span = places.span(misread.start, misread.end);
    let read = &text[misread.start as usize..misread.end as usize];
    let found = |code, message: String| Diagnostic::error(code, message, span);
    let here = |code, message: &str| Diagnostic::error(code, message, span);
    match misread.slip {
        Slip::OpenString => here("syntax-open-string", "This text has no closing quote on its line")
            .help("add `\"` at its end; a text over several lines stands between `\"\"\"`"),
        Slip::OpenBlockString => here("syntax-open-string", "This text is never closed")
            .label("opened here")
            .help("add `\"\"\"` on a line of its own after the text"),
        Slip::Escape => found("syntax-escape", format!("{} is no escape", quoted(read)))
            .help("write `\\\\` for a backslash; the others are `\\\"` and `\\n`"),
        Slip::Quotes => here("syntax-quotes", "Texts stand between straight quotes").fix(replace(
            "Use straight quotes",
            span,
            straight(read),
        )),
        Slip::Semicolon => {
            here("syntax-semicolon", "Fields end without `;`").fix(replace("Remove `;`", span, ""))
        }
        Slip::HashComment => {
            here("syntax-comment", "Comments begin with `//`").fix(replace("Write `//`", span, "//"))
        }
        Slip::BlockComment => here("syntax-comment", "Comments begin with `//`")
            .help("put `//` before each line of the comment, and remove `/*` and `*/`"),
        Slip::NotEqual => here("syntax-operator", "Conditions are written in words").fix(replace(
            "Write `is not`",
            span,
            "is not",
        )),
        Slip::Equals => instead(span, "syntax-equals", "A name and its value are joined by `:`", ":"),
        Slip::DoubleEquals => instead(span, "syntax-operator", "Conditions are written in words", "is"),
        Slip::And => instead(span, "syntax-operator", "Conditions are written in words", "and"),
        Slip::Or => instead(span, "syntax-operator", "Conditions are written in words", "or"),
        Slip::Dots => instead(span, "syntax-operator", "An open list ends in `..`", ".."),
        Slip::Arrow => instead(span, "syntax-operator", "The steps of a route are joined by `->`", "->"),
        Slip::Word => word(read, span),
        Slip::GluedNumber => glued_number(read, span),
        Slip::NumberRange => here("syntax-number", "The ends of a range are joined by `to`").fix(replace(
            "Write `to`",
            span,
            read.replacen('-', " to ", 1),
        )),
        Slip::DateShape => found("syntax-date", format!("{} is neither a number nor a date", quoted(read)))
            .help("a date is written `2027-01-31` or `2027-01`; the number of an act stands in quotes"),
        Slip::NoSuchDate => found("syntax-date", format!("There is no day {} in the calendar", quoted(read)))
            .help("a date is written `2027-01-31` or `2027-01`: year, month, day"),
        Slip::HiddenSpace => here("syntax-space", "This is not an ordinary space")
            .note(format!("It is {}, which looks like one or like nothing at all.", code_points(read)))
            .fix(replace("Write a space", span, " ")),
        Slip::Control => found("syntax-control-character", format!("The text holds {}", code_points(read)))
            .label("a control character, which no editor shows")
            .fix(replace("Remove it", span, "")),
        Slip::Unknown => found("syntax-unknown-character", format!("{} means nothing here", quoted(read)))
            .help("text stands between quotes, and a comment begins with `//`"),
    }
}

fn instead(span: Span, code: &'static str, message: &str, right: &str) -> Diagnostic {
    let fix: Fix = replace(format!("Write `{right}`"), span, right);
    Diagnostic::error(code, message, span).help(format!("write `{right}`")).fix(fix)
}

fn straight(read: &str) -> String {
    let mut inner = read.chars();
    inner.next();
    inner.next_back();
    format!("\"{}\"", inner.as_str().replace('"', "\\\""))
}

fn word(read: &str, span: Span) -> Diagnostic {
    let finding = Diagnostic::error("syntax-word", format!("{} is not a name", quoted(read)), span);
    match snake_case(read) {
        Some(name) => finding
            .help(format!("names are lower case, as in `{name}`; text stands between quotes"))
            .fix(replace(format!("Write `{name}`"), span, name)),
        None => finding.help("names are made of a to z, digits and `_`; text stands between quotes"),
    }
}

/// `CustomerContact` and `Customer-Contact` as `customer_contact`.
fn snake_case(word: &str) -> Option<String> {
    let mut name = String::with_capacity(word.len() + 4);
    let mut before = '_';
    for character in word.chars() {
        match character {
            'A'..='Z' => {
                if before.is_ascii_lowercase() || before.is_ascii_digit() {
                    name.push('_');
                }
                name.push(character.to_ascii_lowercase());
            }
            'a'..='z' | '0'..='9' | '_' => name.push(character),
            '-' => name.push('_'),
            _ => return None,
        }
        before = character;
    }
    Some(name)
}

fn glued_number(read: &str, span: Span) -> Diagnostic {
    let digits = read.find(|character: char| character.is_ascii_alphabetic()).unwrap_or(read.len());
    let (number, word) = read.split_at(digits);
    let unit = word.strip_suffix('s').unwrap_or(word);
    let known = ["second", "minute", "hour", "day", "working_day", "week", "month", "year"].contains(&unit);
    let finding = |message: String| Diagnostic::error("syntax-number", message, span);
    match known && !number.ends_with(['_', '.']) {
        true => finding(format!("A space is missing in {}", quoted(read))).fix(replace(
            "Add the space",
            span,
            format!("{number} {word}"),
        )),
        false => finding(format!("{} is neither a number nor a name", quoted(read)))
            .help("a name begins with a letter; a unit follows its number after a space"),
    }
}

fn code_points(read: &str) -> String {
    let points: Vec<String> =
        read.chars().take(4).map(|character| format!("U+{:04X}", u32::from(character))).collect();
    points.join(" ")
}
