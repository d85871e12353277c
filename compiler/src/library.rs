//! The standard library, embedded, and the files of a package beside it.

use include_dir::{Dir, include_dir};

use crate::diagnostic::Diagnostic;
use crate::loader::Package;
use crate::model::Module;
use crate::resolve::File;
use crate::source::Sources;
use crate::syntax;

static LIBRARY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../stdlib");

/// Name and text of every file of the library, sorted by name.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut files: Vec<_> = LIBRARY
        .files()
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "priv"))
        .filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)))
        .collect();
    files.sort_unstable();
    files.into_iter()
}

/// Parses the library, then the neighbours of a package, then the package itself.
pub fn parse(package: &Package, sources: &mut Sources, findings: &mut Vec<Diagnostic>) -> Vec<File> {
    let mut parsed = Vec::new();
    for (name, text) in files() {
        let path = format!("std/{name}.priv");
        parsed.push(parse_file(("std", name), path, text.into(), sources, findings));
    }
    for (name, neighbour) in &package.neighbours {
        for file in &neighbour.files {
            let module = (name.as_str(), file.module.as_str());
            parsed.push(parse_file(module, file.path.clone(), file.text.clone(), sources, findings));
        }
    }
    for file in &package.files {
        let module = ("", file.module.as_str());
        parsed.push(parse_file(module, file.path.clone(), file.text.clone(), sources, findings));
    }
    parsed
}

fn parse_file(
    (package, name): (&str, &str),
    path: String,
    text: std::sync::Arc<str>,
    sources: &mut Sources,
    findings: &mut Vec<Diagnostic>,
) -> File {
    let source = sources.add(path, text);
    let chunks = syntax::parse(sources, source, findings);
    File { module: Module { name: name.to_owned(), package: package.to_owned(), source }, chunks }
}
