//! `textDocument/completion` and `completionItem/resolve`

use std::slice;

use priv_compiler::ide::completion::{self, Completion, Sort};
use priv_compiler::ide::{hover, manifest};
use serde::{Deserialize, Serialize};
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionParams, CompletionResponse, CompletionTextEdit,
    Documentation, InsertTextFormat, MarkupContent, MarkupKind, Position, TextEdit, Uri,
};

use crate::view::{Answer, Read, View};

/// What an item needs to be explained later.
#[derive(Serialize, Deserialize)]
struct Origin {
    uri: Uri,
    declaration: String,
}

/// What can be written at a position, best first.
pub fn completion(view: &View, parameters: CompletionParams) -> Answer<CompletionResponse> {
    let at = parameters.text_document_position;
    if let Some(text) = view.manifest(&at.text_document.uri) {
        return Ok(Some(CompletionResponse::Array(in_manifest(view, &text, at.position))));
    }
    let Some(file) = view.text_read(&at.text_document.uri)? else { return Ok(None) };
    let known = (&*file.reading.sources, file.model());
    let (bytes, all) = completion::completions(known, file.source, file.offset(at.position));
    let snippets = view.state.abilities.snippets;
    let item = |one| item(&file, &at.text_document.uri, snippets, bytes.clone(), one);
    Ok(Some(CompletionResponse::Array(all.into_iter().map(item).collect())))
}

/// What can be written in a `priv.toml`.
fn in_manifest(view: &View, text: &str, position: Position) -> Vec<CompletionItem> {
    let lines = view.lines(text);
    let (bytes, all) = manifest::completions(text, lines.offset(position));
    let range = lines.range(bytes);
    let item = |one: Completion| CompletionItem {
        kind: Some(kind(one.sort)),
        documentation: Some(one.documentation).filter(|says| !says.is_empty()).map(Documentation::String),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range, new_text: one.text })),
        label: one.label,
        ..CompletionItem::default()
    };
    all.into_iter().map(item).collect()
}

fn item(
    file: &Read,
    uri: &Uri,
    snippets: bool,
    bytes: std::ops::Range<usize>,
    one: Completion,
) -> CompletionItem {
    let lines = file.lines();
    let edit = |bytes, new_text| TextEdit { range: lines.range(bytes), new_text };
    let origin = one.target.map(|id| Origin { uri: uri.clone(), declaration: file.model().path(id) });
    let documentation = Some(one.documentation).filter(|text| !text.is_empty());
    let placed = one.snippet && snippets;
    let format = if placed { InsertTextFormat::SNIPPET } else { InsertTextFormat::PLAIN_TEXT };
    CompletionItem {
        sort_text: Some(format!("{}{}", one.rank, one.label)),
        filter_text: Some([slice::from_ref(&one.label), &*one.called].concat().join(" ")),
        kind: Some(kind(one.sort)),
        detail: Some(one.detail),
        documentation: documentation.map(Documentation::String),
        insert_text_format: Some(format),
        text_edit: Some(CompletionTextEdit::Edit(edit(
            bytes,
            if one.snippet && !placed { one.label.clone() } else { one.text },
        ))),
        additional_text_edits: one.import.map(|(bytes, text)| vec![edit(bytes, text)]),
        data: origin.and_then(|origin| serde_json::to_value(origin).ok()),
        label: one.label,
        ..CompletionItem::default()
    }
}

fn kind(sort: Sort) -> CompletionItemKind {
    match sort {
        Sort::Kind => CompletionItemKind::CLASS,
        Sort::Field => CompletionItemKind::FIELD,
        Sort::Word => CompletionItemKind::KEYWORD,
        Sort::Name => CompletionItemKind::REFERENCE,
        Sort::Country => CompletionItemKind::CONSTANT,
        Sort::Unit => CompletionItemKind::UNIT,
        Sort::Module => CompletionItemKind::MODULE,
    }
}

/// Adds what the compiler knows of the declaration that an item names.
pub fn resolve(view: &View, mut item: CompletionItem) -> Answer<CompletionItem> {
    let origin = item.data.clone().and_then(|data| serde_json::from_value::<Origin>(data).ok());
    let Some(origin) = origin else { return Ok(Some(item)) };
    if let Some(file) = view.compiled(&origin.uri)? {
        let model = file.model();
        let own = model.declarations.iter().find(|own| model.path(own.id) == origin.declaration);
        item.documentation = own.map(|own| {
            let value = hover::of_declaration(&file.compilation, own.id);
            Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value })
        });
    }
    Ok(Some(item))
}
