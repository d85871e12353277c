//! What a draft says before everything else: that it is one, and what was found.

use std::collections::{HashMap, HashSet};

use super::tree::{Document, Draft, DraftFinding, Frame, Section};
use super::wording::{Wording, number, text};
use super::writer::Writer;
use crate::Compilation;
use crate::diagnostic::{Diagnostic, Severity};

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
    let places = Places::new(&document.sections);
    let findings = findings
        .iter()
        .map(|finding| DraftFinding {
            severity: w.wording.word(&format!("severity-{}", finding.severity.word())),
            message: finding.message.clone(),
            place: place(compilation, finding),
            anchor: places.anchor(w, finding),
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

/// Where a document speaks of each declaration.
struct Places<'d> {
    /// The anchor of every section.
    anchors: HashSet<&'d str>,
    /// The first section that states a fact of a declaration, by its path.
    stating: HashMap<&'d str, &'d str>,
}

impl<'d> Places<'d> {
    fn new(sections: &'d [Section]) -> Self {
        let mut places = Places { anchors: HashSet::new(), stating: HashMap::new() };
        sections.iter().for_each(|section| places.add(section));
        places
    }

    fn add(&mut self, section: &'d Section) {
        self.anchors.insert(&section.anchor);
        for declaration in section.declarations() {
            self.stating.entry(declaration).or_insert(&section.anchor);
        }
        section.sections.iter().for_each(|section| self.add(section));
    }

    /// The section about the declaration around a finding, else the first one
    /// that states a fact of it.
    fn anchor(&self, writer: &Writer<'_>, finding: &Diagnostic) -> Option<String> {
        let path = writer.model.path(writer.model.around(finding.primary.span)?.id);
        let own = format!("purposes-{}", path.replace('.', "-"));
        if self.anchors.contains(own.as_str()) {
            return Some(own);
        }
        self.stating.get(path.as_str()).map(|&anchor| anchor.to_owned())
    }
}
