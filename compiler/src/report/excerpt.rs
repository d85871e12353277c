//! Lines of a source that a terminal can show as they are: not endless, and
//! without characters that move the cursor or turn the direction of writing.

use std::collections::BTreeMap;
use std::ops::Range;

use super::place::Lines;

/// Lines above this many characters are cut around what is marked in them.
const WIDEST: usize = 160;
/// How much of a cut line stands before the mark, and how much from there on.
const BEFORE: usize = 40;
const AFTER: usize = 60;

/// A text in which the marked lines stand where they stood, made showable, and
/// all others are blank.
pub struct Excerpt {
    /// The new text.
    pub text: String,
    /// The marks, in code points of the new text.
    pub marks: Vec<Range<usize>>,
}

/// Whether a text can be shown as it is.
pub fn is_showable(text: &str) -> bool {
    text.split('\n').all(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        (line.len() <= WIDEST || line.chars().count() <= WIDEST) && !line.contains(is_unshowable)
    })
}

/// A text with every unshowable character replaced.
pub fn showable(text: &str) -> String {
    text.replace(is_unshowable, "\u{FFFD}")
}

/// Controls apart from the tab, and the marks that turn the direction of writing.
fn is_unshowable(letter: char) -> bool {
    (letter.is_control() && letter != '\t')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Cuts out the lines in which the marks (byte ranges of `text`) begin and end.
pub fn excerpt(text: &str, lines: &Lines, marks: &[Range<usize>]) -> Excerpt {
    let mut kept: BTreeMap<usize, KeptLine> = BTreeMap::new();
    for offset in marks.iter().flat_map(|mark| [mark.start, last(mark)]) {
        let line = lines.line(offset);
        kept.entry(line).or_insert_with(|| KeptLine::new(text, lines, line, offset));
    }
    let mut shown = String::new();
    let mut length = 0;
    for line in 0..=kept.keys().next_back().copied().unwrap_or_default() {
        if let Some(kept) = kept.get_mut(&line) {
            kept.base = length;
            let drawn = kept.drawn(text);
            length += drawn.chars().count();
            shown.push_str(&drawn);
        }
        shown.push('\n');
        length += 1;
    }
    let place = |offset: usize| kept[&lines.line(offset)].place(text, offset);
    let marks = marks.iter().map(|mark| {
        let start = place(mark.start);
        let width = usize::from(mark.end > mark.start);
        start..(place(last(mark)) + width).max(start)
    });
    Excerpt { marks: marks.collect(), text: shown }
}

/// The last byte of a mark, or where an empty one stands.
fn last(mark: &Range<usize>) -> usize {
    mark.end.saturating_sub(1).max(mark.start)
}

struct KeptLine {
    /// The bytes of the source that are shown.
    window: Range<usize>,
    cut_before: bool,
    cut_after: bool,
    /// Where the line begins in the excerpt, in code points.
    base: usize,
}

impl KeptLine {
    fn new(text: &str, lines: &Lines, line: usize, mark: usize) -> Self {
        let (start, content) = lines.text(text, line);
        let whole = start..start + content.len();
        if content.len() <= WIDEST || content.chars().count() <= WIDEST {
            return KeptLine { window: whole, cut_before: false, cut_after: false, base: 0 };
        }
        let mark = mark.min(whole.end);
        let back = text[start..mark].char_indices().rev().take(BEFORE).last();
        let forth = text[mark..whole.end].char_indices().nth(AFTER);
        let window = back.map_or(mark, |(at, _)| start + at)..forth.map_or(whole.end, |(at, _)| mark + at);
        KeptLine {
            cut_before: window.start > whole.start,
            cut_after: window.end < whole.end,
            window,
            base: 0,
        }
    }

    fn drawn(&self, text: &str) -> String {
        let mark = |cut| if cut { "…" } else { "" };
        let content = showable(&text[self.window.clone()]);
        format!("{}{content}{}", mark(self.cut_before), mark(self.cut_after))
    }

    /// Where a byte of the source went, in code points of the excerpt; what was
    /// cut off is at the `…` that stands for it.
    fn place(&self, text: &str, offset: usize) -> usize {
        if offset < self.window.start {
            return self.base;
        }
        let offset = text.floor_char_boundary(offset.min(self.window.end));
        self.base + usize::from(self.cut_before) + text[self.window.start..offset].chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, excerpt, is_showable};
    use crate::report::place::Lines;

    fn marked(excerpt: &Excerpt, mark: usize) -> String {
        let range = excerpt.marks[mark].clone();
        excerpt.text.chars().skip(range.start).take(range.len()).collect()
    }

    #[test]
    fn a_long_line_is_cut_around_its_mark() {
        let text = format!("first\nx{} marked {}", "é ".repeat(300), "tail ".repeat(300));
        assert!(!is_showable(&text));
        let start = text.find("marked").unwrap();
        let mark = start..start + 6;
        let excerpt = excerpt(&text, &Lines::new(&text), &[mark, 0..5]);
        assert_eq!(marked(&excerpt, 0), "marked");
        assert_eq!(marked(&excerpt, 1), "first");
        let line = excerpt.text.lines().nth(1).unwrap();
        assert!(line.starts_with('…') && line.ends_with('…') && line.chars().count() < 160, "{line}");
    }

    #[test]
    fn a_mark_that_spans_the_cut_ends_at_it() {
        let text = format!("{} end", "long ".repeat(100));
        let excerpt = excerpt(&text, &Lines::new(&text), std::slice::from_ref(&(10..text.len())));
        assert!(marked(&excerpt, 0).ends_with('…'));
    }

    #[test]
    fn controls_are_not_passed_on() {
        let text = "a \u{1b}[2J b \u{202E}c\r\n";
        assert!(!is_showable(text));
        let excerpt = excerpt(text, &Lines::new(text), std::slice::from_ref(&(0..1)));
        assert_eq!(excerpt.text, "a \u{FFFD}[2J b \u{FFFD}c\n");
    }
}
