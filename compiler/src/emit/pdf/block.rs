//! Headings, paragraphs, lists and boxes, one below the other.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use super::face::printable;
use super::line::{Ink, Span, Style};
use super::map;
use super::sheet::{Flow, Heading, Mark};
use super::structure::Node;
use super::table;
use crate::document::mark::plain_words;
use crate::document::tree::{Block, Document, Draft, Section, Sentence};

/// The type of running text.
pub const BODY: Style = Style::new(10.5);
/// Lines of text are no longer than this, about 75 characters.
const MEASURE: f32 = 390.0;
/// The sizes of headings, from the title down.
const HEADINGS: [f32; 4] = [23.0, 16.0, 12.5, 11.0];
/// A heading is followed by at least this much on its sheet.
const FOLLOWED: f32 = 64.0;
/// The space between paragraphs.
const GAP: f32 = 7.0;

/// The whole document.
pub fn document(flow: &mut Flow<'_>, document: &Document) -> Vec<Node> {
    let mut nodes = Vec::new();
    if !document.speaker.is_empty() {
        let look = BODY.strong().ink(Ink::Quiet);
        let (spans, leaves) = flow.structure.wording(&document.speaker, look);
        nodes.push(paragraph(flow, &spans, leaves));
    }
    nodes.push(heading(flow, 1, "", &document.title, FOLLOWED));
    if !document.head.is_empty() {
        flow.gap(3.0);
        nodes.push(said(flow, &document.head, BODY.ink(Ink::Quiet)));
    }
    flow.y += 10.0;
    flow.area(flow.left, flow.y, flow.width, 0.8, Ink::Line);
    flow.y += 12.0;
    if let Some(draft) = &document.draft {
        nodes.extend(draft_note(flow, draft, &document.language));
    }
    for own in &document.opening {
        nodes.push(block(flow, own));
    }
    for own in &document.sections {
        nodes.push(section(flow, own, 2));
    }
    nodes
}

fn section(flow: &mut Flow<'_>, section: &Section, level: u16) -> Node {
    let followed = followed(flow, section);
    let mut nodes = vec![heading(flow, level, &section.anchor, &section.title, followed)];
    for (number, own) in section.blocks.iter().enumerate() {
        let leads = matches!(section.blocks.get(number + 1), Some(Block::List(_) | Block::Table(_)));
        if leads && matches!(own, Block::Paragraph(sentences) if sentences.len() < 3) {
            flow.need(FOLLOWED);
        }
        nodes.push(block(flow, own));
    }
    for inner in &section.sections {
        nodes.push(self::section(flow, inner, level + 1));
    }
    Node::group(Tag::Section, nodes)
}

/// What should stand on the sheet of a heading: the first rows of a list, and a
/// sheet of names and values whole unless it is long.
fn followed(flow: &Flow<'_>, section: &Section) -> f32 {
    const ROW: f32 = 22.0;
    match section.blocks.first() {
        Some(Block::Table(table)) if table.columns.is_empty() => {
            (table.rows.len() as f32 * ROW).clamp(FOLLOWED, flow.whole() / 2.0)
        }
        Some(Block::Table(_)) => FOLLOWED * 2.0,
        Some(_) => FOLLOWED,
        None => FOLLOWED + section.sections.first().map_or(0.0, |inner| followed(flow, inner)),
    }
}

/// A heading, with room for what follows.
fn heading(flow: &mut Flow<'_>, level: u16, anchor: &str, wording: &str, followed: f32) -> Node {
    let size = HEADINGS[usize::from(level - 1).min(HEADINGS.len() - 1)];
    let look = Style::new(size).strong();
    let (spans, leaves) = flow.structure.wording(wording, look);
    let lines = flow.setter.lines(&spans, flow.width.min(MEASURE * 1.2));
    flow.need(lines.len() as f32 * look.leading() + followed);
    flow.gap(if level == 1 { 2.0 } else { size * 1.15 });
    let text = printable(&plain_words(wording));
    let (sheet, y) = (flow.sheets.len() - 1, flow.y);
    flow.headings.push(Heading { level, text: text.clone(), anchor: anchor.to_owned(), sheet, y });
    flow.write(lines, 0.0, look.leading());
    flow.y += size * 0.3;
    let level = NonZeroU16::new(level).expect("levels are counted from 1");
    Node::group(Tag::Hn(level, Some(text)), leaves)
}

fn block(flow: &mut Flow<'_>, block: &Block) -> Node {
    match block {
        Block::Paragraph(sentences) => said(flow, sentences, BODY),
        Block::Prose(sentences) => said(flow, sentences, BODY.ink(Ink::Quiet)),
        Block::List(items) => list(flow, items),
        Block::Table(table) => table::table(flow, table),
        Block::Map(map) => map::map(flow, map),
        Block::Boxed(blocks) => framed(flow, Ink::Accent, Ink::Soft, |flow| {
            blocks.iter().map(|own| self::block(flow, own)).collect()
        }),
    }
}

/// Sentences as a paragraph.
fn said(flow: &mut Flow<'_>, sentences: &[Sentence], look: Style) -> Node {
    let (spans, leaves) = flow.structure.sentences(sentences, look);
    paragraph(flow, &spans, leaves)
}

/// A paragraph of one size.
pub fn paragraph(flow: &mut Flow<'_>, spans: &[Span], leaves: Vec<Node>) -> Node {
    let leading = spans.first().map_or(BODY, |span| span.style).leading();
    let lines = flow.setter.lines(spans, flow.width.min(MEASURE));
    flow.write(lines, 0.0, leading);
    flow.gap(GAP);
    Node::group(Tag::P, leaves)
}

fn list(flow: &mut Flow<'_>, items: &[Vec<Sentence>]) -> Node {
    let mut nodes = Vec::new();
    for item in items {
        let spans = flow.structure.sentences(item, BODY);
        nodes.push(entry(flow, spans));
    }
    flow.gap(GAP - 3.0);
    Node::group(Tag::L(ListNumbering::Disc), nodes)
}

/// An item of a list.
fn entry(flow: &mut Flow<'_>, (spans, leaves): (Vec<Span>, Vec<Node>)) -> Node {
    const INDENT: f32 = 13.0;
    let (bullet, label) = flow.structure.words("\u{2022}", BODY);
    let lines = flow.setter.lines(&spans, flow.width.min(MEASURE) - INDENT);
    let leading = BODY.leading();
    flow.need(leading * lines.len().min(2) as f32);
    for line in flow.setter.lines(&bullet, INDENT) {
        flow.line_at(line, flow.left + 2.0, flow.y, leading);
    }
    flow.write(lines, INDENT, leading);
    flow.gap(3.0);
    let parts = vec![Node::group(Tag::Lbl, label), Node::group(Tag::LBody, leaves)];
    Node::group(Tag::LI, parts)
}

/// What a draft says before everything else.
fn draft_note(flow: &mut Flow<'_>, draft: &Draft, language: &str) -> Vec<Node> {
    let note = framed(flow, Ink::Text, Ink::Mark, |flow| {
        let (spans, leaves) = flow.structure.wording(&draft.title, Style::new(12.5).strong());
        let title = paragraph(flow, &spans, leaves);
        vec![title, said(flow, &draft.sentences, BODY)]
    });
    let mut items = Vec::new();
    for finding in &draft.findings {
        let (mut spans, mut leaves) = flow.structure.words(&format!("{}: ", finding.severity), BODY.strong());
        let message = flow.structure.words(&finding.message, BODY);
        let place = flow.structure.words(&format!(" ({})", finding.place), BODY.ink(Ink::Quiet));
        let foreign = (language != "en").then(|| "en".to_owned());
        spans.extend(message.0.into_iter().map(|span| Span { language: foreign.clone(), ..span }));
        spans.extend(place.0);
        leaves.extend(message.1.into_iter().chain(place.1));
        items.push(entry(flow, (spans, leaves)));
    }
    let found = Node::group(Tag::L(ListNumbering::Disc), items);
    if draft.findings.is_empty() { vec![note] } else { vec![note, found] }
}

/// Blocks in a frame, which goes on where they reach the next sheet.
fn framed(
    flow: &mut Flow<'_>,
    frame: Ink,
    ground: Ink,
    fill: impl FnOnce(&mut Flow<'_>) -> Vec<Node>,
) -> Node {
    const PAD: f32 = 12.0;
    let (left, width) = (flow.left, flow.width);
    flow.need(FOLLOWED);
    let (first, top) = (flow.sheets.len() - 1, flow.y);
    let under = flow.sheets[first].len();
    flow.y += PAD;
    (flow.left, flow.width) = (left + PAD, width - 2.0 * PAD);
    let nodes = fill(flow);
    (flow.left, flow.width) = (left, width);
    flow.y += PAD - GAP;
    let last = flow.sheets.len() - 1;
    for sheet in first..=last {
        let from = if sheet == first { top } else { super::sheet::MARGIN - 6.0 };
        let to = if sheet == last { flow.y } else { flow.size.1 - super::sheet::MARGIN + 6.0 };
        let at = if sheet == first { under } else { 0 };
        let outer = Mark::Area(left, from, width, to - from, frame);
        let inner = Mark::Area(left + 1.2, from + 1.2, width - 2.4, to - from - 2.4, ground);
        flow.sheets[sheet].splice(at..at, [outer, inner]);
    }
    flow.gap(GAP + 4.0);
    Node::group(Tag::Div, nodes)
}
