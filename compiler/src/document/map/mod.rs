//! Maps: where data goes, as boxes in columns and lines between them.
//!
//! A map is plain data. `emit::map` lays it out and draws it; every format
//! shows the same boxes and lines.

mod flow;
mod transfer;

use std::collections::{BTreeMap, BTreeSet};

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
    lines: Lines,
}

/// Lines by the boxes where they begin and end.
type Lines = BTreeMap<(usize, usize), Carried>;

/// What goes along a line, and how.
struct Carried {
    style: Style,
    /// The names of the data, in the order in which they came.
    names: Vec<String>,
    known: BTreeSet<String>,
}

impl Carried {
    fn new(style: Style) -> Carried {
        Carried { style, names: Vec::new(), known: BTreeSet::new() }
    }

    /// More of the same; the firmest style stays.
    fn add(&mut self, style: Style, names: impl IntoIterator<Item = String>) {
        self.style = self.style.min(style);
        for name in names {
            if self.known.insert(name.clone()) {
                self.names.push(name);
            }
        }
    }
}

impl<'w> Drawing<'w> {
    fn new(writer: &'w Writer<'w>, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|key| writer.wording.word(key)).collect();
        let map = Map { columns, ..Map::default() };
        Drawing { writer, map, known: BTreeMap::new(), lines: Lines::new() }
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

    /// A line between two boxes; of several the firmest style stays.
    fn line(&mut self, from: usize, to: usize, style: Style, data: &[DeclId]) {
        if from == to {
            return;
        }
        let names = data.iter().map(|&id| plain_words(&self.writer.within(id)));
        self.lines.entry((from, to)).or_insert_with(|| Carried::new(style)).add(style, names);
    }

    /// The finished map: boxes with the same lines together, and its words.
    fn finish(mut self, name: &str) -> Map {
        self.merge();
        let wording = self.writer.wording;
        let map = &mut self.map;
        drop_empty_columns(map);
        for (&(from, to), carried) in &self.lines {
            let label = |number: usize| map.boxes[number].labels.join(", ");
            let ends = [text("from", &label(from)), text("to", &label(to))];
            let says = if carried.names.is_empty() {
                wording.say("map-carries-nothing", ends)
            } else {
                let data = text("data", &carried.names.join(", "));
                wording.say("map-carries", ends.into_iter().chain([data]))
            };
            map.lines.push(Line { from, to, style: carried.style, says });
        }
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
        let mut touching: Vec<Vec<(bool, usize, Style)>> = vec![Vec::new(); self.map.boxes.len()];
        for (&(from, to), carried) in &self.lines {
            let style = if onward_only { Style::Plain } else { carried.style };
            touching[from].push((true, to, style));
            touching[to].push((false, from, style));
        }
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, (own, mut ends)) in self.map.boxes.iter().zip(touching).enumerate() {
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
        self.renumber(&target);
    }

    /// Replaces boxes by those that stand for them, and takes the empty ones out.
    fn renumber(&mut self, target: &[usize]) {
        let kept: Vec<usize> = (0..target.len()).filter(|&at| target[at] == at).collect();
        let place =
            |at: usize| kept.binary_search(&target[at]).expect("a box stands for itself or a kept one");
        for ((from, to), carried) in std::mem::take(&mut self.lines) {
            let ends = (place(from), place(to));
            if ends.0 != ends.1 {
                let line = self.lines.entry(ends).or_insert_with(|| Carried::new(carried.style));
                line.add(carried.style, carried.names);
            }
        }
        let boxes = std::mem::take(&mut self.map.boxes);
        let stays = |(at, own)| (target[at] == at).then_some(own);
        self.map.boxes = boxes.into_iter().enumerate().filter_map(stays).collect();
    }
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
