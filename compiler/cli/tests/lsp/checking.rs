//! Findings: pushed, pulled, and after changes on disk.

use serde_json::{Value, json};

use crate::client::{Client, at, codes, file_uri, folder};
use crate::navigating::{MANIFEST, POLICY, VENDORS, package};

const PULLS: &str = r#"{"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": true},
                        "didChangeWatchedFiles": {"dynamicRegistration": true}}}"#;

fn pulling(folder: &std::path::Path) -> Client {
    Client::within(folder, serde_json::from_str(PULLS).expect("JSON"))
}

fn pull(client: &mut Client, uri: &str, previous: &Value) -> Value {
    let mut params = json!({"textDocument": {"uri": uri}});
    if !previous.is_null() {
        params["previousResultId"] = previous.clone();
    }
    client.request("textDocument/diagnostic", params)
}

#[test]
fn findings_are_pulled_once_for_each_text() {
    let (folder, policy, vendors) = package("pull");
    let mut client = pulling(&folder);
    client.open(&policy, POLICY);
    let first = pull(&mut client, &policy, &Value::Null);
    assert_eq!(first["kind"], "full");
    let items = first["items"].as_array().expect("a list");
    assert!(codes(items).contains(&"controller-identity-incomplete"), "{items:?}");
    let again = pull(&mut client, &policy, &first["resultId"]);
    assert_eq!(again, json!({"kind": "unchanged", "resultId": first["resultId"]}));

    client.replace(&policy, 2, &POLICY.replace("marketing", "marketting"));
    let changed = pull(&mut client, &policy, &first["resultId"]);
    assert!(codes(changed["items"].as_array().expect("a list")).contains(&"unknown-name"), "{changed}");
    client.replace(&policy, 3, POLICY);
    let params = json!({"previousResultIds": []});
    let all = client.request("workspace/diagnostic", params);
    let uris: Vec<&str> =
        all["items"].as_array().expect("a list").iter().filter_map(|one| one["uri"].as_str()).collect();
    assert!(uris.contains(&policy.as_str()) && uris.contains(&vendors.as_str()), "{uris:?}");
    let known: Vec<Value> = all["items"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| json!({"uri": one["uri"], "value": one["resultId"]}))
        .collect();
    let again = client.request("workspace/diagnostic", json!({"previousResultIds": known}));
    assert!(
        again["items"].as_array().expect("a list").iter().all(|one| one["kind"] == "unchanged"),
        "{again}"
    );
    assert!(client.waiting.iter().all(|message| message["method"] != "textDocument/publishDiagnostics"));
    assert_eq!(client.close(), 0);
}

#[test]
fn a_finding_leads_to_its_causes_and_its_page() {
    let (folder, policy, vendors) = package("related");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    let found = client.diagnostics(&policy, 1);
    let pages = found.iter().filter_map(|one| one["codeDescription"]["href"].as_str());
    let pages: Vec<&str> = pages.filter_map(|uri| uri.strip_prefix("file://")).collect();
    assert_eq!(pages.len(), found.len());
    assert!(pages.iter().all(|page| std::fs::read_to_string(page).is_ok_and(|text| text.starts_with("# `"))));
    assert!(found.iter().all(|one| one["data"].is_object()));
    let elsewhere = |one: &Value, to: &str| {
        let related = one["relatedInformation"].as_array().expect("a list");
        related.iter().any(|place| place["location"]["uri"] == to)
    };
    let vendors_found = client.await_message(|message| message["params"]["uri"] == json!(vendors));
    let there = vendors_found["params"]["diagnostics"].as_array().expect("a list").clone();
    let leads = |from: &[Value], to: &str| from.iter().any(|one| elsewhere(one, to));
    assert!(leads(&found, &vendors) || leads(&there, &policy), "{found:?} {there:?}");
    assert_eq!(client.close(), 0);
}

#[test]
fn changes_on_disk_count_and_unsaved_texts_win() {
    let (folder, policy, vendors) = package("disk");
    let mut client = pulling(&folder);
    client.open(&policy, POLICY);
    pull(&mut client, &policy, &Value::Null);
    std::fs::write(folder.join("vendors.priv"), VENDORS.replace("acme", "bolt")).expect("a writable folder");
    std::fs::write(folder.join("policy.priv"), "nonsense").expect("a writable folder");
    let changes = json!({"changes": [{"uri": vendors, "type": 2}, {"uri": policy, "type": 2}]});
    client.notify("workspace/didChangeWatchedFiles", changes);
    let found = pull(&mut client, &policy, &Value::Null);
    let items = found["items"].as_array().expect("a list");
    assert!(codes(items).contains(&"unknown-name"), "acme is gone: {items:?}");
    assert!(!codes(items).contains(&"syntax"), "the editor's text counts");
    client.await_message(|message| message["method"] == "workspace/diagnostic/refresh");
    assert_eq!(client.close(), 0);
}

#[test]
fn a_manifest_that_cannot_be_read_says_so_where_it_is() {
    let folder = folder("manifest", &[("priv.toml", MANIFEST), ("a.priv", "subject user \"Users\"\n")]);
    let (manifest, policy) = (file_uri(&folder.join("priv.toml")), file_uri(&folder.join("a.priv")));
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, "subject user \"Users\"\n");
    client.diagnostics(&policy, 1);
    client.open(&manifest, &format!("{MANIFEST}colour = 1\n"));
    let found = client.diagnostics(&manifest, 1);
    assert_eq!(found[0]["range"]["start"]["line"], json!(2), "{found:?}");
    client.replace(&manifest, 2, MANIFEST);
    assert!(client.diagnostics(&manifest, 2).is_empty());
    assert_eq!(client.close(), 0);
}

#[test]
fn a_manifest_is_completed_and_explained_and_never_laid_out_as_a_policy() {
    let folder = folder("manifest-words", &[("priv.toml", MANIFEST)]);
    let manifest = file_uri(&folder.join("priv.toml"));
    let mut client = Client::within(&folder, json!({}));
    let text = format!("{MANIFEST}[lints]\nretention-indefinite = \"\n");
    client.open(&manifest, &text);
    let line = text.lines().count() as u32 - 1;
    let offered = client.request("textDocument/completion", at(&manifest, line, 24));
    let labels: Vec<&str> =
        offered.as_array().expect("a list").iter().filter_map(|item| item["label"].as_str()).collect();
    assert_eq!(labels, ["allow", "note", "warning", "error"]);
    let said = client.request("textDocument/hover", at(&manifest, line, 3));
    assert!(said["contents"]["value"].as_str().is_some_and(|says| says.contains("GDPR")), "{said}");
    let document =
        json!({"textDocument": {"uri": manifest}, "options": {"tabSize": 2, "insertSpaces": true}});
    assert!(client.request("textDocument/formatting", document).is_null());
    assert_eq!(client.close(), 0);
}

#[test]
fn texts_that_are_on_no_disk_are_checked_too() {
    let mut client = Client::new();
    let uri = "untitled:Untitled-1";
    client
        .open(uri, "subject user \"Users\"\nactivity a { purpose: marketting subjects: user data: email }\n");
    assert!(codes(&client.diagnostics(uri, 1)).contains(&"unknown-name"));
    assert_eq!(client.close(), 0);
}

#[test]
fn settings_are_taken_over_or_refused_aloud() {
    let (folder, policy, _) = package("settings");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    client.notify("workspace/didChangeConfiguration", json!({"settings": {"priv": {"asOf": "tomorrow"}}}));
    let said = client.await_message(|message| message["method"] == "window/showMessage");
    assert!(said["params"]["message"].as_str().is_some_and(|text| text.contains("tomorrow")), "{said}");
    assert_eq!(client.close(), 0);
}

#[test]
fn long_work_is_shown_and_folders_come_and_go() {
    let (first, policy, _) = package("first");
    let (second, other, _) = package("second");
    let mut client = pulling(&first);
    let params = json!({"previousResultIds": [], "workDoneToken": "mine"});
    let all = client.request("workspace/diagnostic", params);
    let uris = |all: &Value| all["items"].to_string();
    assert!(uris(&all).contains(&policy) && !uris(&all).contains(&other));
    for kind in ["begin", "end"] {
        client.await_message(|message| {
            message["method"] == "$/progress"
                && message["params"]["token"] == "mine"
                && message["params"]["value"]["kind"] == kind
        });
    }

    let added = json!([{"uri": file_uri(&second), "name": "second"}]);
    let removed = json!([{"uri": file_uri(&first), "name": "first"}]);
    client.notify(
        "workspace/didChangeWorkspaceFolders",
        json!({"event": {"added": added, "removed": removed}}),
    );
    let all = client.request("workspace/diagnostic", json!({"previousResultIds": []}));
    assert!(!uris(&all).contains(&policy) && uris(&all).contains(&other));
    assert_eq!(client.close(), 0);
}
