//! The pretty form: sections are opened until each fact, declaration, text or
//! derived entry stands on a line of its own.

use serde_json::Value;

/// A tree as text.
pub fn text(tree: &Value) -> String {
    let mut out = String::new();
    section(&mut out, tree, 0);
    out.push('\n');
    out
}

/// Opens a section; `derived` has sections of its own.
fn section(out: &mut String, value: &Value, depth: usize) {
    let Value::Object(entries) = value else {
        out.push_str(&value.to_string());
        return;
    };
    if entries.is_empty() {
        out.push_str("{}");
        return;
    }
    out.push('{');
    for (number, (key, entry)) in entries.iter().enumerate() {
        let comma = if number == 0 { "" } else { "," };
        out.push_str(&format!("{comma}\n{}{}: ", "  ".repeat(depth + 1), Value::from(key.as_str())));
        match depth {
            0 if key == "derived" => section(out, entry, 1),
            0 => lines(out, entry, 1),
            _ => lines(out, entry, depth + 1),
        }
    }
    out.push_str(&format!("\n{}}}", "  ".repeat(depth)));
}

/// One entry a line.
fn lines(out: &mut String, value: &Value, depth: usize) {
    let Value::Object(entries) = value else {
        out.push_str(&value.to_string());
        return;
    };
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, entry)| format!("\n{}{}: {entry}", "  ".repeat(depth + 1), Value::from(key.as_str())))
        .collect();
    if entries.is_empty() {
        out.push_str("{}");
        return;
    }
    out.push_str(&format!("{{{}\n{}}}", entries.join(","), "  ".repeat(depth)));
}
