//! The changes as Markdown, for a review or a file beside the policy.

use super::Diff;
use super::change::{Change, Direction};
use crate::document::wording::{Wording, text};
use crate::emit::markdown::escape;
use crate::report::human::provisions;

/// All changes as a page with one table a class.
pub fn text_of(diff: &Diff) -> String {
    let wording = Wording::new(&diff.language);
    let mut out = format!("# {}\n\n", escape(&title(&wording, diff)));
    out += &format!("{}\n", escape(super::human::summary(&wording, diff).trim_end()));
    for (_, part, changes) in diff.parts() {
        out += &format!("\n## {}\n\n", escape(&wording.word(&format!("class-{part}"))));
        let columns = ["change", "before", "now", "concerns", "because"];
        let columns = columns.map(|column| escape(&wording.word(&format!("list-{column}"))));
        out += &format!("| {} |\n| --- | --- | --- | --- | --- |\n", columns.join(" | "));
        for change in changes {
            out += &row(&wording, change);
        }
    }
    if !diff.findings.is_empty() {
        out += &format!("\n## {}\n\n", wording.word("change-findings"));
        for finding in &diff.findings {
            out += &format!(
                "- **{}** `{}`: {} ({})\n",
                finding.severity.word(),
                finding.code,
                escape(&finding.message),
                escape(&provisions(finding.provisions))
            );
        }
    }
    out
}

/// "What changes in the policy of Oven Ltd"
pub fn title(wording: &Wording, diff: &Diff) -> String {
    match diff.speaker.as_str() {
        "" => wording.word("change-title"),
        speaker => wording.say("change-title-of", [text("speaker", speaker)]),
    }
}

fn row(wording: &Wording, change: &Change) -> String {
    let mut concerned = super::human::concerned(wording, change);
    if change.direction != Direction::Other && !change.is_stated_first() {
        let direction = wording.word(&format!("direction-{}", change.direction.word()));
        concerned = if concerned.is_empty() { direction } else { format!("{concerned} ({direction})") };
    }
    let duty = change.duty.map_or(String::new(), |duty| duty.said(wording));
    let cells = [&change.headline, &change.before, &change.after, &concerned, &duty];
    let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}
