//! A map for Mermaid, as in Markdown pages.

use super::{is_plain, lines};
use crate::document::map::Map;

/// The map as a flowchart, its columns as subgraphs.
pub fn text(map: &Map) -> String {
    let mut out = "flowchart LR\n".to_owned();
    for (column, heading) in map.columns.iter().enumerate() {
        out += &format!("  subgraph c{column}[\"{}\"]\n", escape(heading));
        for (number, own) in map.boxes.iter().enumerate().filter(|(_, own)| own.column == column) {
            let said: Vec<String> = lines(own).iter().map(|line| escape(line)).collect();
            out += &format!("    b{number}[\"{}\"]\n", said.join("<br/>"));
        }
        out += "  end\n";
    }
    for line in &map.lines {
        let arrow = if is_plain(line) { "-->" } else { "-.->" };
        out += &format!("  b{} {arrow} b{}\n", line.from, line.to);
    }
    out
}

/// A text as Mermaid shows it, whatever it holds.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            letter if letter.is_control() => out.push(' '),
            letter if letter.is_alphanumeric() || matches!(letter, ' ' | ',' | '.' | '-' | ':' | '/') => {
                out.push(letter)
            }
            letter => out += &format!("#{};", u32::from(letter)),
        }
    }
    out
}
