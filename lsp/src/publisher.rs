//! Sends findings after each change, and tells the editor what to ask again.
//!
//! One task does all of it: while it reads, further changes only ring once more,
//! so a flood of edits is read once. What is stale by then is not sent. After an
//! edit the findings on the language go first, with those on the law as they were.
//! The law is asked beside that, once the edits pause; the next edit does not wait
//! for its answer, and ends the work on it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;
use tower_lsp::Client;
use tower_lsp::ls_types::{Diagnostic, ProgressToken, Uri};

use crate::documents::Document;
use crate::features::diagnostics::{self, Judged};
use crate::library;
use crate::state::State;
use crate::view::View;
use crate::workspace::{Workspace, package_root};

/// How long an editor may take to accept a token.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long no edit comes before the law is asked.
const QUIET: Duration = Duration::from_millis(20);

/// Findings of a file with the version of the text that they are about.
type Findings = (Vec<Diagnostic>, Option<i32>);
/// What each file shows.
type Sent = BTreeMap<Uri, Findings>;
/// The packages as they were when the law was last asked about them.
type AllJudged = BTreeMap<PathBuf, Judged>;

/// The work on the answer of the law, and the revision that it is about.
type Asked = (u64, JoinHandle<Option<Found>>);

/// What was found in all packages of the session.
struct Found {
    roots: BTreeSet<PathBuf>,
    findings: Sent,
    judged: AllJudged,
}

/// What the editor was sent, and what comes next.
struct Publisher {
    client: Client,
    workspace: Arc<Workspace>,
    sent: Sent,
    judged: Arc<AllJudged>,
    outside: u64,
    /// The first time takes longest: nothing is compiled yet.
    first: Option<ProgressToken>,
}

/// Publishes until the session ends.
pub async fn publish(client: Client, workspace: Arc<Workspace>) {
    let first = Some(ProgressToken::String("priv.check".to_owned()));
    let (sent, judged) = (Sent::new(), Arc::default());
    let mut publisher = Publisher { client, workspace, sent, judged, outside: 0, first };
    let mut asked: Option<Asked> = None;
    loop {
        let found = tokio::select! {
            () = publisher.workspace.changed.notified() => None,
            found = answer(&mut asked) => Some(found),
        };
        match found {
            None => asked = Some(publisher.changed().await),
            Some((revision, found)) => publisher.found(revision, found).await,
        }
    }
}

impl Publisher {
    /// Something changed: says what can be said at once, and asks the law.
    async fn changed(&mut self) -> Asked {
        let state = self.workspace.state();
        if state.outside != self.outside {
            self.outside = state.outside;
            tokio::spawn(refresh(self.client.clone(), state.clone()));
        }
        let view = View::new(&self.workspace, Arc::default());
        let quiet = if self.tell_meanwhile(&view).await { QUIET } else { Duration::ZERO };
        let shown = state.abilities.progress && !state.pulls() && state.documents.all().next().is_some();
        let token = match self.first.take_if(|_| shown) {
            Some(token) => created(&self.client, token).await,
            None => None,
        };
        (state.revision, tokio::spawn(ask(view, token, quiet)))
    }

    /// Sends what can be said of edited texts at once; whether that is anything.
    async fn tell_meanwhile(&mut self, view: &View) -> bool {
        let edited = edited(&view.state, &self.sent);
        if edited.is_empty() {
            return false;
        }
        let (own, judged) = (view.clone(), self.judged.clone());
        let work = tokio::task::spawn_blocking(move || meanwhile(&own, &edited, &judged));
        let found = work.await.unwrap_or_default();
        let told = !found.is_empty() && view.is_newest();
        if told {
            send(&self.client, &mut self.sent, found).await;
        }
        told
    }

    /// The law has answered about a revision.
    async fn found(&mut self, revision: u64, found: Option<Found>) {
        let newest = self.workspace.state().revision == revision;
        let Some(found) = found.filter(|_| newest) else { return };
        self.workspace.packages.forget_others(&found.roots);
        self.judged = Arc::new(found.judged);
        clear(&self.client, &mut self.sent, &found.findings).await;
        send(&self.client, &mut self.sent, found.findings).await;
    }
}

/// Asks the law about all packages, unless the next edit is there before long.
async fn ask(view: View, token: Option<ProgressToken>, quiet: Duration) -> Option<Found> {
    tokio::time::sleep(quiet).await;
    view.is_newest().then_some(())?;
    tokio::task::spawn_blocking(move || all(&view, token)).await.ok().flatten()
}

/// The answer of the law with the revision that it is about, once it is there.
async fn answer(asked: &mut Option<Asked>) -> (u64, Option<Found>) {
    let Some((revision, work)) = asked else { return std::future::pending().await };
    let answer = (*revision, work.await.ok().flatten());
    *asked = None;
    answer
}

/// A token that the editor took in good time.
async fn created(client: &Client, token: ProgressToken) -> Option<ProgressToken> {
    let asked = client.create_work_done_progress(token.clone());
    matches!(tokio::time::timeout(PATIENCE, asked).await, Ok(Ok(()))).then_some(token)
}

/// The open texts whose findings are those of an older version.
fn edited(state: &State, sent: &Sent) -> Vec<PathBuf> {
    let version = |uri: &Uri| sent.get(uri).and_then(|(_, version)| *version);
    let older =
        |document: &Document| version(&document.uri).is_some_and(|version| version != document.version);
    let all = state.documents.all().filter(|(_, document)| older(document) && !state.pulls());
    all.map(|(path, _)| path.clone()).collect()
}

/// What can be said of edited texts at once.
fn meanwhile(view: &View, edited: &[PathBuf], judged: &AllJudged) -> Sent {
    let one = |path: &PathBuf| {
        let root = package_root(path, &view.state);
        let before = judged.get(&root)?;
        let snapshot = view.snapshot(&root).ok()?;
        let document = view.state.document(path)?;
        let found = diagnostics::meanwhile(view, path, &snapshot, before)?;
        Some((document.uri.clone(), (found, Some(document.version))))
    };
    edited.iter().filter_map(one).collect()
}

/// The packages of the session, and the findings of those with an open file;
/// nothing if they are stale.
fn all(view: &View, token: Option<ProgressToken>) -> Option<Found> {
    let (mut findings, mut judged) = (Sent::new(), AllJudged::new());
    let mut wanted = view.roots();
    if view.state.pulls() {
        return Some(Found { roots: wanted, findings, judged });
    }
    let open = view.state.documents.all().map(|(path, _)| path).filter(|path| !library::holds(path));
    let roots: BTreeSet<PathBuf> = open.map(|path| package_root(path, &view.state)).collect();
    let progress = view.progress(token, "Checking policies");
    for (number, root) in roots.iter().enumerate() {
        progress.iter().for_each(|progress| progress.report(number, roots.len()));
        let snapshot = view.snapshot(root).ok()?;
        for (path, own) in diagnostics::by_file(view, root, &snapshot).ok()? {
            let version = view.state.document(&path).map(|document| document.version);
            findings.extend(view.state.uri(&path).map(|uri| (uri, (own, version))));
        }
        judged.extend(Judged::of(&snapshot).map(|judged| (root.clone(), judged)));
    }
    wanted.extend(roots);
    Some(Found { roots: wanted, findings, judged })
}

/// Sends empty lists for what is gone.
async fn clear(client: &Client, sent: &mut Sent, wanted: &Sent) {
    let gone: Vec<Uri> = sent.keys().filter(|uri| !wanted.contains_key(*uri)).cloned().collect();
    for uri in gone {
        sent.remove(&uri);
        client.publish_diagnostics(uri, Vec::new(), None).await;
    }
}

/// Sends what is new.
async fn send(client: &Client, sent: &mut Sent, wanted: Sent) {
    for (uri, findings) in wanted {
        if sent.get(&uri) != Some(&findings) {
            client.publish_diagnostics(uri.clone(), findings.0.clone(), findings.1).await;
            sent.insert(uri, findings);
        }
    }
}

/// Has the editor ask again for what files on disk may have changed.
async fn refresh(client: Client, state: Arc<State>) {
    let abilities = &state.abilities;
    if state.pulls() && abilities.refreshes_diagnostics {
        let _ = client.workspace_diagnostic_refresh().await;
    }
    if abilities.refreshes_tokens {
        let _ = client.semantic_tokens_refresh().await;
    }
    if abilities.refreshes_hints {
        let _ = client.inlay_hint_refresh().await;
    }
    if abilities.refreshes_lenses {
        let _ = client.code_lens_refresh().await;
    }
}
