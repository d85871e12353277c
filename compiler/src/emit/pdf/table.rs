//! Tables: columns as wide as their words want, rows that go on over sheets,
//! headings that are repeated there. What is too wide for a sheet becomes one
//! sheet of names and values a row.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::block::paragraph;
use super::line::{Ink, Line, Span, Style};
use super::sheet::{Flow, Mark};
use super::structure::Node;
use crate::document::tree::{Cell, Table};

/// The type in tables.
const TYPE: Style = Style::new(9.0);
/// Between a rule and the words below it, and above it.
const PAD: f32 = 4.0;
/// Between columns.
const GUTTER: f32 = 11.0;
/// Columns are at least as wide as their longest word, but no word asks for more.
const LONGEST: f32 = 72.0;
/// From so many columns on, a table wants the long side of the paper.
const MANY: usize = 6;

/// A row: what stands in each cell, and what the cells are.
type Row = Vec<(Vec<Span>, Node)>;

/// Whether a table wants the long side of the paper.
pub fn is_wide(table: &Table) -> bool {
    table.columns.len() >= MANY
}

/// A table with its caption.
pub fn table(flow: &mut Flow<'_>, table: &Table) -> Node {
    if table.columns.is_empty() {
        let rows: Vec<Row> =
            table.rows.iter().map(|row| row_of(flow, row, TYPE.strong().ink(Ink::Quiet))).collect();
        let node = grid(
            flow,
            &shares(flow, 0.28),
            None,
            rows,
            Tag::Table.with_summary(Some(table.caption.clone())).into(),
        );
        flow.gap(9.0);
        return node;
    }
    let head: Row = table.columns.iter().map(|column| heading(flow, column)).collect();
    let rows: Vec<Row> = table.rows.iter().map(|row| row_of(flow, row, TYPE.strong())).collect();
    let caption = flow.structure.wording(&table.caption, TYPE.ink(Ink::Quiet));
    match columns(flow, &head, &rows) {
        Some(widths) => {
            flow.need(110.0_f32.min(flow.whole()));
            let caption = captioned(flow, caption);
            let node = grid(flow, &widths, Some(head), rows, Tag::Table.into());
            flow.gap(9.0);
            with_caption(node, caption)
        }
        None => cards(flow, table, caption),
    }
}

/// A table whose rows are sheets of names and values.
fn cards(flow: &mut Flow<'_>, table: &Table, caption: (Vec<Span>, Vec<Node>)) -> Node {
    let mut nodes = vec![paragraph(flow, &caption.0, caption.1)];
    for row in &table.rows {
        let (name, cells) = table.cells(row);
        let (spans, leaves) = flow.structure.sentences(name, Style::new(10.5).strong());
        flow.need(70.0);
        nodes.push(paragraph(flow, &spans, leaves));
        let label = TYPE.strong().ink(Ink::Quiet);
        let mut rows: Vec<Row> = Vec::new();
        for (column, cell) in cells.into_iter().filter(|(_, cell)| !cell.is_empty()) {
            let (spans, leaves) = flow.structure.wording(column.unwrap_or_default(), label);
            let name = (spans, Node::group(Tag::TH(TableHeaderScope::Row), leaves));
            rows.push(vec![name, data(flow, cell, TYPE, Tag::TD.into())]);
        }
        nodes.push(grid(flow, &shares(flow, 0.28), None, rows, Tag::Table.into()));
        flow.gap(11.0);
    }
    Node::group(Tag::Div, nodes)
}

fn captioned(flow: &mut Flow<'_>, (spans, leaves): (Vec<Span>, Vec<Node>)) -> Node {
    let _ = paragraph(flow, &spans, Vec::new());
    flow.y -= 3.0;
    Node::group(Tag::Caption, leaves)
}

fn with_caption(table: Node, caption: Node) -> Node {
    match table {
        Node::Group(kind, mut parts) => {
            parts.insert(0, caption);
            Node::Group(kind, parts)
        }
        leaf => leaf,
    }
}

fn heading(flow: &mut Flow<'_>, wording: &str) -> (Vec<Span>, Node) {
    let (spans, leaves) = flow.structure.wording(wording, TYPE.strong().ink(Ink::Quiet));
    (spans, Node::group(Tag::TH(TableHeaderScope::Column), leaves))
}

/// A row whose first cell names it.
fn row_of(flow: &mut Flow<'_>, row: &[Cell], name: Style) -> Row {
    let cell = |(number, cell): (usize, &Cell)| match number {
        0 => data(flow, cell, name, Tag::TH(TableHeaderScope::Row).into()),
        _ => data(flow, cell, TYPE, Tag::TD.into()),
    };
    row.iter().enumerate().map(cell).collect()
}

/// A cell; an empty one holds a space, so that it is there for those who count.
fn data(flow: &mut Flow<'_>, cell: &Cell, style: Style, kind: TagKind) -> (Vec<Span>, Node) {
    let (spans, leaves) = match cell.is_empty() {
        true => flow.structure.words("\u{A0}", style),
        false => flow.structure.sentences(cell, style),
    };
    (spans, Node::group(kind, leaves))
}

/// The widths of two columns.
fn shares(flow: &Flow<'_>, first: f32) -> Vec<f32> {
    let width = flow.width - GUTTER;
    vec![width * first, width * (1.0 - first)]
}

/// The widths of columns: at least the longest word of each, and the rest by how
/// much they say. Nothing if they don't fit on a sheet.
fn columns(flow: &Flow<'_>, head: &Row, rows: &[Row]) -> Option<Vec<f32>> {
    let room = flow.width - GUTTER * (head.len().max(1) - 1) as f32;
    let mut least = vec![0.0_f32; head.len()];
    let mut wanted = vec![0.0_f32; head.len()];
    for row in std::iter::once(head).chain(rows) {
        for (number, (spans, _)) in row.iter().enumerate().take(head.len()) {
            let (longest, whole) = flow.setter.widths(spans);
            least[number] = least[number].max(longest.min(LONGEST) + 1.0);
            wanted[number] = wanted[number].max(whole + 1.0);
        }
    }
    let (needed, asked): (f32, f32) = (least.iter().sum(), wanted.iter().sum());
    if needed > room {
        return None;
    }
    if asked <= room {
        let spare = (room - asked) / head.len() as f32;
        return Some(wanted.iter().map(|own| own + spare).collect());
    }
    // The root keeps one long cell from starving the others.
    let weight = |number: usize| (wanted[number] - least[number]).max(0.0).powf(0.7);
    let all: f32 = (0..head.len()).map(weight).sum();
    let share = |number: usize| least[number] + (room - needed) * weight(number) / all.max(1.0);
    Some((0..head.len()).map(share).collect())
}

/// Rows in columns.
fn grid(flow: &mut Flow<'_>, widths: &[f32], head: Option<Row>, rows: Vec<Row>, kind: TagKind) -> Node {
    let head_spans: Option<Vec<Vec<Span>>> =
        head.as_ref().map(|head| head.iter().map(|(spans, _)| spans.clone()).collect());
    let grid = Grid { widths, head: head_spans };
    grid.headings(flow, true);
    let mut body = Vec::new();
    for (number, row) in rows.into_iter().enumerate() {
        let (spans, nodes): (Vec<_>, Vec<_>) = row.into_iter().unzip();
        let lines = grid.lines(flow, &spans);
        grid.row(flow, lines, number > 0 || grid.head.is_none());
        body.push(Node::group(Tag::TR, nodes));
    }
    flow.area(flow.left, flow.y, flow.width, 0.5, Ink::Line);
    flow.y += 0.5;
    let head = head.map(|head| {
        let cells = head.into_iter().map(|(_, node)| node).collect();
        Node::group(Tag::THead, vec![Node::group(Tag::TR, cells)])
    });
    let parts = head.into_iter().chain([Node::group(Tag::TBody, body)]);
    Node::group(kind, parts.collect())
}

/// The columns of a table that is being written.
struct Grid<'w> {
    widths: &'w [f32],
    /// The headings, which each sheet repeats.
    head: Option<Vec<Vec<Span>>>,
}

impl Grid<'_> {
    /// The lines of the cells of a row.
    fn lines(&self, flow: &Flow<'_>, cells: &[Vec<Span>]) -> Vec<Vec<Line>> {
        cells.iter().zip(self.widths).map(|(spans, width)| flow.setter.lines(spans, *width)).collect()
    }

    /// The headings: those of the first sheet belong to the structure.
    fn headings(&self, flow: &mut Flow<'_>, first: bool) {
        let Some(head) = &self.head else { return };
        let lines = self.lines(flow, head);
        let height = height(&lines);
        self.place(flow, lines, first);
        flow.y += height - PAD + 1.0;
        flow.area(flow.left, flow.y, flow.width, 1.0, Ink::Text);
        flow.y += 1.0;
    }

    /// Writes a row: whole, on the next sheet if need be; cut between lines only
    /// if it takes a good part of a sheet.
    fn row(&self, flow: &mut Flow<'_>, lines: Vec<Vec<Line>>, ruled: bool) {
        let leading = TYPE.leading();
        let (mut rest, mut ruled) = (lines, ruled);
        loop {
            let most = rest.iter().map(Vec::len).max().unwrap_or(0);
            let fit = ((flow.room() - 2.0 * PAD) / leading).max(0.0) as usize;
            let fresh = flow.sheets.last().is_some_and(|marks| !marks.iter().any(Mark::is_said));
            let long = most as f32 * leading > flow.whole() / 3.0;
            let here = match most <= fit {
                true => most,
                false if fresh || (long && fit >= 3) => fit.max(1),
                false => 0,
            };
            if here > 0 && ruled {
                flow.area(flow.left, flow.y, flow.width, 0.5, Ink::Line);
            }
            let tail: Vec<Vec<Line>> =
                rest.iter_mut().map(|cell| cell.split_off(here.min(cell.len()))).collect();
            let height = height(&rest);
            self.place(flow, rest, true);
            flow.y += height;
            if here == most {
                return;
            }
            rest = tail;
            flow.turn();
            self.headings(flow, false);
            ruled = self.head.is_none() && here == 0;
        }
    }

    /// Puts the cells of a row side by side; what is repeated has no leaves.
    fn place(&self, flow: &mut Flow<'_>, lines: Vec<Vec<Line>>, first: bool) {
        let leading = TYPE.leading();
        let (mut x, top) = (flow.left, flow.y + PAD);
        for (cell, width) in lines.into_iter().zip(self.widths) {
            for (number, line) in cell.into_iter().enumerate() {
                let y = top + number as f32 * leading;
                if first { flow.line_at(line, x, y, leading) } else { flow.repeat(line, x, y, leading) }
            }
            x += width + GUTTER;
        }
    }
}

fn height(lines: &[Vec<Line>]) -> f32 {
    let most = lines.iter().map(Vec::len).max().unwrap_or(0);
    most as f32 * TYPE.leading() + 2.0 * PAD
}
