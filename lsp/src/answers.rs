//! Which feature answers which request.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};

use crate::features;
use crate::view::{Answer, View};

/// The requests that are answered here.
const METHODS: &[&str] = &[
    "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls",
    "completionItem/resolve",
    "textDocument/codeAction",
    "textDocument/codeLens",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/diagnostic",
    "textDocument/documentHighlight",
    "textDocument/documentLink",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/formatting",
    "textDocument/hover",
    "textDocument/inlayHint",
    "textDocument/linkedEditingRange",
    "textDocument/onTypeFormatting",
    "textDocument/prepareCallHierarchy",
    "textDocument/prepareRename",
    "textDocument/prepareTypeHierarchy",
    "textDocument/rangeFormatting",
    "textDocument/references",
    "textDocument/rename",
    "textDocument/selectionRange",
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
    "textDocument/signatureHelp",
    "textDocument/typeDefinition",
    "typeHierarchy/subtypes",
    "typeHierarchy/supertypes",
    "workspace/diagnostic",
    "workspace/executeCommand",
    "workspace/symbol",
    "workspace/willRenameFiles",
];

/// Whether a request is answered here.
pub fn knows(method: &str) -> bool {
    METHODS.contains(&method)
}

/// Answers a request. A panic is the answer of one request only.
pub fn answer(view: &View, method: &str, parameters: Value) -> Result<Value> {
    let asked = std::panic::AssertUnwindSafe(|| ask(view, method, parameters));
    std::panic::catch_unwind(asked).unwrap_or_else(|_| Err(Error::internal_error()))
}

fn ask(view: &View, method: &str, given: Value) -> Result<Value> {
    view.go_on()?;
    match method {
        "callHierarchy/incomingCalls" => run(view, given, features::calls::incoming),
        "callHierarchy/outgoingCalls" => run(view, given, features::calls::outgoing),
        "completionItem/resolve" => run(view, given, features::completion::resolve),
        "textDocument/codeAction" => run(view, given, features::code_action::actions),
        "textDocument/codeLens" => run(view, given, features::lens::lenses),
        "textDocument/completion" => run(view, given, features::completion::completion),
        "textDocument/definition" => run(view, given, features::definition::definition),
        "textDocument/diagnostic" => run(view, given, features::diagnostics::document),
        "textDocument/documentHighlight" => run(view, given, features::highlight::highlight),
        "textDocument/documentLink" => run(view, given, features::links::links),
        "textDocument/documentSymbol" => run(view, given, features::symbols::symbols),
        "textDocument/foldingRange" => run(view, given, features::folding::folding),
        "textDocument/formatting" => run(view, given, features::formatting::formatting),
        "textDocument/hover" => run(view, given, features::hover::hover),
        "textDocument/inlayHint" => run(view, given, features::hints::inlay),
        "textDocument/linkedEditingRange" => run(view, given, features::linked_editing::linked),
        "textDocument/onTypeFormatting" => run(view, given, features::formatting::on_type),
        "textDocument/prepareCallHierarchy" => run(view, given, features::calls::prepare),
        "textDocument/prepareRename" => run(view, given, features::rename::prepare),
        "textDocument/prepareTypeHierarchy" => run(view, given, features::kinship::prepare),
        "textDocument/rangeFormatting" => run(view, given, features::formatting::range),
        "textDocument/references" => run(view, given, features::references::references),
        "textDocument/rename" => run(view, given, features::rename::rename),
        "textDocument/selectionRange" => run(view, given, features::selection::selection),
        "textDocument/semanticTokens/full" => run(view, given, features::tokens::full),
        "textDocument/semanticTokens/full/delta" => run(view, given, features::tokens::delta),
        "textDocument/semanticTokens/range" => run(view, given, features::tokens::range),
        "textDocument/signatureHelp" => run(view, given, features::signature::help),
        "textDocument/typeDefinition" => run(view, given, features::definition::type_definition),
        "typeHierarchy/subtypes" => run(view, given, features::kinship::narrower),
        "typeHierarchy/supertypes" => run(view, given, features::kinship::broader),
        "workspace/diagnostic" => run(view, given, features::diagnostics::workspace),
        "workspace/executeCommand" => run(view, given, features::command::execute),
        "workspace/symbol" => run(view, given, features::symbols::workspace),
        "workspace/willRenameFiles" => run(view, given, features::files::will_rename),
        _ => Err(Error::method_not_found()),
    }
}

fn run<P: DeserializeOwned, T: Serialize>(
    view: &View,
    given: Value,
    feature: fn(&View, P) -> Answer<T>,
) -> Result<Value> {
    let parameters =
        serde_json::from_value(given).map_err(|error| Error::invalid_params(error.to_string()))?;
    let answer = feature(view, parameters)?;
    serde_json::to_value(answer).map_err(|_| Error::internal_error())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use tower_lsp::jsonrpc::ErrorCode;

    #[test]
    fn every_request_is_answered_and_nonsense_refused() {
        let workspace = Arc::default();
        let view = View::new(&workspace, Arc::default());
        for method in METHODS {
            let refused = answer(&view, method, Value::Bool(true)).expect_err("no parameters");
            assert_eq!(refused.code, ErrorCode::InvalidParams, "{method}");
        }
    }

    #[test]
    fn a_panic_is_an_answer() {
        let workspace = Arc::default();
        let view = View::new(&workspace, Arc::default());
        let panics: fn(&View, Value) -> Answer<Value> = |_, _| panic!("on purpose");
        let asked = std::panic::AssertUnwindSafe(|| run(&view, Value::Null, panics));
        assert!(std::panic::catch_unwind(asked).is_err());
        assert!(answer(&view, "textDocument/nonsense", Value::Null).is_err());
    }
}
