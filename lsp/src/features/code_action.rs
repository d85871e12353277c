//! `textDocument/codeAction`: the fixes that findings carry, applied as they are.

use std::collections::HashMap;

use priv_compiler::diagnostic::{Fix, FixKind};
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, TextEdit,
    WorkspaceEdit,
};

use crate::view::{Answer, Compiled, View};

/// The fixes of findings that touch a range.
pub fn actions(view: &View, parameters: CodeActionParams) -> Answer<CodeActionResponse> {
    let Some(file) = view.compiled(&parameters.text_document.uri)? else { return Ok(None) };
    let range = parameters.range;
    let mut actions = Vec::new();
    for finding in &file.compilation.findings {
        let Some(fix) = finding.fix.as_ref().filter(|_| file.is_here(finding.primary.span)) else { continue };
        let place = file.range(finding.primary.span);
        if place.start <= range.end && range.start <= place.end {
            actions.push(CodeActionOrCommand::CodeAction(CodeAction {
                title: fix.title.clone(),
                kind: Some(CodeActionKind::QUICKFIX),
                is_preferred: Some(fix.kind == FixKind::Auto),
                edit: edit(&file, fix),
                ..CodeAction::default()
            }));
        }
    }
    Ok(Some(actions))
}

#[allow(clippy::mutable_key_type, reason = "the protocol type wants a map keyed by URI")]
fn edit(file: &Compiled, fix: &Fix) -> Option<WorkspaceEdit> {
    let mut changes: HashMap<_, Vec<TextEdit>> = HashMap::new();
    for edit in &fix.edits {
        let place = file.location(edit.span)?;
        changes
            .entry(place.uri)
            .or_default()
            .push(TextEdit { range: place.range, new_text: edit.text.clone() });
    }
    Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
}
