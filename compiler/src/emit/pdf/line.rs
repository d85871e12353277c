//! Words in lines: where a line may end, and what stands on it.

use std::rc::Rc;

use unicode_linebreak::linebreaks;

use super::face::{Faces, SOFT_HYPHEN, Setting};
use super::structure::Leaf;

/// A line that is filled to this part ends there, before a word is hyphenated.
const FULL: f32 = 0.6;
/// Marks in long addresses after which a line may end.
const SEAMS: [char; 9] = ['@', '.', '/', '-', '_', '&', '=', '?', ','];

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The size of the type in points.
    pub size: f32,
    /// Whether it is the strong face.
    pub strong: bool,
    /// The colour.
    pub ink: Ink,
    /// Whether the words stand on the colour of open points.
    pub marked: bool,
}

impl Style {
    /// Plain words of a size.
    pub const fn new(size: f32) -> Style {
        Style { size, strong: false, ink: Ink::Text, marked: false }
    }

    /// In the strong face.
    pub const fn strong(self) -> Style {
        Style { strong: true, ..self }
    }

    /// In another colour.
    pub const fn ink(self, ink: Ink) -> Style {
        Style { ink, ..self }
    }

    /// From one line to the next.
    pub fn leading(self) -> f32 {
        (self.size * if self.size > 14.0 { 1.2 } else { 1.42 }).round()
    }
}

/// The colours of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words.
    Text,
    /// Words of less weight.
    Quiet,
    /// Links, and what frames a box.
    Accent,
    /// Fine lines.
    Line,
    /// The ground of a box.
    Soft,
    /// The ground of open points.
    Mark,
    /// Lines of a map.
    Way,
    /// Lines to countries with an adequacy decision.
    Decided,
    /// Lines to countries with another safeguard.
    Covered,
    /// Lines to countries for which no safeguard is stated.
    Open,
}

/// Words of one look that belong to one place of the structure.
#[derive(Clone, Debug)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they look.
    pub style: Style,
    /// Where they belong.
    pub leaf: Leaf,
    /// Their language, if it isn't that of the document.
    pub language: Option<String>,
}

/// A stretch of a line.
pub struct Piece {
    /// From the start of the line.
    pub x: f32,
    /// How far it reaches, without the space at its end.
    pub width: f32,
    /// Its glyphs.
    pub setting: Rc<Setting>,
    /// How it looks.
    pub style: Style,
    /// Where it belongs.
    pub leaf: Leaf,
    /// Its language, if it isn't that of the document.
    pub language: Option<String>,
}

/// A line.
#[derive(Default)]
pub struct Line {
    /// From left to right.
    pub pieces: Vec<Piece>,
}

/// What lines are made with.
#[derive(Clone, Copy)]
pub struct Setter<'a> {
    /// The faces.
    pub faces: &'a Faces,
    /// The language of the document.
    pub language: &'a str,
}

/// A part of a word: the number of its span, and its letters.
type Part = (usize, String);

impl Setter<'_> {
    /// Words in lines of a width.
    pub fn lines(&self, spans: &[Span], width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut line: Vec<Part> = Vec::new();
        let mut words = words(spans);
        words.reverse();
        while let Some(word) = words.pop() {
            let room = width - self.reach(spans, &line, false);
            if self.reach(spans, &word, true) <= room {
                line.extend(word);
                continue;
            }
            match self.cut(spans, &word, room, width) {
                Some((head, rest)) => {
                    line.extend(head);
                    words.push(rest);
                }
                None if line.is_empty() => line.extend(word),
                None => words.push(word),
            }
            lines.push(self.line(spans, &line));
            line.clear();
        }
        lines.push(self.line(spans, &line));
        lines
    }

    /// The widest stretch that no line can end in, and how far all words reach.
    pub fn widths(&self, spans: &[Span]) -> (f32, f32) {
        let words = words(spans);
        let widest = words.iter().map(|word| self.reach(spans, word, true)).fold(0.0, f32::max);
        (widest, words.iter().map(|word| self.reach(spans, word, false)).sum())
    }

    /// How far parts reach, with or without the space at their end.
    fn reach(&self, spans: &[Span], parts: &[Part], trimmed: bool) -> f32 {
        let last = parts.len().saturating_sub(1);
        let width = |(number, (span, text)): (usize, &Part)| {
            let text = if trimmed && number == last { text.trim_end_matches(' ') } else { text };
            let style = spans[*span].style;
            self.faces.width(text, style.strong, style.size)
        };
        parts.iter().enumerate().map(width).sum()
    }

    /// What of a word still goes on the line, and the rest: a hyphenated
    /// beginning, or all that fits of a word that is longer than a line. Nothing
    /// if it should begin a new line.
    fn cut(&self, spans: &[Span], word: &[Part], room: f32, width: f32) -> Option<(Vec<Part>, Vec<Part>)> {
        let alone = room >= width;
        let too_long = self.reach(spans, word, true) > width;
        if !alone && !too_long && room < width * (1.0 - FULL) {
            return None;
        }
        let hyphenated = self.hyphenated(spans, word, room);
        if hyphenated.is_some() || !(alone || (too_long && room > width / 2.0)) {
            return hyphenated;
        }
        self.forced(spans, word, room)
    }

    /// The longest beginning with a hyphen that fits.
    fn hyphenated(&self, spans: &[Span], word: &[Part], room: f32) -> Option<(Vec<Part>, Vec<Part>)> {
        let [(number, text)] = word else { return None };
        let span = &spans[*number];
        let own = span.language.as_deref().unwrap_or(self.language);
        let language = hypher::Lang::from_iso(own.as_bytes().get(..2)?.try_into().ok()?)?;
        let start = text.find(char::is_alphabetic)?;
        let length = text[start..].find(|letter: char| !letter.is_alphabetic());
        let core = &text[start..length.map_or(text.len(), |length| start + length)];
        let other = text[start + core.len()..].contains(char::is_alphanumeric);
        if other || core.chars().count() < 6 {
            return None;
        }
        let mut at = start;
        let mut best = None;
        for syllable in hypher::hyphenate(core, language) {
            at += syllable.len();
            if at >= start + core.len() {
                break;
            }
            let head = format!("{}{SOFT_HYPHEN}", &text[..at]);
            if self.faces.width(&head, span.style.strong, span.style.size) > room {
                break;
            }
            best = Some((vec![(*number, head)], vec![(*number, text[at..].to_owned())]));
        }
        best
    }

    /// As much of a word as fits, at least one letter, if need be cut anywhere.
    fn forced(&self, spans: &[Span], word: &[Part], room: f32) -> Option<(Vec<Part>, Vec<Part>)> {
        let letters: Vec<(usize, char)> =
            word.iter().flat_map(|(span, text)| text.chars().map(|letter| (*span, letter))).collect();
        let mut fitting = 0;
        let mut reached = 0.0;
        for (span, letter) in &letters {
            let style = spans[*span].style;
            reached += self.faces.width(letter.encode_utf8(&mut [0; 4]), style.strong, style.size);
            if reached > room && fitting > 0 {
                break;
            }
            fitting += 1;
        }
        if fitting >= letters.len() {
            return None;
        }
        let seam = letters[..fitting].iter().rposition(|(_, letter)| SEAMS.contains(letter));
        let at = seam.map_or(fitting, |seam| seam + 1);
        let at = if at * 3 < fitting { fitting } else { at };
        Some((gathered(&letters[..at]), gathered(&letters[at..])))
    }

    /// The pieces of a line: neighbours of one span are one.
    fn line(&self, spans: &[Span], parts: &[Part]) -> Line {
        let mut joined: Vec<Part> = Vec::new();
        for (span, text) in parts {
            match joined.last_mut() {
                Some((last, own)) if last == span => own.push_str(text),
                _ => joined.push((*span, text.clone())),
            }
        }
        let mut x = 0.0;
        let mut pieces = Vec::new();
        for (number, text) in joined.iter().filter(|(_, text)| !text.is_empty()) {
            let Span { style, leaf, language, .. } = &spans[*number];
            let setting = self.faces.set(text, style.strong);
            let seen = self.faces.width(text.trim_end_matches(' '), style.strong, style.size);
            let reach = setting.width * style.size;
            let language = language.clone();
            pieces.push(Piece { x, width: seen, setting, style: *style, leaf: *leaf, language });
            x += reach;
        }
        Line { pieces }
    }
}

/// Letters of spans as parts.
fn gathered(letters: &[(usize, char)]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (span, letter) in letters {
        match parts.last_mut() {
            Some((last, text)) if last == span => text.push(*letter),
            _ => parts.push((*span, letter.to_string())),
        }
    }
    parts
}

/// Spans cut where a line may end.
fn words(spans: &[Span]) -> Vec<Vec<Part>> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut words = Vec::new();
    let mut start = 0;
    for (end, _) in linebreaks(&whole) {
        let mut word = Vec::new();
        let mut from = 0;
        for (number, span) in spans.iter().enumerate() {
            let to = from + span.text.len();
            if to > start && from < end {
                let part = &whole[start.max(from)..end.min(to)];
                word.push((number, part.to_owned()));
            }
            from = to;
        }
        words.push(word);
        start = end;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Faces, Setter, Span, Style};
    use crate::emit::pdf::structure::Leaf;

    fn lines(words: &str, language: &str, width: f32) -> Vec<String> {
        let faces = Faces::new();
        let span = Span { text: words.to_owned(), style: Style::new(10.0), leaf: Leaf(0), language: None };
        let lines = Setter { faces: &faces, language }.lines(&[span], width);
        lines
            .iter()
            .map(|line| line.pieces.iter().map(|piece| piece.setting.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(lines("We keep data.", "en", 200.0), ["We keep data."]);
        assert_eq!(lines("We keep your data", "en", 50.0), ["We keep ", "your data"]);
    }

    #[test]
    fn long_words_are_hyphenated_in_their_language() {
        let lines = lines("Auftragsverarbeitungsvertrag", "de", 60.0);
        assert_eq!(lines, ["Auftragsverar-", "beitungsver-", "trag"]);
    }

    #[test]
    fn addresses_break_at_their_seams_and_anything_else_anywhere() {
        let broken = lines("data-protection@company.example", "en", 80.0);
        assert_eq!(broken.concat(), "data-protection@company.example");
        assert!(broken[0].ends_with(['-', '@', '.']), "{broken:?}");
        assert_eq!(lines("\u{1F600}", "en", 0.1).concat(), "\u{1F600}");
        assert_eq!(lines(&"0".repeat(3000), "en", 40.0).concat().len(), 3000);
    }
}
