//! From trees to the model: names, types and cases.
//!
//! First every declaration gets a number, so that order never matters; then the
//! signatures that others need (parameter values, contact names); then each
//! declaration is lowered by itself. What cannot be understood is reported once
//! and left out.

pub mod again;
mod collect;
mod condition;
mod details;
mod entry;
mod fact;
mod lookup;
mod period;
mod rule;
mod scope;
mod value;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::law::{Law, TABLES_DATE};
use crate::manifest::Manifest;
use crate::model::case::Cases;
use crate::model::{Code, DeclId, Model, Module};
use crate::source::{ChunkId, Sources, Span};
use crate::syntax::{self, ast};
use scope::Scope;

/// A parsed file.
#[derive(Debug)]
pub struct File {
    /// Its package, name and source.
    pub module: Module,
    /// Its declarations.
    pub chunks: Vec<(ChunkId, ast::Chunk)>,
}

impl File {
    /// Reads the files of modules.
    pub fn read(modules: Vec<Module>, sources: &mut Sources, findings: &mut Vec<Diagnostic>) -> Vec<File> {
        let files: Vec<_> = modules.iter().map(|module| module.source).collect();
        let chunks = syntax::parse_all(sources, &files, findings);
        modules.into_iter().zip(chunks).map(|(module, chunks)| File { module, chunks }).collect()
    }
}

/// What the resolver has to know beside the files.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The package's languages, the main one first.
    pub languages: Vec<String>,
    /// The day whose law applies; it decides which countries `eea` means.
    pub as_of: Date,
    /// The organisation that speaks, by name, where several are ours.
    pub speaker: Option<String>,
    /// Parameters with one value set, by name.
    pub set: Vec<(String, String)>,
}

impl Setting {
    /// What a manifest and the user's choices set.
    pub fn new(manifest: &Manifest, as_of: Date, set: &[(String, String)]) -> Setting {
        Setting {
            languages: manifest.languages.clone(),
            as_of,
            speaker: manifest.speaker.clone(),
            set: set.to_vec(),
        }
    }
}

/// Declarations with their names, to build on: those of the library for every
/// package, those of a package before an edit for the package after it.
#[derive(Clone, Debug, Default)]
pub struct Resolved {
    /// What the declarations say.
    pub model: Arc<Model>,
    scope: Arc<Scope>,
}

impl Resolved {
    /// Whether the declarations have the names and numbers of others.
    pub fn continues(&self, before: &Resolved) -> bool {
        Arc::ptr_eq(&self.scope, &before.scope)
    }
}

/// Resolves the files of the library, which look the same on every day.
pub fn library(files: &[File], sources: &Sources, findings: &mut Vec<Diagnostic>) -> Resolved {
    let setting = Setting::new(&Manifest::default(), TABLES_DATE, &[]);
    let mut resolver = Resolver::new(&Resolved::default(), sources, setting, findings);
    let trees = resolver.collect(files);
    resolver.model.library = resolver.model.declarations.len() as u32;
    resolver.lower_all(&trees);
    Resolved { model: Arc::new(resolver.model), scope: resolver.scope }
}

/// Resolves the files of packages, on top of the library, into a model.
pub fn resolve(
    library: &Resolved,
    files: &[File],
    sources: &Sources,
    setting: Setting,
    findings: &mut Vec<Diagnostic>,
) -> Resolved {
    let mut resolver = Resolver::new(library, sources, setting, findings);
    let law = Law::new(&resolver.model, resolver.setting.as_of);
    (resolver.places, resolver.codes) = (law.places(), Law::codes(&resolver.model));
    let trees = resolver.collect(files);
    resolver.lower_all(&trees);
    resolver.finish()
}

/// Where the resolver stands.
#[derive(Clone, Debug)]
struct Here {
    chunk: ChunkId,
    module: crate::model::ModuleId,
    declaration: DeclId,
    /// The cases that guards around a value leave.
    cases: Cases,
    /// The field that is being read takes a text too.
    takes_text: bool,
}

impl Default for Here {
    fn default() -> Self {
        Here {
            chunk: ChunkId(0),
            module: crate::model::ModuleId(0),
            declaration: DeclId(0),
            cases: Cases::ALWAYS,
            takes_text: false,
        }
    }
}

struct Resolver<'a> {
    sources: &'a Sources,
    scope: Arc<Scope>,
    model: Model,
    setting: Setting,
    /// The country codes behind `eu`, `eea` and `adequate`.
    places: BTreeMap<&'static str, Vec<Code>>,
    /// Known country codes; empty while the library itself is read.
    codes: Vec<Code>,
    findings: &'a mut Vec<Diagnostic>,
    /// How many names led nowhere.
    unknown: usize,
    /// The numbers at hand where declarations are resolved again.
    numbers: Option<again::Numbers>,
    here: Here,
}

/// A declaration's number with its tree.
struct Tree<'t> {
    id: DeclId,
    chunk: ChunkId,
    tree: &'t ast::Declaration,
}

impl<'a> Resolver<'a> {
    fn new(
        before: &Resolved,
        sources: &'a Sources,
        setting: Setting,
        findings: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Resolver {
            sources,
            scope: before.scope.clone(),
            model: Model::clone(&before.model).completed(),
            setting,
            places: BTreeMap::new(),
            codes: Vec::new(),
            findings,
            unknown: 0,
            numbers: None,
            here: Here::default(),
        }
    }

    fn span(&self, range: ast::Range) -> Span {
        Span { chunk: self.here.chunk, start: range.start, end: range.end }
    }

    fn text(&self, range: ast::Range) -> &'a str {
        self.sources.text(Span { chunk: self.here.chunk, start: range.start, end: range.end })
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.findings.push(diagnostic);
    }

    fn finish(mut self) -> Resolved {
        entry::leave_out(&mut self.model);
        self.model.speaker = self.speaker();
        self.model.languages = std::mem::take(&mut self.setting.languages);
        self.model.places = std::mem::take(&mut self.places);
        Resolved { model: Arc::new(self.model.completed()), scope: self.scope }
    }

    /// The organisation that is ours; the manifest decides among several.
    fn speaker(&self) -> Option<DeclId> {
        let mut ours = self
            .model
            .of_kind(crate::schema::Kind::Organisation)
            .filter(|organisation| self.model.is_ours(organisation.id));
        match &self.setting.speaker {
            Some(name) => ours.find(|organisation| organisation.name == *name).map(|found| found.id),
            None => ours.next().map(|organisation| organisation.id),
        }
    }
}

#[cfg(test)]
mod tests;
