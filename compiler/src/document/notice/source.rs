//! Where data comes from (Art. 13, 14(2)(f)).

use super::activity::Teller;
use crate::document::tree::{Block, Sentence};
use crate::document::wording::text;
use crate::model::value::{Entry, Value};
use crate::schema::Kind;

impl Teller<'_, '_, '_> {
    /// Where the data comes from; several cases of one source make a list.
    pub(super) fn source(&self) -> Vec<Block> {
        let Some(fact) = self.fact("source") else { return Vec::new() };
        let mut sources: Vec<Vec<&Entry>> = Vec::new();
        for entry in fact.stated() {
            match sources.iter_mut().find(|own| self.is_same_source(own[0], entry)) {
                Some(same) => same.push(entry),
                None => sources.push(vec![entry]),
            }
        }
        let mut blocks = Vec::new();
        let mut said = Vec::new();
        for source in sources {
            match &source[..] {
                [first, _, _, ..] => {
                    blocks.push(Block::Paragraph(std::mem::take(&mut said)));
                    blocks.extend(self.source_cases(first, &source));
                }
                few => said.extend(few.iter().flat_map(|entry| self.one_source(entry))),
            }
        }
        said.extend(self.open("open-source", "source"));
        blocks.push(Block::Paragraph(said));
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    /// Whether two entries name people or observation as the source of the same
    /// data, each in its cases.
    fn is_same_source(&self, one: &Entry, other: &Entry) -> bool {
        let w = self.view.writer;
        let data = |entry: &Entry| w.bare(entry.value.detail("data"));
        let word = |entry: &Entry| match &entry.value {
            Value::Word(word) if matches!(word.name, "subject" | "observed") => Some(word.name),
            _ => None,
        };
        let cased = |entry: &Entry| !entry.cases.without_any().is_always();
        let alike = word(one).is_some() && word(one) == word(other) && data(one) == data(other);
        alike && cased(one) && cased(other)
    }

    /// "You give us this data yourself in these cases:", and a list of them.
    fn source_cases(&self, first: &Entry, entries: &[&Entry]) -> [Block; 2] {
        let w = self.view.writer;
        let data = w.bare(first.value.detail("data"));
        let some = if data.is_empty() { "" } else { "-some" };
        let name = if matches!(&first.value, Value::Word(word) if word.name == "subject") {
            "subject"
        } else {
            "observed"
        };
        let key = format!("source-{name}{some}-cases");
        let intro = w.say(&key, [text("data", &data)], [self.place("source")]);
        let cases = entries.iter().filter_map(|entry| w.cases(&entry.cases));
        let items = cases.map(|cases| vec![Sentence::new(&cases, [self.place("source")])]);
        [Block::Paragraph(vec![intro]), Block::List(items.collect())]
    }

    /// Where some of the data comes from. Its cases are told once: in the
    /// sentence where it has a place for them, else in a sentence of their own.
    fn one_source(&self, entry: &Entry) -> Vec<Sentence> {
        let w = self.view.writer;
        let place = self.place("source");
        let data = w.bare(entry.value.detail("data"));
        let some = if data.is_empty() { "" } else { "-some" };
        let cases = w.cases(&entry.cases);
        let when = if cases.is_some() { "-when" } else { "" };
        let cases = cases.unwrap_or_default();
        let say = |key: &str, name: &'static str, value: &str| {
            let arguments = [text("data", &data), text("cases", &cases), text(name, value)];
            w.say(key, arguments, [place.clone()])
        };
        let mut said = match &entry.value {
            Value::Word(word) if matches!(word.name, "subject" | "observed") => {
                return vec![say(&format!("source-{}{some}{when}", word.name), "who", "")];
            }
            Value::Word(word) if word.name == "inferred" => {
                let from = w.bare(word.detail("from"));
                let key = if from.is_empty() { "source-inferred" } else { "source-inferred-from" };
                vec![say(key, "from", &from)]
            }
            Value::Word(word) => {
                let words = w.bare(word.detail("text"));
                let key = if words.is_empty() { "source-public" } else { "source-public-text" };
                vec![say(key, "text", &words)]
            }
            Value::Ref(reference) => match w.model.get(reference.target).kind {
                Kind::Activity | Kind::Part => {
                    let label = w.label(reference.target);
                    let activity = w.wording.say("event-activity", [text("label", &label)]);
                    vec![say("source-activity", "activity", &activity)]
                }
                _ => vec![say(&format!("source-party{some}"), "who", &w.within(reference.target))],
            },
            _ => return Vec::new(),
        };
        if !cases.is_empty() {
            said.push(say("source-cases", "who", ""));
        }
        said
    }
}
