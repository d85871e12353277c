//! Values of a compiled policy in words, in the author's own where there are some.

mod cases;
mod period;

use serde_json::Value;

use super::policy::Policy;
use crate::document::tree::plain;
use crate::document::wording::{Wording, number, text};
use crate::law::Law;
use crate::model::{Code, Model};
use crate::schema::Kind;

/// Says what one policy states.
pub struct Words<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The library, for its labels and the names of countries.
    pub library: &'a Model,
    /// The catalogue.
    pub wording: &'a Wording,
}

/// Whether a value is left open without any words.
fn is_unstated(value: &Value) -> bool {
    value.get("hole").and_then(Value::as_str) == Some("unstated")
}

impl Words<'_> {
    /// The label of a declaration: its own, that of the library, else its name
    /// with spaces.
    pub fn label(&self, path: &str) -> String {
        let language = self.wording.language();
        if path == "public" {
            return self.wording.word("change-public");
        }
        if let Some(activity) = path.strip_suffix("#store") {
            return self.label(activity);
        }
        for id in [format!("{path}#label"), path.to_owned()] {
            if let Some(words) = self.policy.text(&id, language).filter(|words| !words.trim().is_empty()) {
                return plain(words);
            }
        }
        self.library_label(path).unwrap_or_else(|| path.rsplit('.').next().unwrap_or(path).replace('_', " "))
    }

    fn library_label(&self, path: &str) -> Option<String> {
        let name = path.strip_prefix("std.")?.rsplit('.').next()?;
        let own = self.library.declarations.iter().filter(|own| own.name == name);
        let found = own.into_iter().find(|own| self.library.path(own.id) == path)?;
        let label = found.header.in_language(self.wording.language()).unwrap_or(found.header.main());
        (!label.is_empty()).then(|| plain(label))
    }

    /// A label within a sentence; names of parties and documents keep their form.
    pub fn within(&self, path: &str) -> String {
        let label = self.label(path);
        let proper = matches!(
            self.policy.kind(path),
            Some(
                Kind::Organisation
                    | Kind::Recipient
                    | Kind::System
                    | Kind::Document
                    | Kind::Activity
                    | Kind::Part
            )
        );
        match path.starts_with("std.") {
            _ if proper => label,
            true => self.wording.within_library(&label),
            false => self.wording.within(&label),
        }
    }

    /// The name of a country.
    pub fn country(&self, code: &str) -> String {
        match Code::new(code) {
            Some(known) => {
                let law = Law::new(self.library, crate::law::TABLES_DATE);
                law.country_name_in(known, self.wording.language())
            }
            None => code.to_owned(),
        }
    }

    /// Several labels: "a, b and c".
    pub fn labels(&self, paths: &[String]) -> String {
        let labels: Vec<String> = paths.iter().map(|path| self.within(path)).collect();
        self.wording.and(&labels)
    }

    /// Facts of one field in words, grouped by their cases.
    pub fn facts<'f>(&self, facts: impl IntoIterator<Item = (&'f str, &'f Value)>) -> String {
        let mut groups: Vec<(String, Vec<String>, bool)> = Vec::new();
        let mut open = false;
        for (_, fact) in facts {
            open |= fact.get("open").is_some();
            let Some(value) = fact.get("value") else { continue };
            let cases = fact.get("when").and_then(Value::as_str).unwrap_or("*").to_owned();
            let mut said = self.value(value);
            if fact.get("modality").is_some() {
                said = self.wording.say("possibly", [text("what", &said)]);
            }
            let any = fact.get("any").is_some();
            match groups.iter_mut().find(|(known, ..)| *known == cases) {
                Some((_, all, _)) => all.push(said),
                None => groups.push((cases, vec![said], any)),
            }
        }
        let said = groups.into_iter().map(|(cases, mut all, any)| {
            all.sort();
            all.dedup();
            let list = if any { self.wording.or(&all) } else { self.wording.and(&all) };
            self.in_cases(&list, &cases)
        });
        let said = self.wording.apart(&said.collect::<Vec<_>>());
        match (open, said.is_empty()) {
            (true, true) => self.wording.word("change-others"),
            (true, false) => self.wording.say("change-and-others", [text("list", &said)]),
            (false, _) => said,
        }
    }

    /// A value in words.
    pub fn value(&self, value: &Value) -> String {
        let Value::Object(object) = value else {
            return match value {
                Value::Bool(true) => self.wording.word("change-yes"),
                Value::Bool(false) => self.wording.word("change-no"),
                Value::String(words) => words.clone(),
                Value::Array(items) => {
                    self.wording.and(&items.iter().map(|item| self.value(item)).collect::<Vec<_>>())
                }
                other => other.to_string(),
            };
        };
        let at = |key: &str| object.get(key).and_then(Value::as_str);
        if object.contains_key("hole") {
            return self.hole(value);
        }
        if object.contains_key("none") {
            return self.wording.word("change-none");
        }
        if object.contains_key("number") {
            return self.quantity(value);
        }
        if let Some(period) = object.get("period") {
            return self.period(period);
        }
        if let (Some(inner), Some(cases)) = (object.get("value"), at("when")) {
            return self.in_cases(&self.value(inner), cases);
        }
        if let Some(id) = at("text") {
            return plain(self.policy.text(id, self.wording.language()).unwrap_or_default());
        }
        if let Some(word) = at("word") {
            return self.word(word, object.get("details"));
        }
        if let Some(path) = at("ref") {
            return self.with_details(self.within(path), object.get("details"));
        }
        if let Some(date) = at("date") {
            return date.parse().map_or_else(|_| date.to_owned(), |date| self.wording.date(date));
        }
        if let Some(code) = at("country") {
            return self.country(code);
        }
        if let Some(contact) = at("contact") {
            return self.contact(contact);
        }
        if let Some(Value::Array(steps)) = object.get("route") {
            return self.route(steps);
        }
        if let Some(name) = at("name") {
            let label = object.get("label").map(|label| self.value(label));
            return label.filter(|label| !label.is_empty()).unwrap_or_else(|| name.replace('_', " "));
        }
        match at("language").or(at("kind")) {
            Some(word) => word.to_owned(),
            None => self.with_details(String::new(), object.get("details")),
        }
    }

    fn hole(&self, hole: &Value) -> String {
        let at = |key: &str| hole.get(key).and_then(Value::as_str);
        match (at("hole"), at("by").and_then(|by| by.parse().ok())) {
            (Some("vague"), _) => {
                self.wording.say("quoted", [text("words", &plain(at("words").unwrap_or_default()))])
            }
            (Some("pending"), by) => {
                let who = plain(at("who").unwrap_or_default());
                let known = if by.is_some() { "yes" } else { "no" };
                let by = by.map_or(String::new(), |by| self.wording.date(by));
                self.wording.say("change-pending", [text("who", &who), text("known", known), text("by", &by)])
            }
            _ => self.wording.word("change-unstated"),
        }
    }

    fn route(&self, steps: &[Value]) -> String {
        let step = |step: &Value| {
            let nodes: Vec<String> =
                super::policy::strings(step).iter().map(|node| self.label(node)).collect();
            self.wording.and(&nodes)
        };
        steps.iter().map(step).collect::<Vec<_>>().join(" → ")
    }

    fn contact(&self, id: &str) -> String {
        let (party, channel) = id.split_once('#').unwrap_or((id, ""));
        let found = self.policy.values(party, channel).next().and_then(|(_, fact)| fact.get("value"));
        found.map_or_else(|| channel.replace("contacts.", "").replace('_', " "), |value| self.way(value))
    }

    /// A contact without what it is for.
    pub fn way(&self, contact: &Value) -> String {
        let mut bare = contact.clone();
        if let Some(Value::Object(details)) = bare.get_mut("details") {
            details.retain(|name, _| name == "address");
        }
        self.value(&bare)
    }

    /// A closed word with its details: channels and laws in their own form.
    fn word(&self, word: &str, details: Option<&Value>) -> String {
        let detail = |key: &str| details.and_then(|all| all.get(key));
        let channel = format!("channel-{}", word.replace('_', "-"));
        if self.wording.has(&channel) {
            let address = detail("address").filter(|value| value.get("text").is_some());
            let known = if address.is_some() { "yes" } else { "no" };
            let address = address.map_or(String::new(), |address| self.value(address));
            let said = self.wording.say(&channel, [text("address", &address), text("known", known)]);
            let mut rest = details.and_then(Value::as_object).cloned().unwrap_or_default();
            rest.remove("address");
            rest.remove("country");
            return if rest.is_empty() { said } else { self.with_details(said, Some(&Value::Object(rest))) };
        }
        if word == "law" {
            return self.law(detail("text"), detail("state"));
        }
        if let Some(name) = detail("of").filter(|_| word == "authority").and_then(|of| self.authority(of)) {
            return name;
        }
        let keys = ["place", "word"].map(|sort| format!("{sort}-{}", word.replace('_', "-")));
        let key = keys.iter().find(|key| self.wording.has(key)).unwrap_or(&keys[1]);
        let said = self.wording.known(key, word);
        self.with_details(said, details)
    }

    /// The supervisory authority of a country, by its name.
    fn authority(&self, country: &Value) -> Option<String> {
        let code = Code::new(country.get("country")?.as_str()?)?;
        let all = Law::new(self.library, crate::law::TABLES_DATE).authorities(code);
        let [only] = &all[..] else { return None };
        Some(plain(only.header.main())).filter(|name| !name.is_empty())
    }

    fn law(&self, words: Option<&Value>, state: Option<&Value>) -> String {
        let words = words.filter(|words| !is_unstated(words)).map(|words| self.value(words));
        match (words, state.map(|state| self.value(state))) {
            (Some(words), Some(state)) => {
                self.wording.say("law-of", [text("law", &words), text("state", &state)])
            }
            (Some(words), None) => words,
            (None, Some(state)) => self.wording.say("some-law-of", [text("state", &state)]),
            (None, None) => self.wording.word("change-some-law"),
        }
    }

    /// Something with what stands in its parentheses, by the names of the details
    /// where these are more than the first.
    fn with_details(&self, said: String, details: Option<&Value>) -> String {
        let Some(Value::Object(details)) = details else { return said };
        let (mut listed, mut named) = (Vec::new(), Vec::new());
        for (name, value) in details {
            let said = self.value(value);
            let speaks = matches!(
                name.as_str(),
                "text" | "law" | "consent" | "reason" | "category" | "of" | "terms" | "ground" | "address"
            );
            let name = if name == "text" { "detail" } else { name };
            if speaks && value.get("hole").is_none() {
                listed.push(said);
            } else {
                let arguments = [text("name", &self.field(name)), text("value", &said)];
                named.push(self.wording.say("change-detail", arguments));
            }
        }
        listed.extend(named);
        if said.is_empty() {
            return self.wording.apart(&listed);
        }
        let details = self.wording.apart(&listed);
        self.wording.say("data-with-elements", [text("label", &said), text("elements", &details)])
    }

    /// "30 days", "2 to 5 years", "20 EUR"
    pub fn quantity(&self, quantity: &Value) -> String {
        let digits = |key: &str| match quantity.get(key) {
            Some(Value::String(number)) => number.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        };
        let shown = match quantity.get("to") {
            Some(_) => {
                self.wording.say("range", [text("from", &digits("number")), text("to", &digits("to"))])
            }
            None => digits("number"),
        };
        let Some(unit) = quantity.get("unit").and_then(Value::as_str) else { return shown };
        let key = format!("unit-{}", unit.replace('_', "-"));
        if !self.wording.has(&key) {
            return format!("{shown}\u{a0}{unit}");
        }
        let count = if quantity.get("to").is_some() { digits("to") } else { digits("number") };
        self.wording.say(&key, [number("number", count.parse().unwrap_or(0.0)), text("shown", &shown)])
    }

    /// The name of a field of a kind for readers.
    pub fn field_of(&self, kind: Kind, field: &str) -> String {
        let key = format!("field-{}-{}", kind.word(), field.replace(['_', '.'], "-"));
        if self.wording.has(&key) { self.wording.word(&key) } else { self.field(field) }
    }

    /// The name of a field for readers.
    pub fn field(&self, field: &str) -> String {
        let key = |name: &str| format!("field-{}", name.replace(['_', '.'], "-"));
        let word = |name: &str| self.wording.has(&key(name)).then(|| self.wording.word(&key(name)));
        if let Some(whole) = word(field) {
            return whole;
        }
        // A field of a record, or what an author called a contact or a choice.
        let (around, own) = field.rsplit_once('.').unwrap_or(("", field));
        let own = word(own).unwrap_or_else(|| own.replace('_', " "));
        if around.is_empty() {
            return own;
        }
        self.wording.say("change-detail", [text("name", &self.field(around)), text("value", &own)])
    }
}
