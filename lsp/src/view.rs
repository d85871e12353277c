//! What a request sees: the state when it arrived, and packages compiled from it.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use priv_compiler::ide::symbol::Names;
use priv_compiler::model::Model;
use priv_compiler::source::{SourceId, Span};
use priv_compiler::{Compilation, Reading};
use tower_lsp::jsonrpc::{Error, ErrorCode};
use tower_lsp::ls_types::{Location, Position, ProgressToken, Range, SemanticToken, Uri};

use crate::convert::{self, Lines};
use crate::library;
use crate::packages::Snapshot;
use crate::progress::Progress;
use crate::state::State;
use crate::workspace::{Workspace, is_manifest, package_root};

/// Why a request gets no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The editor took it back.
    Cancelled,
    /// The text has changed since, and nobody needs the answer any more.
    Modified,
    /// Something that people have to know.
    Because(String),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let (code, message) = match refusal {
            Refusal::Cancelled => (ErrorCode::RequestCancelled, "cancelled".to_owned()),
            Refusal::Modified => (ErrorCode::ContentModified, "the text has changed since".to_owned()),
            // "Request failed", for a sound request that cannot be carried out.
            Refusal::Because(message) => (ErrorCode::ServerError(-32803), message),
        };
        Error { code, message: message.into(), data: None }
    }
}

/// An answer; `None` is the protocol's `null`.
pub type Answer<T> = Result<Option<T>, Refusal>;

/// What a request sees.
#[derive(Clone)]
pub struct View {
    /// The state when the request arrived.
    pub state: Arc<State>,
    workspace: Arc<Workspace>,
    cancelled: Arc<AtomicBool>,
}

impl View {
    /// The newest state, for a request that can be taken back.
    pub fn new(workspace: &Arc<Workspace>, cancelled: Arc<AtomicBool>) -> View {
        View { state: workspace.state(), workspace: workspace.clone(), cancelled }
    }

    /// Refuses to go on when the editor took the request back.
    pub fn go_on(&self) -> Result<(), Refusal> {
        if self.cancelled.load(Ordering::Relaxed) { Err(Refusal::Cancelled) } else { Ok(()) }
    }

    /// Whether nothing has changed since.
    pub fn is_newest(&self) -> bool {
        self.workspace.state().revision == self.state.revision
    }

    /// Tells the editor how far this is, if it gave or took a token.
    pub fn progress(&self, token: Option<ProgressToken>, title: &str) -> Option<Progress> {
        Some(Progress::begin(self.workspace.client.get()?.clone(), token?, title))
    }

    /// The package at a root.
    pub fn snapshot(&self, root: &Path) -> Result<Arc<Snapshot>, Refusal> {
        self.go_on()?;
        self.workspace.packages.snapshot(root, &self.state, self.workspace.state().revision)
    }

    /// The package around a file, whether it can be compiled or not.
    pub fn around(&self, path: &Path) -> Result<Arc<Snapshot>, Refusal> {
        let root = if library::holds(path) {
            self.workspace.packages.last().unwrap_or_else(|| path.to_owned())
        } else {
            package_root(path, &self.state)
        };
        let snapshot = self.snapshot(&root)?;
        let left_out = snapshot.reading.is_ok() && snapshot.source(path).is_none() && !is_manifest(path);
        if left_out && self.state.document(path).is_some() { self.snapshot(path) } else { Ok(snapshot) }
    }

    /// A file in its compiled package; nothing if that cannot be loaded.
    pub fn compiled(&self, uri: &Uri) -> Answer<Compiled> {
        self.text_read(uri)?.map_or(Ok(None), |read| read.judged().map(Some))
    }

    /// A file in its package as read, which is there sooner: the law is not asked.
    pub fn text_read(&self, uri: &Uri) -> Answer<Read> {
        let path = convert::path(uri);
        let snapshot = self.around(&path)?;
        Ok(snapshot.source(&path).and_then(|source| Read::new(snapshot, source, self.state.clone())))
    }

    /// The roots of all packages: those in the folders of the workspace, and those
    /// around open texts.
    pub fn roots(&self) -> BTreeSet<PathBuf> {
        let open = self.state.documents.all().map(|(path, _)| path).filter(|path| !library::holds(path));
        let mut roots: BTreeSet<PathBuf> = open
            .filter(|path| path.extension().is_some_and(|end| end == "priv") || is_manifest(path))
            .map(|path| package_root(path, &self.state))
            .collect();
        roots.extend(self.workspace.packages.found(&self.state));
        roots
    }

    /// Keeps the tokens that were sent for a file; gives their name.
    pub fn keep_tokens(&self, uri: &Uri, data: Vec<SemanticToken>) -> String {
        let mut kept = self.workspace.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let number = kept.get(uri).map_or(0, |(number, _)| number + 1);
        kept.insert(uri.clone(), (number, data));
        number.to_string()
    }

    /// The tokens that were sent under a name, if they are the last.
    pub fn kept_tokens(&self, uri: &Uri, name: &str) -> Option<Vec<SemanticToken>> {
        let kept = self.workspace.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(uri).filter(|(number, _)| number.to_string() == name).map(|(_, data)| data.clone())
    }

    /// The text of an open policy.
    pub fn text(&self, uri: &Uri) -> Option<Arc<str>> {
        self.open(uri, |path| !is_manifest(path))
    }

    /// The text of an open `priv.toml`.
    pub fn manifest(&self, uri: &Uri) -> Option<Arc<str>> {
        self.open(uri, is_manifest)
    }

    fn open(&self, uri: &Uri, meant: fn(&Path) -> bool) -> Option<Arc<str>> {
        let path = convert::path(uri);
        let document = self.state.document(&path).filter(|_| meant(&path));
        document.map(|document| document.text.clone())
    }

    /// The lines of a text, with columns as the editor counts them.
    pub fn lines<'t>(&self, text: &'t str) -> Lines<'t> {
        Lines::new(text, self.state.abilities.encoding)
    }
}

/// A file in its package as read.
pub struct Read {
    /// What the package says.
    pub reading: Arc<Reading>,
    /// The file.
    pub source: SourceId,
    /// The package with the paths of its files.
    pub snapshot: Arc<Snapshot>,
    state: Arc<State>,
}

/// A file in its compiled package.
pub struct Compiled {
    /// What the compiler made of the package.
    pub compilation: Arc<Compilation>,
    read: Read,
}

impl Deref for Compiled {
    type Target = Read;

    fn deref(&self) -> &Read {
        &self.read
    }
}

impl Compiled {
    /// A source of a package; nothing if that could not be loaded.
    pub fn new(snapshot: Arc<Snapshot>, source: SourceId, state: Arc<State>) -> Answer<Compiled> {
        Read::new(snapshot, source, state).map_or(Ok(None), |read| read.judged().map(Some))
    }

    /// All names of the package.
    pub fn names(&self) -> &Names {
        self.snapshot.names(&self.compilation)
    }
}

impl Read {
    /// A source of a package; nothing if that could not be loaded.
    pub fn new(snapshot: Arc<Snapshot>, source: SourceId, state: Arc<State>) -> Option<Read> {
        let reading = snapshot.reading.as_ref().ok()?.clone();
        Some(Read { reading, source, snapshot, state })
    }

    /// The same under the law.
    fn judged(self) -> Result<Compiled, Refusal> {
        let compilation = self.snapshot.compilation().ok_or(Refusal::Modified)?;
        Ok(Compiled { compilation, read: self })
    }

    /// What the package says.
    pub fn model(&self) -> &Model {
        self.reading.model()
    }

    /// The text of the file.
    pub fn text(&self) -> &str {
        &self.reading.sources.file(self.source).text
    }

    /// The lines of a source.
    pub fn lines_of(&self, source: SourceId) -> Lines<'_> {
        self.snapshot.lines(&self.reading, source, self.state.abilities.encoding)
    }

    /// The lines of the file.
    pub fn lines(&self) -> Lines<'_> {
        self.lines_of(self.source)
    }

    /// The byte offset of a position in the file.
    pub fn offset(&self, position: Position) -> usize {
        self.lines().offset(position)
    }

    /// The range of a span in its file.
    pub fn range(&self, span: Span) -> Range {
        let (source, bytes) = self.reading.sources.locate(span);
        self.lines_of(source).range(bytes)
    }

    /// Whether a span lies in the file.
    pub fn is_here(&self, span: Span) -> bool {
        self.reading.sources.chunk_source(span.chunk) == self.source
    }

    /// The URI of a source; a file of the library is written to disk for it.
    pub fn uri_of(&self, source: SourceId) -> Option<Uri> {
        let path = self.snapshot.path(source);
        if library::holds(path) {
            library::write(path)?;
        }
        self.state.uri(path)
    }

    /// Where a span lies.
    pub fn location(&self, span: Span) -> Option<Location> {
        let source = self.reading.sources.chunk_source(span.chunk);
        Some(Location { uri: self.uri_of(source)?, range: self.range(span) })
    }
}
