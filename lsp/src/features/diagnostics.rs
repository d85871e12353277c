//! `textDocument/publishDiagnostics`, `textDocument/diagnostic` and
//! `workspace/diagnostic`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use priv_compiler::diagnostic::Diagnostic as Finding;
use priv_compiler::loader::LoadError;
use priv_compiler::source::SourceId;
use priv_compiler::{Compilation, Reading};
use serde_json::json;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentDiagnosticParams,
    DocumentDiagnosticReport, FullDocumentDiagnosticReport, NumberOrString, Position, Range,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport,
    UnchangedDocumentDiagnosticReport, Uri, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
    WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use crate::convert;
use crate::library;
use crate::packages::Snapshot;
use crate::view::{Answer, Compiled, Read, Refusal, View};
use crate::workspace::package_root;

/// The findings of one text, unless the editor has them.
pub fn document(view: &View, parameters: DocumentDiagnosticParams) -> Answer<DocumentDiagnosticReport> {
    let path = convert::path(&parameters.text_document.uri);
    let (items, number) = if library::holds(&path) {
        (Vec::new(), 0)
    } else {
        let snapshot = view.around(&path)?;
        let root = package_root(&path, &view.state);
        (by_file(view, &root, &snapshot)?.remove(&path).unwrap_or_default(), snapshot.number)
    };
    let result_id = number.to_string();
    if parameters.previous_result_id.as_ref() == Some(&result_id) {
        let unchanged_document_diagnostic_report = UnchangedDocumentDiagnosticReport { result_id };
        let report = RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report,
        };
        return Ok(Some(DocumentDiagnosticReport::Unchanged(report)));
    }
    let report = RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
    };
    Ok(Some(DocumentDiagnosticReport::Full(report)))
}

/// The findings of every package in the workspace and around open texts.
pub fn workspace(view: &View, parameters: WorkspaceDiagnosticParams) -> Answer<WorkspaceDiagnosticReport> {
    let known: BTreeMap<&str, &str> = parameters
        .previous_result_ids
        .iter()
        .map(|previous| (previous.uri.as_str(), previous.value.as_str()))
        .collect();
    let mut items = Vec::new();
    let mut seen = BTreeSet::new();
    let roots = view.roots();
    let token = parameters.work_done_progress_params.work_done_token;
    let progress = view.progress(token, "Checking policies");
    for (number, root) in roots.iter().enumerate() {
        progress.iter().for_each(|progress| progress.report(number, roots.len()));
        let snapshot = match view.snapshot(root) {
            Err(Refusal::Because(_)) => continue,
            other => other?,
        };
        for (path, found) in by_file(view, root, &snapshot)? {
            let Some(uri) = view.state.uri(&path).filter(|uri| seen.insert(uri.clone())) else { continue };
            let version = view.state.document(&path).map(|document| i64::from(document.version));
            let result_id = snapshot.number.to_string();
            let unchanged = known.get(uri.as_str()) == Some(&result_id.as_str());
            items.push(report(uri, version, result_id, (!unchanged).then_some(found)));
        }
    }
    Ok(Some(WorkspaceDiagnosticReport { items }))
}

fn report(
    uri: Uri,
    version: Option<i64>,
    result_id: String,
    items: Option<Vec<Diagnostic>>,
) -> WorkspaceDocumentDiagnosticReport {
    match items {
        Some(items) => WorkspaceDocumentDiagnosticReport::Full(WorkspaceFullDocumentDiagnosticReport {
            uri,
            version,
            full_document_diagnostic_report: FullDocumentDiagnosticReport {
                result_id: Some(result_id),
                items,
            },
        }),
        None => WorkspaceDocumentDiagnosticReport::Unchanged(WorkspaceUnchangedDocumentDiagnosticReport {
            uri,
            version,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
        }),
    }
}

/// Findings by the file that they are shown in.
pub type ByFile = BTreeMap<PathBuf, Vec<Diagnostic>>;

/// The findings of every file of a package, empty lists included, so that what
/// was mended disappears.
pub fn by_file(view: &View, root: &Path, snapshot: &Arc<Snapshot>) -> Result<ByFile, Refusal> {
    let mut by_file = ByFile::new();
    if let Err(error) = &snapshot.reading {
        let (path, diagnostic) = unloaded(root, error);
        by_file.insert(path, vec![diagnostic]);
        return Ok(by_file);
    }
    by_file.extend(snapshot.files().map(|(_, path)| (path.to_owned(), Vec::new())));
    if root.is_dir() {
        by_file.insert(root.join("priv.toml"), Vec::new());
    }
    let Some(file) = Compiled::new(snapshot.clone(), SourceId(0), view.state.clone())? else {
        return Ok(by_file);
    };
    for finding in &file.compilation.findings {
        let path = snapshot.path(file.reading.sources.chunk_source(finding.primary.span.chunk));
        if let Some(own) = by_file.get_mut(path) {
            own.push(diagnostic(view, &file, finding));
        }
    }
    Ok(by_file)
}

/// What can be said of a file before the law was asked, if the package was judged
/// when only some of its declarations read otherwise.
pub fn meanwhile(view: &View, path: &Path, now: &Arc<Snapshot>, before: &Judged) -> Option<Vec<Diagnostic>> {
    let file = Read::new(now.clone(), now.source(path)?, view.state.clone())?;
    let here = |finding: &&Finding| file.is_here(finding.primary.span);
    let known = file.reading.continues(&before.reading);
    let found = known.then(|| file.reading.meanwhile(&before.compilation.findings))?;
    Some(found.filter(here).map(|finding| diagnostic(view, &file, finding)).collect())
}

/// A package that was judged.
pub struct Judged {
    reading: Arc<Reading>,
    compilation: Arc<Compilation>,
}

impl Judged {
    /// A package, if it is.
    pub fn of(snapshot: &Snapshot) -> Option<Judged> {
        let reading = snapshot.reading.as_ref().ok()?.clone();
        Some(Judged { reading, compilation: snapshot.compilation()? })
    }
}

/// A package that could not be loaded says so in the file that is to blame.
fn unloaded(root: &Path, error: &LoadError) -> (PathBuf, Diagnostic) {
    let (path, line, column) = match error {
        LoadError::Manifest { path, line, column, .. } => (path.clone(), *line, *column),
        LoadError::NotText { path, line, .. } => (path.clone(), *line, 1),
        _ if root.is_dir() => (root.join("priv.toml"), 1, 1),
        _ => (root.to_owned(), 1, 1),
    };
    let at = |column: usize| Position { line: (line - 1) as u32, character: column as u32 };
    let diagnostic = Diagnostic {
        range: Range { start: at(column - 1), end: at(column) },
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some("priv".to_owned()),
        message: error.to_string(),
        ..Diagnostic::default()
    };
    (convert::normal(&path), diagnostic)
}

fn diagnostic(view: &View, file: &Read, finding: &Finding) -> Diagnostic {
    let related = finding.related.iter().filter_map(|label| {
        let location = file.location(label.span)?;
        Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
    });
    Diagnostic {
        range: file.range(finding.primary.span),
        severity: Some(match finding.accepted {
            Some(_) => DiagnosticSeverity::HINT,
            None => convert::severity(finding.severity),
        }),
        code: Some(NumberOrString::String(finding.code.to_owned())),
        code_description: page(view, finding.code).map(|href| CodeDescription { href }),
        source: Some("priv".to_owned()),
        message: message(finding),
        related_information: Some(related.collect()),
        data: Some(
            json!({"provisions": finding.provisions, "fix": finding.fix.as_ref().map(|fix| &fix.title)}),
        ),
        ..Diagnostic::default()
    }
}

/// Where a code is explained: in the documentation that the settings name, else
/// in the copy of its page.
fn page(view: &View, code: &str) -> Option<Uri> {
    match &view.state.settings.documentation {
        Some(base) => {
            let group = priv_compiler::rules::find(code).map_or("language", |(group, _)| group);
            format!("{}/{group}.html#{code}", base.trim_end_matches('/')).parse().ok()
        }
        None => Uri::from_file_path(library::page(code)?),
    }
}

/// Headline, law and help, a line each.
fn message(finding: &Finding) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend(finding.notes.iter().cloned());
    if !finding.provisions.is_empty() {
        lines.push(finding.provisions.join(", "));
    }
    lines.extend(finding.help.iter().map(|help| format!("Help: {help}")));
    if let Some(accepted) = &finding.accepted {
        lines.push(format!("Accepted by {} until {}: {}", accepted.owner, accepted.until, accepted.because));
    }
    lines.join("\n")
}
