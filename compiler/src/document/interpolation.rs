//! Names and contacts within the author's words: `Write to {dpo_mail}`.

use std::ops::Range;

use super::mark::plain_words;
use super::phrase::addressed;
use super::writer::Writer;
use crate::diagnostic::{Diagnostic, Edit, Fix, FixKind};
use crate::model::value::{Channel, Entry, Value, Word};
use crate::model::{DeclId, Declaration, Model};
use crate::schema::Kind;
use crate::source::{Sources, Span};
use crate::spelling::nearest;

/// A piece of a text.
enum Piece<'t> {
    /// Words as they stand.
    Words(&'t str),
    /// What stands in braces, and where.
    Name(&'t str, usize),
}

/// A text cut at its braces; `{{` is a brace, and so is one that nothing closes.
fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        let (brace, after) = from.split_at(1);
        found.push(Piece::Words(before));
        rest = after;
        if let Some(after) = rest.strip_prefix(brace) {
            found.push(Piece::Words(brace));
            rest = after;
            continue;
        }
        match rest.split_once('}').filter(|_| brace == "{") {
            Some((name, after)) => {
                found.push(Piece::Name(name, words.len() - rest.len()));
                rest = after;
            }
            None => found.push(Piece::Words(brace)),
        }
    }
    found.push(Piece::Words(rest));
    found
}

/// The names in braces in a text, and the bytes that they take.
pub fn names(words: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    pieces(words).into_iter().filter_map(|piece| {
        let Piece::Name(inner, at) = piece else { return None };
        let name = inner.trim();
        let start = at + inner.len() - inner.trim_start().len();
        Some((start..start + name.len(), name))
    })
}

/// What a name in braces stands for.
pub enum Named<'m> {
    /// The label of a declaration.
    Label(DeclId),
    /// How to reach somebody.
    Way(DeclId, &'m Channel),
}

/// The declarations of a package.
fn declared(model: &Model) -> impl Iterator<Item = &Declaration> + Clone {
    model.all().filter(|own| !model.is_library(own.id) && own.enters)
}

/// The declaration of a path or a bare name.
fn of_path(model: &Model, path: &str) -> Option<DeclId> {
    let own = declared(model);
    let exact = own.clone().find(|own| model.path(own.id) == path);
    exact.or_else(|| own.into_iter().find(|own| own.name == path)).map(|own| own.id)
}

/// What a path in braces stands for.
pub fn named<'m>(model: &'m Model, path: &str) -> Option<Named<'m>> {
    if let Some(id) = of_path(model, path) {
        return Some(Named::Label(id));
    }
    let (party, contact) = match path.rsplit_once('.') {
        Some((party, contact)) => (of_path(model, party)?, contact),
        None => (model.speaker?, path),
    };
    let reached = matches!(model.get(party).kind, Kind::Organisation | Kind::Recipient);
    let channels = if reached { model.channels(party) } else { &[] };
    channels.iter().find(|channel| channel.name == contact).map(|channel| Named::Way(party, channel))
}

/// Errors on names in prose that stand for nothing: the text would be published
/// with its braces.
pub fn unknown_names(model: &Model, sources: &Sources) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    let prose = model.of_kind(Kind::Prose).filter(|own| !model.is_library(own.id) && own.enters);
    for (entry, words) in prose.flat_map(|own| model.own(own.id, "text").texts()) {
        for (_, words) in &words.variants {
            for piece in pieces(words) {
                let Piece::Name(name, _) = piece else { continue };
                if named(model, name.trim()).is_none() {
                    findings.push(unknown(model, sources, entry.span, name));
                }
            }
        }
    }
    findings
}

fn unknown(model: &Model, sources: &Sources, text: Span, name: &str) -> Diagnostic {
    let written = sources.text(text).find(&format!("{{{name}}}"));
    let at = written.and_then(|at| u32::try_from(at).ok()).map(|at| text.start + at + 1);
    let length = u32::try_from(name.len()).unwrap_or_default();
    let span = at.map_or(text, |start| Span { start, end: start + length, ..text });
    let mut candidates: Vec<&str> = declared(model).map(|own| own.name.as_str()).collect();
    candidates.extend(model.speaker.into_iter().flat_map(|id| model.channels(id)).map(|own| &*own.name));
    let message = format!("`{{{}}}` names nothing", name.trim());
    let finding = Diagnostic::error("unknown-name", message, span)
        .label("stands for no declaration, and for no contact of the organisation that speaks");
    match nearest(name.trim(), candidates) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(Fix {
            title: format!("Write `{near}`"),
            kind: FixKind::Auto,
            edits: vec![Edit { span, text: near.to_owned() }],
        }),
        None => finding.help("name a declaration or `party.contact`; `{{` is a brace"),
    }
}

impl Writer<'_> {
    /// A text of prose, with what stands in braces looked up; `{{` is a brace.
    /// What names nothing stays as it is written.
    pub fn prose(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Text(words) => Some(self.interpolated(&self.text(words))),
            _ => self.named(entry),
        }
    }

    fn interpolated(&self, words: &str) -> String {
        let said = |piece: Piece<'_>| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Name(path, _) => self.named_by(path.trim()).unwrap_or_else(|| format!("{{{path}}}")),
        };
        pieces(words).into_iter().map(said).collect()
    }

    /// What a path names: the label of a declaration, or the address of a contact.
    fn named_by(&self, path: &str) -> Option<String> {
        match named(self.model, path)? {
            Named::Label(id) => Some(plain_words(&self.label(id))),
            Named::Way(_, channel) => self.address(channel),
        }
    }

    /// The address of a contact; how to reach it if it has none.
    fn address(&self, channel: &Channel) -> Option<String> {
        let word: &Word = channel.fact.words().next()?.1;
        let address = word.detail("address").texts().next();
        Some(match address {
            Some((_, words)) => addressed(word.name, &self.name(words)),
            None => self.channel(word),
        })
    }
}
