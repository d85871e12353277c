//! Sensitive data: special categories (Art. 9) and criminal data (Art. 10).

use super::value::{Entry, Word};
use super::{DeclId, Model};
use crate::schema::Kind;

/// How data carries a sensitive label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It doesn't.
    Absent,
    /// By its own tags, its elements or its broader category.
    Stated,
    /// Its elements or broader category bring it, and the author denies it with a reason.
    Denied,
    /// Its origin brings it, and the author denies it with a reason.
    Disowned,
    /// What it is made from carries it, and no declared step takes it away.
    Inherited,
}

/// Steps that take a label away.
const TAKES_AWAY: [&str; 2] = ["aggregate", "anonymise"];

impl Model {
    /// How data carries a tag such as `special`, `special(health)` or `criminal`.
    /// Anonymous data carries none.
    pub fn label_of(&self, data: DeclId, tag: &str) -> Label {
        let category = self.get(data).kind == Kind::Data;
        if category && self.own(data, "identity").has_word("anonymous") {
            return Label::Absent;
        }
        let stated = self.carries(data, tag, &mut Vec::new());
        let taken =
            category && self.own(data, "made_by").words().any(|(_, word)| TAKES_AWAY.contains(&word.name));
        if !stated && (taken || !self.has_tag(data, tag)) {
            return Label::Absent;
        }
        match (category && self.denies_tags(data).is_some(), stated) {
            (true, true) => Label::Denied,
            (true, false) => Label::Disowned,
            (false, true) => Label::Stated,
            (false, false) => Label::Inherited,
        }
    }

    /// Whether a tag stands on data, its elements or its broader categories.
    fn carries(&self, data: DeclId, tag: &str, seen: &mut Vec<DeclId>) -> bool {
        if seen.contains(&data) {
            return false;
        }
        seen.push(data);
        let (name, category) =
            tag.split_once('(').map_or((tag, None), |(name, rest)| (name, rest.strip_suffix(')')));
        let own = self.own(data, "tags").words().any(|(_, word)| {
            word.name == name && category.is_none_or(|category| word.detail("category").has_word(category))
        });
        let fields: &[&str] =
            if self.get(data).kind == Kind::Element { &["kind_of"] } else { &["elements", "kind_of"] };
        own || fields
            .iter()
            .flat_map(|field| self.own(data, field).refs())
            .any(|(_, further)| self.carries(further, tag, seen))
    }

    /// Data of a processing that carries a tag in one of these ways.
    pub fn labelled(&self, processing: DeclId, tag: &str, ways: &[Label]) -> Vec<DeclId> {
        self.data(processing).into_iter().filter(|&data| ways.contains(&self.label_of(data, tag))).collect()
    }

    /// Everything that data is made from, step by step, each once.
    pub fn origins(&self, data: DeclId) -> Vec<DeclId> {
        let mut all: Vec<DeclId> = Vec::new();
        let mut open = vec![data];
        while let Some(next) = open.pop() {
            if self.get(next).kind != Kind::Data {
                continue;
            }
            for (_, origin) in self.own(next, "made_from").refs() {
                if !all.contains(&origin) {
                    all.push(origin);
                    open.push(origin);
                }
            }
        }
        all
    }

    /// Whether a processing uses data with a tag that stands.
    pub fn uses_tagged(&self, processing: DeclId, tag: &str) -> bool {
        !self.labelled(processing, tag, &[Label::Stated, Label::Inherited]).is_empty()
    }

    /// The conditions of Art. 9(2) that are claimed, each with its entry; words
    /// that are no condition included.
    pub fn conditions(&self, processing: DeclId) -> impl Iterator<Item = (&Entry, &Word)> {
        self.fact(processing, "article_9").words()
    }
}
