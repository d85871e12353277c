//! What fits as the value of a field, or goes on with it.

use super::names::Scope;
use super::{Completion, Sort, field, plain, snippet, word, words};
use crate::schema::{Field, Kind, Type, shared};
use crate::syntax::cursor::After;

/// What can be written in a field, after what stands there.
pub fn values(scope: &Scope<'_>, kind: &str, path: &[String], after: After) -> Vec<Completion> {
    let found = field(kind, path);
    match after {
        After::Number => units(),
        After::Event => events(scope),
        After::Then => ends(),
        After::Call => {
            let mut all = details(kind, path);
            all.extend(found.map_or(Vec::new(), |field| whole(scope, field)));
            all
        }
        After::Nothing => found.map_or(Vec::new(), |field| whole(scope, field)),
        After::Value => tails(found),
    }
}

/// The details of the call around, as `name: `.
fn details(kind: &str, path: &[String]) -> Vec<Completion> {
    let own = match word(kind, path) {
        Some(word) => word.details,
        None => path
            .split_last()
            .and_then(|(_, before)| field(kind, before))
            .map_or(&[][..], |field| field.details),
    };
    let detail = |detail: &Field| Completion {
        text: format!("{}: ", detail.name),
        documentation: detail.says.to_owned(),
        ..plain(detail.name, "detail", Sort::Field, 1)
    };
    own.iter().map(detail).collect()
}

fn whole(scope: &Scope<'_>, field: &'static Field) -> Vec<Completion> {
    let mut all = Vec::new();
    for kind in field.types {
        all.extend(words(kind).iter().map(|word| match word.details {
            [] => plain(word.name, "word", Sort::Word, 1),
            _ => Completion {
                text: format!("{}($0)", word.name),
                snippet: true,
                ..plain(word.name, "word with details", Sort::Word, 1)
            },
        }));
        all.extend(of_type(scope, kind));
    }
    all.extend(holes());
    if field.none {
        all.push(plain("none", "stated to be none", Sort::Word, 4));
    }
    all
}

fn of_type(scope: &Scope<'_>, kind: &Type) -> Vec<Completion> {
    match kind {
        Type::Ref(kinds) => kinds.iter().flat_map(|&kind| scope.names(kind)).collect(),
        Type::Contact => scope.contacts(),
        Type::Country => scope.countries(),
        Type::Place => {
            let places = shared::PLACE_WORDS.iter().map(|word| plain(word, "place", Sort::Word, 1));
            places.chain(scope.countries()).collect()
        }
        Type::Bool => ["true", "false"].map(|word| plain(word, "truth value", Sort::Word, 1)).to_vec(),
        Type::Period => {
            let mut all = periods();
            all.extend(scope.names(Kind::Retention));
            all
        }
        Type::Text => vec![snippet("\"${1:text}\"", "text", Sort::Word, 3)],
        Type::Quantity => {
            vec![
                snippet("${1:30} days", "quantity", Sort::Unit, 1),
                snippet("${1:2} years", "quantity", Sort::Unit, 1),
            ]
        }
        Type::Date => vec![snippet("${1:2027-01-31}", "date", Sort::Unit, 1)],
        Type::Route => {
            let kinds = [Kind::System, Kind::Recipient, Kind::Subject, Kind::Organisation];
            let mut all: Vec<Completion> = kinds.into_iter().flat_map(|kind| scope.names(kind)).collect();
            all.push(plain("public", "everybody", Sort::Word, 1));
            all
        }
        _ => Vec::new(),
    }
}

/// What says that a fact is missing.
fn holes() -> Vec<Completion> {
    let mut all = vec![plain("unstated", "the text does not say", Sort::Word, 4)];
    for (label, text, detail) in [
        ("vague", "vague \"${1:as written}\"", "the text says it without saying it"),
        ("pending", "pending \"${1:who decides}\" by ${2:2027-01-31}", "somebody will decide"),
        ("by", "by ${1:parameter} {\n  $0\n}", "differs by case"),
    ] {
        all.push(Completion { label: label.to_owned(), ..snippet(text, detail, Sort::Word, 5) });
    }
    all
}

/// Forms of a period.
fn periods() -> Vec<Completion> {
    let forms = [
        "${1:2} years after ${2:end of contract} then delete",
        "${1:30} days after ${2:collection} then delete",
        "until ${1:withdrawal} then delete",
        "during ${1:contract}",
        "${1:24} months without ${2:visit}",
    ];
    forms.iter().map(|form| snippet(form, "period", Sort::Word, 0)).collect()
}

/// What a period counts from.
fn events(scope: &Scope<'_>) -> Vec<Completion> {
    let kinds = [Kind::Event, Kind::Activity, Kind::Flow, Kind::Consent, Kind::Decision];
    let mut all: Vec<Completion> = kinds.into_iter().flat_map(|kind| scope.names(kind)).collect();
    all.extend(
        ["end of ", "last ", "first "].map(|text| Completion {
            text: text.to_owned(),
            ..plain(text.trim_end(), "event", Sort::Word, 1)
        }),
    );
    all.push(snippet("\"${1:what happens}\"", "event in words", Sort::Word, 3));
    all
}

/// What happens to the data at the end.
fn ends() -> Vec<Completion> {
    let words = ["delete", "anonymise", "return", "isolate", "archive"];
    let mut all = words.map(|word| plain(word, "end", Sort::Word, 0)).to_vec();
    all.push(snippet("archive for ${1:5} years", "end", Sort::Word, 1));
    all
}

fn units() -> Vec<Completion> {
    let units = ["days", "months", "years", "weeks", "hours", "minutes", "seconds", "working_days"];
    let mut all = units.map(|unit| plain(unit, "unit of time", Sort::Unit, 0)).to_vec();
    all.extend(
        ["per day", "per week", "per month", "per year"].map(|unit| plain(unit, "rate", Sort::Unit, 1)),
    );
    all.extend(["EUR", "USD", "GBP", "CHF"].map(|unit| plain(unit, "currency", Sort::Unit, 2)));
    all.push(plain("to", "the upper end of a range", Sort::Word, 3));
    all
}

/// What may follow a whole value.
fn tails(field: Option<&Field>) -> Vec<Completion> {
    let mut all = vec![plain("when", "only in some cases", Sort::Word, 2)];
    let period = field.is_some_and(|field| field.types.iter().any(|kind| matches!(kind, Type::Period)));
    if period {
        let words =
            ["after", "then delete", "then anonymise", "or until", "or longer because", "because", "without"];
        all.extend(words.map(|word| plain(word, "goes on with the period", Sort::Word, 0)));
    }
    all
}
