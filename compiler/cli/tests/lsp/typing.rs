//! A text is opened, edited and repaired.

use serde_json::json;

use crate::client::{Client, at, codes, uri};

const POLICY: &str = "subject user \"Users 😀\"\n\nactivity news \"News\" {\n  purpose:  marketting\n  \
                      subjects: user\n  data: email\n  retention: until withdrawal\n}\n";

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
    let texts: Vec<&str> =
        edits.as_array().expect("a list").iter().filter_map(|edit| edit["newText"].as_str()).collect();
    assert!(texts.contains(&"  data:      email\n"), "{edits}");
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
