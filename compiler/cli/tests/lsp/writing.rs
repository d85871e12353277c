//! Completion, signatures, actions and layout.

use serde_json::{Value, json};

use crate::client::{Client, cursor, uri};
use crate::navigating::package;

const SNIPPETS: &str = r#"{"textDocument": {"completion": {"completionItem": {"snippetSupport": true}}}}"#;

fn labels(items: &Value) -> Vec<&str> {
    items.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect()
}

#[test]
fn names_of_other_files_bring_their_use_and_explain_themselves() {
    let (folder, policy, _) = package("completion");
    let mut client = Client::within(&folder, serde_json::from_str(SNIPPETS).expect("JSON"));
    let text = "activity news {\n  recipients: \n}\n";
    client.open(&policy, text);
    let items =
        client.request("textDocument/completion", cursor(&policy, "activity news {\n  recipients: ¦"));
    let acme =
        items.as_array().expect("a list").iter().find(|item| item["label"] == "acme").expect("offered");
    assert_eq!(acme["additionalTextEdits"][0]["newText"], "use vendors.{acme}\n\n");
    let resolved = client.request("completionItem/resolve", acme.clone());
    assert!(
        resolved["documentation"]["value"].as_str().is_some_and(|text| text.contains("Acme")),
        "{resolved}"
    );

    let items = client.request("textDocument/completion", cursor(&policy, "¦"));
    let subject =
        items.as_array().expect("a list").iter().find(|item| item["label"] == "subject").expect("offered");
    assert_eq!(subject["insertTextFormat"], 2);
    let items = client.request("textDocument/completion", cursor(&policy, "activity news {\n  ¦"));
    assert_eq!(labels(&items)[..1], ["role"], "in the order of the tables");
    let sorted = |name: &str| {
        let item = items.as_array().expect("a list").iter().find(|item| item["label"] == name);
        item.expect("offered")["sortText"].as_str().expect("sorted").to_owned()
    };
    assert!(sorted("purpose") < sorted("basis") && sorted("basis") < sorted("frequency"));
    assert_eq!(client.close(), 0);
}

#[test]
fn without_snippets_plain_text_is_written() {
    let uri = uri("plain.priv");
    let mut client = Client::new();
    client.open(&uri, "");
    let items = client.request("textDocument/completion", cursor(&uri, "¦"));
    for item in items.as_array().expect("a list") {
        assert_eq!(item["insertTextFormat"], 1, "{item}");
        assert!(!item["textEdit"]["newText"].as_str().is_some_and(|text| text.contains("${")), "{item}");
    }
    assert_eq!(client.close(), 0);
}

#[test]
fn calls_show_their_arguments() {
    let uri = uri("signature.priv");
    let mut client = Client::new();
    let text = "transfer t {\n  safeguard: scc(p2p, signed: ";
    client.open(&uri, text);
    let help = client.request("textDocument/signatureHelp", cursor(&uri, &format!("{text}¦")));
    let active = help["activeParameter"].as_u64().expect("a number") as usize;
    let range = &help["signatures"][0]["parameters"][active]["label"];
    let label = help["signatures"][0]["label"].as_str().expect("a label");
    let column = |at: usize| range[at].as_u64().expect("a column") as usize;
    let part: String = label.chars().skip(column(0)).take(column(1) - column(0)).collect();
    assert!(part.starts_with("signed"), "{help}");
    assert_eq!(client.close(), 0);
}

#[test]
fn findings_are_accepted_and_fields_added() {
    let uri = uri("actions.priv");
    let text =
        "subject user \"Users\"\nactivity a {\n  purpose: acount\n  subjects: user\n  data: email\n}\n";
    let mut client = Client::new();
    client.open(&uri, text);
    let diagnostics = client.diagnostics(&uri, 1);
    let whole = json!({"start": {"line": 0, "character": 0}, "end": {"line": 6, "character": 0}});
    let mut ask = |context: Value| {
        let params = json!({"textDocument": {"uri": uri}, "range": whole, "context": context});
        client.request("textDocument/codeAction", params)
    };
    let actions = ask(json!({"diagnostics": diagnostics}));
    let titles: Vec<&str> =
        actions.as_array().expect("a list").iter().filter_map(|one| one["title"].as_str()).collect();
    assert!(titles.contains(&"Write `account`"), "{titles:?}");
    assert!(titles.iter().any(|title| title.starts_with("Accept `")), "{titles:?}");
    let repair = actions.as_array().expect("a list").iter().find(|one| one["title"] == "Write `account`");
    assert_eq!(repair.expect("listed")["diagnostics"].as_array().map(Vec::len), Some(1));
    assert!(!titles.iter().any(|title| title.starts_with("Repair all")), "only when asked for");
    let all = ask(json!({"diagnostics": [], "only": ["source.fixAll"]}));
    assert_eq!(all[0]["kind"], "source.fixAll.priv", "{all}");
    assert_eq!(client.close(), 0);
}

#[test]
fn layout_comes_in_small_edits() {
    let uri = uri("layout.priv");
    let text = "subject   a \"A\"\ndata d {\n elements: email\n}\nsubject  b \"B\"\n";
    let mut client = Client::new();
    client.open(&uri, text);
    let options = json!({"tabSize": 2, "insertSpaces": true});
    let part = json!({"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 3}});
    let params = json!({"textDocument": {"uri": uri}, "range": part, "options": options});
    let edits = client.request("textDocument/rangeFormatting", params);
    assert_eq!(edits.as_array().map(Vec::len), Some(1), "{edits}");
    assert!(edits[0]["newText"].as_str().is_some_and(|text| text.starts_with("subject b")), "{edits}");
    let mut typed = cursor(&uri, "subject   a \"A\"\ndata d {\n elements: email\n}¦");
    typed["ch"] = json!("}");
    typed["options"] = options.clone();
    let edits = client.request("textDocument/onTypeFormatting", typed);
    assert_eq!(edits[0]["newText"], "  elements: email\n", "{edits}");
    assert_eq!(client.close(), 0);
}
