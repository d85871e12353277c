//! The changes for a terminal: those that people must be told of first.

use super::Diff;
use super::change::{Change, Class, Direction};
use super::duty::Told;
use crate::document::wording::{Wording, number as plural, text};
use crate::report::human::{provisions, wrapped};

/// Where the text behind "before" and "now" begins.
const MARGIN: usize = 14;

/// All changes, and a line that sums up. Escape codes for colours only if asked.
pub fn text_of(diff: &Diff, coloured: bool) -> String {
    let wording = Wording::new(&diff.language);
    let mut out = String::new();
    for (class, part, changes) in diff.parts() {
        let heading = wording.word(&format!("class-{part}"));
        out += &format!("{}\n\n", paint(&format!("{heading} ({})", changes.len()), colour(class), coloured));
        for about in changes
            .chunk_by(|one, other| one.about == other.about && !one.what.is_empty() && !other.what.is_empty())
        {
            write(&mut out, &wording, about, coloured);
        }
    }
    for finding in &diff.findings {
        let head = format!("{}[{}]:", finding.severity.word(), finding.code);
        out += &format!("{} {}\n", paint(&head, "33", coloured), shown(&finding.message));
        out += &format!("Note: {}\nHelp: {}\n\n", provisions(finding.provisions), finding.help);
    }
    out + &summary(&wording, diff)
}

/// Changes of one thing: its name with whom they concern, then each change.
fn write(out: &mut String, wording: &Wording, changes: &[&Change], coloured: bool) {
    let first = changes[0];
    let head = if first.what.is_empty() { &first.headline } else { &first.label };
    *out += &format!("  {}\n", paint(&wrapped(&shown(head), 2), "1", coloured));
    let concerned = concerned(wording, first);
    if !concerned.is_empty() && first.class != Class::Editorial {
        *out += &format!("    {}\n", wrapped(&shown(&concerned), 4));
    }
    for change in changes {
        let facts = facts(wording, change).join(" · ");
        if !change.what.is_empty() {
            *out += &format!("    - {}\n", wrapped(&shown(&change.what), 6));
        }
        for (key, content) in [("list-before", &change.before), ("list-now", &change.after)] {
            line(out, &wording.word(key).to_lowercase(), content);
        }
        line(out, "", &facts);
    }
    out.push('\n');
}

/// Whom a change concerns.
pub fn concerned(wording: &Wording, change: &Change) -> String {
    match change.duty.map(|duty| duty.told) {
        Some(Told::Clients) => wording.word("change-clients"),
        _ if change.people.is_empty() && !change.subjects.is_empty() => wording.word("change-everybody"),
        Some(Told::Subjects) if change.people.is_empty() => wording.word("change-everybody"),
        _ => change.people.clone(),
    }
}

/// In which direction a change goes, and what it asks for.
fn facts(wording: &Wording, change: &Change) -> Vec<String> {
    let mut facts = Vec::new();
    let said = matches!(change.direction, Direction::Other | Direction::Stated);
    if change.class != Class::Editorial && !said {
        facts.push(wording.word(&format!("direction-{}", change.direction.word())));
    }
    if let Some(duty) = change.duty {
        facts.push(duty.said(wording));
    }
    facts
}

fn line(out: &mut String, heading: &str, content: &str) {
    if !content.is_empty() {
        *out += &format!("      {heading:8}{}\n", wrapped(&shown(content), MARGIN));
    }
}

/// `3 changes that people must be told of, 1 internal, 2 editorial; 61 declarations as before`
pub fn summary(wording: &Wording, diff: &Diff) -> String {
    let count = |class: Class| {
        let number = diff.of(class).count();
        let key = format!("count-{}", class.word());
        let shown = number.to_string();
        let arguments = [plural("number", number as f64), text("shown", &shown)];
        (number > 0).then(|| wording.say(&key, arguments))
    };
    let counts: Vec<String> = Class::ALL.into_iter().filter_map(count).collect();
    let counts = if counts.is_empty() { wording.word("change-nothing") } else { counts.join(", ") };
    let unchanged = diff.unchanged;
    let day = |day: &String| day.parse().map_or_else(|_| day.clone(), |date| wording.date(date));
    let [before, after] = [day(&diff.law[0]), day(&diff.law[1])];
    let key = if before == after { "change-law-day" } else { "change-law-days" };
    let law = wording.say(key, [text("before", &before), text("after", &after)]);
    let unchanged = [plural("number", unchanged as f64), text("shown", &unchanged.to_string())];
    let said = wording
        .say("change-summary", [text("counts", &counts), text("law", &law)].into_iter().chain(unchanged));
    format!("{said}\n")
}

fn colour(class: Class) -> &'static str {
    match class {
        Class::Material => "1;31",
        Class::Internal => "1;33",
        Class::Law => "1;35",
        Class::Editorial => "1;34",
    }
}

fn paint(text: &str, colour: &str, coloured: bool) -> String {
    if coloured { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// A text without characters that steer a terminal.
fn shown(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
