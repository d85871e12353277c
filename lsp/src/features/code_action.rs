//! `textDocument/codeAction`: the fixes that findings carry, applied as they are.

use std::collections::HashMap;
use std::path::Path;

use priv_compiler::Compilation;
use priv_compiler::diagnostic::{Fix, FixKind};
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionResponse, Range, TextEdit, WorkspaceEdit,
};

use super::{compiled, location};
use crate::convert;
use crate::workspace::{Snapshot, Workspace};

/// The fixes of findings that touch a range.
pub fn actions(workspace: &Workspace, path: &Path, range: Range) -> Option<CodeActionResponse> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let mut actions = Vec::new();
    for finding in &compilation.findings {
        let Some(fix) = &finding.fix else { continue };
        let (file, _) = compilation.sources.locate(finding.primary.span);
        let place = convert::span_range(&compilation.sources, finding.primary.span, workspace.encoding());
        if file == source && place.start <= range.end && range.start <= place.end {
            actions.push(CodeActionOrCommand::CodeAction(CodeAction {
                title: fix.title.clone(),
                kind: Some(CodeActionKind::QUICKFIX),
                is_preferred: Some(fix.kind == FixKind::Auto),
                edit: edit(workspace, &snapshot, compilation, fix),
                ..CodeAction::default()
            }));
        }
    }
    Some(actions)
}

#[allow(clippy::mutable_key_type, reason = "the protocol type wants a map keyed by URI")]
fn edit(
    workspace: &Workspace,
    snapshot: &Snapshot,
    compilation: &Compilation,
    fix: &Fix,
) -> Option<WorkspaceEdit> {
    let mut changes: HashMap<_, Vec<TextEdit>> = HashMap::new();
    for edit in &fix.edits {
        let place = location(workspace, snapshot, compilation, edit.span)?;
        changes
            .entry(place.uri)
            .or_default()
            .push(TextEdit { range: place.range, new_text: edit.text.clone() });
    }
    Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
}
