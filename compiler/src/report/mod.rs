//! Findings for people and machines: terminal text, JSON, SARIF, and the
//! annotations of GitHub workflows. Nothing here prints; each report is a
//! `String`.
//!
//! Every report shows the findings in one order: by file, place, code. Files
//! are named as the caller reaches them, which is what editors and continuous
//! integration want to open.
//!
//! Never imports: `syntax`, `check`, `loader`. Only `human` knows ariadne.

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;

mod excerpt;
mod place;

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{SourceId, Sources, Span, join_path};
use place::Lines;

pub use place::{Place, Position};

/// What all reports are made from: findings in their final order, and where they lie.
pub struct Report<'a> {
    findings: Vec<&'a Diagnostic>,
    sources: &'a Sources,
    law_date: Date,
    root: String,
    lines: BTreeMap<SourceId, Lines>,
}

/// How many findings of each weight there are. Accepted ones count apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Errors that nobody accepted.
    pub errors: usize,
    /// Warnings that nobody accepted.
    pub warnings: usize,
    /// Notes that nobody accepted.
    pub notes: usize,
    /// Hints that nobody accepted.
    pub hints: usize,
    /// Findings that the author accepted, of whatever weight.
    pub accepted: usize,
}

impl Summary {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        let mut summary = Summary::default();
        for finding in findings {
            *match (&finding.accepted, finding.severity) {
                (Some(_), _) => &mut summary.accepted,
                (None, Severity::Error) => &mut summary.errors,
                (None, Severity::Warning) => &mut summary.warnings,
                (None, Severity::Note) => &mut summary.notes,
                (None, Severity::Hint) => &mut summary.hints,
            } += 1;
        }
        summary
    }
}

impl<'a> Report<'a> {
    /// Sorts the findings and prepares their places. `law_date` is the day whose
    /// law was applied.
    pub fn new(findings: &'a [Diagnostic], sources: &'a Sources, law_date: Date) -> Self {
        let mut report = Report {
            findings: findings.iter().collect(),
            sources,
            law_date,
            root: String::new(),
            lines: BTreeMap::new(),
        };
        for finding in findings {
            for span in spans(finding) {
                let (source, _) = sources.locate(span);
                report.lines.entry(source).or_insert_with(|| Lines::new(&sources.file(source).text));
            }
        }
        report.findings.sort_by_cached_key(|finding| {
            let (source, range) = sources.locate(finding.primary.span);
            (sources.file(source).path.clone(), range.start, range.end, finding.code, finding.message.clone())
        });
        report
    }

    /// Shows the package's files below `root`, the folder as the caller names it.
    pub fn below(mut self, root: &str) -> Self {
        root.clone_into(&mut self.root);
        self
    }

    /// How many findings of each weight there are.
    pub fn summary(&self) -> Summary {
        Summary::of(self.findings.iter().copied())
    }

    /// The findings for people: all but the hints.
    fn shown(&self) -> impl Iterator<Item = &'a Diagnostic> {
        self.findings.iter().copied().filter(|finding| finding.severity != Severity::Hint)
    }

    /// How a file is called in the report.
    fn path(&self, source: SourceId) -> String {
        let path = &self.sources.file(source).path;
        if is_library(path) || self.root.is_empty() { path.clone() } else { join_path(&self.root, path) }
    }

    /// Where a span lies, in lines and columns.
    fn place(&self, span: Span) -> Place {
        let (source, range) = self.sources.locate(span);
        let text = &self.sources.file(source).text;
        let lines = &self.lines[&source];
        Place {
            file: self.path(source),
            start: lines.position(text, range.start),
            end: lines.position(text, range.end),
        }
    }

    /// A span as its file and byte range.
    fn locate(&self, span: Span) -> (SourceId, Range<usize>) {
        self.sources.locate(span)
    }
}

/// Whether a file belongs to the library and not to the package.
fn is_library(path: &str) -> bool {
    path.starts_with("std/")
}

/// All places that a finding speaks of.
fn spans(finding: &Diagnostic) -> impl Iterator<Item = Span> {
    let related = finding.related.iter().map(|label| label.span);
    let edits = finding.fix.iter().flat_map(|fix| fix.edits.iter().map(|edit| edit.span));
    std::iter::once(finding.primary.span).chain(related).chain(edits)
}

#[cfg(test)]
mod tests;
