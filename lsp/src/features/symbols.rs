//! `textDocument/documentSymbol`

use priv_compiler::model::{DeclId, Declaration};
use priv_compiler::schema::Kind;
use tower_lsp::ls_types::{DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, SymbolKind};

use crate::view::{Answer, Compiled, View};

/// The declarations of a file, parts below their activities.
pub fn symbols(view: &View, parameters: DocumentSymbolParams) -> Answer<DocumentSymbolResponse> {
    let Some(file) = view.compiled(&parameters.text_document.uri)? else { return Ok(None) };
    let (model, source) = (file.model(), file.source);
    let here = |declaration: &&Declaration| {
        declaration.parent.is_none() && model.modules[declaration.module.0 as usize].source == source
    };
    let symbols = model.declarations.iter().filter(here).map(|declaration| symbol(&file, declaration.id));
    Ok(Some(DocumentSymbolResponse::Nested(symbols.collect())))
}

#[expect(deprecated, reason = "the protocol type has a deprecated field that must be set")]
fn symbol(file: &Compiled, id: DeclId) -> DocumentSymbol {
    let model = file.model();
    let declaration = model.get(id);
    let children: Vec<DocumentSymbol> = declaration.parts.iter().map(|&part| symbol(file, part)).collect();
    DocumentSymbol {
        name: declaration.name.clone(),
        detail: Some(model.label(id)),
        kind: kind(declaration.kind),
        tags: None,
        deprecated: None,
        range: file.range(declaration.whole),
        selection_range: file.range(declaration.span),
        children: (!children.is_empty()).then_some(children),
    }
}

/// The sort of symbol that a kind is.
pub fn kind(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Organisation | Kind::Recipient => SymbolKind::MODULE,
        Kind::Subject => SymbolKind::INTERFACE,
        Kind::Data | Kind::Element => SymbolKind::STRUCT,
        Kind::Activity | Kind::Part | Kind::Flow => SymbolKind::FUNCTION,
        Kind::System => SymbolKind::PACKAGE,
        Kind::Parameter => SymbolKind::ENUM,
        Kind::Document | Kind::Prose => SymbolKind::FILE,
        _ => SymbolKind::OBJECT,
    }
}
