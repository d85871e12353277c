//! `priv diff`: what changed, by meaning.

use clap::ValueEnum;
use jiff::civil::Date;
use priv_compiler::Options;
use priv_compiler::diff::duty::Told;
use priv_compiler::diff::policy::Policy;
use priv_compiler::diff::{Diff, diff, html, human, json, markdown, notice};
use priv_compiler::document::wording::{ENGLISH, Wording};
use priv_compiler::emit;

use crate::input::{date, setting};
use crate::output::{Color, Ending, Failure, print};
use crate::version;

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
    let options = Options { as_of: arguments.as_of, set: arguments.set.clone() };
    let (old, new) = (version::policy(&arguments.old, &options)?, version::policy(&arguments.new, &options)?);
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
    let ending = match (diff.is_material(), diff.is_empty()) {
        (true, _) => Ending::Material,
        (false, false) => Ending::Findings,
        (false, true) => Ending::Clean,
    };
    // The process ends here, and its memory goes faster whole than piece by piece.
    std::mem::forget((old, new, diff));
    Ok(ending)
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
