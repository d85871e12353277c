//! Tables as grids of plain words, for spreadsheets.

use crate::document::mark::plain_words;
use crate::document::tree::{Block, Cell, Document, Section, Table};

/// A table as a grid.
pub struct Grid<'a> {
    /// The anchor of the section that it stands in, with a number if it is not
    /// the first one there.
    pub anchor: String,
    /// The heading of that section.
    pub title: String,
    /// The table.
    table: &'a Table,
}

impl Grid<'_> {
    /// Whether it lists things of one kind, and is no sheet of names and values.
    pub fn is_list(&self) -> bool {
        !self.table.columns.is_empty()
    }

    /// The headings of the columns; none in a sheet of names and values.
    pub fn headings(&self) -> Vec<String> {
        self.table.columns.iter().map(|column| plain_words(column)).collect()
    }

    /// The rows in words.
    pub fn rows(&self) -> impl Iterator<Item = Vec<String>> {
        self.table.rows.iter().map(|row| row.iter().map(words).collect())
    }
}

fn words(cell: &Cell) -> String {
    cell.iter().map(|sentence| sentence.text()).collect::<Vec<_>>().join(" ")
}

/// The tables of a document, in order.
pub fn grids(document: &Document) -> Vec<Grid<'_>> {
    let mut grids = Vec::new();
    for section in &document.sections {
        collect(section, &mut grids);
    }
    grids
}

fn collect<'a>(section: &'a Section, grids: &mut Vec<Grid<'a>>) {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (number, table) in tables.enumerate() {
        let anchor = match number {
            0 => section.anchor.clone(),
            _ => format!("{}-{}", section.anchor, number + 1),
        };
        grids.push(Grid { anchor, title: plain_words(&section.title), table });
    }
    for inner in &section.sections {
        collect(inner, grids);
    }
}
