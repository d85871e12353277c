//! PDF: a letter on A4, for paper and for screen readers.
//!
//! First everything is laid out: words in [`line`]s, lines, [`block`]s and
//! [`table`]s on [`sheet`]s, and beside them the [`structure`]. Then [`draw`]
//! writes the file. The bytes depend on the document and the day alone.

mod block;
mod draw;
mod face;
mod line;
mod map;
mod sheet;
mod structure;
mod table;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::document::mark::plain_words;
use crate::document::tree::{Block, Document, Section, Table};
use crate::document::wording::{Wording, number};
use face::{Faces, printable};
use line::{Ink, Line, Setter, Span, Style};
use sheet::{Flow, MARGIN, Mark};
use structure::Leaf;

/// The type of what stands at the edges of sheets.
const EDGE: Style = Style::new(8.0).ink(Ink::Quiet);

/// A file, and what it could not show.
pub struct Paper {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that the font lacks; a white square stands for each.
    pub lacking: BTreeSet<char>,
}

/// A document as a file of a day.
pub fn paper(document: &Document, day: Date) -> Paper {
    let faces = Faces::new();
    let setter = Setter { faces: &faces, language: &document.language };
    let lists = lists(&document.sections);
    let upright = lists.iter().filter(|list| table::is_wide(list)).count() * 2 <= lists.len();
    let mut flow = Flow::new(setter, upright);
    let nodes = block::document(&mut flow, document);
    edges(&mut flow, document);
    let drawing = draw::Drawing {
        faces: &faces,
        document,
        day,
        size: flow.size,
        sheets: &flow.sheets,
        headings: &flow.headings,
        links: &flow.structure.links,
        nodes: &nodes,
    };
    let bytes = drawing.bytes();
    Paper { bytes, lacking: faces.lacking() }
}

/// The tables that list something, on which the shape of the paper depends.
fn lists(sections: &[Section]) -> Vec<&Table> {
    let mut all = Vec::new();
    for section in sections {
        all.extend(section.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if !table.columns.is_empty() => Some(table),
            _ => None,
        }));
        all.extend(lists(&section.sections));
    }
    all
}

/// What stands at the edges of each sheet: its number, and from the second one
/// on whose document it is; on drafts that they are one.
fn edges(flow: &mut Flow<'_>, document: &Document) {
    let wording = Wording::new(&document.language);
    let count = flow.sheets.len();
    let said = |wording: &str| printable(&plain_words(wording));
    let names = [said(&document.speaker), said(&document.title)];
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let names = names.join(" \u{B7} ");
    let width = flow.size.0 - 2.0 * MARGIN;
    for sheet in 0..count {
        let place = [number("page", (sheet + 1) as f64), number("pages", count as f64)];
        let place = printable(&wording.say("page-number", place));
        let reach = flow.setter.faces.width(&place, EDGE.strong, EDGE.size);
        edge(flow, sheet, &place, EDGE, MARGIN + width - reach, flow.size.1 - MARGIN + 16.0);
        if sheet > 0 {
            edge(flow, sheet, &names, EDGE, MARGIN, MARGIN - 26.0);
        }
        if let Some(draft) = &document.draft {
            let look = EDGE.strong().ink(Ink::Text);
            edge(flow, sheet, &printable(&draft.title), look, MARGIN, flow.size.1 - MARGIN + 16.0);
        }
    }
}

/// One line at an edge, cut where it would leave the sheet.
fn edge(flow: &mut Flow<'_>, sheet: usize, words: &str, style: Style, x: f32, y: f32) {
    let span = Span { text: words.to_owned(), style, leaf: Leaf(usize::MAX), language: None };
    let lines = flow.setter.lines(&[span], flow.size.0 - 2.0 * MARGIN);
    let Some(Line { pieces }) = lines.into_iter().next() else { return };
    for piece in pieces {
        flow.sheets[sheet].push(Mark::Words(x + piece.x, y + 9.0, piece, None));
    }
}
