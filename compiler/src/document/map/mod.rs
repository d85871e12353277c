//! Maps: where data goes, as boxes in columns and lines between them.
//!
//! A map is plain data. `emit::map` lays it out and draws it; every format
//! shows the same boxes and lines.

mod flow;
mod transfer;

use std::collections::BTreeMap;

use super::Origin;
use super::mark::plain_words;
use super::wording::{Wording, number, text};
use super::writer::Writer;
use crate::Compilation;
use crate::graph::hop::{Hop, Place};
use crate::model::DeclId;

/// What a map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From people to systems, recipients and countries.
    Flow,
    /// What leaves the EEA, and what protects it.
    Transfer,
}

/// A map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Its heading.
    pub title: String,
    /// What it shows, for those who don't see it.
    pub description: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The boxes.
    pub boxes: Vec<Box>,
    /// The lines, each once.
    pub lines: Vec<Line>,
    /// The column before which the EEA ends, and the words at that border.
    pub border: Option<(usize, String)>,
    /// What the styles of lines mean, for those that occur.
    pub legend: Vec<(Style, String)>,
}

/// A box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Box {
    /// Its column.
    pub column: usize,
    /// Its names; several where boxes with the same lines were put together.
    pub labels: Vec<String>,
    /// What else it says, in smaller letters.
    pub details: Vec<String>,
    /// Something that is missing.
    pub warns: bool,
}

/// A line between two boxes, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// How it is drawn.
    pub style: Style,
    /// What goes along it.
    pub says: String,
}

/// What a line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// Data goes there.
    Plain,
    /// Data may go there.
    Maybe,
    /// To a country with an adequacy decision.
    Adequacy,
    /// To a country with another safeguard.
    Covered,
    /// To a country without a safeguard.
    Uncovered,
}

impl Style {
    /// The word in classes and in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Style::Plain => "plain",
            Style::Maybe => "maybe",
            Style::Adequacy => "adequacy",
            Style::Covered => "covered",
            Style::Uncovered => "uncovered",
        }
    }
}

/// The map of a policy in a language.
pub fn map(compilation: &Compilation, kind: Kind, language: &str) -> Map {
    let wording = Wording::new(language);
    let writer = Writer::new(Origin::of(compilation), &wording, false);
    match kind {
        Kind::Flow => flow::map(&writer, true, |_| true),
        Kind::Transfer => transfer::map(&writer),
    }
}

/// The map of the flows that a document shows, without transfers that are only
/// possible; nothing if it would show less than three boxes.
pub fn of_document(writer: &Writer<'_>, is_shown: impl Fn(&Hop) -> bool) -> Option<Map> {
    Some(flow::map(writer, false, is_shown)).filter(|map| map.boxes.len() > 2)
}

/// A map that grows.
struct Drawing<'w> {
    writer: &'w Writer<'w>,
    map: Map,
    known: BTreeMap<(usize, String), usize>,
}

impl<'w> Drawing<'w> {
    fn new(writer: &'w Writer<'w>, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|key| writer.wording.word(key)).collect();
        Drawing { writer, map: Map { columns, ..Map::default() }, known: BTreeMap::new() }
    }

    /// The box of a thing in a column; it is made where there is none yet.
    fn place(&mut self, column: usize, key: &str, label: &str) -> usize {
        let boxes = &mut self.map.boxes;
        *self.known.entry((column, key.to_owned())).or_insert_with(|| {
            boxes.push(Box { column, labels: vec![plain_words(label)], details: Vec::new(), warns: false });
            boxes.len() - 1
        })
    }

    /// Adds something that a box says, once.
    fn detail(&mut self, at: usize, detail: String) {
        let details = &mut self.map.boxes[at].details;
        let detail = plain_words(&detail);
        if !detail.is_empty() && !details.contains(&detail) {
            details.push(detail);
        }
    }

    /// A line; of several between the same boxes the firmest style stays.
    fn line(&mut self, from: usize, to: usize, style: Style, data: &[DeclId]) {
        let names: Vec<String> = data.iter().map(|&id| plain_words(&self.writer.within(id))).collect();
        let lines = &mut self.map.lines;
        match lines.iter_mut().find(|line| line.from == from && line.to == to) {
            Some(line) => {
                line.style = line.style.min(style);
                for name in names {
                    if line.says.is_empty() {
                        line.says = name;
                    } else if !line.says.split("; ").any(|known| known == name) {
                        line.says = format!("{}; {name}", line.says);
                    }
                }
            }
            None if from != to => lines.push(Line { from, to, style, says: names.join("; ") }),
            None => {}
        }
    }

    /// The finished map: boxes with the same lines together, and its words.
    fn finish(mut self, name: &str) -> Map {
        self.merge();
        let wording = self.writer.wording;
        let map = &mut self.map;
        drop_empty_columns(map);
        for at in 0..map.lines.len() {
            let line = &map.lines[at];
            let label = |number: usize| map.boxes[number].labels.join(", ");
            let ends = [text("from", &label(line.from)), text("to", &label(line.to))];
            map.lines[at].says = if line.says.is_empty() {
                wording.say("map-carries-nothing", ends)
            } else {
                let data = text("data", &line.says.replace("; ", ", "));
                wording.say("map-carries", ends.into_iter().chain([data]))
            };
        }
        map.lines.sort_by_key(|line| (line.from, line.to));
        let counts = [
            text("columns", &wording.and(&map.columns)),
            number("nodes", map.boxes.len() as f64),
            number("edges", map.lines.len() as f64),
        ];
        map.title = wording.word(&format!("map-{name}-title"));
        map.description = wording.say(&format!("map-{name}-desc"), counts);
        let mut styles: Vec<Style> = map.lines.iter().map(|line| line.style).collect();
        styles.sort();
        styles.dedup();
        map.legend = styles
            .into_iter()
            .map(|style| (style, wording.word(&format!("legend-{}", style.word()))))
            .collect();
        self.map
    }

    /// Puts boxes of a column together that have the same lines: more than a
    /// dozen boxes are hard to read. Where that leaves more than two dozen, it
    /// counts only where data goes on to.
    fn merge(&mut self) {
        if self.map.boxes.len() > 12 {
            self.merge_by(false);
        }
        if self.map.boxes.len() > 24 {
            self.merge_by(true);
            self.merge_by(false);
        }
    }

    fn merge_by(&mut self, onward_only: bool) {
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, own) in self.map.boxes.iter().enumerate() {
            let ends = |line: &Line| {
                let (out, other) = if line.from == at { (true, line.to) } else { (false, line.from) };
                (out, other, if onward_only { Style::Plain } else { line.style })
            };
            let touching = self.map.lines.iter().filter(|line| line.from == at || line.to == at);
            let mut ends: Vec<(bool, usize, Style)> = touching.map(ends).collect();
            let goes_on = ends.iter().any(|(out, ..)| *out);
            if onward_only && goes_on {
                ends.retain(|(out, ..)| *out);
            }
            ends.sort();
            let details = if onward_only { String::new() } else { format!("{:?}", own.details) };
            groups.entry(format!("{} {} {details} {ends:?}", own.column, own.warns)).or_default().push(at);
        }
        let mut target: Vec<usize> = (0..self.map.boxes.len()).collect();
        for group in groups.into_values().filter(|group| group.len() > 1) {
            for &at in &group[1..] {
                target[at] = group[0];
                let taken = std::mem::take(&mut self.map.boxes[at]);
                self.map.boxes[group[0]].labels.extend(taken.labels);
            }
            if onward_only {
                self.map.boxes[group[0]].details.clear();
            }
        }
        renumber(&mut self.map, &target);
    }
}

/// Replaces boxes by those that stand for them, and takes the empty ones out.
fn renumber(map: &mut Map, target: &[usize]) {
    let kept: Vec<usize> = (0..map.boxes.len()).filter(|&at| target[at] == at).collect();
    let place = |at: usize| kept.binary_search(&target[at]).expect("a box stands for itself or a kept one");
    let mut lines: Vec<Line> = Vec::new();
    for line in map.lines.drain(..) {
        let (from, to) = (place(line.from), place(line.to));
        match lines.iter_mut().find(|known| known.from == from && known.to == to) {
            Some(known) => {
                known.style = known.style.min(line.style);
                let fresh =
                    line.says.split("; ").filter(|name| !known.says.split("; ").any(|own| own == *name));
                let all: Vec<&str> =
                    known.says.split("; ").chain(fresh).filter(|name| !name.is_empty()).collect();
                known.says = all.join("; ");
            }
            None if from != to => lines.push(Line { from, to, ..line }),
            None => {}
        }
    }
    let boxes = std::mem::take(&mut map.boxes);
    map.boxes =
        boxes.into_iter().enumerate().filter(|(at, _)| target[*at] == *at).map(|(_, own)| own).collect();
    map.lines = lines;
}

/// Takes out columns without a box.
fn drop_empty_columns(map: &mut Map) {
    let used: Vec<usize> =
        (0..map.columns.len()).filter(|&at| map.boxes.iter().any(|own| own.column == at)).collect();
    let place = |column: usize| used.iter().take_while(|&&at| at < column).count();
    for own in &mut map.boxes {
        own.column = place(own.column);
    }
    map.border = map.border.take().filter(|(at, _)| used.contains(at)).map(|(at, words)| (place(at), words));
    map.columns = used.iter().map(|&at| map.columns[at].clone()).collect();
}

/// A name for a place that tells it from all others.
fn key(writer: &Writer<'_>, place: Place) -> String {
    match place {
        Place::Declared(id) => writer.model.path(id),
        Place::Store(id) => format!("{}#store", writer.model.path(writer.model.activity_of(id))),
        Place::Public => "public".to_owned(),
    }
}

/// The label of a place.
fn label(writer: &Writer<'_>, place: Place) -> String {
    match place {
        Place::Declared(id) => writer.label(id),
        Place::Store(id) => writer.label(writer.model.activity_of(id)),
        Place::Public => writer.wording.word("map-public"),
    }
}
