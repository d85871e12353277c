//! `textDocument/codeLens`: findings and references above declarations, and the
//! notice.

use priv_compiler::ide::symbol::{Name, Symbol};
use priv_compiler::model::Declaration;
use priv_compiler::schema::Kind;
use serde_json::{Value, json};
use tower_lsp::ls_types::{CodeLens, CodeLensParams, Command, Location, Uri};

use crate::view::{Answer, Compiled, View};

/// The lenses of a file.
pub fn lenses(view: &View, parameters: CodeLensParams) -> Answer<Vec<CodeLens>> {
    if !view.state.settings.code_lens {
        return Ok(Some(Vec::new()));
    }
    let uri = parameters.text_document.uri;
    let Some(file) = view.compiled(&uri)? else { return Ok(None) };
    let here = |own: &&Declaration| file.is_here(own.span);
    let mut all = Vec::new();
    for own in file.model().all().filter(here) {
        all.extend(preview(view, &file, own, &uri));
        if matches!(own.kind, Kind::Activity | Kind::Part) {
            all.extend(findings(view, &file, own, &uri));
        }
        if own.parent.is_none() {
            all.push(references(view, &file, own, &uri));
        }
    }
    Ok(Some(all))
}

fn lens(
    view: &View,
    file: &Compiled,
    own: &Declaration,
    title: String,
    command: &str,
    arguments: Vec<Value>,
) -> CodeLens {
    let command = if view.state.abilities.runs(command) { command } else { "" };
    CodeLens {
        range: file.range(own.span),
        command: Some(Command { title, command: command.to_owned(), arguments: Some(arguments) }),
        data: None,
    }
}

/// Above a notice; if none is declared, above the organisation that speaks.
fn preview(view: &View, file: &Compiled, own: &Declaration, uri: &Uri) -> Option<CodeLens> {
    let model = file.model();
    let notices = model.documents("notice");
    let speaks = notices.is_empty() && model.builds("notice") && model.speaker == Some(own.id);
    let title = "Preview notice".to_owned();
    (speaks || notices.contains(&own.id))
        .then(|| lens(view, file, own, title, "priv.showPreview", vec![json!(uri)]))
}

fn findings(view: &View, file: &Compiled, own: &Declaration, uri: &Uri) -> Option<CodeLens> {
    let inside = |span: priv_compiler::source::Span| {
        span.chunk == own.whole.chunk && own.whole.start <= span.start && span.end <= own.whole.end
    };
    let all = file.compilation.findings.iter();
    let count = all.filter(|finding| finding.accepted.is_none() && inside(finding.primary.span)).count();
    let arguments = vec![json!(uri), json!(file.range(own.whole))];
    (count > 0).then(|| lens(view, file, own, counted(count, "finding"), "priv.showFindings", arguments))
}

fn references(view: &View, file: &Compiled, own: &Declaration, uri: &Uri) -> CodeLens {
    let symbol = Symbol::Declaration(own.id);
    let location = |name: &Name| {
        let range = file.lines_of(name.source).range(name.bytes());
        Some(Location { uri: file.uri_of(name.source)?, range })
    };
    let others = file.names().all(&symbol).filter(|name| !name.declares);
    let places: Vec<Location> = others.filter_map(location).collect();
    let title = counted(places.len(), "reference");
    let arguments = vec![json!(uri), json!(file.range(own.span).start), json!(places)];
    lens(view, file, own, title, "priv.showReferences", arguments)
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
