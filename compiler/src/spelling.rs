//! Words that were probably meant: the "did you mean" of every message.

/// The candidate closest to `word`, if one is close enough to be a slip of the
/// keyboard: at most one edit in three letters. Of two equally close ones the
/// first wins, so the caller's order decides.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > 64 {
        return None;
    }
    let limit = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_other_words_are_not() {
        let words = ["marketing", "security", "support"];
        assert_eq!(nearest("marketting", words), Some("marketing"));
        assert_eq!(nearest("suport", words), Some("support"));
        assert_eq!(nearest("secuirty", words), Some("security"));
        assert_eq!(nearest("delivery", words), None);
        assert_eq!(nearest("", words), None);
    }

    #[test]
    fn short_words_allow_one_slip() {
        assert_eq!(nearest("dta", ["data", "date"]), Some("data"));
        assert_eq!(nearest("ab", ["cd"]), None);
    }
}
