//! `priv lsp`: the language server.

use crate::output::{Ending, Failure};

/// Serve editors over standard input and output (the Language Server Protocol)
#[derive(clap::Args)]
pub struct Arguments {
    /// Talk over standard input and output; the only way there is, which some editors ask for by name
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Runs the server until the editor ends it; one that leaves without `shutdown`
/// gets 1, as the protocol wants.
pub fn run(_: &Arguments) -> Result<Ending, Failure> {
    Ok(if priv_lsp::serve()? { Ending::Clean } else { Ending::Findings })
}
