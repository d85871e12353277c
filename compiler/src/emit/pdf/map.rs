//! A map on paper: the boxes and lines of the SVG, in the width of the column.
//! Those who hear a document hear the description of the figure.

use krilla::tagging::Tag;

use super::face::printable;
use super::line::{Ink, Span, Style};
use super::sheet::{Flow, Mark, Shape, Step};
use super::structure::{Leaf, Node};
use crate::document::map::{self, Map};
use crate::document::wording::{Wording, number};
use crate::emit::map::layout::{HEAD, LEADING, Layout, MARGIN, PADDING, WIDTH, heading, layout, left};

/// The most points to a unit of the layout: its letters of 15 units are not
/// larger than running text.
const LARGEST: f32 = 0.68;
/// The height of the legend.
const LEGEND: f64 = 40.0;
/// How far the corners of a box are rounded.
const ROUND: f32 = 6.0;

/// A map as a figure.
pub fn map(flow: &mut Flow<'_>, map: &Map) -> Node {
    let wording = Wording::new(flow.setter.language);
    let more = |count: usize| wording.say("map-more", [number("number", count as f64)]);
    let laid = layout(map, more, MARGIN + HEAD);
    let legend = if map.legend.len() > 1 { LEGEND } else { 0.0 };
    let height = (laid.bottom + MARGIN + legend) as f32;
    let scale = LARGEST.min(flow.width / laid.width as f32).min(flow.whole() / height);
    flow.need(height * scale);
    let leaf = flow.structure.leaf();
    let (x, y) = (flow.left - MARGIN as f32 * scale, flow.y);
    let mut sketch = Sketch { flow, leaf, x, y, scale };
    sketch.headings(map);
    sketch.lines(map, &laid);
    sketch.border(map, &laid);
    sketch.boxes(map, &laid);
    sketch.legend(map, laid.bottom + MARGIN);
    flow.y += height * scale;
    flow.gap(8.0);
    let says = format!("{}. {}", map.title, map.description);
    Node::group(Tag::Figure(Some(printable(&says))), vec![Node::Leaf(leaf)])
}

/// A map that is being drawn.
struct Sketch<'s, 'a> {
    flow: &'s mut Flow<'a>,
    leaf: Leaf,
    /// Where the layout begins on the sheet, and how large its unit is there.
    x: f32,
    y: f32,
    scale: f32,
}

impl Sketch<'_, '_> {
    fn at(&self, (x, y): (f64, f64)) -> (f32, f32) {
        (self.x + x as f32 * self.scale, self.y + y as f32 * self.scale)
    }

    /// Words that start at a point of their base line.
    fn words(&mut self, words: &str, point: (f64, f64), style: Style) {
        let style = Style { size: style.size * self.scale, ..style };
        let span = Span { text: printable(words), style, leaf: self.leaf, language: None };
        let (x, y) = self.at(point);
        for piece in self.flow.setter.lines(&[span], f32::MAX).into_iter().flat_map(|line| line.pieces) {
            self.flow.put(Mark::Words(x + piece.x, y, piece, Some(self.leaf)));
        }
    }

    fn stroke(&mut self, steps: Vec<Step>, ink: Ink, width: f32, dash: &[f32]) {
        let dash = dash.iter().map(|length| length * self.scale).collect();
        self.flow.put(Mark::Shape(Shape {
            steps,
            ground: None,
            line: Some((ink, width * self.scale, dash)),
        }));
    }

    fn headings(&mut self, map: &Map) {
        for (column, words) in map.columns.iter().enumerate() {
            for (at, line) in heading(words).iter().enumerate() {
                let point = (left(column), MARGIN + 16.0 + at as f64 * 18.0);
                self.words(line, point, Style::new(14.0).strong());
            }
        }
    }

    fn lines(&mut self, map: &Map, laid: &Layout) {
        for (line, points) in map.lines.iter().zip(&laid.lines) {
            let mut steps = vec![self.step(points[0])];
            for (number, pair) in points.windows(2).enumerate() {
                steps.push(self.bend(pair[0], pair[1], number % 2 == 1));
            }
            let (ink, width, dash) = look(line.style);
            self.stroke(steps, ink, width, dash);
            let (before, end) = (points[points.len() - 2], points[points.len() - 1]);
            self.tip(end, end.0 > before.0, ink);
        }
    }

    fn step(&self, point: (f64, f64)) -> Step {
        let (x, y) = self.at(point);
        Step::Move(x, y)
    }

    /// Straight through a lane, bent between columns.
    fn bend(&self, from: (f64, f64), to: (f64, f64), passes: bool) -> Step {
        let (x, y) = self.at(to);
        if passes {
            return Step::Line(x, y);
        }
        let reach = if to.0 <= from.0 { -40.0 } else { (to.0 - from.0) / 2.0 };
        let out = if to.0 <= from.0 { 40.0 } else { reach };
        let (near, far) = (self.at((from.0 + out, from.1)), self.at((to.0 - reach, to.1)));
        Step::Curve(near, far, (x, y))
    }

    /// The head of an arrow, its point where the line ends.
    fn tip(&mut self, end: (f64, f64), rightwards: bool, ink: Ink) {
        let back = if rightwards { -7.0 } else { 7.0 };
        let [a, b, c] = [(end.0, end.1), (end.0 + back, end.1 - 3.5), (end.0 + back, end.1 + 3.5)]
            .map(|point| self.at(point));
        let steps = vec![Step::Move(a.0, a.1), Step::Line(b.0, b.1), Step::Line(c.0, c.1), Step::Close];
        self.flow.put(Mark::Shape(Shape { steps, ground: Some(ink), line: None }));
    }

    /// The border of the EEA; what lies behind it stands over its column.
    fn border(&mut self, map: &Map, laid: &Layout) {
        let Some((column, _)) = &map.border else { return };
        let x = left(*column) - 24.0;
        let (top, end) = (self.at((x, MARGIN + HEAD - 12.0)), self.at((x, laid.bottom + 8.0)));
        let steps = vec![Step::Move(top.0, top.1), Step::Line(end.0, end.1)];
        self.stroke(steps, Ink::Way, 1.0, &[8.0, 6.0]);
    }

    fn boxes(&mut self, map: &Map, laid: &Layout) {
        for (number, own) in map.boxes.iter().enumerate() {
            let ((x, y, height), words) = (laid.boxes[number], &laid.words[number]);
            let steps = self.rounded((x, y), (x + WIDTH, y + height));
            let (ink, dash): (Ink, &[f32]) =
                if own.warns { (Ink::Open, &[5.0, 3.0]) } else { (Ink::Way, &[]) };
            let dash = dash.iter().map(|length| length * self.scale).collect();
            let line = Some((ink, 1.2 * self.scale, dash));
            self.flow.put(Mark::Shape(Shape { steps, ground: Some(Ink::Soft), line }));
            let mut base = y + PADDING + 14.0;
            let quiet = Style::new(13.0).ink(Ink::Quiet);
            for (style, lines) in [(Style::new(15.0), &words.names), (quiet, &words.details)] {
                for line in lines {
                    self.words(line, (x + PADDING, base), style);
                    base += LEADING;
                }
            }
        }
    }

    /// The outline of a box, clockwise from its upper left side on.
    fn rounded(&self, from: (f64, f64), to: (f64, f64)) -> Vec<Step> {
        let ((x1, y1), (x2, y2)) = (self.at(from), self.at(to));
        let r = ROUND * self.scale;
        // How far the handles of a quarter of a circle reach.
        let k = r * 0.552;
        vec![
            Step::Move(x1 + r, y1),
            Step::Line(x2 - r, y1),
            Step::Curve((x2 - r + k, y1), (x2, y1 + r - k), (x2, y1 + r)),
            Step::Line(x2, y2 - r),
            Step::Curve((x2, y2 - r + k), (x2 - r + k, y2), (x2 - r, y2)),
            Step::Line(x1 + r, y2),
            Step::Curve((x1 + r - k, y2), (x1, y2 - r + k), (x1, y2 - r)),
            Step::Line(x1, y1 + r),
            Step::Curve((x1, y1 + r - k), (x1 + r - k, y1), (x1 + r, y1)),
            Step::Close,
        ]
    }

    /// What the styles of lines mean.
    fn legend(&mut self, map: &Map, top: f64) {
        if map.legend.len() < 2 {
            return;
        }
        let mut x = MARGIN;
        let y = top + 16.0;
        for (style, words) in &map.legend {
            let (ink, width, dash) = look(*style);
            let (from, to) = (self.at((x, y)), self.at((x + 34.0, y)));
            self.stroke(vec![Step::Move(from.0, from.1), Step::Line(to.0, to.1)], ink, width, dash);
            self.tip((x + 34.0, y), true, ink);
            self.words(words, (x + 42.0, y + 4.5), Style::new(13.0).ink(Ink::Quiet));
            let wide = self.flow.setter.faces.width(&printable(words), false, 13.0);
            x += 42.0 + f64::from(wide) + 20.0;
        }
    }
}

/// The colour, width and dashes of a line.
fn look(style: map::Style) -> (Ink, f32, &'static [f32]) {
    match style {
        map::Style::Plain => (Ink::Way, 1.4, &[]),
        map::Style::Maybe => (Ink::Way, 1.4, &[2.0, 4.0]),
        map::Style::Adequacy => (Ink::Decided, 2.0, &[]),
        map::Style::Covered => (Ink::Covered, 2.0, &[9.0, 4.0]),
        map::Style::Uncovered => (Ink::Open, 2.0, &[4.0, 4.0]),
    }
}
