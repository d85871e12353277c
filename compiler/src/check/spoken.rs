//! A text where the library has a word: rules and translations know only the word.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{DeclId, Declaration, Model, name};
use crate::schema::Kind;

/// Where a text stands that may have a word of the library.
const PLACES: &[(Kind, &str, Kind)] =
    &[(Kind::Data, "elements", Kind::Element), (Kind::Recipient, "services", Kind::Service)];

/// Points to the word that means what a text says to the letter.
pub fn check<'m>(
    model: &Model,
    declarations: impl Iterator<Item = &'m Declaration> + Clone,
    findings: &mut Vec<Diagnostic>,
) {
    for &(kind, field, of) in PLACES {
        let owners = declarations.clone().filter(|owner| owner.kind == kind && model.can_hold(owner));
        let entries = owners.flat_map(|owner| &owner.fields.fact(field).entries);
        let mut texts = entries.filter(|entry| is_text(entry)).peekable();
        if texts.peek().is_some() {
            let words = Words::new(model, of);
            findings.extend(texts.filter_map(|entry| words.finding(model, entry)));
        }
    }
}

fn is_text(entry: &Entry) -> bool {
    matches!(entry.value, Value::Text(_))
}

/// The words of the library of one kind, by what people call them.
struct Words(BTreeMap<String, DeclId>);

impl Words {
    fn new(model: &Model, kind: Kind) -> Words {
        let library = model.all_of_kind(kind).filter(|own| model.is_library(own.id));
        let called = library.flat_map(|own| model.called(own).map(|called| (called, own.id)));
        Words(called.collect())
    }

    fn finding(&self, model: &Model, entry: &Entry) -> Option<Diagnostic> {
        let Value::Text(text) = &entry.value else { return None };
        let word = &model.get(*self.0.get(&name::spoken(text.main()))?).name;
        let hidden = model.all_of_kind(Kind::Data).any(|own| own.name == *word);
        let text = if hidden { format!("std.data.{word}") } else { word.clone() };
        let finding = Diagnostic::new(
            "word-of-the-library",
            Severity::Note,
            format!("The library calls this `{word}`"),
            entry.span,
        )
        .label("only a text to rules and translations")
        .help(format!("write `{word}` without quotes"))
        .fix(Fix {
            title: format!("Write `{word}`"),
            kind: FixKind::Assist,
            edits: vec![Edit { span: entry.span, text }],
        });
        Some(finding)
    }
}
