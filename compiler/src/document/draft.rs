//! What a draft says before everything else: that it is one, and what was found.

use super::tree::{Document, Draft, DraftFinding, Frame, Section};
use super::wording::{Wording, number, text};
use super::writer::Writer;
use crate::Compilation;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Declaration;

impl Frame {
    /// The words of a page in a language.
    pub fn of(wording: &Wording) -> Frame {
        let word = |key: &str| wording.word(key);
        Frame {
            colon: word("frame-colon"),
            draft: word("frame-draft"),
            skip: word("frame-skip"),
            contents: word("frame-contents"),
            languages: word("frame-languages"),
            findings: word("frame-findings"),
            data: word("frame-data"),
        }
    }
}

/// Marks a document as a draft, with the findings about the package.
pub fn mark(writer: &Writer<'_>, compilation: &Compilation, document: &mut Document) {
    let w = writer;
    let mut findings: Vec<&Diagnostic> = compilation
        .findings
        .iter()
        .filter(|finding| finding.severity > Severity::Hint && finding.accepted.is_none())
        .collect();
    findings.sort_by_key(|finding| {
        let (source, range) = compilation.sources.locate(finding.primary.span);
        (std::cmp::Reverse(finding.severity), source, range.start, finding.code)
    });
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count() as f64;
    let counts = [
        number("errors", count(Severity::Error)),
        number("warnings", count(Severity::Warning)),
        number("notes", count(Severity::Note)),
    ];
    let date = w.wording.date(compilation.law_date);
    let sentences = vec![
        w.say("draft-why", [], []),
        w.say("draft-law", [text("date", &date)], []),
        w.say("draft-counts", counts, []),
    ];
    let findings = findings
        .iter()
        .map(|finding| DraftFinding {
            severity: w.wording.word(&format!("severity-{}", finding.severity.word())),
            message: finding.message.clone(),
            place: place(compilation, finding),
            anchor: anchor(w, finding, &document.sections),
        })
        .collect();
    document.draft = Some(Draft { title: w.wording.word("draft-title"), sentences, findings });
}

/// The file and line of a finding.
fn place(compilation: &Compilation, finding: &Diagnostic) -> String {
    let (source, range) = compilation.sources.locate(finding.primary.span);
    let (line, _) = compilation.sources.line_column(source, range.start);
    format!("{}:{}", compilation.sources.file(source).path, line + 1)
}

/// The innermost section that states a fact of the declaration around a finding.
fn anchor(writer: &Writer<'_>, finding: &Diagnostic, sections: &[Section]) -> Option<String> {
    let span = finding.primary.span;
    let around = |declaration: &&Declaration| {
        declaration.whole.chunk == span.chunk
            && declaration.whole.start <= span.start
            && span.end <= declaration.whole.end
    };
    let found = writer.model.declarations.iter().filter(around);
    let declaration = found.min_by_key(|declaration| declaration.whole.end - declaration.whole.start)?;
    let path = writer.model.path(declaration.id);
    let own = format!("purposes-{}", path.replace('.', "-"));
    let mut first = None;
    let mut open: Vec<&Section> = sections.iter().rev().collect();
    while let Some(section) = open.pop() {
        if section.anchor == own {
            return Some(own);
        }
        if first.is_none() && section.states(&path) {
            first = Some(section.anchor.clone());
        }
        open.extend(section.sections.iter().rev());
    }
    first
}
