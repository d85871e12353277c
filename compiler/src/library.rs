//! The standard library: embedded, and read once a process.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::diagnostic::Diagnostic;
use crate::model::Module;
use crate::resolve::{self, File, Resolved};
use crate::source::Sources;

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

/// The library as every compilation finds it.
#[derive(Debug)]
pub struct Library {
    /// Its texts.
    pub sources: Sources,
    /// Its names and declarations.
    pub foundation: Resolved,
    /// What is wrong with it.
    pub findings: Vec<Diagnostic>,
}

/// Reads the library when it is first asked for.
pub fn read() -> &'static Library {
    static READ: LazyLock<Library> = LazyLock::new(|| {
        let (mut sources, mut findings) = (Sources::default(), Vec::new());
        let module = |(name, text): (&str, &str)| Module {
            name: name.to_owned(),
            package: "std".to_owned(),
            source: sources.add(format!("std/{name}.priv"), text),
        };
        let modules: Vec<Module> = files().map(module).collect();
        let files = File::read(modules, &mut sources, &mut findings);
        let foundation = resolve::library(&files, &sources, &mut findings);
        Library { sources, foundation, findings }
    });
    &READ
}
