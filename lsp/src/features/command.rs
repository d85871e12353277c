//! `workspace/executeCommand`: what an editor can have done beside its requests.
//! The README of this crate describes arguments and results.

use priv_compiler::diagnostic::Severity;
use priv_compiler::document::map::{self, Kind};
use priv_compiler::document::mark::plain_words;
use priv_compiler::document::{self, Format, Request};
use priv_compiler::emit::html;
use priv_compiler::emit::map::svg;
use priv_compiler::ide::explain;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower_lsp::ls_types::{ExecuteCommandParams, Uri};

use crate::library;
use crate::view::{Answer, Compiled, Refusal, View};

/// The commands.
pub const NAMES: [&str; 4] = ["priv.preview", "priv.graph", "priv.explain", "priv.build"];

/// Runs a command.
pub fn execute(view: &View, parameters: ExecuteCommandParams) -> Answer<Value> {
    let given = parameters.arguments.into_iter().next().unwrap_or_default();
    match parameters.command.as_str() {
        "priv.preview" => run(view, given, preview),
        "priv.graph" => run(view, given, graph),
        "priv.explain" => run(view, given, explained),
        "priv.build" => run(view, given, build),
        other => Err(Refusal::Because(format!("There is no command called `{other}`"))),
    }
}

fn run<P: for<'a> Deserialize<'a>>(
    view: &View,
    given: Value,
    command: fn(&View, P) -> Answer<Value>,
) -> Answer<Value> {
    let arguments = serde_json::from_value(given)
        .map_err(|error| Refusal::Because(format!("The argument cannot be read: {error}")))?;
    command(view, arguments)
}

/// Which document of which package.
#[derive(Deserialize)]
struct Wanted {
    /// A file of the package.
    uri: Uri,
    /// The document by its name; else the first.
    document: Option<String>,
    /// Its language; else the first of its own.
    language: Option<String>,
}

/// A document that can be shown.
#[derive(Serialize)]
struct Choice {
    name: String,
    language: String,
    title: String,
}

/// A document as a page.
fn preview(view: &View, wanted: Wanted) -> Answer<Value> {
    let file = compiled(view, &wanted.uri)?;
    let errors = errors(&file);
    let languages = wanted.language.into_iter().collect::<Vec<_>>();
    let request = Request { draft: errors > 0, languages, ..Request::default() };
    let documents = document::documents(&file.compilation, &request);
    let choices: Vec<Choice> = documents
        .iter()
        .map(|document| Choice {
            name: document.name.clone(),
            language: document.language.clone(),
            title: plain_words(&document.title),
        })
        .collect();
    let asked = |name: &String| wanted.document.as_ref().is_none_or(|wanted| wanted == name);
    let Some(shown) = documents.iter().find(|document| asked(&document.name)) else {
        return match &wanted.document {
            Some(name) => Err(Refusal::Because(format!("There is no document called `{name}`"))),
            None => Ok(None),
        };
    };
    Ok(Some(json!({
        "html": html::page(shown),
        "document": shown.name,
        "language": shown.language,
        "title": shown.title,
        "documents": choices,
        "errors": errors,
    })))
}

/// The maps, by the names under which they are asked for.
const MAPS: [(&str, Kind); 2] = [("flow", Kind::Flow), ("transfer", Kind::Transfer)];

/// A map of where data goes, as a picture and as a page that holds it.
fn graph(view: &View, wanted: Wanted) -> Answer<Value> {
    let file = compiled(view, &wanted.uri)?;
    let main = file.model().languages.first().cloned();
    let language = wanted.language.or(main).unwrap_or_else(|| "en".to_owned());
    let name = wanted.document.unwrap_or_else(|| MAPS[0].0.to_owned());
    let Some(&(_, kind)) = MAPS.iter().find(|(own, _)| *own == name) else {
        return Err(Refusal::Because(format!("There is no map called `{name}`")));
    };
    let title = |kind| map::map(&file.compilation, kind, &language).title;
    let choices: Vec<Choice> = MAPS
        .iter()
        .map(|&(own, kind)| Choice { name: own.to_owned(), language: language.clone(), title: title(kind) })
        .collect();
    let svg = svg::picture(&map::map(&file.compilation, kind, &language), &name, &language);
    let page = format!("<!doctype html>\n<meta charset=\"utf-8\">\n<title>{name}</title>\n{svg}");
    Ok(Some(json!({
        "html": page,
        "svg": svg,
        "document": name,
        "language": language,
        "title": title(kind),
        "documents": choices,
        "errors": errors(&file),
    })))
}

fn compiled(view: &View, uri: &Uri) -> Result<Compiled, Refusal> {
    let snapshot = view.around(&crate::convert::path(uri))?;
    if let Err(error) = &snapshot.reading {
        return Err(Refusal::Because(error.to_string()));
    }
    view.compiled(uri)?.ok_or_else(|| Refusal::Because("This file belongs to no package".to_owned()))
}

fn errors(file: &Compiled) -> usize {
    let findings = file.compilation.findings.iter();
    findings.filter(|finding| finding.severity == Severity::Error && finding.accepted.is_none()).count()
}

/// The code of a finding.
#[derive(Deserialize)]
struct Code {
    code: String,
}

/// What a code means.
fn explained(_: &View, Code { code }: Code) -> Answer<Value> {
    let Some(explanation) = explain::explain(&code) else {
        return Err(Refusal::Because(format!("There is no finding called `{code}`")));
    };
    Ok(Some(json!({
        "code": code,
        "title": explanation.title,
        "severity": explanation.severity,
        "group": explanation.group,
        "provisions": explanation.provisions,
        "markdown": explanation.markdown,
        "page": library::page(&code).and_then(Uri::from_file_path),
    })))
}

/// Which outputs of which package.
#[derive(Deserialize)]
struct Outputs {
    /// A file of the package.
    uri: Uri,
    /// `html`, `markdown`, `text`, `json`; all without it.
    #[serde(default)]
    formats: Vec<String>,
    /// Build despite errors, and say so in the documents.
    #[serde(default)]
    draft: bool,
}

/// The files that `priv build` would write, from the texts as they are in the editor.
fn build(view: &View, wanted: Outputs) -> Answer<Value> {
    let file = compiled(view, &wanted.uri)?;
    let errors = errors(&file);
    if errors > 0 && !wanted.draft {
        return Ok(Some(json!({"errors": errors, "files": []})));
    }
    let named = |format: &&Format| wanted.formats.iter().any(|name| name == format.word());
    // A workbook is no text, which is all that an editor takes.
    let texts = |format: &&Format| **format != Format::Xlsx;
    let formats = Format::ALL.iter().filter(named).filter(texts).copied().collect();
    let request = Request { formats, draft: wanted.draft, ..Request::default() };
    let outputs = document::build(&file.compilation, &request);
    let files: Vec<Value> = outputs
        .into_iter()
        .map(|output| json!({"path": output.path, "text": String::from_utf8_lossy(&output.bytes)}))
        .collect();
    Ok(Some(json!({"errors": errors, "files": files})))
}
