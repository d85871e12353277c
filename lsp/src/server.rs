//! The life of a session: greeting, settings, end.

use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    ConfigurationItem, DidChangeConfigurationParams, DidChangeWatchedFilesRegistrationOptions,
    FileSystemWatcher, GlobPattern, InitializeParams, InitializeResult, InitializedParams, MessageType,
    Registration, ServerInfo,
};
use tower_lsp::{Client, LanguageServer};

use crate::capabilities::capabilities;
use crate::publisher;
use crate::settings::Settings;
use crate::workspace::Workspace;

/// The server.
pub struct Backend {
    client: Client,
    workspace: Arc<Workspace>,
}

impl Backend {
    /// A server for a client.
    pub fn new(client: Client, workspace: Arc<Workspace>) -> Backend {
        let _ = workspace.client.set(client.clone());
        Backend { client, workspace }
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        Ok(InitializeResult {
            capabilities: capabilities(&self.workspace.state().abilities),
            server_info: Some(ServerInfo {
                name: "priv".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        tokio::spawn(publisher::publish(self.client.clone(), self.workspace.clone()));
        tokio::spawn(watch(self.client.clone(), self.workspace.clone()));
    }

    async fn did_change_configuration(&self, parameters: DidChangeConfigurationParams) {
        let (client, workspace) = (self.client.clone(), self.workspace.clone());
        tokio::spawn(async move { configure(&client, &workspace, Some(parameters.settings)).await });
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}

/// Asks to be told of files that change on disk and of settings, and for the
/// settings as they are.
async fn watch(client: Client, workspace: Arc<Workspace>) {
    let abilities = workspace.state().abilities.clone();
    let mut wishes = Vec::new();
    if abilities.watches {
        let watcher =
            |glob: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(glob.to_owned()), kind: None };
        let watchers = ["**/*.priv", "**/priv.toml"].map(watcher).to_vec();
        let options = serde_json::to_value(DidChangeWatchedFilesRegistrationOptions { watchers });
        wishes.push(wish("workspace/didChangeWatchedFiles", options.ok()));
    }
    if abilities.reconfigures {
        wishes.push(wish("workspace/didChangeConfiguration", None));
    }
    if !wishes.is_empty() {
        let _ = client.register_capability(wishes).await;
    }
    if abilities.configurable {
        configure(&client, &workspace, None).await;
    }
}

fn wish(method: &str, register_options: Option<serde_json::Value>) -> Registration {
    Registration { id: format!("priv.{method}"), method: method.to_owned(), register_options }
}

/// Takes over settings: those that were sent, or those that the editor has when
/// asked. Settings that cannot be read change nothing, and the user is told.
async fn configure(client: &Client, workspace: &Workspace, sent: Option<serde_json::Value>) {
    let mut settings = sent.filter(|sent| !sent.is_null() && sent.get("priv").is_some());
    if settings.is_none() && workspace.state().abilities.configurable {
        let item = ConfigurationItem { scope_uri: None, section: Some("priv".to_owned()) };
        settings = client.configuration(vec![item]).await.ok().and_then(|mut all| all.pop());
    }
    let Some(settings) = settings.filter(|settings| !settings.is_null()) else { return };
    match Settings::read(&settings) {
        Ok(settings) => workspace.configure(settings),
        Err(message) => client.show_message(MessageType::ERROR, message).await,
    }
}
