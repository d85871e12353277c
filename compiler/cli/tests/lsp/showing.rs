//! What an editor paints: colours, hints, lenses, folds.

use serde_json::{Value, json};

use crate::client::{Client, cursor, uri};
use crate::navigating::{POLICY, package};

fn whole(uri: &str) -> Value {
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    json!({"textDocument": {"uri": uri}, "range": range})
}

#[test]
fn tokens_come_whole_in_part_and_as_differences() {
    let (folder, policy, _) = package("tokens");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    let document = json!({"textDocument": {"uri": policy}});
    let full = client.request("textDocument/semanticTokens/full", document.clone());
    let count = full["data"].as_array().map_or(0, Vec::len);
    assert!(count > 100 && count.is_multiple_of(5), "{full}");
    let part = json!({"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}});
    let mut params = document.clone();
    params["range"] = part;
    let range = client.request("textDocument/semanticTokens/range", params);
    assert_eq!(range["data"].as_array().map(Vec::len), Some(15), "use vendors acme: {range}");

    client.replace(&policy, 2, &POLICY.replace("subject user", "subject  user"));
    let mut params = document.clone();
    params["previousResultId"] = full["resultId"].clone();
    let delta = client.request("textDocument/semanticTokens/full/delta", params.clone());
    let edits = delta["edits"].as_array().expect("edits");
    assert_eq!(edits.len(), 1, "{delta}");
    assert_eq!(edits[0]["deleteCount"], json!(5));
    params["previousResultId"] = json!("forgotten");
    let again = client.request("textDocument/semanticTokens/full/delta", params);
    assert_eq!(again["data"].as_array().map(Vec::len), Some(count));
    assert_eq!(client.close(), 0);
}

#[test]
fn derived_facts_stand_between_the_words() {
    let (folder, policy, _) = package("hints");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    let hints = client.request("textDocument/inlayHint", whole(&policy));
    let texts: Vec<&str> =
        hints.as_array().expect("a list").iter().filter_map(|hint| hint["label"].as_str()).collect();
    assert!(texts.contains(&"controller") && texts.contains(&"Art. 13"), "{texts:?}");
    let hover = client.request(
        "textDocument/hover",
        cursor(&policy, &format!("{}¦", &POLICY[..POLICY.find("news").expect("there") + 2])),
    );
    assert!(hover["contents"]["value"].as_str().is_some_and(|text| text.contains("Acme")), "{hover}");
    let settings = json!({"settings": {"priv": {"inlayHints": false}}});
    client.notify("workspace/didChangeConfiguration", settings);
    let mut left = json!([0]);
    for _ in 0..100 {
        left = client.request("textDocument/inlayHint", whole(&policy));
        if left == json!([]) {
            break;
        }
    }
    assert_eq!(left, json!([]), "switched off");
    assert_eq!(client.close(), 0);
}

#[test]
fn lenses_count_and_lead_to_the_notice() {
    let (folder, policy, _) = package("lenses");
    let commands = json!({"experimental": {"commands": ["priv.showPreview", "priv.showReferences"]}});
    let mut client = Client::within(&folder, commands);
    client.open(&policy, POLICY);
    let lenses = client.request("textDocument/codeLens", json!({"textDocument": {"uri": policy}}));
    let of = |title: &str| {
        let all = lenses.as_array().expect("a list").iter();
        all.filter(|lens| lens["command"]["title"].as_str().is_some_and(|own| own.contains(title)))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Preview notice")[0]["command"]["command"], "priv.showPreview", "{lenses}");
    assert_eq!(of("1 reference")[0]["command"]["command"], "priv.showReferences");
    assert_eq!(of("finding")[0]["command"]["command"], "", "a command that this editor lacks");
    assert_eq!(client.close(), 0);
}

#[test]
fn blocks_fold_and_selections_grow() {
    let uri = uri("folds.priv");
    let text = "// One.\n// Two.\ndata d {\n  elements: [\n    email,\n  ]\n}\n";
    let mut client = Client::new();
    client.open(&uri, text);
    let folds = client.request("textDocument/foldingRange", json!({"textDocument": {"uri": uri}}));
    assert_eq!(folds[0]["kind"], "comment");
    assert_eq!((&folds[1]["startLine"], &folds[1]["endLine"]), (&json!(2), &json!(5)), "{folds}");
    let params = json!({"textDocument": {"uri": uri}, "positions": [{"line": 4, "character": 5}]});
    let selection = client.request("textDocument/selectionRange", params);
    assert_eq!(selection[0]["range"]["start"], json!({"line": 4, "character": 4}), "{selection}");
    let (mut depth, mut at) = (0, &selection[0]);
    while at.is_object() {
        (depth, at) = (depth + 1, &at["parent"]);
    }
    assert!(depth > 4, "{selection}");
    assert_eq!(client.close(), 0);
}
