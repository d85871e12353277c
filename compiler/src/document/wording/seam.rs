//! Where the words of a message meet those put into it: contraction, elision
//! and spaces at which no line breaks.
//!
//! Each rule is a message of the language: `contractions` names pairs such as
//! `de le=du`, `elisions` the words that lose their last letter before a vowel,
//! `no-break-before` and `no-break-after` what no line may part from its
//! neighbour, `apostrophe` the one to print. `-` stands for none.

/// Around each argument, as Fluent marks it.
const AROUND: [char; 2] = ['\u{2068}', '\u{2069}'];
/// A space at which no line breaks.
const NO_BREAK: char = '\u{a0}';

/// Joins a message with its arguments. `rule` gives the rules of the language.
pub fn joined(said: &str, rule: impl Fn(&str) -> String) -> String {
    let mut out = String::with_capacity(said.len());
    if said.contains(AROUND) {
        let (contractions, elisions) = (rule("contractions"), rule("elisions"));
        for (at, piece) in said.split(AROUND).enumerate() {
            if at > 0 {
                join(&mut out, piece, &contractions, &elisions);
            } else {
                out.push_str(piece);
            }
        }
    } else {
        out.push_str(said);
    }
    typeset(&out, rule)
}

/// Sets spaces and apostrophes as the language does.
pub fn typeset(text: &str, rule: impl Fn(&str) -> String) -> String {
    let apostrophes = match rule("apostrophe").as_str() {
        "-" => text.to_owned(),
        apostrophe => between_letters(text, apostrophe),
    };
    unbroken(&apostrophes, &rule("no-break-before"), &rule("no-break-after"))
}

/// Replaces straight apostrophes between two letters.
fn between_letters(text: &str, apostrophe: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let inside =
            out.ends_with(char::is_alphabetic) && letters.peek().is_some_and(|next| next.is_alphabetic());
        if letter == '\'' && inside { out.push_str(apostrophe) } else { out.push(letter) }
    }
    out
}

/// Adds a piece: "de" and "le départ" become "du départ", "de" and "un an"
/// "d'un an".
fn join(out: &mut String, piece: &str, contractions: &str, elisions: &str) {
    for contraction in contractions.split(", ") {
        let Some((apart, joined)) = contraction.split_once('=') else { continue };
        let Some((left, right)) = apart.split_once(' ') else { continue };
        let rest = piece.strip_prefix(right).and_then(|rest| rest.strip_prefix(' '));
        if let (Some(rest), Some(stem)) = (rest, ends_in_word(out, left)) {
            out.truncate(stem);
            out.push_str(joined);
            out.push(' ');
            out.push_str(rest);
            return;
        }
    }
    if begins_with_vowel(piece)
        && let Some(stem) =
            elisions.split(' ').find_map(|word| ends_in_word(out, word).map(|at| at + word.len()))
    {
        out.truncate(stem);
        out.pop();
        out.push('’');
    }
    out.push_str(piece);
}

/// Where a word and a space begin at the end of a text.
fn ends_in_word(text: &str, word: &str) -> Option<usize> {
    let before = text.strip_suffix(' ')?.strip_suffix(word)?;
    let apart = before.chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
    (apart && !word.is_empty()).then_some(before.len())
}

fn begins_with_vowel(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|letter| "aeiouyàâéèêëîïôûœAEIOUÀÂÉÈÊËÎÏÔÛŒ".contains(letter))
}

/// Replaces spaces before and after certain words by ones that hold.
fn unbroken(text: &str, before: &str, after: &str) -> String {
    if before == "-" && after == "-" {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut last = "";
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            let held = before.split(' ').any(|mark| word.starts_with(mark))
                || after.split(' ').any(|mark| mark == last.trim_start_matches('('));
            out.push(if held { NO_BREAK } else { ' ' });
        }
        out.push_str(word);
        last = word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::joined;

    fn french(said: &str) -> String {
        joined(said, |key| {
            let rule = match key {
                "contractions" => "de le=du, de les=des, à le=au, à les=aux",
                "elisions" => "de que le la",
                "no-break-before" => ": ; ! ? »",
                "apostrophe" => "’",
                _ => "«",
            };
            rule.to_owned()
        })
    }

    #[test]
    fn words_are_joined_where_they_meet() {
        assert_eq!(french("jusqu’à \u{2068}le départ\u{2069}"), "jusqu’au départ");
        assert_eq!(french("à la fin de \u{2068}un an\u{2069}."), "à la fin d’un an.");
        assert_eq!(french("de \u{2068}Le Monde\u{2069}"), "de Le Monde");
        assert_eq!(french("fin de le mois"), "fin de le mois");
        assert_eq!(french("l'an"), "l’an");
        assert_eq!(french("Durée : « \u{2068}x\u{2069} »"), "Durée\u{a0}: «\u{a0}x\u{a0}»");
    }
}
