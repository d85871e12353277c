//! Marks within a wording: where a link begins, where it leads, and where words
//! of another language stand. They are private characters, which [`plain`]
//! takes out of what authors write.

use super::tree::Run;

/// Before the target of a link, before its words, and after them.
const LINK: [char; 3] = ['\u{E000}', '\u{E001}', '\u{E002}'];
/// Before the letters of a language, and after the words in it.
const FOREIGN: [char; 2] = ['\u{E003}', '\u{E004}'];
/// The letters of a language, from a to z.
const LETTERS: u32 = 0xE010;

/// Words that lead somewhere, to be put into a wording.
pub fn link(text: &str, target: &str) -> String {
    format!("{}{}{}{}{}", LINK[0], plain(target), LINK[1], plain(text), LINK[2])
}

/// Words in another language than the document, to be put into a wording.
pub fn foreign(text: &str, language: &str) -> String {
    let letters: String = language
        .bytes()
        .filter(u8::is_ascii_lowercase)
        .filter_map(|letter| char::from_u32(LETTERS + u32::from(letter - b'a')))
        .collect();
    format!("{}{letters}{}{}", FOREIGN[0], plain(text), FOREIGN[1])
}

/// Whether a wording begins with words of another language.
pub fn is_foreign(wording: &str) -> bool {
    wording.starts_with(FOREIGN[0])
}

/// A text of the author on one line, without the characters that mark links.
pub fn plain(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !is_mark(*letter)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a wording without its marks.
pub fn plain_words(wording: &str) -> String {
    runs(wording).iter().map(Run::text).collect()
}

/// Whether a wording ends a sentence by itself.
pub fn ends_sentence(wording: &str) -> bool {
    wording.trim_end_matches(is_mark).ends_with(['.', '!', '?'])
}

/// Whether a letter is one of the marks.
pub fn is_mark(letter: char) -> bool {
    LINK.contains(&letter)
        || FOREIGN.contains(&letter)
        || (LETTERS..LETTERS + 26).contains(&u32::from(letter))
}

/// Cuts a wording at its marks.
pub fn runs(wording: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut rest = wording;
    while let Some(at) = rest.find([LINK[0], FOREIGN[0]]) {
        let (before, marked) = rest.split_at(at);
        push_text(&mut runs, before);
        let end = if marked.starts_with(LINK[0]) { LINK[2] } else { FOREIGN[1] };
        let (inside, after) = marked.split_once(end).unwrap_or((marked, ""));
        runs.extend(marked_runs(inside));
        rest = after;
    }
    push_text(&mut runs, rest);
    runs
}

/// A link, or foreign words with the links in them, without the mark at the end.
fn marked_runs(marked: &str) -> Vec<Run> {
    if let Some(inside) = marked.strip_prefix(LINK[0]) {
        let (target, text) = inside.split_once(LINK[1]).unwrap_or(("", inside));
        return vec![Run::Link { text: plain(text), target: target.to_owned() }];
    }
    let inside = marked.trim_start_matches(FOREIGN[0]);
    let letter = |letter: char| u8::try_from(u32::from(letter).checked_sub(LETTERS)?).ok();
    let letters = inside.chars().map_while(letter).filter(|place| *place < 26);
    let language: String = letters.map(|place| char::from(b'a' + place)).collect();
    let words = inside.trim_start_matches(|letter| is_mark(letter) && letter != LINK[0]);
    let foreign = |run: Run| match run {
        Run::Text(text) => Run::Foreign { text, language: language.clone() },
        other => other,
    };
    runs(words).into_iter().map(foreign).collect()
}

/// Adds words; a full stop that follows one is left out.
fn push_text(runs: &mut Vec<Run>, text: &str) {
    let ended = runs.last().is_some_and(|last: &Run| last.text().ends_with(['.', '!', '?']));
    let text = if ended { text.strip_prefix('.').unwrap_or(text) } else { text };
    if !text.is_empty() {
        runs.push(Run::Text(single_stops(text)));
    }
}

/// One full stop where a name that ends in one ends the sentence.
fn single_stops(wording: &str) -> String {
    let ellipsis = wording.replace("...", "…");
    ellipsis.replace("..", ".").replace("?.", "?").replace("!.", "!")
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Run, Sentence};
    use super::{foreign, link, plain};

    #[test]
    fn links_are_cut_out_of_a_wording() {
        let wording = format!("Write to {}.", link("us", "mailto:us@shop.example"));
        let sentence = Sentence::new(&wording, []);
        assert_eq!(sentence.text(), "Write to us.");
        assert_eq!(
            sentence.runs[1],
            Run::Link { text: "us".to_owned(), target: "mailto:us@shop.example".to_owned() }
        );
    }

    #[test]
    fn foreign_words_keep_their_language() {
        let sentence = Sentence::new(&format!("Finalité : {}.", foreign("Send news.", "en")), []);
        assert_eq!(sentence.text(), "Finalité : Send news.");
        assert_eq!(
            sentence.runs[1],
            Run::Foreign { text: "Send news.".to_owned(), language: "en".to_owned() }
        );
    }

    #[test]
    fn authors_cannot_forge_marks() {
        assert_eq!(plain("a \u{E000}x\u{E001}\n  b\u{E002} \u{E003}\u{E014}c\u{E004}"), "a x b c");
    }
}
