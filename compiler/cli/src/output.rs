//! How a command ends, and what it says: results on standard output, failures
//! on standard error.

use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use clap::ValueEnum;

/// A command that was carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nothing to complain about.
    Clean,
    /// Findings that count, or changes.
    Findings,
    /// Changes that people have to be told of.
    Material,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Clean => ExitCode::SUCCESS,
            Ending::Findings => ExitCode::from(1),
            Ending::Material => ExitCode::from(3),
        }
    }
}

/// A command that could not be carried out: what stood in its way.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Says so, and ends with 2.
    pub fn report(&self) -> ExitCode {
        complain(&self.0);
        ExitCode::from(2)
    }
}

impl<T: Display> From<T> for Failure {
    fn from(reason: T) -> Self {
        Failure(reason.to_string())
    }
}

/// Writes to standard output. A reader that has gone away, as in
/// `priv check | head`, is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output can't be written: {error}").into())
        }
        _ => Ok(()),
    }
}

/// Says on standard error what could not be done.
pub fn complain(reason: &str) {
    // Where not even this can be written, the exit code has to do.
    let _ = writeln!(std::io::stderr(), "priv: {reason}");
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Where standard output is a terminal.
    Auto,
    /// Wherever it goes.
    Always,
    /// Not at all.
    Never,
}

impl Color {
    /// Whether to colour what goes to standard output.
    pub fn is_on(self) -> bool {
        match self {
            Color::Auto => std::io::stdout().is_terminal(),
            Color::Always => true,
            Color::Never => false,
        }
    }
}
