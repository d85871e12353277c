//! The pretty form: objects are opened down to the depth at which entries are
//! facts; each of those stands on its line.

use serde_json::Value;

/// How deep objects are opened: the sections, and their entries.
const DEPTH: usize = 2;

/// A tree as text.
pub fn text(tree: &Value) -> String {
    let mut out = String::new();
    write(&mut out, tree, 0);
    out.push('\n');
    out
}

fn write(out: &mut String, value: &Value, depth: usize) {
    let items: Vec<(String, &Value)> = match value {
        Value::Object(entries) if opens(value, depth) => {
            entries.iter().map(|(key, value)| (format!("{}: ", Value::from(key.as_str())), value)).collect()
        }
        Value::Array(items) if opens(value, depth) => {
            items.iter().map(|value| (String::new(), value)).collect()
        }
        _ => {
            out.push_str(&value.to_string());
            return;
        }
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    out.push(open);
    for (number, (key, item)) in items.iter().enumerate() {
        out.push_str(if number == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        out.push_str(key);
        write(out, item, depth + 1);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

/// Whether a value is spread over lines: the first levels, and lists of records.
fn opens(value: &Value, depth: usize) -> bool {
    match value {
        Value::Object(entries) => depth < DEPTH && !entries.is_empty(),
        Value::Array(items) => depth <= DEPTH && items.iter().any(Value::is_object),
        _ => false,
    }
}
