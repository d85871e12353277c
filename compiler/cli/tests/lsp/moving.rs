//! Names and files that change.

use serde_json::json;

use crate::client::{Client, cursor, file_uri, folder};
use crate::navigating::{MANIFEST, POLICY, package};

#[test]
fn a_name_changes_everywhere_and_labels_stay() {
    let (folder, policy, vendors) = package("rename");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    let at = POLICY.find("operator: acme").expect("in the policy") + 12;
    let mut on = cursor(&policy, &format!("{}¦", &POLICY[..at]));
    let prepared = client.request("textDocument/prepareRename", on.clone());
    assert_eq!(prepared["placeholder"], "acme");
    on["newName"] = json!("bolt");
    let changes = client.request("textDocument/rename", on.clone())["changes"].clone();
    assert_eq!(changes[&policy].as_array().map(Vec::len), Some(3), "{changes}");
    assert_eq!(changes[&vendors][0]["newText"], "bolt", "{changes}");
    on["newName"] = json!("Bolt & Co");
    assert!(client.refused("textDocument/rename", on)["message"].as_str().is_some());

    // Without a label of its own, a declaration keeps the one made of its name.
    let at = POLICY.find("system store").expect("in the policy") + 8;
    let mut on = cursor(&policy, &format!("{}¦", &POLICY[..at]));
    on["newName"] = json!("archive_room");
    let changes = client.request("textDocument/rename", on)["changes"].clone();
    let texts: Vec<_> =
        changes[&policy].as_array().expect("edits").iter().map(|edit| edit["newText"].clone()).collect();
    assert!(texts.contains(&json!("archive_room \"store\"")), "{texts:?}");

    let at = POLICY.find("marketing").expect("in the policy") + 2;
    let refused =
        client.refused("textDocument/prepareRename", cursor(&policy, &format!("{}¦", &POLICY[..at])));
    assert!(refused["message"].as_str().is_some_and(|text| text.contains("standard library")), "{refused}");
    assert_eq!(client.close(), 0);
}

#[test]
fn a_neighbour_is_renamed_from_the_package_that_uses_it() {
    let folder = folder(
        "neighbours",
        &[
            ("shop/priv.toml", "[package]\nname = \"shop\"\n[packages]\nothers = \"../others\"\n"),
            ("shop/policy.priv", "activity a {\n  purpose: account\n  recipients: others.mail.acme\n}\n"),
            ("others/priv.toml", "[package]\nname = \"others\"\n"),
            ("others/mail.priv", "recipient acme \"Acme\" { role: processor }\n"),
        ],
    );
    let (policy, mail) =
        (file_uri(&folder.join("shop/policy.priv")), file_uri(&folder.join("others/mail.priv")));
    let mut client = Client::within(&folder, json!({}));
    client.open(&mail, "recipient acme \"Acme\" { role: processor }\n");
    let mut on = cursor(&mail, "recipient ac¦");
    on["newName"] = json!("bolt");
    let changes = client.request("textDocument/rename", on)["changes"].clone();
    assert_eq!(changes[&policy][0]["range"]["start"], json!({"line": 2, "character": 26}), "{changes}");
    assert_eq!(changes[&mail].as_array().map(Vec::len), Some(1));
    assert_eq!(client.close(), 0);
}

#[test]
fn imports_follow_files_that_move() {
    let (folder, policy, vendors) = package("files");
    let mut client = Client::within(&folder, json!({}));
    client.open(&policy, POLICY);
    let moved = vendors.replace("vendors.priv", "services/mail.priv");
    let files = json!({"files": [{"oldUri": vendors, "newUri": moved}]});
    let changes = client.request("workspace/willRenameFiles", files)["changes"].clone();
    assert_eq!(changes[&policy][0]["newText"], "services.mail", "{changes}");
    assert_eq!(client.close(), 0);
}

#[test]
fn private_names_are_edited_together() {
    let folder = folder("linked", &[("priv.toml", MANIFEST)]);
    let uri = file_uri(&folder.join("a.priv"));
    let text =
        "subject _user \"Users\"\nactivity a {\n  purpose: account\n  subjects: _user\n  data: email\n}\n";
    std::fs::write(folder.join("a.priv"), text).expect("a writable folder");
    let mut client = Client::within(&folder, json!({}));
    client.open(&uri, text);
    let ranges = client.request("textDocument/linkedEditingRange", cursor(&uri, "subject _us¦"));
    assert_eq!(ranges["ranges"].as_array().map(Vec::len), Some(2), "{ranges}");
    assert_eq!(client.close(), 0);
}
