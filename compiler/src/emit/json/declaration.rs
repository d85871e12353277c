//! Declarations and their facts.

use serde_json::{Map, Value as Json, json};

use super::value::{At, Writer, modality};
use crate::document::id;
use crate::law::provision::provisions;
use crate::model::Declaration;
use crate::model::value::{Entry, Field, Value};

/// A declaration, and the facts of it that were found so far.
struct Block<'a> {
    declaration: &'a Declaration,
    path: String,
    found: Vec<(String, Json)>,
}

impl Writer<'_> {
    /// What a declaration is: its kind, guard, history and provenance. Its label
    /// stands in the texts, under its id.
    pub fn header(&self, declaration: &Declaration) -> Json {
        let model = self.model;
        let mut header = Map::new();
        header.insert("kind".to_owned(), json!(declaration.kind.word()));
        if !declaration.header.is_empty() {
            self.text(&declaration.header, &model.path(declaration.id));
        }
        if let Some(parent) = declaration.parent {
            header.insert("part_of".to_owned(), json!(model.path(parent)));
        }
        header.insert("when".to_owned(), self.cases(&declaration.cases));
        if self.provenance && !declaration.sources.is_empty() {
            header.insert("sources".to_owned(), json!(declaration.sources));
        }
        if !declaration.was.is_empty() {
            header.insert("was".to_owned(), json!(declaration.was));
        }
        Json::Object(header)
    }

    /// The facts of a declaration: one for each entry of each field, records and
    /// contacts field by field.
    pub fn facts(&self, declaration: &Declaration) -> Vec<(String, Json)> {
        let path = self.model.path(declaration.id);
        let mut block = Block { declaration, path, found: Vec::new() };
        for field in &declaration.fields {
            self.field_facts(&mut block, field, (field.table.name, &[]));
        }
        block.found
    }

    /// The facts of a field; what stands behind a block stands behind each fact in it.
    fn field_facts(&self, block: &mut Block<'_>, field: &Field, (name, around): (&str, &[String])) {
        let behind = [around, &field.sources].concat();
        if field.fact.open && field.fact.entries.is_empty() {
            let mut open = Map::from_iter([("open".to_owned(), json!(true))]);
            self.finish(block, name, &mut open, &behind);
            block.found.push((format!("{}#{name}", block.path), Json::Object(open)));
        }
        let listed = is_listed(field);
        for entry in &field.fact.entries {
            let inner_sources = || [&behind[..], &entry.sources].concat();
            match &entry.value {
                Value::Record(fields) => {
                    for inner in fields {
                        let name = format!("{name}.{}", inner.table.name);
                        self.field_facts(block, inner, (&name, &inner_sources()));
                    }
                }
                Value::Channels(channels) => {
                    for channel in channels {
                        let sources = [inner_sources(), channel.sources.clone()].concat();
                        for entry in &channel.fact.entries {
                            let name = format!("{name}.{}", channel.name);
                            let cases = id::cases(self.model, &entry.cases);
                            let id = format!("{}#{name}{cases}", block.path);
                            let fact = self.fact(block, (&id, &name), entry, &sources, false);
                            block.found.push((id, fact));
                        }
                    }
                }
                _ => {
                    let id = id::within(self.model, (&block.path, name), entry, listed);
                    let fact = self.fact(block, (&id, name), entry, &behind, field.fact.open);
                    block.found.push((id, fact));
                }
            }
        }
    }

    fn fact(
        &self,
        block: &Block<'_>,
        (id, name): (&str, &str),
        entry: &Entry,
        sources: &[String],
        open: bool,
    ) -> Json {
        let mut fact = Map::new();
        fact.insert("value".to_owned(), self.value(&entry.value, At { id, cases: &entry.cases }));
        fact.insert("when".to_owned(), self.cases(&entry.cases));
        if let Some(modality) = modality(entry.modality) {
            fact.insert("modality".to_owned(), json!(modality));
        }
        if entry.any.is_some() {
            fact.insert("any".to_owned(), json!(true));
        }
        if open {
            fact.insert("open".to_owned(), json!(true));
        }
        self.finish(block, name, &mut fact, &[sources, &entry.sources].concat());
        Json::Object(fact)
    }

    /// What every fact carries: the provisions that ask for it, and where it was read.
    fn finish(&self, block: &Block<'_>, name: &str, fact: &mut Map<String, Json>, sources: &[String]) {
        let (kind, name) = match name.strip_prefix("defaults.") {
            Some(inherited) => (crate::schema::Kind::Activity, inherited),
            None => (block.declaration.kind, name),
        };
        let cites = provisions(kind, name);
        if !cites.is_empty() {
            fact.insert("cites".to_owned(), json!(cites));
        }
        if self.provenance && !sources.is_empty() {
            fact.insert("sources".to_owned(), json!(sources));
        }
    }
}

/// Whether the entries of a field are told apart by what they name: wherever a
/// list may stand, so that a second item leaves the id of the first alone. What
/// is alone and names nothing, such as a hole, needs no more than its field.
fn is_listed(field: &Field) -> bool {
    match &field.fact.entries[..] {
        [alone] => {
            let names = matches!(
                alone.value,
                Value::Ref(_) | Value::Word(_) | Value::Country(_) | Value::Name(_) | Value::Contact(_)
            );
            field.table.many && names
        }
        _ => true,
    }
}

/// Facts under their ids; repeated ids get `~2`, `~3` in the order of their values.
pub fn distinct(mut facts: Vec<(String, Json)>) -> Map<String, Json> {
    // Written out only where two share an id: most facts never need it.
    facts.sort_by(|(one, fact), (other, second)| {
        one.cmp(other).then_with(|| fact.to_string().cmp(&second.to_string()))
    });
    let mut last = (String::new(), 0);
    let key = |(id, fact): (String, Json)| {
        last = if last.0 == id { (id, last.1 + 1) } else { (id, 1) };
        let key = if last.1 == 1 { last.0.clone() } else { format!("{}~{}", last.0, last.1) };
        (key, fact)
    };
    facts.into_iter().map(key).collect()
}
