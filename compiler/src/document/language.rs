//! The languages of documents: which a document is in, and what lacks words in
//! one of them.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Document, Translation};
use super::wording::{ENGLISH, Wording};
use super::writer::Writer;
use super::{Order, Origin};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::period::{Event, EventKind, Form, Interval, IntervalKind, Period};
use crate::model::text::Text;
use crate::model::value::{Entry, Fact, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::source::Span;

/// The languages of a document: those asked for, else its own, else those of
/// the package; English if there are words for none of them.
pub fn languages(model: &Model, document: Option<DeclId>, asked: &[String]) -> Vec<String> {
    let own = document.map_or(Vec::new(), |id| stated(model, id));
    let all = [asked, &own, &model.languages].into_iter().find(|all| !all.is_empty()).unwrap_or(&[]);
    let mut known: Vec<String> = Vec::new();
    for language in all.iter().filter(|language| Wording::knows(language)) {
        if !known.contains(language) {
            known.push(language.clone());
        }
    }
    if known.is_empty() { vec![ENGLISH.to_owned()] } else { known }
}

/// The languages that a document names.
fn stated(model: &Model, document: DeclId) -> Vec<String> {
    let entries = model.own(document, "languages").entries.iter();
    let language = |value: &Value| match value {
        Value::Language(code) => Some(code.clone()),
        _ => None,
    };
    entries.filter_map(|entry| language(&entry.value)).collect()
}

/// Tells each document in which other languages it can be read.
pub fn link(documents: &mut [Document]) {
    let mut translations: BTreeMap<String, Vec<Translation>> = BTreeMap::new();
    for Document { name, language, page, .. } in documents.iter() {
        let own = Wording::new(language).word("language");
        let translation = Translation { language: language.clone(), name: own, page: page.clone() };
        translations.entry(name.clone()).or_default().push(translation);
    }
    for document in documents {
        let own = translations.get(&document.name).filter(|own| own.len() > 1);
        document.translations = own.cloned().unwrap_or_default();
    }
}

/// Findings on documents in languages that Priv or the package has no words for.
pub fn findings(origin: Origin<'_>) -> Vec<Diagnostic> {
    let model = origin.model;
    let mut findings = Vec::new();
    let mut places = None;
    for order in super::orders(model) {
        findings.extend(order.declared.map_or(Vec::new(), |id| unknown(model, id)));
        for language in languages(model, order.declared, &[]) {
            if model.languages.first() == Some(&language) {
                continue;
            }
            let wording = Wording::new(&language);
            let writer = Writer::new(origin, &wording, false);
            order.write(&writer);
            let missing = writer.untranslated.take();
            if !missing.is_empty() {
                let places = places.get_or_insert_with(|| Places::of(model));
                findings.extend(untranslated(model, &order, &wording, &missing, places));
            }
        }
    }
    findings
}

/// Languages of a document that have no catalogue.
fn unknown(model: &Model, document: DeclId) -> Vec<Diagnostic> {
    let known: Vec<String> = Wording::languages().map(|code| format!("`{code}`")).collect();
    let entries = model.own(document, "languages").entries.iter();
    let unknown = entries.filter_map(|entry| match &entry.value {
        Value::Language(code) if !Wording::knows(code) => {
            let name = &model.get(document).name;
            let message = format!("`{name}` is not built in `{code}`");
            Some(
                Diagnostic::new("language-unknown", Severity::Note, message, entry.span)
                    .label("Priv has no words in this language")
                    .note(format!("Documents are written in {}.", known.join(", "))),
            )
        }
        _ => None,
    });
    unknown.collect()
}

/// How many places of texts a finding shows.
const SHOWN: usize = 8;

/// The finding that a document shows texts in another language than its own.
fn untranslated(
    model: &Model,
    order: &Order,
    wording: &Wording,
    missing: &BTreeSet<String>,
    places: &BTreeMap<String, Span>,
) -> Option<Diagnostic> {
    let mut texts: Vec<(&String, Span)> =
        missing.iter().filter_map(|words| Some((words, *places.get(words)?))).collect();
    texts.sort_by_key(|(_, place)| (place.chunk, place.start));
    let (_, first) = texts.first()?;
    let stated = order.declared.map(|id| {
        let written = model.own(id, "languages").entries.iter();
        let entry = written
            .into_iter()
            .find(|entry| matches!(&entry.value, Value::Language(code) if code == wording.language()));
        entry.map_or(model.get(id).span, |entry| entry.span)
    });
    let name = &order.name;
    let (noun, have) = if texts.len() == 1 { ("text", "has") } else { ("texts", "have") };
    let language = wording.word("language-in-english");
    let message = format!("{} {noun} of `{name}` {have} no words in {language}", texts.len());
    let mut finding =
        Diagnostic::new("text-untranslated", Severity::Warning, message, stated.unwrap_or(*first))
            .label(format!("the {language} document shows them as they stand, marked as another language"));
    for (words, place) in texts.iter().take(SHOWN) {
        finding = finding.related(*place, format!("`{}`", shortened(words)));
    }
    if texts.len() > SHOWN {
        finding = finding.note(format!("{} more follow.", texts.len() - SHOWN));
    }
    Some(
        finding
            .note("Information is owed in words that readers understand (GDPR 12(1)).")
            .help(format!("add the words behind each text: `\"Newsletter\" {} \"…\"`", wording.language())),
    )
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(50) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

/// Where texts are written: the first place of each.
#[derive(Default)]
struct Places {
    found: BTreeMap<String, Span>,
}

impl Places {
    fn of(model: &Model) -> BTreeMap<String, Span> {
        let mut places = Places::default();
        for declaration in model.declarations.iter().filter(|own| !model.is_library(own.id)) {
            places.declaration(declaration);
        }
        places.found
    }

    fn add(&mut self, words: &Text, span: Span) {
        if !words.is_empty() {
            self.found.entry(words.main().to_owned()).or_insert(span);
        }
    }

    fn declaration(&mut self, declaration: &Declaration) {
        self.add(&declaration.header, declaration.span);
        self.add(&Text::plain(declaration.name.replace('_', " ")), declaration.span);
        for field in &declaration.fields {
            self.fact(&field.fact);
        }
    }

    fn fact(&mut self, fact: &Fact) {
        for entry in &fact.entries {
            self.entry(entry);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        match &entry.value {
            Value::Text(words) => self.add(words, entry.span),
            Value::Name(name) => {
                self.add(&name.label, entry.span);
                self.add(&Text::plain(name.name.replace('_', " ")), entry.span);
            }
            Value::Record(fields) => fields.iter().for_each(|field| self.fact(&field.fact)),
            Value::Channels(channels) => channels.iter().for_each(|channel| self.fact(&channel.fact)),
            Value::Period(period) => self.period(period),
            value => value.details().iter().for_each(|detail| self.fact(&detail.fact)),
        }
    }

    fn period(&mut self, period: &Period) {
        period.because.iter().for_each(|entry| self.entry(entry));
        period.or_until.iter().for_each(|event| self.event(event));
        match &period.form {
            Form::After { event, .. } | Form::Until(event) => self.event(event),
            Form::Without { events, .. } => events.iter().for_each(|event| self.event(event)),
            Form::During(interval) => self.interval(interval),
            Form::Named(_) | Form::NotKept | Form::NoEnd | Form::Hole(_) => {}
        }
    }

    fn event(&mut self, event: &Event) {
        match &event.kind {
            EventKind::Text(words) => self.add(words, event.span),
            EventKind::EndOf(interval) => self.interval(interval),
            _ => {}
        }
    }

    fn interval(&mut self, interval: &Interval) {
        if let IntervalKind::Text(words) = &interval.kind {
            self.add(words, interval.span);
        }
    }
}
