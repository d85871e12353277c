//! Findings as workflow commands of GitHub, which annotate the lines of a
//! change: <https://docs.github.com/actions/reference/workflow-commands>.

use super::{Place, Report};
use crate::diagnostic::{Diagnostic, Severity};

/// One line per finding. Hints are left out; an accepted finding is a notice.
pub fn text(report: &Report) -> String {
    report.shown().map(|finding| annotation(finding, &report.place(finding.primary.span))).collect()
}

fn annotation(finding: &Diagnostic, place: &Place) -> String {
    let command = match finding.severity {
        _ if finding.accepted.is_some() => "notice",
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note | Severity::Hint => "notice",
    };
    let mut properties =
        format!("file={},line={},endLine={}", property(&place.file), place.start.line, place.end.line);
    // GitHub knows columns only within one line.
    if place.start.line == place.end.line {
        properties += &format!(",col={},endColumn={}", place.start.column, place.end.column);
    }
    format!("::{command} {properties},title={}::{}\n", property(finding.code), data(&body(finding)))
}

fn body(finding: &Diagnostic) -> String {
    let mut lines = vec![finding.message.clone()];
    lines.extend(finding.notes.iter().cloned());
    if !finding.provisions.is_empty() {
        lines.push(format!("Law: {}", finding.provisions.join(", ")));
    }
    lines.extend(finding.help.iter().map(|help| format!("Help: {help}")));
    if let Some(accepted) = &finding.accepted {
        let (owner, until, because) = (&accepted.owner, &accepted.until, &accepted.because);
        lines.push(format!("Accepted by {owner} until {until}: {because}"));
    }
    lines.join("\n")
}

/// Escapes what follows `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
