//! Floods, nonsense, cancellation and ends.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::{Client, at, cursor, uri};

const POLICY: &str = "organisation club \"The Club\" {\n  ours: true\n  country: FR\n}\n\nsubject user \"Users é😀\"\n\n\
                      activity news \"News\" {\n  purpose: marketing\n  subjects: user\n  data: [email, first_name]\n  \
                      source: subject\n  basis: legitimate_interest(\"news\")\n  retention: 2 years after contact\n}\n";

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn position(text: &str, offset: usize) -> Value {
    cursor("", &format!("{}¦", &text[..offset]))["position"].clone()
}

/// A random edit, in bytes of the text.
fn edit(dice: &mut Dice, text: &str) -> (std::ops::Range<usize>, String) {
    let pieces = [
        "}",
        "{",
        "\"",
        "\n",
        "user",
        "email, ",
        "  data: email\n",
        "é😀",
        "// ",
        ":",
        "part p {\n",
        "when x ",
    ];
    let place = |dice: &mut Dice| text.floor_char_boundary(dice.below(text.len() + 1));
    let start = place(dice);
    let end = if dice.below(3) == 0 {
        text.floor_char_boundary((start + dice.below(20)).min(text.len()))
    } else {
        start
    };
    let new = if dice.below(4) == 0 { String::new() } else { pieces[dice.below(pieces.len())].to_owned() };
    (start..end.max(start), new)
}

fn pull(client: &mut Client, uri: &str) -> Value {
    client.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}))["items"].clone()
}

#[test]
fn random_edits_end_where_a_fresh_start_ends() {
    let uri = uri("random.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let (mut dice, mut text, mut version) = (Dice(0x5eed), POLICY.to_owned(), 1);
    for round in 0..12 {
        if round % 4 == 3 {
            text = POLICY.to_owned();
            version += 1;
            client.replace(&uri, version, &text);
        }
        for _ in 0..1 + dice.below(6) {
            let (bytes, new) = edit(&mut dice, &text);
            let range = json!({"start": position(&text, bytes.start), "end": position(&text, bytes.end)});
            version += 1;
            let document = json!({"uri": uri, "version": version});
            let change = json!([{"range": range, "text": new}]);
            client.notify(
                "textDocument/didChange",
                json!({"textDocument": document, "contentChanges": change}),
            );
            text.replace_range(bytes, &new);
        }
        let edited = pull(&mut client, &uri);
        let mut fresh = Client::new();
        fresh.open(&uri, &text);
        assert_eq!(edited, pull(&mut fresh, &uri), "round {round}: {text}");
        assert_eq!(fresh.close(), 0);
    }
    assert_eq!(client.close(), 0);
}

#[test]
fn every_request_survives_every_place() {
    let uri = uri("places.priv");
    let mut client = Client::new();
    client.open(&uri, &POLICY[..POLICY.len() - 30]);
    let methods = [
        "hover",
        "completion",
        "definition",
        "typeDefinition",
        "signatureHelp",
        "documentHighlight",
        "prepareCallHierarchy",
        "prepareTypeHierarchy",
        "linkedEditingRange",
    ];
    for (line, text) in POLICY.lines().enumerate() {
        for character in (0..text.len() + 2).step_by(5) {
            for method in methods {
                client.request(&format!("textDocument/{method}"), at(&uri, line as u32, character as u32));
            }
        }
    }
    assert_eq!(client.close(), 0);
}

#[test]
fn a_flood_of_edits_is_checked_once_and_answered_in_order() {
    let uri = uri("flood.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let mut asked = Vec::new();
    for version in 2..=300 {
        client.replace(&uri, version, &POLICY.replace("News", &format!("News {version}")));
        if version % 100 == 0 {
            asked.push((
                version,
                client.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}})),
            ));
        }
    }
    for (version, id) in asked {
        let answer = client.answer(id);
        match answer.get("error") {
            Some(error) => assert_eq!(error["code"], json!(-32801), "content modified: {error}"),
            None => assert_eq!(answer["result"][2]["detail"], json!(format!("News {version}"))),
        }
    }
    client.diagnostics(&uri, 300);
    let published = |message: &&Value| message["method"] == "textDocument/publishDiagnostics";
    assert!(client.waiting.iter().filter(published).count() < 150, "coalesced");
    assert_eq!(client.close(), 0);
}

#[test]
fn what_is_taken_back_is_answered_at_once() {
    let uri = uri("cancel.priv");
    let mut client = Client::new();
    client.open(&uri, POLICY);
    let ids: Vec<i64> = (0..20).map(|_| client.ask("textDocument/hover", at(&uri, 7, 10))).collect();
    for id in &ids[1..] {
        client.notify("$/cancelRequest", json!({"id": id}));
    }
    assert!(client.answer(ids[0]).get("result").is_some());
    for id in &ids[1..] {
        let answer = client.answer(*id);
        let cancelled = answer["error"]["code"] == json!(-32800);
        assert!(cancelled || answer.get("result").is_some(), "{answer}");
    }
    assert!(!client.request("textDocument/hover", at(&uri, 7, 10)).is_null(), "and the session goes on");
    assert_eq!(client.close(), 0);
}

#[test]
fn frames_that_are_no_messages_end_nothing() {
    let uri = uri("frames.priv");
    let mut client = Client::new();
    for nonsense in ["{", "[]", "7", "{\"jsonrpc\":\"2.0\",\"id\":{}}", "\u{0}"] {
        client.send_raw(nonsense);
        let answer =
            client.await_message(|message| message["id"].is_null() && message.get("error").is_some());
        assert!(answer["error"]["code"].as_i64().is_some_and(|code| code < 0), "{answer}");
    }
    // Half a surrogate pair, as some editors send it in the middle of an emoji.
    let text = json!({"uri": uri, "languageId": "priv", "version": 1, "text": "subject a \"LONE\"\n"});
    let open = json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": text}});
    client.send_raw(&open.to_string().replace("LONE", "\\ud83d"));
    let symbols = client.request("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    assert_eq!(symbols[0]["detail"], "\u{fffd}", "{symbols}");
    client.notify("textDocument/didChange", json!({"nonsense": true}));
    assert_eq!(client.refused("textDocument/hover", json!(7))["code"], json!(-32602));
    assert_eq!(client.refused("textDocument/nonsense", json!({}))["code"], json!(-32601));
    assert_eq!(client.close(), 0);
}

#[test]
fn columns_are_bytes_for_those_who_ask() {
    let folder = crate::client::folder("utf8", &[]);
    std::fs::create_dir_all(&folder).expect("a writable folder");
    let uri = crate::client::file_uri(&folder.join("a.priv"));
    let mut client = Client::within(&folder, json!({"general": {"positionEncodings": ["utf-8", "utf-16"]}}));
    assert_eq!(client.capabilities["positionEncoding"], "utf-8");
    client.open(&uri, "term t { means: \"é😀\" aliases: nonsense }\n");
    let found = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
    let columns: Vec<&Value> = found["items"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["range"]["start"]["character"])
        .collect();
    assert!(columns.contains(&&json!(34)), "{found}");
    assert_eq!(client.close(), 0);
}

#[test]
fn the_server_ends_when_the_editor_does() {
    let mut orderly = Client::new();
    orderly.request("shutdown", Value::Null);
    let refused = orderly.refused("textDocument/hover", at("file:///nowhere.priv", 0, 0));
    assert_eq!(refused["code"], json!(-32600), "after shutdown nothing is answered");
    orderly.notify("exit", Value::Null);
    assert_eq!(orderly.ended(), 0);

    let mut hasty = Client::new();
    hasty.notify("exit", Value::Null);
    assert_eq!(hasty.ended(), 1);

    let started = Instant::now();
    let gone = Client::new();
    assert_eq!(gone.hang_up(), 1);
    assert!(started.elapsed() < Duration::from_secs(30));

    let mut early = Client::silent();
    assert_eq!(early.refused("textDocument/hover", at("file:///nowhere.priv", 0, 0))["code"], json!(-32002));
    assert_eq!(early.hang_up(), 1);
}
