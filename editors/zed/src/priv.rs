//! Starts `priv lsp` for Zed.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{Command, Extension, LanguageServerId, Result, Worktree, register_extension};

struct Priv;

impl Extension for Priv {
    fn new() -> Self {
        Priv
    }

    /// The program of the setting `lsp.priv.binary.path`, else the one on the `PATH`.
    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(id.as_ref(), worktree).ok().and_then(|settings| settings.binary);
        let configured = binary.and_then(|binary| binary.path);
        let command = configured.or_else(|| worktree.which("priv")).ok_or(
            "priv is not on the PATH; name it in the settings: {\"lsp\": {\"priv\": {\"binary\": {\"path\": \"…\"}}}}",
        )?;
        Ok(Command { command, args: vec!["lsp".to_owned()], env: worktree.shell_env() })
    }
}

register_extension!(Priv);
