//! A map for Graphviz.

use super::{is_plain, lines};
use crate::document::map::Map;

/// The map as a digraph, its columns as clusters.
pub fn text(map: &Map) -> String {
    let mut out =
        format!("digraph policy {{\n  label={};\n  rankdir=LR;\n  node [shape=box];\n", quoted(&map.title));
    for (column, heading) in map.columns.iter().enumerate() {
        out += &format!("  subgraph cluster_{column} {{\n    label={};\n", quoted(heading));
        for (number, own) in map.boxes.iter().enumerate().filter(|(_, own)| own.column == column) {
            let style = if own.warns { ", style=dashed" } else { "" };
            out += &format!("    b{number} [label={}{style}];\n", quoted(&lines(own).join("\n")));
        }
        out += "  }\n";
    }
    for line in &map.lines {
        let style = if is_plain(line) {
            String::new()
        } else {
            format!(", style=dashed, class={}", line.style.word())
        };
        out += &format!("  b{} -> b{} [tooltip={}{style}];\n", line.from, line.to, quoted(&line.says));
    }
    out + "}\n"
}

/// A quoted string; a backslash would begin an escape of Graphviz.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', " ");
    format!("\"{text}\"")
}
