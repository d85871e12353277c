//! Findings for a terminal.
//!
//! A finding is its headline, the source with labels, the law, and an edit to
//! paste. At the end, one line sums up.

mod snippet;

use super::excerpt::showable;
use super::{Report, Summary, is_library};
use crate::diagnostic::{Diagnostic, Severity};
use snippet::Snippets;

/// How many findings of a file are drawn; the others are counted.
const DRAWN: usize = 100;
/// Where the sentences below a finding are wrapped.
const WIDTH: usize = 100;

/// The colours of a terminal, as their codes.
#[derive(Clone, Copy)]
enum Colour {
    Red = 31,
    Yellow = 33,
    Blue = 34,
    Cyan = 36,
}

/// All findings but the hints, then one line that sums up. Escape codes for
/// colours only if asked.
pub fn text(report: &Report, coloured: bool) -> String {
    findings(report, coloured) + &summary(report)
}

/// All findings but the hints, each followed by an empty line.
pub fn findings(report: &Report, coloured: bool) -> String {
    let mut snippets = Snippets::new(report, coloured);
    let mut text = String::new();
    let mut findings = report.shown().peekable();
    while let Some(first) = findings.next() {
        let (source, _) = report.locate(first.primary.span);
        finding(&mut text, first, &mut snippets, coloured);
        let mut drawn = 1;
        while let Some(next) = findings.next_if(|next| report.locate(next.primary.span).0 == source) {
            drawn += 1;
            if drawn <= DRAWN {
                finding(&mut text, next, &mut snippets, coloured);
            }
        }
        if drawn > DRAWN {
            text += &format!("… and {} more in {}\n\n", drawn - DRAWN, showable(&report.path(source)));
        }
    }
    text
}

fn finding(text: &mut String, finding: &Diagnostic, snippets: &mut Snippets, coloured: bool) {
    *text += &headline(finding, coloured);
    *text += &snippets.draw(finding);
    for note in notes(finding) {
        sentence(text, "Note", &note, coloured);
    }
    if let Some(help) = help(finding) {
        sentence(text, "Help", &help, coloured);
    }
    text.push('\n');
}

/// `error[retention-missing]: Nothing says how long …`
fn headline(finding: &Diagnostic, coloured: bool) -> String {
    let accepted = if finding.accepted.is_some() { "accepted " } else { "" };
    let kind = format!("{accepted}{}[{}]:", finding.severity.word(), finding.code);
    format!("{} {}\n", paint(&kind, colour(finding.severity), coloured), showable(&finding.message))
}

/// Why it matters, the provisions that the sentences don't name, and who accepted it.
fn notes(finding: &Diagnostic) -> Vec<String> {
    let mut notes = finding.notes.clone();
    let unnamed: Vec<&str> = finding
        .provisions
        .iter()
        .copied()
        .filter(|provision| {
            let article = provision.split_once(' ').map_or(*provision, |(_, article)| article);
            !finding.notes.iter().any(|note| note.contains(article))
        })
        .collect();
    match notes.last_mut() {
        _ if unnamed.is_empty() => {}
        Some(note) => *note = format!("{} ({})", note.trim_end_matches('.'), provisions(&unnamed)),
        None => notes.push(provisions(&unnamed)),
    }
    if let Some(accepted) = &finding.accepted {
        let (owner, until, because) = (&accepted.owner, &accepted.until, &accepted.because);
        notes.push(format!("accepted by {owner} until {until}: {because}"));
    }
    notes
}

/// Provisions as a lawyer lists them: `GDPR 5(1)(e), 13(2)(a); ePrivacy 5(3)`.
pub fn provisions(provisions: &[&str]) -> String {
    let mut text = String::new();
    let mut last = "";
    for provision in provisions {
        let (act, article) = provision.split_once(' ').unwrap_or((provision, ""));
        let named = if act == last && !article.is_empty() { article } else { provision };
        if !text.is_empty() {
            text += if act == last { ", " } else { "; " };
        }
        text += named;
        last = act;
    }
    text
}

/// What to write instead: the help, or else what the fix does and writes.
fn help(finding: &Diagnostic) -> Option<String> {
    if finding.help.is_some() {
        return finding.help.clone();
    }
    let fix = finding.fix.as_ref()?;
    let (first, rest) = fix.title.split_at(fix.title.chars().next().map_or(0, char::len_utf8));
    let mut help = format!("{}{rest}", first.to_lowercase());
    for line in fix.edits.iter().flat_map(|edit| edit.text.lines()).map(str::trim_end) {
        if !line.is_empty() && !help.contains(line.trim()) {
            help += &format!("\n{line}");
        }
    }
    Some(help)
}

/// `Note: …`, wrapped; lines of their own keep their indent.
fn sentence(text: &mut String, heading: &str, content: &str, coloured: bool) {
    let indent = heading.len() + 2;
    *text += &paint(&format!("{heading}:"), Colour::Cyan, coloured);
    for (index, line) in content.lines().enumerate() {
        let line = showable(line);
        let pad = if index == 0 { " ".to_owned() } else { " ".repeat(indent) };
        *text += &format!("{pad}{}\n", wrapped(&line, indent));
    }
}

/// Breaks a line at spaces, so that it ends before the margin at 100 columns.
/// It begins at column `indent`, and so do the lines that follow.
pub fn wrapped(line: &str, indent: usize) -> String {
    let mut text = String::new();
    let mut column = indent;
    for (index, word) in line.split(' ').enumerate() {
        let width = word.chars().count();
        if index > 0 && column + 1 + width > WIDTH && !text.trim_start().is_empty() {
            text += &format!("\n{}", " ".repeat(indent));
            column = indent;
        } else if index > 0 {
            text.push(' ');
            column += 1;
        }
        text += word;
        column += width;
    }
    text
}

/// `2 errors, 1 warning in 3 files (law of 22 November 2026)`
pub fn summary(report: &Report) -> String {
    let Summary { errors, warnings, notes, hints: _, accepted } = report.summary();
    let counts = [count(errors, "error"), count(warnings, "warning"), count(notes, "note")];
    let mut counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() {
        counts.push("nothing found".to_owned());
    }
    if accepted > 0 {
        counts.push(format!("{accepted} accepted"));
    }
    let files = report.sources.files().filter(|(_, file)| !is_library(&file.path)).count();
    let files = count(files, "file").unwrap_or_else(|| "no file".to_owned());
    let date = report.law_date.strftime("%-d %B %Y");
    format!("{} in {files} (law of {date})\n", counts.join(", "))
}

fn count(number: usize, noun: &str) -> Option<String> {
    match number {
        0 => None,
        1 => Some(format!("1 {noun}")),
        _ => Some(format!("{number} {noun}s")),
    }
}

fn colour(severity: Severity) -> Colour {
    match severity {
        Severity::Error => Colour::Red,
        Severity::Warning => Colour::Yellow,
        Severity::Note | Severity::Hint => Colour::Blue,
    }
}

fn paint(text: &str, colour: Colour, coloured: bool) -> String {
    if coloured { format!("\u{1b}[{}m{text}\u{1b}[0m", colour as u8) } else { text.to_owned() }
}
