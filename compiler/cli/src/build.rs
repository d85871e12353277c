//! `priv build`: documents and JSON.

use std::path::PathBuf;

use clap::ValueEnum;
use priv_compiler::Compilation;
use priv_compiler::diff::notice;
use priv_compiler::document::{self, Output, Request};
use priv_compiler::emit::json::Layout;
use priv_compiler::loader::Package;
use priv_compiler::report::human;

use crate::files;
use crate::input::{Compiled, Input, unknown};
use crate::output::{Color, Ending, Failure, print};
use crate::version;
use crate::watch;

/// Write the documents of a policy, and its model as JSON
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    input: Input,
    /// The folder for what is built; its files are replaced all together or not at all.
    /// A build of everything removes what earlier builds left there
    #[arg(long, value_name = "DIR", default_value = "out")]
    out: PathBuf,
    /// Only this document; may be given several times
    #[arg(long, value_name = "NAME")]
    document: Vec<String>,
    /// Only this language of the package; may be given several times
    #[arg(long, value_name = "LANGUAGE")]
    lang: Vec<String>,
    /// Only these formats
    #[arg(long, value_enum, value_delimiter = ',')]
    format: Vec<Format>,
    /// Build despite errors, and say so in the documents
    #[arg(long)]
    draft: bool,
    /// The compiled policy on one line, instead of one fact a line
    #[arg(long)]
    compact: bool,
    /// Keep in the compiled policy which passages its facts were read from (`@source`)
    #[arg(long)]
    provenance: bool,
    /// The older version that change notices compare with: a file or folder, a compiled policy
    /// (`.json`), or `REVISION:PATH` of git
    #[arg(long, value_name = "OLD")]
    since: Option<String>,
    /// Build again whenever the package changes on disk, until the end is asked for (Ctrl-C)
    #[arg(long)]
    watch: bool,
    /// When to colour the findings
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Pages for a browser
    Html,
    /// Markdown
    Markdown,
    /// Plain text
    Text,
    /// Pages for paper, tagged for screen readers
    Pdf,
    /// Workbooks of the registers
    Xlsx,
    /// Tables of the registers
    Csv,
    /// The compiled policy for machines
    Json,
}

impl From<Format> for document::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Html => document::Format::Html,
            Format::Markdown => document::Format::Markdown,
            Format::Text => document::Format::Text,
            Format::Pdf => document::Format::Pdf,
            Format::Xlsx => document::Format::Xlsx,
            Format::Csv => document::Format::Csv,
            Format::Json => document::Format::Json,
        }
    }
}

/// Runs the command, once or after each change.
pub fn run(arguments: &Arguments) -> Result<Ending, Failure> {
    if arguments.watch {
        watch::repeat(&arguments.input, |package| build(arguments, package))
    } else {
        build(arguments, arguments.input.load()?)
    }
}

/// Builds once. Errors stop it before anything is written, unless a draft is wanted.
fn build(arguments: &Arguments, package: Package) -> Result<Ending, Failure> {
    let compiled = arguments.input.compiled(package)?;
    let request = request(arguments, &compiled)?;
    let report = compiled.report();
    let errors = report.summary().errors;
    if errors > 0 && !arguments.draft {
        let findings = human::text(&report, arguments.color.is_on());
        print(&format!("{findings}nothing was built; `--draft` builds nevertheless, and says so\n"))?;
        return Ok(Ending::Findings);
    }
    let compilation = &compiled.compilation;
    let mut documents = document::documents(compilation, &request);
    if let Some(old) = &arguments.since {
        let old = version::policy(old, &arguments.input.options())?;
        documents.extend(notice::documents(compilation, &old, &request));
    }
    let outputs = document::write(compilation, &request, &documents);
    let mut remarks: String = outputs.iter().filter_map(lacking).collect();
    remarks += &uncompared(arguments, &request, compilation);
    let files: Vec<_> = outputs.into_iter().map(|output| (output.path, output.bytes)).collect();
    let picked = [&arguments.document, &arguments.lang].iter().any(|own| !own.is_empty());
    let whole = !picked && arguments.format.is_empty();
    files::write_build(&arguments.out, &files, whole)?;
    let built = built(arguments, files.len(), errors);
    print(&format!("{}{remarks}{built}", human::summary(&report)))?;
    Ok(Ending::Clean)
}

fn request(arguments: &Arguments, compiled: &Compiled) -> Result<Request, Failure> {
    let model = &compiled.compilation.model;
    let known = [document::names(model), document::change_notice_names(model)].concat();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    among("document", &arguments.document, &known)?;
    let known: Vec<&str> = compiled.package.manifest.languages.iter().map(String::as_str).collect();
    among("language", &arguments.lang, &known)?;
    Ok(Request {
        documents: arguments.document.clone(),
        languages: arguments.lang.clone(),
        formats: arguments.format.iter().map(|&format| format.into()).collect(),
        draft: arguments.draft,
        json: Layout { compact: arguments.compact, provenance: arguments.provenance },
    })
}

/// Whether everything that was asked for exists.
fn among(what: &str, asked: &[String], known: &[&str]) -> Result<(), Failure> {
    match asked.iter().find(|asked| !known.contains(&asked.as_str())) {
        Some(missing) => Err(unknown(&format!("{what} called `{missing}`"), missing, known).into()),
        None => Ok(()),
    }
}

fn built(arguments: &Arguments, files: usize, errors: usize) -> String {
    let noun = if files == 1 { "file" } else { "files" };
    let draft = match (arguments.draft, errors) {
        (false, _) => "",
        (true, 0) => ", marked as drafts",
        (true, _) => ", marked as drafts; `priv check` shows the errors",
    };
    format!("built {files} {noun} in `{}`{draft}\n", arguments.out.display())
}

/// The change notices that nothing was named to compare with.
fn uncompared(arguments: &Arguments, request: &Request, compilation: &Compilation) -> String {
    let asked = |name: &String| request.documents.is_empty() || request.documents.contains(name);
    let names = document::change_notice_names(&compilation.model).into_iter().filter(asked);
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.is_empty() || arguments.since.is_some() {
        true => String::new(),
        false => format!("left out {}: `--since OLD` names the version to compare with\n", names.join(", ")),
    }
}

/// What a file could not show.
fn lacking(output: &Output) -> Option<String> {
    let letters: Vec<String> = output.lacking.iter().map(|letter| format!("`{letter}`")).collect();
    let lacks = format!("`{}` shows \u{25A1} for what its font lacks: {}\n", output.path, letters.join(" "));
    (!letters.is_empty()).then_some(lacks)
}
