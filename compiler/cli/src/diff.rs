//! `priv diff`: what changed, by meaning.

use std::path::Path;

use clap::ValueEnum;
use jiff::civil::Date;
use priv_compiler::check::codes;
use priv_compiler::diagnostic::Severity;
use priv_compiler::diff::duty::Told;
use priv_compiler::diff::policy::Policy;
use priv_compiler::diff::{Diff, diff, html, human, json, markdown, notice};
use priv_compiler::document::wording::{ENGLISH, Wording};
use priv_compiler::emit;
use priv_compiler::loader::{self, Package};
use priv_compiler::{Options, compile};

use crate::input::{date, setting};
use crate::output::{Color, Ending, Failure, print};
use crate::revision;

/// Show what changed between two versions: whom it concerns, and who has to be told
///
/// Ends with 0 if nothing changed in meaning, 1 if only records, duties, the law or wording
/// changed, and 3 if people have to be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The older version: a file or folder, a compiled policy (`.json`), or `REVISION:PATH` of git
    old: String,
    /// The newer version
    #[arg(default_value = ".")]
    new: String,
    /// How to show the changes
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Instead of the list, the notice to those who have to be told
    #[arg(long, value_enum, value_name = "WHOM", num_args = 0..=1, default_missing_value = "people",
          require_equals = true)]
    notice: Option<Audience>,
    /// The day whose law applies to sources, or `today` (the day in UTC)
    #[arg(long, value_name = "DATE|today", value_parser = date)]
    as_of: Option<Date>,
    /// Fixes a parameter of both policies; may be given several times
    #[arg(long, value_name = "PARAMETER=VALUE", value_parser = setting)]
    set: Vec<(String, String)>,
    /// The language of the words: English, or for a notice the main one of the newer policy
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// When to colour
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Text for a terminal
    Human,
    /// One JSON object
    Json,
    /// Tables for a review
    Markdown,
    /// A page for a browser
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum Audience {
    /// Those whose data it is
    People,
    /// Those for whom a processor works
    Clients,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    let (old, new) = (policy(arguments, &arguments.old)?, policy(arguments, &arguments.new)?);
    let diff = diff(&old, &new, language(arguments, &new)?);
    let shown = match arguments.notice {
        Some(audience) => letter(&diff, audience, arguments.format)?,
        None => match arguments.format {
            Format::Human => human::text_of(&diff, arguments.color.is_on()),
            Format::Json => json::text(&diff),
            Format::Markdown => markdown::text_of(&diff),
            Format::Html => html::page(&diff),
        },
    };
    print(&shown)?;
    Ok(match (diff.is_material(), diff.is_empty()) {
        (true, _) => Ending::Material,
        (false, false) => Ending::Findings,
        (false, true) => Ending::Clean,
    })
}

/// The language of the changes: the one asked for, else English for those who
/// review and the own one of the policy for those who are told.
fn language<'a>(arguments: &'a Arguments, new: &'a Policy) -> Result<&'a str, Failure> {
    match arguments.lang.as_deref() {
        Some(asked) if !Wording::knows(asked) => Err(format!("there are no words in `{asked}`").into()),
        Some(asked) => Ok(asked),
        None if arguments.notice.is_some() => Ok(new.languages.first().map_or(ENGLISH, String::as_str)),
        None => Ok(ENGLISH),
    }
}

fn letter(diff: &Diff, audience: Audience, format: Format) -> Result<String, Failure> {
    let told = match audience {
        Audience::People => Told::Subjects,
        Audience::Clients => Told::Clients,
    };
    let document = notice::notice(diff, told);
    match format {
        Format::Human => Ok(emit::text::text(&document)),
        Format::Markdown => Ok(emit::markdown::text(&document)),
        Format::Html => Ok(emit::html::page(&document)),
        Format::Json => Err("a notice is for people: `--format` human, markdown or html".into()),
    }
}

/// One side: from the disk if something stands there, else from git.
fn policy(arguments: &Arguments, side: &str) -> Result<Policy, Failure> {
    let path = Path::new(side);
    if !path.exists() {
        return match revision::split(side) {
            Some((revision, path)) => of_revision(arguments, side, revision, path),
            None => Err(format!(
                "there is no `{side}`; a revision of git is named with a path, as in `{side}:./`"
            )
            .into()),
        };
    }
    if is_compiled(side) && path.is_file() {
        return read(side, &std::fs::read(path).map_err(|error| format!("`{side}` can't be read: {error}"))?);
    }
    compiled(arguments, side, &loader::load(path)?)
}

fn of_revision(arguments: &Arguments, side: &str, revision: &str, path: &str) -> Result<Policy, Failure> {
    let texts = revision::texts(revision)?;
    let path = revision::path(path)?;
    if let Some(text) = texts.get(&path).filter(|_| is_compiled(&path)) {
        return read(side, text.as_bytes());
    }
    let package = loader::load_from(&texts, &path).map_err(|error| format!("in `{revision}`: {error}"))?;
    compiled(arguments, side, &package)
}

fn is_compiled(path: &str) -> bool {
    path.ends_with(".json")
}

fn read(side: &str, bytes: &[u8]) -> Result<Policy, Failure> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| format!("`{side}` is not UTF-8 from the byte at {} on", error.valid_up_to()))?;
    Policy::read(text).map_err(|error| format!("`{side}` {error}").into())
}

/// Compiles sources. Errors of the language leave gaps that would look like
/// changes.
fn compiled(arguments: &Arguments, side: &str, package: &Package) -> Result<Policy, Failure> {
    let options = Options { as_of: arguments.as_of, set: arguments.set.clone() };
    let compilation = compile(package, &options);
    let broken = compilation.findings.iter().find(|finding| {
        finding.severity == Severity::Error
            && finding.code != "contradiction"
            && codes::find(finding.code).is_some()
    });
    match broken {
        None => Ok(Policy::of(&compilation)),
        Some(finding) => Err(format!(
            "`{side}` can't be compared: {} [{}]; `priv check` shows where",
            finding.message, finding.code
        )
        .into()),
    }
}
