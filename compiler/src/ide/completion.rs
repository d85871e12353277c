//! What can be written at a cursor.

use std::ops::Range;

use crate::model::Model;
use crate::schema::{self, Field, Kind, Need, Type, shared};
use crate::syntax::cursor::{Cursor, cursor};

/// Something that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What is written.
    pub text: String,
    /// What it is, in a few words.
    pub detail: String,
    /// What it means.
    pub documentation: String,
    /// What sort of thing it is.
    pub sort: Sort,
    /// The lower, the earlier in the list.
    pub rank: u8,
    /// Whether `text` holds places to fill, as `${1:name}`.
    pub snippet: bool,
}

/// The sorts of things that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The kind of a declaration.
    Kind,
    /// A field.
    Field,
    /// A closed word.
    Word,
    /// The name of a declaration, or a contact.
    Name,
    /// A country.
    Country,
}

/// What can be written at an offset, and the bytes that it replaces.
pub fn completions(model: &Model, text: &str, offset: usize) -> (Range<usize>, Vec<Completion>) {
    let (start, cursor) = cursor(text, offset);
    let completions = match cursor {
        Cursor::Top => kinds(),
        Cursor::Member { kind, path, written } => members(&kind, &path, &written),
        Cursor::Value { kind, path } => match field(&kind, &path) {
            Some(field) => values(model, field),
            None => Vec::new(),
        },
    };
    (start..offset, completions)
}

fn kinds() -> Vec<Completion> {
    let declared = schema::TABLES.iter().filter(|table| !table.library && table.kind != Kind::Part);
    declared
        .map(|table| Completion {
            text: format!("{} ${{1:name}} \"${{2:Label}}\" {{\n{}}}", table.word, skeleton(table.fields)),
            detail: table.says.to_owned(),
            documentation: String::new(),
            sort: Sort::Kind,
            rank: 0,
            snippet: true,
        })
        .collect()
}

/// The fields that every declaration needs, as places to fill.
fn skeleton(fields: &[Field]) -> String {
    let needed: Vec<&Field> = fields.iter().filter(|field| field.need == Need::Always).collect();
    let width = needed.iter().map(|field| field.name.len()).max().unwrap_or(0) + 1;
    let line = |(at, field): (usize, &&Field)| {
        let name = format!("{}:", field.name);
        format!("  {name:<width$} ${{{}:unstated}}\n", at + 3)
    };
    if needed.is_empty() { "  $0\n".to_owned() } else { needed.iter().enumerate().map(line).collect() }
}

fn members(kind: &str, path: &[String], written: &[String]) -> Vec<Completion> {
    let fields = fields_at(kind, path);
    let missing = fields.into_iter().filter(|field| !written.iter().any(|own| own == field.name));
    let mut all: Vec<Completion> = missing
        .map(|field| Completion {
            text: format!("{}: ", field.name),
            detail: if field.need == Need::Optional { "field" } else { "field, still missing" }.to_owned(),
            documentation: field.says.to_owned(),
            sort: Sort::Field,
            rank: match field.need {
                Need::Always => 0,
                Need::Optional => 2,
                _ => 1,
            },
            snippet: false,
        })
        .collect();
    if kind == "activity" && path.is_empty() {
        all.push(Completion {
            text: "part ${1:name} \"${2:Label}\" {\n  $0\n}".to_owned(),
            detail: schema::of(Kind::Part).says.to_owned(),
            documentation: String::new(),
            sort: Sort::Kind,
            rank: 3,
            snippet: true,
        });
    }
    all
}

/// The fields that a block takes.
fn fields_at(kind: &str, path: &[String]) -> Vec<&'static Field> {
    let Some(kind) = schema::kind(kind) else { return Vec::new() };
    if path.is_empty() {
        return schema::of(kind).fields.iter().chain(shared::EVERY_KIND).collect();
    }
    field(kind.word(), path).map_or(Vec::new(), inner_fields)
}

/// The fields of the block that a field takes.
fn inner_fields(field: &'static Field) -> Vec<&'static Field> {
    let of_type = |kind: &'static Type| match kind {
        Type::Record(fields) => *fields,
        Type::Defaults => schema::activity::ACTIVITY.fields,
        _ => &[],
    };
    field.types.iter().flat_map(of_type).collect()
}

/// The field that a path leads to, through blocks and parentheses.
fn field(kind: &str, path: &[String]) -> Option<&'static Field> {
    let (first, rest) = path.split_first()?;
    let mut current = schema::field(schema::kind(kind)?, first)?;
    let mut rest = rest.iter();
    while let Some(step) = rest.next() {
        let word = current.types.iter().flat_map(words).find(|word| word.name == step);
        current = match word {
            Some(word) => match rest.next() {
                Some(detail) => word.details.iter().find(|field| field.name == detail)?,
                None => word.details.first()?,
            },
            None => {
                inner_fields(current).into_iter().chain(current.details).find(|field| field.name == step)?
            }
        };
    }
    Some(current)
}

fn words(kind: &'static Type) -> &'static [schema::Word] {
    match kind {
        Type::Words(words) => words,
        Type::Contact => shared::CHANNELS,
        _ => &[],
    }
}

fn values(model: &Model, field: &'static Field) -> Vec<Completion> {
    let mut all = Vec::new();
    for kind in field.types {
        all.extend(words(kind).iter().map(|word| plain(word.name, "word", Sort::Word, 1)));
        match kind {
            Type::Ref(kinds) => all.extend(kinds.iter().flat_map(|&kind| names(model, kind))),
            Type::Contact => all.extend(contacts(model)),
            Type::Place => {
                all.extend(shared::PLACE_WORDS.iter().map(|word| plain(word, "place", Sort::Word, 1)))
            }
            Type::Bool => all.extend(["true", "false"].map(|word| plain(word, "truth value", Sort::Word, 1))),
            _ => {}
        }
        if matches!(kind, Type::Country | Type::Place) {
            all.extend(countries(model));
        }
        if matches!(kind, Type::Period) {
            all.extend(events(model));
        }
    }
    all.push(plain("unstated", "the text does not say", Sort::Word, 4));
    if field.none {
        all.push(plain("none", "stated to be none", Sort::Word, 4));
    }
    all
}

fn plain(text: &str, detail: &str, sort: Sort, rank: u8) -> Completion {
    Completion {
        text: text.to_owned(),
        detail: detail.to_owned(),
        documentation: String::new(),
        sort,
        rank,
        snippet: false,
    }
}

/// Declarations of a kind: the package's own first, the library's after them.
fn names(model: &Model, kind: Kind) -> Vec<Completion> {
    let name = |declaration: &crate::model::Declaration| Completion {
        documentation: declaration.documentation.clone(),
        ..plain(
            &declaration.name,
            &model.label(declaration.id),
            Sort::Name,
            if model.is_library(declaration.id) { 2 } else { 0 },
        )
    };
    model.all_of_kind(kind).map(name).collect()
}

fn contacts(model: &Model) -> Vec<Completion> {
    let parties = model.of_kind(Kind::Organisation).chain(model.of_kind(Kind::Recipient));
    parties
        .flat_map(|party| model.channels(party.id).iter().map(move |channel| (party, channel)))
        .map(|(party, channel)| plain(&channel.name, &model.label(party.id), Sort::Name, 0))
        .collect()
}

fn countries(model: &Model) -> Vec<Completion> {
    let country = |declaration: &crate::model::Declaration| {
        let code = crate::model::value::fact(&declaration.fields, "code").countries().next()?.1;
        Some(plain(code.as_str(), declaration.header.main(), Sort::Country, 3))
    };
    model.all_of_kind(Kind::Country).filter_map(country).collect()
}

/// Forms of a period, and the events that it may count from.
fn events(model: &Model) -> Vec<Completion> {
    let forms = [
        "${1:2} years after ${2:end of contract} then delete",
        "${1:30} days after ${2:collection} then delete",
        "until ${1:withdrawal} then delete",
        "during ${1:contract}",
    ];
    let form = |text: &&str| Completion { snippet: true, ..plain(text, "period", Sort::Word, 0) };
    forms.iter().map(form).chain(names(model, Kind::Event)).collect()
}

#[cfg(test)]
mod tests {
    use super::completions;
    use crate::loader::Package;
    use crate::{Options, compile};

    fn at(marked: &str) -> Vec<String> {
        let offset = marked.find('¦').expect("a cursor");
        let text = marked.replace('¦', "");
        let model = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default()).model;
        let (_, mut all) = completions(&model, &text, offset);
        all.sort_by(|one, other| (one.rank, &one.text).cmp(&(other.rank, &other.text)));
        all.into_iter().map(|completion| completion.text).collect()
    }

    #[test]
    fn missing_fields_come_first_and_written_ones_not_at_all() {
        let fields = at("activity a \"A\" {\n  purpose: marketing\n  ¦\n}\n");
        assert_eq!(fields[..2], ["data: ", "subjects: "]);
        assert!(!fields.contains(&"purpose: ".to_owned()));
    }

    #[test]
    fn names_fit_the_field_and_own_ones_come_first() {
        let names = at("subject reader \"Readers\"\ndata address { elements: email }\n\
                        activity a {\n  data: ¦\n}\n");
        assert_eq!(names[0], "address");
        assert!(names.contains(&"postal_address".to_owned()));
        assert!(!names.contains(&"reader".to_owned()));
        let consents = at("consent yes { given: tick }\nactivity a {\n  basis: consent(¦\n}\n");
        assert_eq!(consents[0], "yes");
    }

    #[test]
    fn kinds_are_snippets_with_what_is_needed() {
        let kinds = at("¦");
        assert!(kinds.iter().any(|kind| kind.starts_with("subject ${1:name}")));
        assert!(kinds.iter().any(|kind| kind.contains("elements: ${3:unstated}")), "{kinds:?}");
    }
}
