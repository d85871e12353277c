//! What an editor has done by command.

use serde_json::{Value, json};

use crate::client::{Client, uri};
use crate::navigating::{self, package};

const POLICY: &str = "organisation club \"The Club\" {\n  ours: true\n  country: FR\n}\n\n\
                      subject reader \"Readers\"\n\n\
                      activity news \"Newsletter\" {\n  purpose: marketing\n  subjects: reader\n  \
                      data: email\n}\n";

fn execute(client: &mut Client, command: &str, argument: Value) -> Value {
    client.request("workspace/executeCommand", json!({"command": command, "arguments": [argument]}))
}

#[test]
fn a_notice_is_shown_while_it_is_written() {
    let uri = uri("preview.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let preview = execute(&mut client, "priv.preview", json!({"uri": uri}));
    assert!(preview["html"].as_str().is_some_and(|html| html.contains("Newsletter")), "{preview}");
    assert_eq!(preview["documents"][0]["name"], preview["document"]);
    assert!(preview["errors"].as_u64().is_some_and(|errors| errors > 0));
    client.replace(&uri, 2, &POLICY.replace("Newsletter", "Letters"));
    let preview = execute(&mut client, "priv.preview", json!({"uri": uri}));
    assert!(preview["html"].as_str().is_some_and(|html| html.contains("Letters")));
    let refused = client.refused(
        "workspace/executeCommand",
        json!({"command": "priv.preview", "arguments": [{"uri": uri, "document": "none_such"}]}),
    );
    assert!(refused["message"].as_str().is_some_and(|message| message.contains("none_such")), "{refused}");
    assert_eq!(client.close(), 0);
}

#[test]
fn flows_are_drawn() {
    let (folder, uri, _) = package("graph");
    let mut client = Client::within(&folder, json!({}));
    client.open(&uri, navigating::POLICY);
    let drawn = execute(&mut client, "priv.graph", json!({"uri": uri}));
    assert!(drawn["svg"].as_str().is_some_and(|svg| svg.contains("<svg") && svg.contains("Acme")), "{drawn}");
    assert_eq!(drawn["documents"][1]["name"], "transfer");
    let other = execute(&mut client, "priv.graph", json!({"uri": uri, "document": "transfer"}));
    assert_eq!(other["document"], "transfer");
    assert_eq!(client.close(), 0);
}

#[test]
fn codes_are_explained_and_documents_built() {
    let uri = uri("built.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let explained = execute(&mut client, "priv.explain", json!({"code": "retention-missing"}));
    assert_eq!(explained["group"], "retention");
    assert!(explained["markdown"].as_str().is_some_and(|text| text.contains("```priv")), "{explained}");
    let built = execute(&mut client, "priv.build", json!({"uri": uri}));
    assert_eq!(built["files"], json!([]), "errors stop it");
    let built =
        execute(&mut client, "priv.build", json!({"uri": uri, "draft": true, "formats": ["markdown"]}));
    assert_eq!(built["files"].as_array().map(Vec::len), Some(1), "{built}");
    let refused = client.refused("workspace/executeCommand", json!({"command": "priv.nonsense"}));
    assert_eq!(refused["code"], json!(-32803));
    assert_eq!(client.close(), 0);
}
