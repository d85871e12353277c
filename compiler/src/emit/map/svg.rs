//! A map as SVG: for light and dark, with a title and a description for those
//! who don't see it, and texts that stay in their boxes.

use super::layout::{HEAD, LEADING, Layout, MARGIN, PADDING, WIDTH, heading, layout, left, width};
use crate::document::map::{Map, Style};
use crate::document::wording::{Wording, number};
use crate::emit::html::escape;

/// The look, in one place.
const STYLE: &str = include_str!("map.css");

/// The map as a file of its own. `name` tells it from other maps of a page.
pub fn picture(map: &Map, name: &str, language: &str) -> String {
    drawing(map, name, language, " xmlns=\"http://www.w3.org/2000/svg\"")
}

/// The map for a page that holds it.
pub fn inline(map: &Map, name: &str, language: &str) -> String {
    drawing(map, name, language, "")
}

fn drawing(map: &Map, name: &str, language: &str, namespace: &str) -> String {
    let wording = Wording::new(language);
    let more = |count: usize| wording.say("map-more", [number("number", count as f64)]);
    let heads: Vec<Vec<String>> = map.columns.iter().map(|column| heading(column)).collect();
    let laid = layout(map, more, MARGIN + HEAD);
    let legend = if map.legend.len() > 1 { 40.0 } else { 0.0 };
    let height = laid.bottom + MARGIN + legend;
    let mut out = format!(
        "<svg{namespace} class=\"priv-map\" viewBox=\"0 0 {:.0} {height:.0}\" width=\"{:.0}\" \
         height=\"{height:.0}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\" lang=\"{}\">\n",
        laid.width,
        laid.width,
        escape(wording.language())
    );
    out += &format!("<title id=\"{name}-title\">{}</title>\n", escape(&map.title));
    out += &format!("<desc id=\"{name}-desc\">{}</desc>\n", escape(&map.description));
    out += &format!("<style>\n{STYLE}</style>\n");
    out += &format!("<rect class=\"paper\" width=\"{:.0}\" height=\"{height:.0}\"/>\n", laid.width);
    out += &markers(name);
    for (column, lines) in heads.iter().enumerate() {
        for (at, line) in lines.iter().enumerate() {
            let y = MARGIN + 16.0 + at as f64 * 18.0;
            out += &format!(
                "<text class=\"head\" x=\"{:.1}\" y=\"{y:.1}\">{}</text>\n",
                left(column),
                escape(line)
            );
        }
    }
    out += &lines(map, &laid, name);
    out += &border(map, &laid);
    out += &boxes(map, &laid);
    out += &self::legend(map, laid.bottom + MARGIN, name);
    out + "</svg>\n"
}

/// The heads of arrows, one a style.
fn markers(name: &str) -> String {
    let marker = |style: Style| {
        let word = style.word();
        format!(
            "<marker id=\"{name}-{word}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" \
             markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">\
             <path class=\"tip {word}\" d=\"M0 0.5 L8 4 L0 7.5 Z\"/></marker>\n"
        )
    };
    let all = [Style::Plain, Style::Maybe, Style::Adequacy, Style::Covered, Style::Uncovered];
    format!("<defs>\n{}</defs>\n", all.map(marker).concat())
}

/// The border of the EEA.
fn border(map: &Map, laid: &Layout) -> String {
    let Some((column, words)) = &map.border else { return String::new() };
    let x = left(*column) - 24.0;
    let middle = (MARGIN + HEAD + laid.bottom) / 2.0;
    let mut out = format!(
        "<line class=\"border\" x1=\"{x:.1}\" y1=\"{:.1}\" x2=\"{x:.1}\" y2=\"{:.1}\"/>\n",
        MARGIN + HEAD - 12.0,
        laid.bottom + 8.0
    );
    if width(words, 12.0) < laid.bottom - MARGIN - HEAD {
        out += &format!(
            "<text class=\"edge\" x=\"{x:.1}\" y=\"{middle:.1}\" transform=\"rotate(-90 {x:.1} {middle:.1})\" \
             dy=\"-6\" text-anchor=\"middle\">{}</text>\n",
            escape(words)
        );
    }
    out
}

fn lines(map: &Map, laid: &Layout, name: &str) -> String {
    let mut out = String::new();
    for (line, points) in map.lines.iter().zip(&laid.lines) {
        let word = line.style.word();
        out += &format!(
            "<path class=\"line {word}\" d=\"{}\" marker-end=\"url(#{name}-{word})\"><title>{}</title></path>\n",
            curve(points),
            escape(&line.says)
        );
    }
    out
}

/// A line through its points: straight through lanes, bent between columns.
fn curve(points: &[(f64, f64)]) -> String {
    let (x, y) = points[0];
    let mut path = format!("M{x:.1} {y:.1}");
    for (number, pair) in points.windows(2).enumerate() {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        let passes = number % 2 == 1;
        if passes {
            path += &format!(" L{x2:.1} {y2:.1}");
        } else if x2 <= x1 {
            path += &format!(" C{:.1} {y1:.1} {:.1} {y2:.1} {x2:.1} {y2:.1}", x1 + 40.0, x2 + 40.0);
        } else {
            let bend = (x2 - x1) / 2.0;
            path += &format!(" C{:.1} {y1:.1} {:.1} {y2:.1} {x2:.1} {y2:.1}", x1 + bend, x2 - bend);
        }
    }
    path
}

fn boxes(map: &Map, laid: &Layout) -> String {
    let mut out = String::new();
    for (number, own) in map.boxes.iter().enumerate() {
        let ((x, y, height), words) = (laid.boxes[number], &laid.words[number]);
        let class = if own.warns { " warns" } else { "" };
        out += &format!("<g class=\"box{class}\">\n<title>{}</title>\n", escape(&own.labels.join(", ")));
        out +=
            &format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{WIDTH}\" height=\"{height:.1}\" rx=\"6\"/>\n");
        let mut base = y + PADDING + 14.0;
        for (class, lines) in [("name", &words.names), ("detail", &words.details)] {
            for line in lines {
                let x = x + PADDING;
                out += &format!(
                    "<text class=\"{class}\" x=\"{x:.1}\" y=\"{base:.1}\">{}</text>\n",
                    escape(line)
                );
                base += LEADING;
            }
        }
        out += "</g>\n";
    }
    out
}

/// What the styles of lines mean.
fn legend(map: &Map, top: f64, name: &str) -> String {
    if map.legend.len() < 2 {
        return String::new();
    }
    let mut out = String::new();
    let mut x = MARGIN;
    for (style, words) in &map.legend {
        let word = style.word();
        let y = top + 16.0;
        out += &format!(
            "<path class=\"line {word}\" d=\"M{x:.1} {y:.1} L{:.1} {y:.1}\" marker-end=\"url(#{name}-{word})\"/>\n",
            x + 34.0
        );
        out += &format!(
            "<text class=\"detail\" x=\"{:.1}\" y=\"{:.1}\">{}</text>\n",
            x + 42.0,
            y + 4.5,
            escape(words)
        );
        x += 42.0 + width(words, 13.0) + 20.0;
    }
    out
}
