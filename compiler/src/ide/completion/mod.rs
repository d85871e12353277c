//! What can be written at a cursor.

mod names;
mod values;

use std::ops::Range;

use crate::model::value::Name;
use crate::model::{DeclId, Model};
use crate::schema::{self, Field, Kind, Need, Type, Word, shared};
use crate::source::{SourceId, Sources};
use crate::syntax::cursor::{Cursor, cursor};

/// Something that can be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// What is shown in the list.
    pub label: String,
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
    /// An edit elsewhere in the file that goes with it: a `use`.
    pub import: Option<(Range<usize>, String)>,
    /// What else people call it, for finding it.
    pub called: Vec<String>,
    /// The declaration that it names.
    pub target: Option<DeclId>,
}

/// The sorts of things that can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The kind of a declaration.
    Kind,
    /// A field or detail.
    Field,
    /// A closed word, or one of the grammar.
    #[default]
    Word,
    /// The name of a declaration, or a contact.
    Name,
    /// A country.
    Country,
    /// A unit.
    Unit,
    /// A module.
    Module,
}

/// What can be written at an offset of a file, and the bytes that it replaces.
pub fn completions(
    (sources, model): (&Sources, &Model),
    source: SourceId,
    offset: usize,
) -> (Range<usize>, Vec<Completion>) {
    let text = &sources.file(source).text;
    let before = sources.shortly_before(source, offset);
    let (start, cursor) = cursor(&text[before..], offset - before);
    let start = before + start;
    let scope = names::Scope::new((sources, model), source, &text[start..offset]);
    let completions = match cursor {
        Cursor::Top => kinds(),
        Cursor::Member { kind, path, written } => members(&kind, &path, &written),
        Cursor::Value { kind, path, after } => values::values(&scope, &kind, &path, after),
        Cursor::Case { parameter, written } => cases(&scope, &parameter, &written),
        Cursor::Condition => scope.conditions(),
        Cursor::Operand { parameter } => operands(&scope, &parameter),
        Cursor::Braces => scope.braces(),
        Cursor::Words => Vec::new(),
        Cursor::Annotation => annotations(),
        Cursor::Import { path } => scope.imports(&path),
    };
    (start..offset, completions)
}

/// Something that is written as it is shown.
fn plain(text: &str, detail: &str, sort: Sort, rank: u8) -> Completion {
    Completion {
        label: text.to_owned(),
        text: text.to_owned(),
        detail: detail.to_owned(),
        sort,
        rank,
        ..Completion::default()
    }
}

/// Something with places to fill, shown without them.
fn snippet(text: &str, detail: &str, sort: Sort, rank: u8) -> Completion {
    let mut label = String::new();
    let mut rest = text;
    while let Some((before, place)) = rest.split_once("${") {
        let (inner, after) = place.split_once('}').unwrap_or((place, ""));
        label.push_str(before);
        label.push_str(inner.split_once(':').map_or("…", |(_, shown)| shown));
        rest = after;
    }
    label.push_str(&rest.replace("$0", ""));
    Completion { label, snippet: true, ..plain(text, detail, sort, rank) }
}

fn kinds() -> Vec<Completion> {
    let declared = schema::TABLES.iter().filter(|table| !table.library && table.kind != Kind::Part);
    let mut all: Vec<Completion> = declared
        .map(|table| {
            let text =
                format!("{} ${{1:name}} \"${{2:Label}}\" {{\n{}}}", table.word, skeleton(table.fields));
            Completion { label: table.word.to_owned(), ..snippet(&text, table.says, Sort::Kind, 0) }
        })
        .collect();
    let import = snippet("use ${1:module}.{${2:name}}", "names of another module", Sort::Word, 1);
    all.push(Completion { label: "use".to_owned(), ..import });
    all
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
            documentation: field.says.to_owned(),
            rank: match field.need {
                Need::Always => 0,
                Need::Optional => 2,
                _ => 1,
            },
            ..plain(
                field.name,
                if field.need == Need::Optional { "field" } else { "field, still missing" },
                Sort::Field,
                0,
            )
        })
        .collect();
    if kind == "activity" && path.is_empty() {
        let text = "part ${1:name} \"${2:Label}\" {\n  $0\n}";
        let part = snippet(text, schema::of(Kind::Part).says, Sort::Kind, 3);
        all.push(Completion { label: "part".to_owned(), ..part });
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
pub(super) fn field(kind: &str, path: &[String]) -> Option<&'static Field> {
    let (first, rest) = path.split_first()?;
    let mut current = schema::field(schema::kind(kind)?, first)?;
    let mut rest = rest.iter().peekable();
    while let Some(step) = rest.next() {
        current = match word_of(current, step) {
            Some(word) => match rest.next() {
                Some(detail) => word.details.iter().find(|field| field.name == detail)?,
                None => word.details.first()?,
            },
            None => {
                match inner_fields(current).into_iter().chain(current.details).find(|own| own.name == step) {
                    Some(inner) => inner,
                    // The name of a declaration, with details in parentheses.
                    None if !current.details.is_empty() && rest.peek().is_some() => continue,
                    None => return None,
                }
            }
        };
    }
    Some(current)
}

/// The closed word whose parentheses a path ends in.
pub(super) fn word(kind: &str, path: &[String]) -> Option<&'static Word> {
    let (last, before) = path.split_last()?;
    word_of(field(kind, before)?, last)
}

fn word_of(field: &'static Field, name: &str) -> Option<&'static Word> {
    field.types.iter().flat_map(words).find(|word| word.name == name)
}

fn words(kind: &'static Type) -> &'static [Word] {
    match kind {
        Type::Words(words) => words,
        Type::Contact | Type::Channels => shared::CHANNELS,
        _ => &[],
    }
}

/// The cases of a choice that are not there yet.
fn cases(scope: &names::Scope<'_>, parameter: &str, written: &[String]) -> Vec<Completion> {
    let case = |text: &str, detail: &str, rank: u8| Completion {
        text: format!("{text}: "),
        ..plain(text, detail, Sort::Word, rank)
    };
    let mut all: Vec<Completion> = match parameter {
        "residence" | "destination" => shared::PLACE_WORDS
            .iter()
            .filter(|word| **word != "seat")
            .map(|word| case(word, "place", 0))
            .chain(
                scope
                    .countries()
                    .into_iter()
                    .map(|country| Completion { text: format!("{}: ", country.text), ..country }),
            )
            .collect(),
        _ => scope.values(parameter).map(|value| case(&value.name, value.label.main(), 0)).collect(),
    };
    all.push(case("else", "all other cases", 4));
    all.retain(|one| !written.contains(&one.label));
    all
}

/// What a parameter may be compared with.
fn operands(scope: &names::Scope<'_>, parameter: &str) -> Vec<Completion> {
    let name = |value: &Name| plain(&value.name, value.label.main(), Sort::Word, 0);
    let mut all: Vec<Completion> = scope.values(parameter).map(name).collect();
    if all.is_empty() {
        all.extend(["stated", "unstated", "none"].map(|word| plain(word, "state of a fact", Sort::Word, 2)));
        all.extend(["eea", "eu", "adequate"].map(|word| plain(word, "place", Sort::Word, 1)));
        all.extend(scope.countries());
    }
    all
}

fn annotations() -> Vec<Completion> {
    let forms = [
        ("source", "source(\"${1:lines 1-3}\")", "where it is taken from"),
        (
            "accept",
            "accept(${1:code}, because: \"${2:why}\", owner: \"${3:who}\", until: ${4:2027-01-31})",
            "accepts a finding, with a reason and a last day",
        ),
        ("was", "was(${1:old_name})", "an earlier name, which keeps the history"),
    ];
    let form = |(label, text, detail): (&str, &str, &str)| Completion {
        label: label.to_owned(),
        ..snippet(text, detail, Sort::Word, 0)
    };
    forms.map(form).to_vec()
}

#[cfg(test)]
mod tests;
