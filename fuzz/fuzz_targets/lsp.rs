//! A session of the language server: edits and requests in any order, at any
//! place, and bytes that are no message at all. It ends without a crash.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

const FILE: &str = "file:///made-up/policy.priv";
/// What a session begins with.
const TEXT: &str = include_str!("../../tests/src/made_up/company.priv");
/// Requests about a place.
const ASKED: [&str; 8] = [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/prepareRename",
    "textDocument/signatureHelp",
    "textDocument/selectionRange",
];
/// Requests about a whole file.
const WHOLE: [&str; 5] = [
    "textDocument/documentSymbol",
    "textDocument/semanticTokens/full",
    "textDocument/foldingRange",
    "textDocument/formatting",
    "textDocument/codeLens",
];

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a thread can wait")
});

fuzz_target!(|bytes: &[u8]| {
    let mut input = Vec::new();
    send(&mut input, &json!({"id": 0, "method": "initialize", "params": {"capabilities": {}}}));
    send(&mut input, &json!({"method": "initialized", "params": {}}));
    let opened = json!({"uri": FILE, "languageId": "priv", "version": 0, "text": TEXT});
    send(&mut input, &json!({"method": "textDocument/didOpen", "params": {"textDocument": opened}}));
    let mut rest = bytes;
    let mut number = 1;
    while let Some((step, after)) = rest.split_first_chunk::<4>() {
        rest = message(&mut input, number, *step, after);
        number += 1;
    }
    send(&mut input, &json!({"id": number, "method": "shutdown"}));
    send(&mut input, &json!({"method": "exit"}));
    RUNTIME.block_on(priv_lsp::session(input.as_slice(), tokio::io::sink()));
});

/// Writes the message that four bytes stand for; gives back what it leaves of the rest.
fn message<'b>(input: &mut Vec<u8>, number: i32, step: [u8; 4], rest: &'b [u8]) -> &'b [u8] {
    let [what, line, column, length] = step;
    let place = json!({"line": line, "character": column});
    let (own, after) = rest.split_at(rest.len().min(usize::from(length)));
    let document = json!({"uri": FILE});
    match what % 4 {
        0 => {
            let end = json!({"line": line.saturating_add(what / 64), "character": length});
            let change = json!({"range": {"start": place, "end": end}, "text": String::from_utf8_lossy(own)});
            let document = json!({"uri": FILE, "version": number});
            let parameters = json!({"textDocument": document, "contentChanges": [change]});
            send(input, &json!({"method": "textDocument/didChange", "params": parameters}));
            return after;
        }
        1 => {
            let method = ASKED[usize::from(what / 4) % ASKED.len()];
            let parameters = json!({
                "textDocument": document, "position": place, "positions": [place],
                "context": {"includeDeclaration": true},
            });
            send(input, &json!({"id": number, "method": method, "params": parameters}));
        }
        2 => {
            let method = WHOLE[usize::from(what / 4) % WHOLE.len()];
            let options = json!({"tabSize": 2, "insertSpaces": true});
            let parameters = json!({"textDocument": document, "options": options});
            send(input, &json!({"id": number, "method": method, "params": parameters}));
        }
        _ => {
            input.extend(own);
            return after;
        }
    }
    rest
}

fn send(input: &mut Vec<u8>, message: &Value) {
    let mut message = message.clone();
    message["jsonrpc"] = json!("2.0");
    let text = message.to_string();
    input.extend(format!("Content-Length: {}\r\n\r\n{text}", text.len()).bytes());
}
