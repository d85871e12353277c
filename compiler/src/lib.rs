//! The Priv compiler: from `.priv` sources to findings, documents and JSON.
//!
//! [`compile`] is the whole pipeline, one call a phase: [`read`] finds out what a
//! package says, [`judge`] what the law says to that. Phases find, they don't
//! abort: each returns a value and adds what it noticed to the findings.
//! Nothing here knows a terminal or an editor, and only [`loader`] the disk.

pub mod check;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod emit;
pub mod graph;
pub mod ide;
pub mod law;
pub mod library;
pub mod loader;
pub mod manifest;
pub mod model;
mod parallel;
pub mod reading;
pub mod reference;
pub mod report;
pub mod resolve;
pub mod rules;
pub mod schema;
pub mod source;
pub mod spelling;
pub mod syntax;

use std::sync::Arc;

use jiff::civil::Date;

use diagnostic::Diagnostic;
use graph::Graph;
use law::Law;
use loader::Package;
use model::{Model, Module};
use resolve::Resolved;
use source::Sources;

/// What the user chose beside the package.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day whose law applies; else that of the manifest, else that of the law tables.
    pub as_of: Option<Date>,
    /// Parameters with one value set: `region=asia`.
    pub set: Vec<(String, String)>,
}

/// A package as read, before anybody judges it: what an editor needs at every key.
#[derive(Debug)]
pub struct Reading {
    /// All texts, the library included.
    pub sources: Arc<Sources>,
    /// The day whose law applies.
    pub law_date: Date,
    /// What is wrong with the language, in no particular order.
    pub findings: reading::Findings,
    resolved: Resolved,
    package: Package,
    options: Options,
}

/// A compiled package.
#[derive(Debug)]
pub struct Compilation {
    /// All texts, the library included.
    pub sources: Arc<Sources>,
    /// What the package says.
    pub model: Arc<Model>,
    /// Where its data goes.
    pub graph: Graph,
    /// The day whose law was applied.
    pub law_date: Date,
    /// What was found, in no particular order; reports sort.
    pub findings: Vec<Diagnostic>,
}

/// Compiles a package.
pub fn compile(package: &Package, options: &Options) -> Compilation {
    judge(&read(package, options), &|| true).expect("the answer is wanted")
}

/// Reads a package: names, types and cases, but no law.
pub fn read(package: &Package, options: &Options) -> Reading {
    let law_date = options.as_of.or(package.manifest.law_date).unwrap_or(law::TABLES_DATE);
    let library = library::read();
    let (mut sources, mut findings) = (library.sources.clone(), reading::Findings::default());
    findings.syntax.clone_from(&library.findings);
    let files = parse(package, &mut sources, &mut findings.syntax);
    let setting = resolve::Setting::new(&package.manifest, law_date, &options.set);
    let resolved = resolve::resolve(&library.foundation, &files, &sources, setting, &mut findings.sense);
    drop(files);
    check::each((&resolved.model, &sources), resolved.model.all(), &mut findings.sense);
    check::cycles(&resolved.model, &mut findings.cycles);
    let (package, options) = (package.clone(), options.clone());
    Reading { sources: Arc::new(sources), law_date, findings, resolved, package, options }
}

/// Asks the legal rules about a package; nothing if the answer is not wanted any more.
pub fn judge(reading: &Reading, wanted: rules::Wanted<'_>) -> Option<Compilation> {
    let Reading { sources, law_date, resolved: Resolved { model, .. }, .. } = reading;
    let mut findings: Vec<Diagnostic> = reading.findings.all().cloned().collect();
    let law = Law::new(model, *law_date);
    let graph = graph::build(model, law, wanted)?;
    rules::run(&rules::Policy { model, graph: &graph, law, sources }, wanted, &mut findings);
    findings.extend(document::unshown(model));
    findings.extend(document::unknown_names(model, sources));
    findings.extend(document::language::findings(document::Origin { model, graph: &graph, law, sources }));
    rules::settle(model, *law_date, &reading.package.manifest, &mut findings);
    let (sources, model) = (sources.clone(), model.clone());
    wanted().then_some(Compilation { sources, model, graph, law_date: *law_date, findings })
}

/// Parses the neighbours of a package, then the package itself.
fn parse(package: &Package, sources: &mut Sources, findings: &mut Vec<Diagnostic>) -> Vec<resolve::File> {
    let neighbours = package.neighbours.iter().map(|(name, neighbour)| (name.as_str(), &neighbour.files));
    let files = neighbours
        .chain([("", &package.files)])
        .flat_map(|(package, files)| files.iter().map(move |file| (package, file)));
    let modules: Vec<Module> = files
        .map(|(package, file)| Module {
            name: file.module.clone(),
            package: package.to_owned(),
            source: sources.add(&*file.path, file.text.clone()),
        })
        .collect();
    resolve::File::read(modules, sources, findings)
}
