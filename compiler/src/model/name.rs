//! What people call a declaration, whatever they write between the words.

use super::{Declaration, Model};

impl Model {
    /// The name of a declaration, its label in every language, and its aliases,
    /// each as [`spoken`].
    pub fn called<'m>(&'m self, declaration: &'m Declaration) -> impl Iterator<Item = String> + 'm {
        let labels = declaration.header.variants.iter().map(|(_, words)| &**words);
        let aliases = declaration.fields.fact("aliases").texts();
        let aliases = aliases.flat_map(|(_, text)| text.variants.iter().map(|(_, words)| &**words));
        labels.chain([&*declaration.name]).chain(aliases).map(spoken)
    }
}

/// A name or label in small letters, its words parted by single spaces.
pub fn spoken(written: &str) -> String {
    let words = written.split(|letter: char| letter.is_whitespace() || "_-’'".contains(letter));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn names_and_labels_are_spoken_alike() {
        assert_eq!(spoken("E-Mail  Address"), "e mail address");
        assert_eq!(spoken("e_mail_address"), "e mail address");
        assert_eq!(spoken(""), "");
    }
}
