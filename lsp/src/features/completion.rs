//! `textDocument/completion`

use priv_compiler::ide::completion::{self, Completion, Sort};
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit,
    Documentation, InsertTextFormat, Range, TextEdit,
};

use crate::view::{Answer, View};

/// What can be written at a position, best first.
pub fn completion(view: &View, parameters: CompletionParams) -> Answer<CompletionResponse> {
    let at = parameters.text_document_position;
    let Some(file) = view.compiled(&at.text_document.uri)? else { return Ok(None) };
    let offset = file.offset(at.position);
    let (bytes, all) = completion::completions(file.model(), file.text(), offset);
    let range = file.lines().range(bytes);
    Ok(Some(CompletionResponse::Array(all.into_iter().map(|one| item(one, range)).collect())))
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
