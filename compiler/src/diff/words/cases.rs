//! Cases: `region=asia&plan=cloud` as "if the region is Asia and …".

use super::Words;
use crate::document::tree::plain;
use crate::document::wording::text;

impl Words<'_> {
    /// Something with its cases in parentheses.
    pub fn in_cases(&self, what: &str, cases: &str) -> String {
        if cases == "*" {
            return what.to_owned();
        }
        self.wording.say("in-cases", [text("what", what), text("cases", &self.cases(cases))])
    }

    /// Cases in words.
    pub fn cases(&self, cases: &str) -> String {
        let cube = |cube: &str| {
            let tests: Vec<String> = cube.split('&').map(|test| self.test(test)).collect();
            self.wording.and(&tests)
        };
        self.wording.or(&cases.split('|').map(cube).collect::<Vec<_>>())
    }

    fn test(&self, test: &str) -> String {
        let (name, values, holds) = match (test.split_once("!="), test.split_once('=')) {
            (Some((name, values)), _) => (name, values, "no"),
            (None, Some((name, values))) => (name, values, "yes"),
            (None, None) => return self.circumstance(test),
        };
        let key = match name {
            "residence" => "case-residence",
            "destination" => "case-destination",
            _ => return self.parameter(name, values, holds),
        };
        let places = if values.split(',').count() > 6 { self.places(values) } else { self.listed(values) };
        self.wording.say(key, [text("places", &places), text("holds", holds)])
    }

    /// Many countries: the name of the group that they are, else all of them.
    fn places(&self, values: &str) -> String {
        for word in ["eea", "eu", "adequate"] {
            let mut members: Vec<String> = self
                .library
                .places
                .get(word)
                .map_or(Vec::new(), |codes| codes.iter().map(ToString::to_string).collect());
            members.sort();
            let mut own: Vec<&str> = values.split(',').collect();
            own.sort_unstable();
            if !members.is_empty() && own == members {
                return self.wording.word(&format!("place-{word}"));
            }
        }
        self.listed(values)
    }

    fn listed(&self, codes: &str) -> String {
        let named = codes.split(',').map(|code| self.wording.country(&self.country(code)));
        self.wording.or(&named.collect::<Vec<_>>())
    }

    fn parameter(&self, name: &str, values: &str, holds: &str) -> String {
        let path = self.declared(name);
        let label = |value: &str| {
            let words = path.and_then(|path| {
                self.policy.text(&format!("{path}#values/{value}"), self.wording.language())
            });
            words.map_or_else(|| value.replace('_', " "), plain)
        };
        let values: Vec<String> = values.split(',').map(label).collect();
        let parameter = path.map_or_else(|| name.replace('_', " "), |path| self.within(path));
        let names = [text("parameter", &parameter), text("values", &self.wording.or(&values))];
        self.wording.say("case-parameter", names.into_iter().chain([text("holds", holds)]))
    }

    fn circumstance(&self, test: &str) -> String {
        let (name, holds) = test.strip_prefix('!').map_or((test, "yes"), |name| (name, "no"));
        let words = match self.declared(name) {
            Some(path) => self.label(path),
            None => plain(self.policy.text(name, self.wording.language()).unwrap_or(name)),
        };
        let first = words.split(' ').next().unwrap_or_default().to_lowercase();
        let opens = self.wording.word("openers").split(' ').any(|opener| opener == first);
        let key = if opens { "case-clause" } else { "case-circumstance" };
        self.wording.say(key, [text("words", &self.wording.within(&words)), text("holds", holds)])
    }

    /// The parameter or condition of a name.
    fn declared(&self, name: &str) -> Option<&str> {
        let is = |path: &&String| {
            let kind = self.policy.declarations[*path].get("kind").and_then(serde_json::Value::as_str);
            path.rsplit('.').next() == Some(name) && matches!(kind, Some("parameter" | "condition"))
        };
        self.policy.declarations.keys().find(is).map(String::as_str)
    }
}
