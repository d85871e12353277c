//! Sends findings after each change, and tells the editor what to ask again.
//!
//! One task does all of it: while it works, further changes only ring once more,
//! so a flood of edits is compiled once. What is stale by then is not sent. After an
//! edit the findings on the language go first, with those on the law as they were;
//! the law is asked then, unless the next edit is there already.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

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

/// Findings of a file with the version of the text that they are about.
type Findings = (Vec<Diagnostic>, Option<i32>);
/// What each file shows.
type Sent = BTreeMap<Uri, Findings>;
/// The packages as they were when the law was last asked about them.
type AllJudged = BTreeMap<PathBuf, Judged>;

/// What was found in all packages of the session.
struct Found {
    roots: BTreeSet<PathBuf>,
    findings: Sent,
    judged: AllJudged,
}

/// Publishes until the session ends.
pub async fn publish(client: Client, workspace: Arc<Workspace>) {
    let mut sent = Sent::new();
    let mut judged = Arc::new(AllJudged::new());
    let mut outside = 0;
    // The first time takes longest: nothing is compiled yet.
    let mut first = Some(ProgressToken::String("priv.check".to_owned()));
    loop {
        workspace.changed.notified().await;
        let state = workspace.state();
        if state.outside != outside {
            outside = state.outside;
            tokio::spawn(refresh(client.clone(), state.clone()));
        }
        let view = View::new(&workspace, Arc::default());
        let shown = state.abilities.progress && !state.pulls() && state.documents.all().next().is_some();
        let token = match first.take_if(|_| shown) {
            Some(token) => created(&client, token).await,
            None => None,
        };
        let edited = edited(&state, &sent);
        if !edited.is_empty() {
            let (view, judged) = (view.clone(), judged.clone());
            let work = tokio::task::spawn_blocking(move || meanwhile(&view, &edited, &judged)).await;
            if workspace.state().revision == state.revision {
                send(&client, &mut sent, work.unwrap_or_default()).await;
            }
        }
        let work = tokio::task::spawn_blocking(move || all(&view, token)).await;
        let Ok(Some(found)) = work else { continue };
        workspace.packages.forget_others(&found.roots);
        judged = Arc::new(found.judged);
        if workspace.state().revision == state.revision {
            clear(&client, &mut sent, &found.findings).await;
            send(&client, &mut sent, found.findings).await;
        }
    }
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
