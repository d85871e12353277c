//! Forwards each message to its feature.

use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::jsonrpc::Result;
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionProviderCapability, CodeActionResponse, CompletionOptions, CompletionParams,
    CompletionResponse, DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, DidSaveTextDocumentParams, DocumentFormattingParams, DocumentSymbolParams,
    DocumentSymbolResponse, GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverParams,
    HoverProviderCapability, InitializeParams, InitializeResult, Location, OneOf, PositionEncodingKind,
    ReferenceParams, ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextEdit, Uri,
};
use tower_lsp::{Client, LanguageServer};

use crate::convert::{self, Encoding};
use crate::features;
use crate::workspace::Workspace;

/// The server.
pub struct Backend {
    client: Client,
    workspace: Arc<Workspace>,
}

impl Backend {
    /// A server for a client.
    pub fn new(client: Client, workspace: Arc<Workspace>) -> Backend {
        Backend { client, workspace }
    }

    /// Compiles the package around a file on a blocking thread and publishes what was found,
    /// unless a later change has made it stale.
    fn publish(&self, uri: &Uri) {
        let Some(path) = convert::path(uri) else { return };
        let (client, workspace) = (self.client.clone(), self.workspace.clone());
        tokio::spawn(async move {
            let revision = workspace.revision();
            let at_work = workspace.clone();
            let Ok(published) =
                tokio::task::spawn_blocking(move || features::diagnostics::diagnostics(&at_work, &path))
                    .await
            else {
                return;
            };
            if workspace.revision() == revision {
                for (uri, diagnostics, version) in published {
                    client.publish_diagnostics(uri, diagnostics, version).await;
                }
            }
        });
    }

    /// Answers a request on a blocking thread; a panic there is an empty answer.
    async fn ask<T: Send + 'static>(
        &self,
        uri: &Uri,
        answer: impl FnOnce(&Workspace, PathBuf) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(path) = convert::path(uri) else { return Ok(None) };
        let workspace = self.workspace.clone();
        Ok(tokio::task::spawn_blocking(move || answer(&workspace, path)).await.unwrap_or_default())
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, parameters: InitializeParams) -> Result<InitializeResult> {
        let offered = parameters.capabilities.general.and_then(|general| general.position_encodings);
        let utf8 = offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8));
        let encoding = if utf8 { Encoding::Utf8 } else { Encoding::Utf16 };
        self.workspace.set_encoding(encoding);
        Ok(InitializeResult {
            capabilities: capabilities(encoding),
            server_info: Some(ServerInfo {
                name: "priv".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        })
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, parameters: DidOpenTextDocumentParams) {
        self.publish(&parameters.text_document.uri);
    }

    async fn did_change(&self, parameters: DidChangeTextDocumentParams) {
        self.publish(&parameters.text_document.uri);
    }

    async fn did_save(&self, parameters: DidSaveTextDocumentParams) {
        self.publish(&parameters.text_document.uri);
    }

    async fn did_close(&self, parameters: DidCloseTextDocumentParams) {
        self.client.publish_diagnostics(parameters.text_document.uri, Vec::new(), None).await;
    }

    async fn did_change_watched_files(&self, _: DidChangeWatchedFilesParams) {
        self.workspace.touch();
        for path in self.workspace.open_paths() {
            if let Some(uri) = Uri::from_file_path(path) {
                self.publish(&uri);
            }
        }
    }

    async fn formatting(&self, parameters: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let uri = parameters.text_document.uri;
        self.ask(&uri, |workspace, path| features::formatting::formatting(workspace, &path)).await
    }

    async fn hover(&self, parameters: HoverParams) -> Result<Option<Hover>> {
        let at = parameters.text_document_position_params;
        self.ask(&at.text_document.uri, move |workspace, path| {
            features::hover::hover(workspace, &path, at.position)
        })
        .await
    }

    async fn completion(&self, parameters: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = parameters.text_document_position;
        self.ask(&at.text_document.uri, move |workspace, path| {
            features::completion::completion(workspace, &path, at.position)
        })
        .await
    }

    async fn goto_definition(
        &self,
        parameters: GotoDefinitionParams,
    ) -> Result<Option<GotoDefinitionResponse>> {
        let at = parameters.text_document_position_params;
        self.ask(&at.text_document.uri, move |workspace, path| {
            features::definition::definition(workspace, &path, at.position)
                .map(GotoDefinitionResponse::Scalar)
        })
        .await
    }

    async fn references(&self, parameters: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = parameters.text_document_position;
        let declaration = parameters.context.include_declaration;
        self.ask(&at.text_document.uri, move |workspace, path| {
            features::references::references(workspace, &path, at.position, declaration)
        })
        .await
    }

    async fn document_symbol(
        &self,
        parameters: DocumentSymbolParams,
    ) -> Result<Option<DocumentSymbolResponse>> {
        let uri = parameters.text_document.uri;
        self.ask(&uri, |workspace, path| features::symbols::symbols(workspace, &path)).await
    }

    async fn code_action(&self, parameters: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = parameters.text_document.uri.clone();
        self.ask(&uri, move |workspace, path| {
            features::code_action::actions(workspace, &path, parameters.range)
        })
        .await
    }
}

fn capabilities(encoding: Encoding) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(match encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::INCREMENTAL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some([":", "(", "[", ",", "."].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
        ..ServerCapabilities::default()
    }
}
