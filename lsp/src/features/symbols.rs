//! `textDocument/documentSymbol`

use std::path::Path;

use priv_compiler::Compilation;
use priv_compiler::model::{DeclId, Declaration};
use priv_compiler::schema::Kind;
use tower_lsp::ls_types::{DocumentSymbol, DocumentSymbolResponse, SymbolKind};

use super::compiled;
use crate::convert;
use crate::workspace::Workspace;

/// The declarations of a file, parts below their activities.
pub fn symbols(workspace: &Workspace, path: &Path) -> Option<DocumentSymbolResponse> {
    let (snapshot, source) = compiled(workspace, path)?;
    let compilation = snapshot.result.as_ref().ok()?;
    let model = &compilation.model;
    let here = |declaration: &&Declaration| {
        declaration.parent.is_none() && model.modules[declaration.module.0 as usize].source == source
    };
    let symbols = model
        .declarations
        .iter()
        .filter(here)
        .map(|declaration| symbol(workspace, compilation, declaration.id));
    Some(DocumentSymbolResponse::Nested(symbols.collect()))
}

#[expect(deprecated, reason = "the protocol type has a deprecated field that must be set")]
fn symbol(workspace: &Workspace, compilation: &Compilation, id: DeclId) -> DocumentSymbol {
    let model = &compilation.model;
    let declaration = model.get(id);
    let range = |span| convert::span_range(&compilation.sources, span, workspace.encoding());
    let children: Vec<DocumentSymbol> =
        declaration.parts.iter().map(|&part| symbol(workspace, compilation, part)).collect();
    DocumentSymbol {
        name: declaration.name.clone(),
        detail: Some(model.label(id)),
        kind: kind(declaration.kind),
        tags: None,
        deprecated: None,
        range: range(declaration.whole),
        selection_range: range(declaration.span),
        children: (!children.is_empty()).then_some(children),
    }
}

fn kind(kind: Kind) -> SymbolKind {
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
