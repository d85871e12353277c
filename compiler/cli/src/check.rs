//! `priv check`: all findings.

use clap::ValueEnum;
use priv_compiler::check::codes;
use priv_compiler::diagnostic::{Diagnostic, Severity};
use priv_compiler::report::{github, human, json, sarif};

use crate::input::Input;
use crate::output::{Color, Ending, Failure, print};

/// Show what the policy doesn't say, contradicts, or can't keep
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    input: Input,
    /// How to show the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Let `warnings`, `notes` (and warnings), or the findings of a code count like errors; may be
    /// given several times
    #[arg(long, value_name = "warnings|notes|CODE", value_parser = denial)]
    deny: Vec<String>,
    /// When to colour
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Text for a terminal
    Human,
    /// One JSON object, hints included
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Annotations for a GitHub workflow
    Github,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    let compiled = arguments.input.compile()?;
    let report = compiled.report();
    print(&match arguments.format {
        Format::Human => human::text(&report, arguments.color.is_on()),
        Format::Json => json::text(&report),
        Format::Sarif => sarif::text(&report),
        Format::Github => github::text(&report),
    })?;
    let counts = compiled.compilation.findings.iter().any(|finding| counts(finding, &arguments.deny));
    // The process ends here, and its memory goes faster whole than piece by piece.
    std::mem::forget(compiled);
    Ok(if counts { Ending::Findings } else { Ending::Clean })
}

fn denial(word: &str) -> Result<String, String> {
    match codes::unknown(word) {
        Some(unknown) if !matches!(word, "warnings" | "notes") => Err(unknown),
        _ => Ok(word.to_owned()),
    }
}

/// Whether a finding makes the check fail.
fn counts(finding: &Diagnostic, denied: &[String]) -> bool {
    let is_denied = |word: &str| denied.iter().any(|denied| denied == word);
    let counts = match finding.severity {
        Severity::Error => true,
        Severity::Warning => is_denied("warnings") || is_denied("notes"),
        Severity::Note => is_denied("notes"),
        Severity::Hint => false,
    };
    finding.accepted.is_none() && (counts || is_denied(finding.code))
}
