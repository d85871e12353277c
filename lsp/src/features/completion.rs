//! `textDocument/completion`

use std::path::Path;

use priv_compiler::ide::completion::{self, Completion, Sort};
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionResponse, CompletionTextEdit, Documentation,
    InsertTextFormat, Position, Range, TextEdit,
};

use super::compiled;
use crate::convert;
use crate::workspace::Workspace;

/// What can be written at a position, best first.
pub fn completion(workspace: &Workspace, path: &Path, position: Position) -> Option<CompletionResponse> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let text = &compilation.sources.file(source).text;
    let offset = convert::offset(text, position, workspace.encoding());
    let (bytes, all) = completion::completions(&compilation.model, text, offset);
    let range = convert::range(text, bytes, workspace.encoding());
    Some(CompletionResponse::Array(all.into_iter().map(|one| item(one, range)).collect()))
}

fn item(completion: Completion, range: Range) -> CompletionItem {
    let label = completion.text.split([' ', ':', '\n']).next().unwrap_or_default().to_owned();
    let label = if completion.snippet && label.contains('$') {
        completion.text.replace("${", "").replace('}', "")
    } else {
        label
    };
    CompletionItem {
        sort_text: Some(format!("{}{label}", completion.rank)),
        label,
        kind: Some(match completion.sort {
            Sort::Kind => CompletionItemKind::CLASS,
            Sort::Field => CompletionItemKind::FIELD,
            Sort::Word => CompletionItemKind::KEYWORD,
            Sort::Name => CompletionItemKind::REFERENCE,
            Sort::Country => CompletionItemKind::CONSTANT,
        }),
        detail: Some(completion.detail),
        documentation: Some(Documentation::String(completion.documentation))
            .filter(|documentation| !matches!(documentation, Documentation::String(text) if text.is_empty())),
        insert_text_format: Some(if completion.snippet {
            InsertTextFormat::SNIPPET
        } else {
            InsertTextFormat::PLAIN_TEXT
        }),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: completion.text })),
        ..CompletionItem::default()
    }
}
