//! The newest state, and the packages in its light.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tokio::sync::Notify;
use tower_lsp::Client;
use tower_lsp::ls_types::{
    DidChangeTextDocumentParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, InitializeParams, SemanticToken, Uri,
};

use crate::convert;
use crate::documents::Document;
use crate::packages::Packages;
use crate::settings::Settings;
use crate::state::State;

/// What the server knows.
#[derive(Default)]
pub struct Workspace {
    state: Mutex<Arc<State>>,
    /// Compiled packages.
    pub packages: Packages,
    /// The editor, once it is there.
    pub client: OnceLock<Client>,
    /// Rings after each change.
    pub changed: Notify,
    /// The last tokens that were sent for each file, with their number.
    pub tokens: Mutex<BTreeMap<Uri, (u64, Vec<SemanticToken>)>>,
    /// Whether the editor said `shutdown`, as it should before `exit`.
    pub closing: AtomicBool,
}

impl Workspace {
    /// The newest state.
    pub fn state(&self) -> Arc<State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes a new state out of the newest. A panic in between leaves one that is whole.
    fn edit(&self, change: impl FnOnce(&mut State)) {
        let mut newest = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let state = Arc::make_mut(&mut newest);
        state.revision += 1;
        change(state);
        self.packages.supersede(state.revision);
        drop(newest);
        self.changed.notify_one();
    }

    /// The editor says who it is.
    pub fn greet(&self, parameters: InitializeParams) {
        self.edit(|state| state.greet(&parameters));
    }

    /// The editor opened a text.
    pub fn open(&self, parameters: DidOpenTextDocumentParams) {
        let document = parameters.text_document;
        self.edit(|state| {
            let path = convert::path(&document.uri);
            state.documents.set(path, Document::new(document.uri, &document.text, document.version));
            state.disk += 1;
        });
    }

    /// The editor changed a text.
    pub fn change(&self, parameters: DidChangeTextDocumentParams) {
        let path = convert::path(&parameters.text_document.uri);
        self.edit(|state| {
            let encoding = state.abilities.encoding;
            let version = parameters.text_document.version;
            state.documents.change(&path, parameters.content_changes, version, encoding);
            if is_manifest(&path) {
                state.disk += 1;
            }
        });
    }

    /// The editor closed a text; the disk counts again.
    pub fn close(&self, parameters: DidCloseTextDocumentParams) {
        let path = convert::path(&parameters.text_document.uri);
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner).remove(&parameters.text_document.uri);
        self.edit(|state| {
            state.documents.remove(&path);
            state.disk += 1;
        });
    }

    /// The editor wrote a text to disk.
    pub fn save(&self) {
        self.edit(|state| state.disk += 1);
    }

    /// Something changed on disk.
    pub fn touch(&self) {
        self.edit(|state| {
            state.disk += 1;
            state.outside += 1;
        });
    }

    /// Folders came and went.
    pub fn change_folders(&self, parameters: DidChangeWorkspaceFoldersParams) {
        let event = parameters.event;
        self.edit(|state| state.change_folders(&event.added, &event.removed));
    }

    /// The settings changed.
    pub fn configure(&self, settings: Settings) {
        self.edit(|state| {
            state.settings = settings;
            state.outside += 1;
        });
    }
}

/// Whether a path is that of a `priv.toml`.
pub fn is_manifest(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "priv.toml")
}

/// What a file is compiled with: the nearest folder with a `priv.toml`; without
/// one, the file alone.
pub fn package_root(path: &Path, state: &State) -> PathBuf {
    let holds = |folder: &&Path| {
        let manifest = folder.join("priv.toml");
        state.document(&manifest).is_some() || manifest.is_file()
    };
    let mut above = path.ancestors().skip(1).filter(|_| path.is_absolute());
    above.find(holds).unwrap_or(path).to_owned()
}
