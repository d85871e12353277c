//! What a package says, and how an edit changes it.
//!
//! An edit within declarations costs what these declarations cost: their chunks
//! are read, resolved and checked in the place of what they were. Whatever could
//! reach further (a name that comes or goes, a bracket that is missing, another
//! manifest) has the package read as if for the first time; [`Reading::after`]
//! gives the same either way.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Label};
use crate::loader::Package;
use crate::model::Model;
use crate::source::{SourceId, Sources};
use crate::syntax::again::Reread;
use crate::{Options, Reading, check, library, read, resolve, syntax};

/// With this many findings on the syntax of a file, some may be left out.
const MANY: usize = 400;

/// Findings on syntax after which a declaration may have been read otherwise
/// than it would be on its own.
const FAR_REACHING: &[&str] = &[
    "file-too-large",
    "syntax-more",
    "syntax-open-string",
    "syntax-surplus-bracket",
    "syntax-too-deep",
    "syntax-unclosed-block",
    "syntax-unclosed-list",
    "syntax-unclosed-parenthesis",
];

/// What is wrong with the language, by what finds it.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What could not be read.
    pub(crate) syntax: Vec<Diagnostic>,
    /// What could not be understood, each in the chunk that it is about.
    pub(crate) sense: Vec<Diagnostic>,
    /// What leads in a circle.
    pub(crate) cycles: Vec<Diagnostic>,
}

impl Reading {
    /// What the package says.
    pub fn model(&self) -> &Arc<Model> {
        &self.resolved.model
    }

    /// The package after edits, as [`read`] would find it.
    pub fn after(&self, package: &Package, options: &Options) -> Reading {
        self.edited(package, options).unwrap_or_else(|| read(package, options))
    }

    /// Whether this came from another reading by edits within declarations, so that
    /// both number their chunks and declarations alike.
    pub fn continues(&self, before: &Reading) -> bool {
        self.resolved.continues(&before.resolved)
    }

    /// What can be said before the law was asked: the findings on the language, and
    /// of those `before` the ones on the law whose places are still there.
    pub fn meanwhile<'f>(&'f self, before: &'f [Diagnostic]) -> impl Iterator<Item = &'f Diagnostic> {
        let on_law = |finding: &&Diagnostic| check::codes::find(finding.code).is_none();
        let there = |finding: &&Diagnostic| self.sources.holds(finding.primary.span);
        self.findings.all().chain(before.iter().filter(on_law).filter(there))
    }

    /// The package with some declarations read again; nothing if that is not enough.
    fn edited(&self, package: &Package, options: &Options) -> Option<Reading> {
        let (source, text) = self.edited_file(package, options)?;
        if self.findings.reach_far(&self.sources, source) {
            return None;
        }
        let (mut sources, mut findings) = (Sources::clone(&self.sources), Findings::default());
        let chunks = syntax::again::again(&mut sources, source, text, &mut findings.syntax)?;
        let kept = self.findings.outside(&chunks)?;
        let setting = resolve::Setting::new(&package.manifest, self.law_date, &options.set);
        let unknown = kept.sense.iter().filter(|finding| finding.code == "unknown-name").count();
        let (texts, what) = ((&*self.sources, &sources), (&*chunks, unknown));
        let resolved = resolve::again::again(&self.resolved, setting, texts, what, &mut findings.sense)?;
        findings.check(&resolved.model, &sources, &chunks);
        findings.take(kept);
        let (package, options) = (package.clone(), options.clone());
        Some(Reading {
            sources: Arc::new(sources),
            law_date: self.law_date,
            findings,
            resolved,
            package,
            options,
        })
    }

    /// The one file whose text differs, if nothing else does.
    fn edited_file<'p>(&self, package: &'p Package, options: &Options) -> Option<(SourceId, &'p Arc<str>)> {
        let Package { manifest, files, neighbours, .. } = package;
        let same = self.options.as_of == options.as_of
            && self.options.set == options.set
            && self.package.manifest == *manifest
            && self.package.files.len() == files.len();
        let alone = neighbours.is_empty() && self.package.neighbours.is_empty();
        if !same || !alone {
            return None;
        }
        let mut pairs = self.package.files.iter().zip(files).enumerate();
        if pairs.clone().any(|(_, (before, now))| before.path != now.path || before.module != now.module) {
            return None;
        }
        let differs = |before: &Arc<str>, now: &Arc<str>| !Arc::ptr_eq(before, now) && before != now;
        let mut edited = pairs.by_ref().filter(|(_, (before, now))| differs(&before.text, &now.text));
        let (number, (_, file)) = edited.next()?;
        if edited.next().is_some() {
            return None;
        }
        let number = library::read().sources.files().count() + number;
        Some((SourceId(number as u32), &file.text))
    }
}

impl Findings {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.syntax.iter().chain(&self.sense).chain(&self.cycles)
    }

    /// The findings of other chunks; nothing if one of them points into these.
    fn outside(&self, chunks: &[Reread]) -> Option<Findings> {
        let inside = |label: &Label| chunks.iter().any(|chunk| chunk.id == label.span.chunk);
        let keep = |findings: &[Diagnostic]| -> Option<Vec<Diagnostic>> {
            let kept = findings.iter().filter(|finding| !inside(&finding.primary));
            kept.map(|finding| (!finding.related.iter().any(inside)).then(|| finding.clone())).collect()
        };
        let cycles = keep(&self.cycles).filter(|kept| kept.len() == self.cycles.len())?;
        Some(Findings { syntax: keep(&self.syntax)?, sense: keep(&self.sense)?, cycles })
    }

    /// Whether a file cannot be read in parts.
    fn reach_far(&self, sources: &Sources, source: SourceId) -> bool {
        let own = self.syntax.iter().filter(|one| sources.chunk_source(one.primary.span.chunk) == source);
        own.clone().count() > MANY || own.into_iter().any(|one| FAR_REACHING.contains(&one.code))
    }

    /// Checks the declarations of some chunks.
    fn check(&mut self, model: &Model, sources: &Sources, chunks: &[Reread]) {
        let numbers = chunks.iter().flat_map(|chunk| model.within(chunk.id));
        let changed = numbers.map(|number| &*model.declarations[number as usize]);
        check::each((model, sources), changed.clone(), &mut self.sense);
        if changed.into_iter().any(|own| check::concerns_cycles(own.kind)) {
            check::cycles(model, &mut self.cycles);
        }
    }

    /// Adds those that were kept. Without cycles now, there are none in what was kept
    /// but those that nobody looked for again.
    fn take(&mut self, kept: Findings) {
        self.syntax.extend(kept.syntax);
        self.sense.extend(kept.sense);
        if self.cycles.is_empty() {
            self.cycles = kept.cycles;
        }
    }
}
