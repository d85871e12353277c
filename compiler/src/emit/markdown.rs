//! Markdown (CommonMark with tables). What the author wrote is escaped, so that
//! it shows as written and nothing in it becomes markup.

use crate::document::mark::plain_words;
use crate::document::tree::{Block, Document, Run, Section, Sentence, Table};

/// The document as Markdown.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    if let Some(draft) = &document.draft {
        out.push_str(&format!("> **{}**\n>\n> {}\n", escape(&draft.title), joined(&draft.sentences)));
        if !draft.findings.is_empty() {
            out.push_str(">\n");
        }
        for finding in &draft.findings {
            let message = escape(&finding.message);
            let message = match &finding.anchor {
                Some(anchor) => format!("[{message}](#{anchor})"),
                None => message,
            };
            out.push_str(&format!(
                "> - {}{} {message} ({})\n",
                escape(&finding.severity),
                document.frame.colon,
                escape(&finding.place)
            ));
        }
        out.push('\n');
    }
    let mark = document
        .draft
        .as_ref()
        .map_or(String::new(), |_| format!("{}{} ", document.frame.draft, document.frame.colon));
    out.push_str(&format!("# {mark}{}\n\n", escape(&plain_words(&document.title))));
    if !document.head.is_empty() {
        out.push_str(&format!("{}\n\n", joined(&document.head)));
    }
    for block in &document.opening {
        write_block(&mut out, block);
    }
    for section in &document.sections {
        write_section(&mut out, section, 2);
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn write_section(out: &mut String, section: &Section, level: usize) {
    out.push_str(&format!("<a id=\"{}\"></a>\n\n", section.anchor));
    out.push_str(&format!("{} {}\n\n", "#".repeat(level), escape(&plain_words(&section.title))));
    for block in &section.blocks {
        write_block(out, block);
    }
    for inner in &section.sections {
        write_section(out, inner, (level + 1).min(6));
    }
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Paragraph(sentences) | Block::Prose(sentences) => {
            out.push_str(&format!("{}\n\n", joined(sentences)));
        }
        Block::List(items) => {
            for item in items {
                out.push_str(&format!("- {}\n", joined(item)));
            }
            out.push('\n');
        }
        Block::Table(table) => write_table(out, table),
        Block::Map(_) => {}
        Block::Boxed(blocks) => {
            let mut inner = String::new();
            for block in blocks {
                write_block(&mut inner, block);
            }
            for line in inner.trim_end().lines() {
                out.push_str(format!("> {line}").trim_end());
                out.push('\n');
            }
            out.push('\n');
        }
    }
}

fn write_table(out: &mut String, table: &Table) {
    // A table of Markdown has a row of headings, if only an empty one.
    let mut columns: Vec<String> = table.columns.iter().map(|column| escape(column)).collect();
    if columns.is_empty() {
        columns = vec![String::new(); table.rows.first().map_or(0, Vec::len)];
    }
    out.push_str(&format!("| {} |\n", columns.join(" | ")));
    out.push_str(&format!("|{}\n", " --- |".repeat(columns.len())));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| joined(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push('\n');
}

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(words).collect::<Vec<_>>().join(" ")
}

fn words(sentence: &Sentence) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) | Run::Foreign { text, .. } => escape(text),
        Run::Link { text, target } => format!("[{}](<{}>)", escape(text), destination(target)),
    };
    let said: String = sentence.runs.iter().map(run).collect();
    if sentence.open { format!("*{said}*") } else { said }
}

/// The target of a link within angle brackets.
fn destination(target: &str) -> String {
    target.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C").replace(['\n', '\r'], "")
}

/// A text that shows as written.
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    // A number or dash in front would open a list.
    let opens_list = out.starts_with(['-', '+', '=']) || numbered(&out);
    if !opens_list {
        return out;
    }
    match out.find(['.', ')']).filter(|_| numbered(&out)) {
        Some(at) => format!("{}\\{}", &out[..at], &out[at..]),
        None => format!("\\{out}"),
    }
}

/// Whether a text begins like an item of a numbered list.
fn numbered(text: &str) -> bool {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.len() < text.len() && rest.starts_with(['.', ')'])
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_of_the_author_stays_text() {
        assert_eq!(escape("a|b `c` [d](e) <f>"), "a\\|b \\`c\\` \\[d\\](e) &lt;f&gt;");
        assert_eq!(escape("1. x"), "1\\. x");
        assert_eq!(escape("- x"), "\\- x");
        assert_eq!(escape("a\nb"), "a b");
    }
}
