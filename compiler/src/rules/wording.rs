//! Pieces of sentences that findings share.

use crate::law::Law;
use crate::model::{Code, DeclId, Model};

/// "a", "a and b", "a, b and c"
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Names in backticks: "`a` and `b`"; after the fourth only their number.
pub fn names(model: &Model, ids: &[DeclId]) -> String {
    let mut named: Vec<String> = ids.iter().take(4).map(|&id| format!("`{}`", model.get(id).name)).collect();
    if ids.len() > named.len() {
        named.push(format!("{} more", ids.len() - named.len()));
    }
    listed(&named)
}

/// A country as it stands within a sentence: "the United States", "India".
pub fn country(law: Law<'_>, code: Code) -> String {
    let name = law.country_name(code);
    let plural = ["Islands", "Emirates", "States", "Netherlands", "Philippines", "Maldives"];
    let article = name.starts_with("United ")
        || name.starts_with("Republic ")
        || name.starts_with("Isle ")
        || plural.iter().any(|ending| name.ends_with(ending));
    if article { format!("the {name}") } else { name }
}

/// Countries in a sentence, each once, in the order given.
pub fn countries(law: Law<'_>, codes: impl IntoIterator<Item = Code>) -> String {
    let mut named: Vec<String> = Vec::new();
    for code in codes {
        let name = country(law, code);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    listed(&named)
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn lists_read_like_sentences() {
        let items = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&items(&[])), "");
        assert_eq!(listed(&items(&["a"])), "a");
        assert_eq!(listed(&items(&["a", "b"])), "a and b");
        assert_eq!(listed(&items(&["a", "b", "c"])), "a, b and c");
    }
}
