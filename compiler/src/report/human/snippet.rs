//! The source under a headline, drawn by ariadne.
//!
//! Ariadne counts in characters here, not bytes: with bytes it takes the first
//! label of a second file for a byte when it is a character.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use ariadne::{Cache, Color, Config, IndexType, ReportKind, Source};

use super::colour;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::report::Report;
use crate::report::excerpt::{excerpt, is_showable, showable};
use crate::source::SourceId;

/// A label in the text that is drawn: which, and where in it.
struct Mark<'a> {
    label: &'a Label,
    is_main: bool,
    /// The file as it is called.
    path: String,
    /// Characters of the text that is drawn.
    range: Range<usize>,
}

/// Draws the source of one finding after the other.
pub struct Snippets<'a> {
    report: &'a Report<'a>,
    coloured: bool,
    /// Whether a file can be drawn as it is.
    showable: BTreeMap<SourceId, bool>,
    shelf: Shelf,
}

/// The texts that ariadne draws from, under the names of their files.
#[derive(Default)]
struct Shelf {
    whole: BTreeMap<String, Source<Arc<str>>>,
    excerpts: BTreeMap<String, Source<Arc<str>>>,
}

impl Cache<String> for &mut Shelf {
    type Storage = Arc<str>;

    fn fetch(&mut self, path: &String) -> Result<&Source<Arc<str>>, impl std::fmt::Debug> {
        self.excerpts.get(path).or_else(|| self.whole.get(path)).ok_or("a source that nobody laid out")
    }

    fn display<'a>(&self, path: &'a String) -> Option<impl std::fmt::Display + 'a> {
        Some(path)
    }
}

impl<'a> Snippets<'a> {
    pub fn new(report: &'a Report<'a>, coloured: bool) -> Self {
        Snippets { report, coloured, showable: BTreeMap::new(), shelf: Shelf::default() }
    }

    /// The lines of source that the finding speaks of, with its labels.
    pub fn draw(&mut self, finding: &Diagnostic) -> String {
        self.shelf.excerpts.clear();
        let marks = self.marks(finding);
        let drawn = self.drawn(&marks, finding.severity);
        let body = drawn.split_once('\n').map_or("", |(_, body)| body);
        tight(&self.with_true_columns(body, &marks))
    }

    fn drawn(&mut self, marks: &[Mark], severity: Severity) -> String {
        let config =
            Config::default().with_color(self.coloured).with_index_type(IndexType::Char).with_cross_gap(true);
        let main = marks.iter().find(|mark| mark.is_main).expect("the main label is among the labels");
        let kind = ReportKind::Custom("", Color::Primary);
        let mut drawing =
            ariadne::Report::build(kind, (main.path.clone(), main.range.clone())).with_config(config);
        for mark in marks {
            let text = if mark.label.text.is_empty() { "here" } else { &mark.label.text };
            let mut label = ariadne::Label::new((mark.path.clone(), mark.range.clone()))
                .with_message(showable(text))
                .with_priority(i32::from(mark.is_main));
            if self.coloured {
                let own = colour(if mark.is_main { severity } else { Severity::Note });
                label = label.with_color(Color::Fixed(own as u8 - 30));
            }
            drawing.add_label(label);
        }
        let mut bytes = Vec::new();
        drawing.finish().write(&mut self.shelf, &mut bytes).expect("writing to memory works");
        String::from_utf8(bytes).expect("ariadne writes text")
    }

    /// The labels in the order in which they are drawn: the main file first,
    /// and within a file from top to bottom.
    fn marks<'f>(&mut self, finding: &'f Diagnostic) -> Vec<Mark<'f>> {
        let report = self.report;
        let mut labels: Vec<(bool, &Label)> = vec![(true, &finding.primary)];
        labels.extend(finding.related.iter().map(|label| (false, label)));
        let (main, _) = report.locate(finding.primary.span);
        labels.sort_by_key(|(_, label)| {
            let (source, range) = report.locate(label.span);
            (source != main, source, range.end, range.start)
        });
        let sources: BTreeSet<SourceId> =
            labels.iter().map(|(_, label)| report.locate(label.span).0).collect();
        let mut ranges = BTreeMap::new();
        for source in sources {
            let spans = labels.iter().map(|(_, label)| report.locate(label.span));
            let places = spans.filter(|(place, _)| *place == source).map(|(_, range)| range).collect();
            ranges.insert(source, self.lay_out(source, places).into_iter());
        }
        let mark = |(is_main, label): (bool, &'f Label)| {
            let (source, _) = report.locate(label.span);
            let range = ranges.get_mut(&source).and_then(Iterator::next).expect("one range for each label");
            Mark { label, is_main, path: showable(&report.path(source)), range }
        };
        labels.into_iter().map(mark).collect()
    }

    /// Puts a file, or an excerpt of it, on the shelf; gives back the places in
    /// characters of what stands there.
    fn lay_out(&mut self, source: SourceId, mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let text = &self.report.sources.file(source).text;
        let path = showable(&self.report.path(source));
        let lines = &self.report.lines[&source];
        // The end of a file is shown behind its last word.
        let end = text.trim_end().len();
        for place in places.iter_mut().filter(|place| place.start > end) {
            *place = end..end;
        }
        if *self.showable.entry(source).or_insert_with(|| is_showable(text)) {
            let shelf = &mut self.shelf.whole;
            shelf.entry(path).or_insert_with(|| Source::from(Arc::clone(text)));
            return places
                .iter()
                .map(|place| lines.letter(text, place.start)..lines.letter(text, place.end))
                .collect();
        }
        let excerpt = excerpt(text, lines, &places);
        self.shelf.excerpts.insert(path, Source::from(Arc::from(excerpt.text)));
        excerpt.marks
    }

    /// In a line that was cut, ariadne counts the columns of the cut line.
    fn with_true_columns(&self, drawn: &str, marks: &[Mark]) -> String {
        let mut drawn = drawn.to_owned();
        for mark in marks {
            let Some(source) = self.shelf.excerpts.get(&mark.path) else { continue };
            let Some((_, line, column)) = source.get_offset_line(mark.range.start) else { continue };
            let place = self.report.place(mark.label.span).start;
            let cut = format!(" {}:{}:{} ", mark.path, line + 1, column + 1);
            drawn = drawn.replacen(&cut, &format!(" {}:{}:{} ", mark.path, place.line, place.column), 1);
        }
        drawn
    }
}

/// Takes out the lines that hold nothing but margin, and the spaces at the end.
fn tight(drawn: &str) -> String {
    let mut text = String::new();
    for line in drawn.lines() {
        if !plain(line).chars().all(|letter| matches!(letter, ' ' | '│' | '─' | '╯')) {
            text += line.trim_end();
            text.push('\n');
        }
    }
    text
}

/// A line without escape codes.
fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or("", |(_, rest)| rest))
}
