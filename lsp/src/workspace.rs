//! Packages around open files, compiled when somebody asks and kept until a
//! text changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use priv_compiler::loader::{self, LoadError, Package};
use priv_compiler::source::SourceId;
use priv_compiler::{Compilation, Options, compile};
use tower_lsp::ls_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
};

use crate::convert::{self, Encoding};
use crate::documents::Documents;

/// A compiled package as it stood at one revision of the texts.
#[derive(Debug)]
pub struct Snapshot {
    /// What the compiler made of it; or why it could not be loaded.
    pub result: Result<Compilation, LoadError>,
    /// The folder that paths are seen from.
    folder: PathBuf,
    revision: u64,
}

impl Snapshot {
    /// The path of a source on disk; nothing for the library.
    pub fn path(&self, compilation: &Compilation, source: SourceId) -> Option<PathBuf> {
        let shown = &compilation.sources.file(source).path;
        (!shown.starts_with("std/")).then(|| self.folder.join(shown))
    }

    /// The source of a file.
    pub fn source(&self, compilation: &Compilation, path: &Path) -> Option<SourceId> {
        compilation
            .sources
            .files()
            .map(|(id, _)| id)
            .find(|&id| self.path(compilation, id).as_deref() == Some(path))
    }
}

#[derive(Default)]
struct State {
    documents: Documents,
    revision: u64,
    encoding: Encoding,
    snapshots: BTreeMap<PathBuf, Arc<Snapshot>>,
}

/// What the server knows.
#[derive(Default)]
pub struct Workspace(Mutex<State>);

impl Workspace {
    /// A panic while the lock was held leaves texts that are still whole.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What columns count in this session.
    pub fn encoding(&self) -> Encoding {
        self.state().encoding
    }

    /// Sets what columns count, once, at the start.
    pub fn set_encoding(&self, encoding: Encoding) {
        self.state().encoding = encoding;
    }

    /// The editor opened a text.
    pub fn open(&self, parameters: DidOpenTextDocumentParams) {
        let document = parameters.text_document;
        let Some(path) = convert::path(&document.uri) else { return };
        let mut state = self.state();
        state.revision += 1;
        state.documents.set(path, document.text, document.version);
    }

    /// The editor changed a text.
    pub fn change(&self, parameters: DidChangeTextDocumentParams) {
        let Some(path) = convert::path(&parameters.text_document.uri) else { return };
        let mut state = self.state();
        state.revision += 1;
        let encoding = state.encoding;
        state.documents.change(&path, parameters.content_changes, parameters.text_document.version, encoding);
    }

    /// The editor closed a text; the disk counts again.
    pub fn close(&self, parameters: DidCloseTextDocumentParams) {
        let Some(path) = convert::path(&parameters.text_document.uri) else { return };
        let mut state = self.state();
        state.revision += 1;
        state.documents.remove(&path);
    }

    /// Something changed on disk.
    pub fn touch(&self) {
        self.state().revision += 1;
    }

    /// The text of an open file, with its version.
    pub fn text(&self, path: &Path) -> Option<(Arc<str>, i32)> {
        self.state().documents.get(path).map(|document| (document.text.clone(), document.version))
    }

    /// The current revision: it grows with every change.
    pub fn revision(&self) -> u64 {
        self.state().revision
    }

    /// Paths of all open texts.
    pub fn open_paths(&self) -> Vec<PathBuf> {
        self.state().documents.paths().cloned().collect()
    }

    /// The package around a file, compiled from the texts as they are now.
    pub fn snapshot(&self, path: &Path) -> Arc<Snapshot> {
        let root = package_root(path);
        let (documents, revision) = {
            let state = self.state();
            if let Some(kept) = state.snapshots.get(&root).filter(|kept| kept.revision == state.revision) {
                return kept.clone();
            }
            (state.documents.clone(), state.revision)
        };
        let buffers = |path: &Path| documents.get(path).map(|document| document.text.clone());
        let package = loader::load_over(&root, &buffers);
        let folder = package.as_ref().map_or_else(|_| root.clone(), |package: &Package| package.root.clone());
        let result = package.map(|package| compile(&package, &Options::default()));
        let snapshot = Arc::new(Snapshot { result, folder, revision });
        let mut state = self.state();
        if state.snapshots.get(&root).is_none_or(|kept| kept.revision <= revision) {
            state.snapshots.insert(root, snapshot.clone());
        }
        snapshot
    }
}

/// The nearest folder with a `priv.toml`; without one, the file alone.
fn package_root(path: &Path) -> PathBuf {
    let holds = |folder: &&Path| folder.join("priv.toml").is_file();
    path.ancestors().skip(1).find(holds).unwrap_or(path).to_owned()
}
