//! `priv schema`: what the compiled policy looks like.

use priv_compiler::emit::json::schema;

use crate::output::{Ending, Failure, print};

/// Print the JSON Schema of the compiled policy
#[derive(clap::Args)]
pub struct Arguments {}

/// Runs the command.
pub fn run(_: &Arguments) -> Result<Ending, Failure> {
    print(&schema::text())?;
    Ok(Ending::Clean)
}
