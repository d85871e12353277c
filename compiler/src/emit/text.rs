//! Plain text: headings underlined, tables as lists, lines of 78 characters.

use crate::document::mark::plain_words;
use crate::document::tree::{Block, Document, Run, Section, Sentence, Table};

/// The most characters of a line.
const WIDTH: usize = 78;

/// The document as plain text.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    let colon = document.frame.colon.as_str();
    if let Some(draft) = &document.draft {
        paragraph(&mut out, &draft.title.to_uppercase());
        paragraph(&mut out, &joined(&draft.sentences));
        for finding in &draft.findings {
            item(&mut out, &format!("{}{colon} {} ({})", finding.severity, finding.message, finding.place));
        }
        out.push('\n');
    }
    heading(&mut out, &plain_words(&document.title), '=');
    if !document.head.is_empty() {
        paragraph(&mut out, &joined(&document.head));
    }
    for block in &document.opening {
        write_block(&mut out, block, colon);
    }
    for section in &document.sections {
        write_section(&mut out, section, 0, colon);
    }
    while out.ends_with("\n\n") {
        out.pop();
    }
    out
}

fn write_section(out: &mut String, section: &Section, depth: usize, colon: &str) {
    heading(out, &plain_words(&section.title), ['-', '~', '^'][depth.min(2)]);
    for block in &section.blocks {
        write_block(out, block, colon);
    }
    for inner in &section.sections {
        write_section(out, inner, depth + 1, colon);
    }
}

fn write_block(out: &mut String, block: &Block, colon: &str) {
    match block {
        Block::Paragraph(sentences) => paragraph(out, &joined(sentences)),
        Block::Prose(sentences) => paragraph(out, &joined(sentences)),
        Block::List(items) => {
            for sentences in items {
                item(out, &joined(sentences));
            }
            out.push('\n');
        }
        Block::Table(table) => write_table(out, table, colon),
        Block::Map(_) => {}
        Block::Boxed(blocks) => {
            let mut inner = String::new();
            for block in blocks {
                write_block(&mut inner, block, colon);
            }
            for line in inner.trim_end().lines() {
                out.push_str(format!("| {line}").trim_end());
                out.push('\n');
            }
            out.push('\n');
        }
    }
}

/// A table as one entry a row: its name, then each column with its heading. A
/// sheet is a list of names and values.
fn write_table(out: &mut String, table: &Table, colon: &str) {
    if table.columns.is_empty() {
        for row in &table.rows {
            let (name, cells) = table.cells(row);
            let values: Vec<String> = cells.iter().map(|(_, cell)| joined(cell)).collect();
            let name = joined(name);
            let colon = if name.ends_with('?') { "" } else { colon };
            item(out, &format!("{name}{colon} {}", values.join(" ")));
        }
        out.push('\n');
        return;
    }
    for row in &table.rows {
        let (name, cells) = table.cells(row);
        wrap(out, &joined(name), "", "");
        for (column, cell) in cells.iter().filter(|(_, cell)| !cell.is_empty()) {
            wrap(out, &format!("{}{colon} {}", column.unwrap_or_default(), joined(cell)), "    ", "      ");
        }
        out.push('\n');
    }
}

fn heading(out: &mut String, title: &str, line: char) {
    out.push_str(title);
    out.push('\n');
    out.extend(std::iter::repeat_n(line, title.chars().count().clamp(1, WIDTH)));
    out.push_str("\n\n");
}

fn paragraph(out: &mut String, text: &str) {
    wrap(out, text, "", "");
    out.push('\n');
}

fn item(out: &mut String, text: &str) {
    wrap(out, text, "- ", "  ");
}

fn wrap(out: &mut String, text: &str, first: &str, further: &str) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(&line);
            out.push('\n');
            line = further.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

fn joined(sentences: &[Sentence]) -> String {
    sentences.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// The words of a sentence; links show where they lead unless their words do.
fn words(sentence: &Sentence) -> String {
    let run = |run: &Run| match run {
        Run::Text(text) | Run::Foreign { text, .. } => text.clone(),
        Run::Link { text, target } if target.ends_with(text.as_str()) || target.starts_with("tel:") => {
            text.clone()
        }
        Run::Link { text, target } => format!("{text} <{target}>"),
    };
    sentence.runs.iter().map(run).collect()
}
