//! What messages have changed so far: a value that a request keeps as it was
//! when the request arrived.

use std::path::{Path, PathBuf};

use tower_lsp::ls_types::{InitializeParams, Uri, WorkspaceFolder};

use crate::abilities::Abilities;
use crate::convert;
use crate::documents::{Document, Documents};
use crate::settings::{Diagnostics, Settings};

/// What the server was told.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// Open texts.
    pub documents: Documents,
    /// The folders that the editor works in.
    pub folders: Vec<PathBuf>,
    /// The settings.
    pub settings: Settings,
    /// What the editor can do.
    pub abilities: Abilities,
    /// Grows with every change.
    pub revision: u64,
    /// Grows when files on disk may have changed.
    pub disk: u64,
    /// Grows when answers may change though the editor touched no text.
    pub outside: u64,
}

impl State {
    /// What the editor says of itself at the beginning.
    pub fn greet(&mut self, parameters: &InitializeParams) {
        self.abilities = Abilities::of(&parameters.capabilities);
        let folders = parameters.workspace_folders.iter().flatten().map(|folder| &folder.uri);
        self.folders = folders.map(convert::path).collect();
        if self.folders.is_empty() {
            #[allow(deprecated, reason = "older editors name one folder only")]
            let root = parameters.root_uri.as_ref();
            self.folders = root.map(convert::path).into_iter().collect();
        }
        if let Some(Ok(settings)) = parameters.initialization_options.as_ref().map(Settings::read) {
            self.settings = settings;
        }
    }

    /// Folders came and went.
    pub fn change_folders(&mut self, added: &[WorkspaceFolder], removed: &[WorkspaceFolder]) {
        let gone: Vec<PathBuf> = removed.iter().map(|folder| convert::path(&folder.uri)).collect();
        self.folders.retain(|folder| !gone.contains(folder));
        self.folders.extend(added.iter().map(|folder| convert::path(&folder.uri)));
        self.disk += 1;
        self.outside += 1;
    }

    /// An open text.
    pub fn document(&self, path: &Path) -> Option<&Document> {
        self.documents.get(path)
    }

    /// The URI of a path, as the editor writes it if the text is open.
    pub fn uri(&self, path: &Path) -> Option<Uri> {
        match self.document(path) {
            Some(document) => Some(document.uri.clone()),
            None if path.is_absolute() => Uri::from_file_path(path),
            None => path.to_str()?.parse().ok(),
        }
    }

    /// Whether the editor asks for findings itself.
    pub fn pulls(&self) -> bool {
        match self.settings.diagnostics {
            Diagnostics::Auto => self.abilities.pulls && self.abilities.refreshes_diagnostics,
            Diagnostics::Push => false,
            Diagnostics::Pull => true,
        }
    }
}
