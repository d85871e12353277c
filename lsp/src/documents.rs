//! The texts that the editor holds open; they win over the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::convert::{self, Encoding, Lines};
use tower_lsp::ls_types::{TextDocumentContentChangeEvent, Uri};

/// An open text.
#[derive(Clone, Debug)]
pub struct Document {
    /// As the editor writes it.
    pub uri: Uri,
    /// The whole text.
    pub text: Arc<str>,
    /// Where its lines begin.
    pub starts: Arc<Vec<usize>>,
    /// The version that the editor gave it.
    pub version: i32,
}

impl Document {
    /// A text that the editor opened.
    pub fn new(uri: Uri, text: &str, version: i32) -> Document {
        Document { uri, text: text.into(), starts: convert::line_starts(text).into(), version }
    }
}

/// All open texts by path.
#[derive(Clone, Debug, Default)]
pub struct Documents(BTreeMap<PathBuf, Document>);

impl Documents {
    /// Opens or replaces a text.
    pub fn set(&mut self, path: PathBuf, document: Document) {
        self.0.insert(path, document);
    }

    /// Closes a text.
    pub fn remove(&mut self, path: &Path) {
        self.0.remove(path);
    }

    /// An open text.
    pub fn get(&self, path: &Path) -> Option<&Document> {
        self.0.get(path)
    }

    /// All open texts with their paths.
    pub fn all(&self) -> impl Iterator<Item = (&PathBuf, &Document)> {
        self.0.iter()
    }

    /// Applies edits in their order; each counts from the text that the one before left.
    pub fn change(
        &mut self,
        path: &Path,
        changes: Vec<TextDocumentContentChangeEvent>,
        version: i32,
        encoding: Encoding,
    ) {
        let Some(document) = self.0.get_mut(path) else { return };
        let mut text = document.text.to_string();
        let starts = Arc::make_mut(&mut document.starts);
        for change in changes {
            match change.range {
                None => (text, *starts) = (change.text.clone(), convert::line_starts(&change.text)),
                Some(range) => {
                    let bytes = Lines::known(&text, starts, encoding).bytes(range);
                    convert::restart(starts, bytes.clone(), &change.text);
                    text.replace_range(bytes, &change.text);
                }
            }
        }
        document.text = text.into();
        document.version = version;
    }
}
