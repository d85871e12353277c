//! The real server over standard input and output, as an editor drives it.

#![expect(clippy::disallowed_methods, reason = "a test lays out folders")]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A client that talks to a server of its own.
struct Client {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    next: i64,
    /// Notifications that arrived while an answer was awaited.
    waiting: Vec<Value>,
}

impl Client {
    fn new() -> Client {
        let mut server = Command::new(env!("CARGO_BIN_EXE_priv"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = server.stdin.take().expect("its input");
        let output = BufReader::new(server.stdout.take().expect("its output"));
        let mut client = Client { server, input, output, next: 0, waiting: Vec::new() };
        client.request("initialize", json!({"capabilities": {}, "processId": null, "rootUri": null}));
        client.notify("initialized", json!({}));
        client
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server listens");
        self.input.flush().expect("the server listens");
    }

    fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn request(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let message = self.receive();
            if message["id"] == json!(id) {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].clone();
            }
            self.waiting.push(message);
        }
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).expect("a header") > 0, "the server went away");
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().expect("a length");
            }
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a body");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// The diagnostics of a file for this version of its text.
    fn diagnostics(&mut self, uri: &str, version: i64) -> Vec<Value> {
        loop {
            let message = if self.waiting.is_empty() { self.receive() } else { self.waiting.remove(0) };
            let params = &message["params"];
            if message["method"] == "textDocument/publishDiagnostics"
                && params["uri"] == uri
                && params["version"] == json!(version)
            {
                return params["diagnostics"].as_array().expect("a list").clone();
            }
        }
    }

    fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "priv", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    fn close(mut self) -> i32 {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.server.wait().expect("the server ends").code().unwrap_or(-1)
    }
}

/// A file that need not be on disk, but whose folder is.
fn uri(name: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, "").expect("a writable folder");
    format!("file://{}", path.display())
}

const POLICY: &str = "subject user \"Users 😀\"\n\nactivity news \"News\" {\n  purpose:  marketting\n  \
                      subjects: user\n  data: email\n  retention: until withdrawal\n}\n";

fn at(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}

#[test]
fn a_slip_is_shown_and_mended_while_typing() {
    let uri = uri("slip.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let before = client.diagnostics(&uri, 1);
    assert!(codes(&before).contains(&"unknown-name"), "{before:?}");

    let range = json!({"start": {"line": 3, "character": 14}, "end": {"line": 3, "character": 14}});
    let context = json!({"diagnostics": []});
    let actions = client.request(
        "textDocument/codeAction",
        json!({"textDocument": {"uri": uri}, "range": range, "context": context}),
    );
    let edit = &actions[0]["edit"]["changes"][&uri][0];
    assert_eq!(edit["newText"], "marketing");

    let change = json!([{"range": edit["range"], "text": edit["newText"]}]);
    let document = json!({"uri": uri, "version": 2});
    client.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": change}));
    let after = client.diagnostics(&uri, 2);
    assert!(!codes(&after).contains(&"unknown-name"), "{after:?}");
    assert_eq!(client.close(), 0);
}

#[test]
fn names_lead_to_their_declarations_and_back() {
    let uri = uri("names.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let definition = client.request("textDocument/definition", at(&uri, 4, 13));
    assert_eq!(definition["range"]["start"], json!({"line": 0, "character": 8}));
    let mut references = at(&uri, 0, 9);
    references["context"] = json!({"includeDeclaration": true});
    let references = client.request("textDocument/references", references);
    assert_eq!(references.as_array().map(Vec::len), Some(2), "{references}");
    let hover = client.request("textDocument/hover", at(&uri, 4, 13));
    assert!(hover["contents"]["value"].as_str().is_some_and(|text| text.contains("Users 😀")), "{hover}");
    let completions = client.request("textDocument/completion", at(&uri, 4, 12));
    let labels: Vec<&str> =
        completions.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect();
    assert!(labels.contains(&"user"), "{labels:?}");
    let symbols = client.request("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    assert_eq!(symbols[1]["name"], "news");
    let options = json!({"tabSize": 2, "insertSpaces": true});
    let edits =
        client.request("textDocument/formatting", json!({"textDocument": {"uri": uri}, "options": options}));
    assert!(edits[0]["newText"].as_str().is_some_and(|text| text.contains("data:      email")), "{edits}");
    assert_eq!(client.close(), 0);
}

#[test]
fn nonsense_and_half_typed_text_do_not_end_the_session() {
    let uri = uri("nonsense.priv");
    let mut client = Client::new();
    client.open(&uri, "activity { purpose: [[[ \"\n");
    assert!(!client.diagnostics(&uri, 1).is_empty());
    client.request("textDocument/hover", at(&uri, 99, 99));
    let far = json!({"start": {"line": 7, "character": 9}, "end": {"line": 2, "character": 1}});
    let change = json!([{"range": far, "text": "subject user \"Users\"\n"}]);
    let document = json!({"uri": uri, "version": 2});
    client.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": change}));
    assert!(!client.diagnostics(&uri, 2).is_empty());
    assert_eq!(client.close(), 0);
}
