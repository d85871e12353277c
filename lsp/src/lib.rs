//! The Priv language server. Protocol types stop here: the compiler has never
//! heard of LSP, and byte offsets become line and column in [`convert`] alone.
//!
//! A message passes [`frames`], which keeps out what is no message, and
//! [`ordered`], which applies edits in the order in which they arrive and gives
//! each request a [`view`] of the state that it finds. [`answers`] finds the
//! feature that answers; [`publisher`] sends findings after changes.

mod abilities;
mod answers;
mod capabilities;
mod convert;
mod documents;
mod features;
mod frames;
mod library;
mod ordered;
mod packages;
mod progress;
mod publisher;
mod server;
mod settings;
mod state;
mod view;
mod workspace;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::io::{AsyncRead, AsyncWrite};
use tower_lsp::{LspService, Server};

use frames::Frames;
use ordered::Ordered;
use server::Backend;
use workspace::Workspace;

/// Most threads for requests; those that wait for a compilation count.
const THREADS: usize = 64;
/// Most requests under way.
const REQUESTS: usize = 256;

/// Serves one client on standard input and output until it says `exit` or
/// closes the pipe. Tells whether it said `shutdown` before.
///
/// # Errors
/// If no runtime can be started.
pub fn serve() -> std::io::Result<bool> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(THREADS)
        .enable_all()
        .build()?;
    let orderly = runtime.block_on(session(tokio::io::stdin(), tokio::io::stdout()));
    runtime.shutdown_background();
    Ok(orderly)
}

/// Serves one client on any pair of streams, as [`serve`] does.
pub async fn session(input: impl AsyncRead + Unpin, output: impl AsyncWrite) -> bool {
    let workspace = Arc::new(Workspace::default());
    let (kept, shared) = (workspace.clone(), workspace.clone());
    let (service, socket) = LspService::new(move |client| Backend::new(client, shared));
    Server::new(Frames::new(input), output, socket)
        .concurrency_level(REQUESTS)
        .serve(Ordered::new(service, workspace))
        .await;
    kept.closing.load(Ordering::Relaxed)
}
