//! Edits in wire order.
//!
//! Handlers run side by side, so an edit handled as one of them could overtake
//! another. `call` is invoked in the order in which messages arrive: edits are
//! applied here, at once, and the handlers only react to them.

use std::sync::Arc;
use std::task::{Context, Poll};

use tower::Service;
use tower_lsp::jsonrpc::Request;

use crate::workspace::Workspace;

/// A service that applies edits before it passes messages on.
pub struct Ordered<S> {
    inner: S,
    workspace: Arc<Workspace>,
}

impl<S> Ordered<S> {
    /// Puts a service behind the edits of a workspace.
    pub fn new(inner: S, workspace: Arc<Workspace>) -> Self {
        Ordered { inner, workspace }
    }
}

impl<S: Service<Request>> Service<Request> for Ordered<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let parameters = request.params().cloned().unwrap_or_default();
        match request.method() {
            "textDocument/didOpen" => self.apply(parameters, Workspace::open),
            "textDocument/didChange" => self.apply(parameters, Workspace::change),
            "textDocument/didClose" => self.apply(parameters, Workspace::close),
            _ => {}
        }
        self.inner.call(request)
    }
}

impl<S> Ordered<S> {
    /// Applies an edit whose parameters can be read; others are left to the
    /// service, which answers for them.
    fn apply<P: serde::de::DeserializeOwned>(&self, parameters: serde_json::Value, edit: fn(&Workspace, P)) {
        if let Ok(parameters) = serde_json::from_value(parameters) {
            edit(&self.workspace, parameters);
        }
    }
}
