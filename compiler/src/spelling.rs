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
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|&(distance, _)| distance <= limit)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be inserted, removed, replaced or swapped with
/// their neighbour to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, &letter) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, &other) in to.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let mut best = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && letter == to[column - 1] && from[row - 1] == other {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[to.len()]
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
