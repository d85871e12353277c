//! From a name to its declaration, its uses and its relatives.

use serde_json::{Value, json};

use crate::client::{Client, cursor, file_uri, folder};

pub const MANIFEST: &str = "[package]\nname = \"shop\"\n";
pub const VENDORS: &str = "recipient acme \"Acme\" {\n  role: processor\n  country: US\n}\n";
pub const POLICY: &str = "use vendors.{acme}\n\norganisation shop \"Shop\" {\n  ours: true\n  country: FR\n}\n\n\
                          subject user \"Users 😀\"\n\nsystem store {\n  operator: acme\n  holds: email\n}\n\n\
                          activity news \"News\" {\n  purpose: marketing\n  subjects: user\n  data: email\n  \
                          source: subject\n  systems: store\n  recipients: acme\n  retention: until withdrawal\n}\n";

/// A package of two files, with the URIs of policy and vendors.
pub fn package(name: &str) -> (std::path::PathBuf, String, String) {
    let files = [("priv.toml", MANIFEST), ("policy.priv", POLICY), ("vendors.priv", VENDORS)];
    let folder = folder(name, &files);
    let (policy, vendors) = (file_uri(&folder.join("policy.priv")), file_uri(&folder.join("vendors.priv")));
    (folder, policy, vendors)
}

fn open(name: &str) -> (Client, String, String) {
    let (folder, policy, vendors) = package(name);
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    (client, policy, vendors)
}

/// The position of the first place of `before¦after` in the policy.
fn on(uri: &str, marked: &str) -> Value {
    let plain = marked.replace('¦', "");
    let start = POLICY.find(&plain).expect("in the policy");
    let at = start + marked.find('¦').expect("a cursor");
    cursor(uri, &format!("{}¦", &POLICY[..at]))
}

#[test]
fn definitions_lead_into_other_files_and_the_library() {
    let (mut client, policy, vendors) = open("definitions");
    let found = client.request("textDocument/definition", on(&policy, "recipients: ac¦me"));
    assert_eq!(found["uri"], json!(vendors));
    assert_eq!(found["range"]["start"], json!({"line": 0, "character": 10}));
    let found = client.request("textDocument/definition", on(&policy, "purpose: mark¦eting"));
    let path =
        found["uri"].as_str().and_then(|uri| uri.strip_prefix("file://")).expect("a file of the library");
    let text = std::fs::read_to_string(path).expect("written to the cache");
    let line = found["range"]["start"]["line"].as_u64().expect("a line") as usize;
    assert!(text.lines().nth(line).is_some_and(|line| line.contains("marketing")), "{found}");

    client.open(found["uri"].as_str().expect("a URI"), &text);
    let at = json!({"textDocument": {"uri": found["uri"]}, "position": found["range"]["start"]});
    let hover = client.request("textDocument/hover", at);
    assert!(
        hover["contents"]["value"].as_str().is_some_and(|text| text.contains("std.purpose.marketing")),
        "{hover}"
    );
    assert_eq!(client.close(), 0);
}

#[test]
fn references_reach_every_file_of_the_package() {
    let (mut client, policy, vendors) = open("references");
    let mut at = on(&policy, "recipients: ac¦me");
    at["context"] = json!({"includeDeclaration": true});
    let found = client.request("textDocument/references", at);
    let uris: Vec<&str> =
        found.as_array().expect("a list").iter().filter_map(|place| place["uri"].as_str()).collect();
    assert_eq!(uris.iter().filter(|uri| **uri == policy).count(), 3, "{found}");
    assert_eq!(uris.iter().filter(|uri| **uri == vendors).count(), 1, "{found}");
    let highlights = client.request("textDocument/documentHighlight", on(&policy, "operator: ac¦me"));
    assert_eq!(highlights.as_array().map(Vec::len), Some(3), "{highlights}");
    let symbols = client.request("workspace/symbol", json!({"query": "acm"}));
    assert_eq!(symbols[0]["location"]["uri"], json!(vendors), "{symbols}");
    assert_eq!(client.close(), 0);
}

#[test]
fn flows_and_kinds_have_hierarchies() {
    let (mut client, policy, _) = open("hierarchies");
    assert_eq!(client.capabilities["typeHierarchyProvider"], json!(true));
    let items = client.request("textDocument/prepareCallHierarchy", on(&policy, "system st¦ore"));
    let into = client.request("callHierarchy/incomingCalls", json!({"item": items[0]}));
    assert_eq!(into[0]["from"]["name"], "user", "{into}");
    let out = client.request("callHierarchy/outgoingCalls", json!({"item": items[0]}));
    assert!(out.as_array().is_some_and(|all| all.iter().any(|call| call["to"]["name"] == "acme")), "{out}");

    let items = client.request("textDocument/prepareTypeHierarchy", on(&policy, "purpose: mark¦eting"));
    let narrower = client.request("typeHierarchy/subtypes", json!({"item": items[0]}));
    assert!(narrower.is_array(), "{narrower}");
    let nothing = client.request("textDocument/prepareTypeHierarchy", on(&policy, "system st¦ore"));
    assert_eq!(nothing, Value::Null);
    assert_eq!(client.close(), 0);
}

#[test]
fn imports_neighbours_and_addresses_are_links() {
    let (mut client, policy, vendors) = open("links");
    let links = client.request("textDocument/documentLink", json!({"textDocument": {"uri": policy}}));
    assert_eq!(links[0]["target"], json!(vendors), "{links}");
    let manifest = policy.replace("policy.priv", "priv.toml");
    client.open(&manifest, &format!("{MANIFEST}[packages]\nothers = \"../others\"\n"));
    let links = client.request("textDocument/documentLink", json!({"textDocument": {"uri": manifest}}));
    assert!(
        links[0]["target"].as_str().is_some_and(|target| target.ends_with("/others/priv.toml")),
        "{links}"
    );
    assert_eq!(client.close(), 0);
}
