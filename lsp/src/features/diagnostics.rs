//! `textDocument/publishDiagnostics`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use priv_compiler::Compilation;
use priv_compiler::diagnostic::Diagnostic as Finding;
use tower_lsp::ls_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, NumberOrString, Range, Uri,
};

use super::location;
use crate::convert;
use crate::workspace::{Snapshot, Workspace};

/// Diagnostics of a file, with the version of the text that they are about.
pub type Published = (Uri, Vec<Diagnostic>, Option<i32>);

/// The diagnostics of every file of the package around `path`, empty lists included,
/// so that what was mended disappears.
pub fn diagnostics(workspace: &Workspace, path: &Path) -> Vec<Published> {
    let snapshot = workspace.snapshot(path);
    let compilation = match &snapshot.result {
        Ok(compilation) => compilation,
        Err(error) => return unloaded(workspace, path, &error.to_string()),
    };
    let mut by_file: BTreeMap<PathBuf, Vec<Diagnostic>> = BTreeMap::new();
    for (source, _) in compilation.sources.files() {
        if let Some(file) = snapshot.path(compilation, source) {
            by_file.entry(file).or_default();
        }
    }
    for finding in &compilation.findings {
        let (source, _) = compilation.sources.locate(finding.primary.span);
        if let Some(file) = snapshot.path(compilation, source) {
            by_file.entry(file).or_default().push(diagnostic(workspace, &snapshot, compilation, finding));
        }
    }
    let published = by_file.into_iter().filter_map(|(file, diagnostics)| {
        let version = workspace.text(&file).map(|(_, version)| version);
        Some((Uri::from_file_path(file)?, diagnostics, version))
    });
    published.collect()
}

/// A package that could not be loaded says so at the top of the file that asked.
fn unloaded(workspace: &Workspace, path: &Path, message: &str) -> Vec<Published> {
    let version = workspace.text(path).map(|(_, version)| version);
    let diagnostic = Diagnostic {
        range: Range::default(),
        severity: Some(DiagnosticSeverity::ERROR),
        source: Some("priv".to_owned()),
        message: message.to_owned(),
        ..Diagnostic::default()
    };
    Uri::from_file_path(path).map(|uri| (uri, vec![diagnostic], version)).into_iter().collect()
}

fn diagnostic(
    workspace: &Workspace,
    snapshot: &Snapshot,
    compilation: &Compilation,
    finding: &Finding,
) -> Diagnostic {
    let related = finding.related.iter().filter_map(|label| {
        let location = location(workspace, snapshot, compilation, label.span)?;
        Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
    });
    Diagnostic {
        range: convert::span_range(&compilation.sources, finding.primary.span, workspace.encoding()),
        severity: Some(match finding.accepted {
            Some(_) => DiagnosticSeverity::HINT,
            None => convert::severity(finding.severity),
        }),
        code: Some(NumberOrString::String(finding.code.to_owned())),
        source: Some("priv".to_owned()),
        message: message(finding),
        related_information: Some(related.collect()),
        ..Diagnostic::default()
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
    lines.join("\n")
}
