//! Findings as JSON, hints included.
//!
//! Lines and columns count from 1, columns in Unicode code points; a range ends
//! after its last character. `version` grows when a field changes its meaning
//! or goes, not when one is added.

use serde::Serialize;

use super::{Position, Report};
use crate::diagnostic::{Acceptance, Diagnostic, Fix, FixKind, Label};
use crate::source::Span;

/// Version of the shape of the report.
pub const VERSION: u32 = 1;

/// The report as JSON, indented, with a line feed at the end.
pub fn text(report: &Report) -> String {
    let summary = report.summary();
    let shape = Shape {
        version: VERSION,
        law_date: report.law_date.to_string(),
        findings: report.findings.iter().map(|finding| finding_shape(report, finding)).collect(),
        summary: SummaryShape {
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
            hints: summary.hints,
            accepted: summary.accepted,
        },
    };
    let mut text = serde_json::to_string_pretty(&shape).expect("texts and numbers are JSON");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Shape<'a> {
    version: u32,
    law_date: String,
    findings: Vec<FindingShape<'a>>,
    summary: SummaryShape,
}

#[derive(Serialize)]
struct FindingShape<'a> {
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    provisions: &'a [&'static str],
    file: String,
    range: RangeShape,
    label: &'a str,
    related: Vec<RelatedShape<'a>>,
    notes: &'a [String],
    help: Option<&'a str>,
    fix: Option<FixShape<'a>>,
    accepted: Option<AcceptanceShape<'a>>,
}

#[derive(Serialize)]
struct RangeShape {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct RelatedShape<'a> {
    file: String,
    range: RangeShape,
    message: &'a str,
}

#[derive(Serialize)]
struct FixShape<'a> {
    title: &'a str,
    kind: &'static str,
    edits: Vec<EditShape<'a>>,
}

#[derive(Serialize)]
struct EditShape<'a> {
    file: String,
    range: RangeShape,
    text: &'a str,
}

#[derive(Serialize)]
struct AcceptanceShape<'a> {
    because: &'a str,
    owner: &'a str,
    until: &'a str,
}

#[derive(Serialize)]
struct SummaryShape {
    errors: usize,
    warnings: usize,
    notes: usize,
    hints: usize,
    accepted: usize,
}

fn finding_shape<'a>(report: &Report, finding: &'a Diagnostic) -> FindingShape<'a> {
    let (file, range) = range_shape(report, finding.primary.span);
    FindingShape {
        code: finding.code,
        severity: finding.severity.word(),
        message: &finding.message,
        provisions: &finding.provisions,
        file,
        range,
        label: &finding.primary.text,
        related: finding.related.iter().map(|label| related_shape(report, label)).collect(),
        notes: &finding.notes,
        help: finding.help.as_deref(),
        fix: finding.fix.as_ref().map(|fix| fix_shape(report, fix)),
        accepted: finding.accepted.as_ref().map(acceptance_shape),
    }
}

fn range_shape(report: &Report, span: Span) -> (String, RangeShape) {
    let place = report.place(span);
    (place.file, RangeShape { start: place.start, end: place.end })
}

fn related_shape<'a>(report: &Report, label: &'a Label) -> RelatedShape<'a> {
    let (file, range) = range_shape(report, label.span);
    RelatedShape { file, range, message: &label.text }
}

fn fix_shape<'a>(report: &Report, fix: &'a Fix) -> FixShape<'a> {
    let edits = fix.edits.iter().map(|edit| {
        let (file, range) = range_shape(report, edit.span);
        EditShape { file, range, text: &edit.text }
    });
    FixShape {
        title: &fix.title,
        kind: match fix.kind {
            FixKind::Auto => "auto",
            FixKind::Assist => "assist",
        },
        edits: edits.collect(),
    }
}

fn acceptance_shape(acceptance: &Acceptance) -> AcceptanceShape<'_> {
    AcceptanceShape { because: &acceptance.because, owner: &acceptance.owner, until: &acceptance.until }
}
