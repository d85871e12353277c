//! `textDocument/documentSymbol` and `workspace/symbol`

use std::collections::BTreeSet;

use priv_compiler::model::{DeclId, Declaration};
use priv_compiler::schema::Kind;
use priv_compiler::source::SourceId;
use tower_lsp::ls_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, OneOf, SymbolKind, WorkspaceSymbol,
    WorkspaceSymbolParams,
};

use crate::view::{Answer, Compiled, View};

/// The declarations of a file, parts below their activities.
pub fn symbols(view: &View, parameters: DocumentSymbolParams) -> Answer<DocumentSymbolResponse> {
    let Some(file) = view.compiled(&parameters.text_document.uri)? else { return Ok(None) };
    let (model, source) = (file.model(), file.source);
    let here = |declaration: &&Declaration| {
        declaration.parent.is_none() && model.modules[declaration.module.0 as usize].source == source
    };
    let symbols = model.all().filter(here).map(|declaration| symbol(&file, declaration.id));
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

/// The declarations of all packages whose name or label has the letters of a
/// query in their order.
pub fn workspace(view: &View, parameters: WorkspaceSymbolParams) -> Answer<Vec<WorkspaceSymbol>> {
    let query = parameters.query.to_lowercase();
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for root in view.roots() {
        let snapshot = view.snapshot(&root)?;
        let Some(file) = Compiled::new(snapshot, SourceId(0), view.state.clone())? else { continue };
        let model = file.model();
        for own in model.declarations.iter().skip(model.library as usize) {
            let label = model.label(own.id);
            if !has_letters(&own.name, &query) && !has_letters(&label.to_lowercase(), &query) {
                continue;
            }
            let Some(location) = file.location(own.span) else { continue };
            let start = location.range.start;
            if seen.insert((location.uri.clone(), start.line, start.character)) {
                found.push(WorkspaceSymbol {
                    name: own.name.clone(),
                    kind: kind(own.kind),
                    tags: None,
                    container_name: Some(label),
                    location: OneOf::Left(location),
                    data: None,
                });
            }
        }
    }
    Ok(Some(found))
}

fn has_letters(text: &str, query: &str) -> bool {
    let mut letters = text.chars();
    query.chars().all(|wanted| letters.any(|letter| letter == wanted))
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
