//! Messages in wire order.
//!
//! The library under us runs handlers side by side, so an edit handled as one of
//! them could overtake another. `call` is invoked in the order in which messages
//! arrive: edits are applied here, at once; a request takes along the state that
//! it finds, and is answered from that on a thread of its own.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use futures::future::{BoxFuture, FutureExt};
use serde_json::Value;
use tokio::sync::{Notify, Semaphore};
use tower::Service;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};

use crate::answers;
use crate::frames;
use crate::view::{Refusal, View};
use crate::workspace::Workspace;

/// Most requests that are answered side by side.
const ANSWERS: usize = 48;

/// How to take a request back.
#[derive(Default)]
struct Ticket {
    cancelled: Arc<AtomicBool>,
    bell: Notify,
}

type Pending = Arc<Mutex<HashMap<Id, Arc<Ticket>>>>;

/// A service that applies edits and answers requests; the life of the session is
/// left to the service within.
pub struct Ordered<S> {
    inner: S,
    workspace: Arc<Workspace>,
    pending: Pending,
    /// Leaves threads for reading and writing, however many requests there are.
    gate: Arc<Semaphore>,
    /// Between `initialize` and `shutdown`.
    open: bool,
}

impl<S> Ordered<S> {
    /// Puts a service behind the edits of a workspace.
    pub fn new(inner: S, workspace: Arc<Workspace>) -> Self {
        let gate = Arc::new(Semaphore::new(ANSWERS));
        Ordered { inner, workspace, pending: Pending::default(), gate, open: false }
    }

    /// Takes note of what a message changes.
    fn note(&mut self, request: &Request) {
        match request.method() {
            "initialize" => {
                self.open = true;
                self.apply(request, Workspace::greet);
            }
            "shutdown" => {
                self.open = false;
                self.workspace.closing.store(true, Ordering::Relaxed);
            }
            "textDocument/didOpen" => self.apply(request, Workspace::open),
            "textDocument/didChange" => self.apply(request, Workspace::change),
            "textDocument/didClose" => self.apply(request, Workspace::close),
            "textDocument/didSave" => self.workspace.save(),
            "workspace/didChangeWatchedFiles" => self.workspace.touch(),
            "workspace/didChangeWorkspaceFolders" => self.apply(request, Workspace::change_folders),
            "$/cancelRequest" => self.cancel(request),
            _ => {}
        }
    }

    /// Applies an edit whose parameters can be read; others are left to the
    /// service, which answers for them.
    fn apply<P: serde::de::DeserializeOwned>(&self, request: &Request, edit: fn(&Workspace, P)) {
        let parameters = request.params().cloned().unwrap_or_default();
        if let Ok(parameters) = serde_json::from_value(parameters) {
            edit(&self.workspace, parameters);
        }
    }

    fn cancel(&self, request: &Request) {
        let id = request.params().and_then(|params| params.get("id"));
        let Some(id) = id.and_then(|id| serde_json::from_value::<Id>(id.clone()).ok()) else { return };
        let pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ticket) = pending.get(&id) {
            ticket.cancelled.store(true, Ordering::Relaxed);
            ticket.bell.notify_one();
        }
    }

    /// Answers a request from the state as it is now.
    fn answer(&self, id: Id, method: String, parameters: Value) -> BoxFuture<'static, Response> {
        let ticket = Arc::new(Ticket::default());
        let view = View::new(&self.workspace, ticket.cancelled.clone());
        let pending = self.pending.clone();
        pending.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), ticket.clone());
        let gate = self.gate.clone();
        let work = async move {
            let _passed = gate.acquire_owned().await;
            tokio::task::spawn_blocking(move || answers::answer(&view, &method, parameters)).await
        };
        async move {
            let result = tokio::select! {
                result = work => result.unwrap_or_else(|_| Err(Error::internal_error())),
                () = ticket.bell.notified() => Err(Refusal::Cancelled.into()),
            };
            pending.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
            Response::from_parts(id, result)
        }
        .boxed()
    }
}

/// Adds to the greeting what the protocol types below us don't know yet.
fn complete(response: Response) -> Response {
    let (id, mut result) = response.into_parts();
    if let Ok(greeting) = &mut result
        && let Some(capabilities) = greeting.get_mut("capabilities").and_then(Value::as_object_mut)
    {
        capabilities.insert("typeHierarchyProvider".to_owned(), Value::Bool(true));
    }
    Response::from_parts(id, result)
}

impl<S> Service<Request> for Ordered<S>
where
    S: Service<Request, Response = Option<Response>>,
    S::Error: Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Option<Response>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Option<Response>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        self.note(&request);
        let ours = self.open && request.id().is_some() && answers::knows(request.method());
        match request.id() {
            _ if request.method() == frames::UNREADABLE => {
                let error = frames::error(request.params());
                futures::future::ready(Ok(Some(Response::from_error(Id::Null, error)))).boxed()
            }
            Some(id) if ours => {
                let parameters = request.params().cloned().unwrap_or_default();
                let answer = self.answer(id.clone(), request.method().to_owned(), parameters);
                answer.map(|response| Ok(Some(response))).boxed()
            }
            _ if request.method() == "initialize" => {
                let greeting = self.inner.call(request);
                greeting.map(|greeted| greeted.map(|response| response.map(complete))).boxed()
            }
            _ => self.inner.call(request).boxed(),
        }
    }
}
