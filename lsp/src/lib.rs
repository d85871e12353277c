//! The Priv language server. Protocol types stop here: the compiler has never
//! heard of LSP, and byte offsets become line and column in [`convert`] alone.
//!
//! Messages reach [`server`] through [`ordered`], which applies edits in the
//! order in which they arrive, before any request that came after them runs.

mod convert;
mod documents;
mod features;
mod ordered;
mod server;
mod workspace;

use tower_lsp::{LspService, Server};

use ordered::Ordered;
use server::Backend;
use workspace::Workspace;

/// Serves one client on standard input and output until it says `exit`.
///
/// # Errors
/// If no runtime can be started.
pub fn serve() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let workspace = std::sync::Arc::new(Workspace::default());
        let shared = workspace.clone();
        let (service, socket) = LspService::new(move |client| Backend::new(client, shared));
        Server::new(tokio::io::stdin(), tokio::io::stdout(), socket)
            .concurrency_level(256)
            .serve(Ordered::new(service, workspace))
            .await;
    });
    Ok(())
}
