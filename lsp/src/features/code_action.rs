//! `textDocument/codeAction`

use priv_compiler::ide::actions::{self, Action, Sort};
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic,
    NumberOrString,
};

use super::{edit, workspace_edit};
use crate::view::{Answer, Compiled, View};

/// The kind of a repair of the whole file, as editors run it on saving.
pub const FIX_ALL: &str = "source.fixAll.priv";

/// What can be done with a part of a file.
pub fn actions(view: &View, parameters: CodeActionParams) -> Answer<CodeActionResponse> {
    let Some(file) = view.compiled(&parameters.text_document.uri)? else { return Ok(None) };
    let part = file.lines().bytes(parameters.range);
    let wanted = parameters.context.only;
    let found = actions::actions(&file.compilation, file.source, part);
    let action = |action: Action| {
        let kind = kind(action.sort);
        let asked = |only: &CodeActionKind| is_within(&kind, only);
        let whole_file = action.sort == Sort::FixAll;
        // Repairs of the whole file are for those who ask for them.
        let shown = wanted.as_ref().map_or(!whole_file, |wanted| wanted.iter().any(asked));
        shown.then(|| {
            CodeActionOrCommand::CodeAction(CodeAction {
                is_preferred: Some(action.sort == Sort::SafeFix),
                diagnostics: repaired(&file, &action, &parameters.context.diagnostics),
                edit: Some(workspace_edit(action.edits.into_iter().filter_map(|one| edit(&file, one)))),
                title: action.title,
                kind: Some(kind),
                ..CodeAction::default()
            })
        })
    };
    Ok(Some(found.into_iter().filter_map(action).collect()))
}

fn kind(sort: Sort) -> CodeActionKind {
    match sort {
        Sort::Fix | Sort::SafeFix | Sort::Accept => CodeActionKind::QUICKFIX,
        Sort::Rewrite => CodeActionKind::REFACTOR_REWRITE,
        Sort::Extract => CodeActionKind::REFACTOR_EXTRACT,
        Sort::FixAll => CodeActionKind::new(FIX_ALL),
    }
}

/// Whether a kind is another one or below it: `source.fixAll.priv` is within `source`.
fn is_within(kind: &CodeActionKind, wanted: &CodeActionKind) -> bool {
    let rest = kind.as_str().strip_prefix(wanted.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
}

/// The diagnostics of the editor that an action repairs.
fn repaired(file: &Compiled, action: &Action, shown: &[Diagnostic]) -> Option<Vec<Diagnostic>> {
    let finding = &file.compilation.findings[action.finding?];
    let range = file.range(finding.primary.span);
    let fits = |diagnostic: &&Diagnostic| {
        diagnostic.range == range
            && matches!(&diagnostic.code, Some(NumberOrString::String(code)) if code == finding.code)
    };
    Some(shown.iter().filter(fits).cloned().collect())
}
