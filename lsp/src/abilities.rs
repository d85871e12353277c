//! What the editor can do.

use serde_json::Value;
use tower_lsp::ls_types::{ClientCapabilities, PositionEncodingKind};

use crate::convert::Encoding;

/// What the editor said that it can do.
#[derive(Clone, Debug, Default)]
pub struct Abilities {
    /// What columns count.
    pub encoding: Encoding,
    /// It asks for the findings of a text.
    pub pulls: bool,
    /// It asks again when told to.
    pub refreshes_diagnostics: bool,
    /// Likewise for tokens, hints and lenses.
    pub refreshes_tokens: bool,
    /// Likewise.
    pub refreshes_hints: bool,
    /// Likewise.
    pub refreshes_lenses: bool,
    /// It fills places in inserted text.
    pub snippets: bool,
    /// It tells of files that change on disk.
    pub watches: bool,
    /// It tells of settings that change.
    pub reconfigures: bool,
    /// It can be asked for its settings.
    pub configurable: bool,
    /// It shows how far long work is.
    pub progress: bool,
    /// Commands of its own that lenses may call.
    pub commands: Vec<String>,
}

impl Abilities {
    /// Reads the capabilities of a client.
    pub fn of(client: &ClientCapabilities) -> Abilities {
        let workspace = client.workspace.clone().unwrap_or_default();
        let text = client.text_document.clone().unwrap_or_default();
        let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_ref());
        let utf8 = offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8));
        let snippets = text.completion.and_then(|completion| completion.completion_item);
        Abilities {
            encoding: if utf8 { Encoding::Utf8 } else { Encoding::Utf16 },
            pulls: text.diagnostic.is_some(),
            refreshes_diagnostics: workspace.diagnostics.and_then(|it| it.refresh_support) == Some(true),
            refreshes_tokens: workspace.semantic_tokens.and_then(|it| it.refresh_support) == Some(true),
            refreshes_hints: workspace.inlay_hint.and_then(|it| it.refresh_support) == Some(true),
            refreshes_lenses: workspace.code_lens.and_then(|it| it.refresh_support) == Some(true),
            snippets: snippets.and_then(|item| item.snippet_support) == Some(true),
            watches: workspace.did_change_watched_files.and_then(|it| it.dynamic_registration) == Some(true),
            reconfigures: workspace.did_change_configuration.and_then(|it| it.dynamic_registration)
                == Some(true),
            configurable: workspace.configuration == Some(true),
            progress: client.window.as_ref().and_then(|window| window.work_done_progress) == Some(true),
            commands: commands(client.experimental.as_ref()),
        }
    }

    /// Whether a lens may call a command of the editor.
    pub fn runs(&self, command: &str) -> bool {
        self.commands.iter().any(|own| own == command)
    }
}

/// `{"commands": ["priv.showPreview", …]}`
fn commands(experimental: Option<&Value>) -> Vec<String> {
    let list = experimental.and_then(|own| own.get("commands")).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
}
