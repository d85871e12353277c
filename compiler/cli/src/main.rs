//! The `priv` command. Each subcommand is a file; this one only chooses.

mod build;
mod check;
mod diff;
mod explain;
mod files;
mod fmt;
mod graph;
mod input;
mod lsp;
mod new;
mod output;
mod revision;
mod schema;
mod version;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;

use output::{Ending, Failure};

/// A policy is many small values, made by several threads at once.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

/// Privacy policies that are checked before they are published.
///
/// Ends with 0 when nothing is wrong, 1 when there are findings that count, and
/// 2 when the command could not be carried out. `priv diff` ends with 1 for changes,
/// and with 3 if people have to be told of them.
#[derive(Parser)]
#[command(name = "priv", version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Diff(diff::Arguments),
    Fmt(fmt::Arguments),
    Graph(graph::Arguments),
    Explain(explain::Arguments),
    Schema(schema::Arguments),
    Lsp(lsp::Arguments),
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(ending) => ending.into(),
        Err(failure) => failure.report(),
    }
}

fn run(command: Command) -> Result<Ending, Failure> {
    match command {
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Graph(arguments) => graph::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Lsp(arguments) => lsp::run(&arguments),
    }
}
