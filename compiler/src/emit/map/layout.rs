//! Where boxes and lines stand: columns from left to right, long lines led
//! through the columns between, neighbours close to each other.

use std::collections::BTreeMap;

use crate::document::map::{Box, Map};

/// The width of a box.
pub const WIDTH: f64 = 200.0;
/// The space between columns.
const GAP: f64 = 84.0;
/// The space between boxes of a column.
const APART: f64 = 18.0;
/// The space that a line needs where it passes a column.
const LANE: f64 = 14.0;
/// The height of a line of text.
pub const LEADING: f64 = 19.0;
/// The space around the text of a box.
pub const PADDING: f64 = 11.0;
/// The space around the picture.
pub const MARGIN: f64 = 16.0;
/// The height above the boxes, for the headings of the columns.
pub const HEAD: f64 = 58.0;

/// The text of a box, cut into lines: names first, then details.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// Names.
    pub names: Vec<String>,
    /// In smaller letters.
    pub details: Vec<String>,
}

/// A laid-out map.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Left upper corner and height of each box.
    pub boxes: Vec<(f64, f64, f64)>,
    /// The text of each box.
    pub words: Vec<Words>,
    /// The points that each line goes through, from box to box.
    pub lines: Vec<Vec<(f64, f64)>>,
    /// The width of the picture.
    pub width: f64,
    /// Where the lowest box ends.
    pub bottom: f64,
}

/// A box, or the lane of a line that passes a column.
#[derive(Clone, Debug)]
struct Node {
    column: usize,
    height: f64,
    top: f64,
    before: Vec<usize>,
    after: Vec<usize>,
}

impl Node {
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// The left edge of a column.
pub fn left(column: usize) -> f64 {
    MARGIN + column as f64 * (WIDTH + GAP)
}

/// The heading of a column in at most two lines.
pub fn heading(words: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last_mut().expect("there is a line");
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&joined, 14.0) <= WIDTH || line.is_empty() {
            *line = joined
        } else {
            lines.push(word.to_owned())
        }
    }
    lines
}

/// Lays out a map; the boxes begin below `top`.
pub fn layout(map: &Map, more: impl Fn(usize) -> String, top: f64) -> Layout {
    let words: Vec<Words> = map.boxes.iter().map(|own| words_of(own, &more)).collect();
    let mut nodes: Vec<Node> = map.boxes.iter().zip(&words).map(|(own, words)| node(own, words)).collect();
    let ways = ways(map, &mut nodes);
    let mut columns = order(map.columns.len(), &mut nodes);
    place(&mut columns, &mut nodes, top);
    let boxes =
        (0..map.boxes.len()).map(|at| (left(nodes[at].column), nodes[at].top, nodes[at].height)).collect();
    let lines = lines(map, &nodes, &ways);
    let bottom = nodes.iter().map(|node| node.top + node.height).fold(top, f64::max);
    let width = left(map.columns.len().max(1) - 1) + WIDTH + MARGIN;
    Layout { boxes, words, lines, width, bottom }
}

fn words_of(own: &Box, more: impl Fn(usize) -> String) -> Words {
    let (names, rest) = super::names(own);
    let mut cut: Vec<String> = names.into_iter().flat_map(|name| wrapped(name, 15.0)).collect();
    if rest > 0 {
        cut.push(more(rest));
    }
    let details = own.details.iter().flat_map(|detail| wrapped(detail, 13.0)).collect();
    Words { names: cut, details }
}

fn node(own: &Box, words: &Words) -> Node {
    let lines = (words.names.len() + words.details.len()) as f64;
    let height = lines * LEADING + 2.0 * PADDING;
    Node { column: own.column, height, top: 0.0, before: Vec::new(), after: Vec::new() }
}

/// The nodes that each line goes through. A line over several columns gets a
/// lane in each of those between.
fn ways(map: &Map, nodes: &mut Vec<Node>) -> Vec<Vec<usize>> {
    let mut ways = Vec::new();
    for line in &map.lines {
        let mut way = vec![line.from];
        for column in map.boxes[line.from].column + 1..map.boxes[line.to].column {
            nodes.push(Node { column, height: LANE, top: 0.0, before: Vec::new(), after: Vec::new() });
            way.push(nodes.len() - 1);
        }
        way.push(line.to);
        for pair in way.windows(2) {
            if nodes[pair[0]].column < nodes[pair[1]].column {
                nodes[pair[0]].after.push(pair[1]);
                nodes[pair[1]].before.push(pair[0]);
            }
        }
        ways.push(way);
    }
    ways
}

/// The nodes of each column from top to bottom: those with neighbours further
/// up stand further up.
fn order(count: usize, nodes: &mut [Node]) -> Vec<Vec<usize>> {
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (at, node) in nodes.iter().enumerate() {
        columns[node.column].push(at);
    }
    for sweep in 0..12 {
        let mut rank = vec![0.0; nodes.len()];
        for column in &columns {
            for (place, &at) in column.iter().enumerate() {
                rank[at] = (place as f64 + 0.5) / column.len() as f64;
            }
        }
        for column in &mut columns {
            let weight = |at: usize| {
                let near = if sweep % 2 == 0 { &nodes[at].before } else { &nodes[at].after };
                if near.is_empty() {
                    return rank[at];
                }
                near.iter().map(|&other| rank[other]).sum::<f64>() / near.len() as f64
            };
            column.sort_by(|&one, &other| weight(one).total_cmp(&weight(other)));
        }
    }
    columns
}

/// Heights: every node beside the middle of its neighbours, as far as the order
/// of its column allows.
fn place(columns: &mut [Vec<usize>], nodes: &mut [Node], top: f64) {
    for column in columns.iter() {
        stack(column, nodes, |_, _| None);
    }
    for sweep in 0..8 {
        for column in columns.iter() {
            stack(column, nodes, |nodes, at| {
                let node = &nodes[at];
                let near: Vec<usize> = match sweep % 2 {
                    0 if !node.before.is_empty() => node.before.clone(),
                    1 if !node.after.is_empty() => node.after.clone(),
                    _ => [&node.before[..], &node.after[..]].concat(),
                };
                (!near.is_empty())
                    .then(|| near.iter().map(|&other| nodes[other].middle()).sum::<f64>() / near.len() as f64)
            });
        }
    }
    close_gaps(nodes, top);
}

/// Closes the gaps that all columns share, and begins at the top.
fn close_gaps(nodes: &mut [Node], top: f64) {
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by(|&one, &other| nodes[one].top.total_cmp(&nodes[other].top));
    let (mut shift, mut end) = (0.0, None);
    for at in order {
        let floor = end.map_or(top, |end: f64| end + APART);
        let begins = nodes[at].top + shift;
        if begins > floor || end.is_none() {
            shift += floor - begins;
        }
        nodes[at].top += shift;
        let below = nodes[at].top + nodes[at].height;
        end = Some(end.map_or(below, |end| end.max(below)));
    }
}

/// Stacks a column in its order, each node as near as possible to where it wants
/// to be; what was pushed down together moves up together by the mean.
fn stack(column: &[usize], nodes: &mut [Node], wish: impl Fn(&[Node], usize) -> Option<f64>) {
    let wishes: Vec<f64> = column
        .iter()
        .map(|&at| wish(nodes, at).map_or(nodes[at].top, |middle| middle - nodes[at].height / 2.0))
        .collect();
    let mut blocks: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    for (place, &at) in column.iter().enumerate() {
        let (mut start, mut height, mut members) = (wishes[place], nodes[at].height, vec![place]);
        while let Some((above, tall, _)) =
            blocks.last().filter(|(above, tall, _)| above + tall + APART > start)
        {
            let (above, tall) = (*above, *tall);
            let (_, _, earlier) = blocks.pop().expect("it was just looked at");
            let count = (earlier.len() + members.len()) as f64;
            let pushed = start - tall - APART;
            start = (above * earlier.len() as f64 + pushed * members.len() as f64) / count;
            height += tall + APART;
            members = [earlier, members].concat();
        }
        blocks.push((start, height, members));
    }
    let mut floor = f64::NEG_INFINITY;
    for (start, _, members) in blocks {
        let mut at_top = start.max(floor);
        for place in members {
            nodes[column[place]].top = at_top;
            at_top += nodes[column[place]].height + APART;
        }
        floor = at_top;
    }
}

/// The points of every line. Lines that share a side of a box leave it one below
/// the other, in the order in which they arrive.
fn lines(map: &Map, nodes: &[Node], ways: &[Vec<usize>]) -> Vec<Vec<(f64, f64)>> {
    let (outgoing, incoming) = (ports(nodes, ways, true), ports(nodes, ways, false));
    let mut all = Vec::new();
    for (number, way) in ways.iter().enumerate() {
        let (first, last) = (way[0], way[way.len() - 1]);
        let mut points = vec![(left(nodes[first].column) + WIDTH, outgoing[number])];
        for &lane in &way[1..way.len() - 1] {
            let (x, y) = (left(nodes[lane].column), nodes[lane].middle());
            points.extend([(x, y), (x + WIDTH, y)]);
        }
        let level = map.boxes[first].column >= map.boxes[last].column;
        let x = if level { left(nodes[last].column) + WIDTH } else { left(nodes[last].column) };
        points.push((x, incoming[number]));
        all.push(points);
    }
    all
}

/// How high each line leaves its first box, or reaches its last: lines of one
/// box stand beside each other, in the order of their other ends.
fn ports(nodes: &[Node], ways: &[Vec<usize>], outgoing: bool) -> Vec<f64> {
    let mut sharing: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for (number, way) in ways.iter().enumerate() {
        let last = way.len() - 1;
        let (at, other) = if outgoing { (way[0], way[1]) } else { (way[last], way[last - 1]) };
        sharing.entry(at).or_default().push((number, nodes[other].middle()));
    }
    let mut ports = vec![0.0; ways.len()];
    for (at, mut sharing) in sharing {
        sharing.sort_by(|one, two| one.1.total_cmp(&two.1).then(one.0.cmp(&two.0)));
        let room = (nodes[at].height - 16.0).max(0.0);
        let step = (room / sharing.len() as f64).min(12.0);
        for (place, (number, _)) in sharing.iter().enumerate() {
            ports[*number] = nodes[at].middle() + (place as f64 - (sharing.len() as f64 - 1.0) / 2.0) * step;
        }
    }
    ports
}

/// A text in lines that fit into a box, set in letters of a size.
fn wrapped(text: &str, size: f64) -> Vec<String> {
    let room = WIDTH - 2.0 * PADDING;
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for piece in pieces(word, size, room) {
            let line = lines.last_mut().expect("there is a line");
            let joined = if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
            if line.is_empty() || width(&joined, size) <= room {
                *line = joined;
            } else {
                lines.push(piece);
            }
        }
    }
    lines
}

/// A word, cut where it is wider than a box.
fn pieces(word: &str, size: f64, room: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let piece = pieces.last_mut().expect("there is a piece");
        if width(&format!("{piece}{letter}"), size) > room {
            pieces.push(String::from(letter));
        } else {
            piece.push(letter);
        }
    }
    pieces
}

/// How wide a text is at most, in the usual fonts of a system.
pub fn width(text: &str, size: f64) -> f64 {
    let letter = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' | '(' | ')' => 0.36,
        'f' | 't' | 'r' | 'I' | '-' | '/' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.95,
        'A'..='Z' | '&' => 0.74,
        letter if letter.is_ascii() => 0.6,
        letter if (letter as u32) < 0x2E80 => 0.68,
        _ => 1.05,
    };
    text.chars().map(letter).sum::<f64>() * size
}
