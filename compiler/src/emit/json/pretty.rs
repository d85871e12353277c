//! The pretty form: sections are opened until each fact, declaration, text or
//! derived entry stands on a line of its own.

use serde_json::Value;

/// A tree as text.
pub fn text(tree: &Value) -> String {
    let mut out = Vec::new();
    section(&mut out, tree, 0);
    out.push(b'\n');
    String::from_utf8(out).expect("JSON is text")
}

/// Opens a section; `derived` has sections of its own.
fn section(out: &mut Vec<u8>, value: &Value, depth: usize) {
    opened(out, value, depth, |out, key, entry| match depth {
        0 if key == "derived" => section(out, entry, 1),
        0 => lines(out, entry, 1),
        _ => lines(out, entry, depth + 1),
    });
}

/// One entry a line.
fn lines(out: &mut Vec<u8>, value: &Value, depth: usize) {
    opened(out, value, depth, |out, _, entry| compact(out, entry));
}

/// An object with a line for each key, whose entries are written by `write`.
fn opened(out: &mut Vec<u8>, value: &Value, depth: usize, write: impl Fn(&mut Vec<u8>, &str, &Value)) {
    let Some(entries) = value.as_object().filter(|entries| !entries.is_empty()) else {
        return compact(out, value);
    };
    let mut before: &[u8] = b"{\n";
    for (key, entry) in entries {
        out.extend_from_slice(before);
        out.extend_from_slice("  ".repeat(depth + 1).as_bytes());
        serde_json::to_writer(&mut *out, key).expect("memory takes all");
        out.extend_from_slice(b": ");
        write(out, key, entry);
        before = b",\n";
    }
    out.push(b'\n');
    out.extend_from_slice("  ".repeat(depth).as_bytes());
    out.push(b'}');
}

fn compact(out: &mut Vec<u8>, value: &Value) {
    serde_json::to_writer(out, value).expect("memory takes all");
}
