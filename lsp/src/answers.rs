//! Which feature answers which request.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};

use crate::features;
use crate::view::{Answer, View};

/// The requests that are answered here.
const METHODS: &[&str] = &[
    "textDocument/codeAction",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/diagnostic",
    "textDocument/documentSymbol",
    "textDocument/formatting",
    "textDocument/hover",
    "textDocument/references",
    "workspace/diagnostic",
    "workspace/executeCommand",
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
        "textDocument/codeAction" => run(view, given, features::code_action::actions),
        "textDocument/completion" => run(view, given, features::completion::completion),
        "textDocument/definition" => run(view, given, features::definition::definition),
        "textDocument/diagnostic" => run(view, given, features::diagnostics::document),
        "textDocument/documentSymbol" => run(view, given, features::symbols::symbols),
        "textDocument/formatting" => run(view, given, features::formatting::formatting),
        "textDocument/hover" => run(view, given, features::hover::hover),
        "textDocument/references" => run(view, given, features::references::references),
        "workspace/diagnostic" => run(view, given, features::diagnostics::workspace),
        "workspace/executeCommand" => run(view, given, features::command::execute),
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
