//! Periods: "30 days after sending, then we delete it".

use serde_json::Value;

use super::{Words, is_unstated};
use crate::document::wording::text;
use crate::model::value::fact;

impl Words<'_> {
    /// A period in words.
    pub fn period(&self, period: &Value) -> String {
        let mut said = self.form(period);
        for event in items(period, "or_until") {
            let event = self.event(event);
            said = self.wording.say("period-or-until", [text("period", &said), text("event", &event)]);
        }
        let ends: Vec<String> = items(period, "then").map(|end| self.end(end)).collect();
        if !ends.is_empty() {
            let ends = self.wording.and(&ends);
            said = self.wording.say("change-period-then", [text("period", &said), text("ends", &ends)]);
        }
        let reason = period.get("because").map(|because| self.value(because)).unwrap_or_default();
        if period.get("or_longer").is_some() {
            let known = if reason.is_empty() { "no" } else { "yes" };
            let arguments = [text("period", &said), text("known", known), text("reason", &reason)];
            return self.wording.say("period-or-longer", arguments);
        }
        if !reason.is_empty() {
            said = self.wording.say("period-because", [text("period", &said), text("reason", &reason)]);
        }
        said
    }

    fn form(&self, period: &Value) -> String {
        let event = |key: &str| period.get(key).map(|event| self.event(event)).unwrap_or_default();
        let length = period.get("length").map(|length| self.value(length)).unwrap_or_default();
        if period.get("after").is_some_and(is_unstated) {
            let open = self.wording.word("unknown-start-cell");
            return self.wording.say("data-with-elements", [text("label", &length), text("elements", &open)]);
        }
        if period.get("after").is_some() {
            let arguments = [text("length", &length), text("event", &event("after"))];
            return self.wording.say("period-after", arguments);
        }
        if period.get("without").is_some() {
            let events: Vec<String> = items(period, "without").map(|event| self.event(event)).collect();
            let key = if period.get("open").is_some() { "period-without-open" } else { "period-without" };
            let events = self.wording.or(&events);
            return self.wording.say(key, [text("length", &length), text("events", &events)]);
        }
        if period.get("during").is_some() {
            return self.wording.say("period-during", [text("interval", &event("during"))]);
        }
        if period.get("until").is_some() {
            return self.wording.say("period-until", [text("event", &event("until"))]);
        }
        if let Some(named) = period.get("named").and_then(Value::as_str) {
            return self.within(named);
        }
        if period.get("not_kept").is_some() {
            return self.wording.word("change-word-not-kept");
        }
        if period.get("no_end").is_some() {
            return self.wording.word("period-no-end");
        }
        length
    }

    fn event(&self, event: &Value) -> String {
        let at = |key: &str| event.get(key).and_then(Value::as_str);
        if let Some(path) = at("event") {
            return self.event_name(path);
        }
        if let Some(path) = at("last") {
            let last = self.library_event(path, "latest").unwrap_or_else(|| {
                let name = self.event_name(path);
                self.wording.say("event-last", [text("event", self.wording.without_article(&name))])
            });
            return match event
                .get("by")
                .filter(|by| !is_unstated(by))
                .map(|by| by.as_str().map_or_else(|| self.value(by), |by| self.within(by)))
            {
                Some(who) => self.wording.say("event-by", [text("event", &last), text("who", &who)]),
                None => last,
            };
        }
        if let Some(path) = at("first") {
            return self.wording.say("event-first", [text("event", &self.event_name(path))]);
        }
        if let Some(end) =
            event.get("end_of").and_then(|end| self.library_event(end.get("event")?.as_str()?, "end"))
        {
            return end;
        }
        if let Some(end) = event.get("end_of") {
            return self.wording.say("event-end-of", [text("interval", &self.event(end))]);
        }
        self.value(event)
    }

    fn event_name(&self, path: &str) -> String {
        if path.starts_with("std.event.") {
            return self.within(path);
        }
        match self.policy.kind(path) {
            Some(crate::schema::Kind::Event) => self.within(path),
            _ => self.wording.say("event-activity", [text("label", &self.label(path))]),
        }
    }

    /// How the library reads "the last one" or "the end" of an event.
    fn library_event(&self, path: &str, field: &str) -> Option<String> {
        path.strip_prefix("std.event.")?;
        let event = self.library.declarations.iter().find(|own| self.library.path(own.id) == path)?;
        let (_, words) = fact(&event.fields, field).texts().next()?;
        Some(words.in_language(self.wording.language()).unwrap_or(words.main()).to_owned())
    }

    fn end(&self, end: &Value) -> String {
        let action = end.get("action").and_then(Value::as_str).unwrap_or("delete");
        let mut said = self.wording.known(&format!("change-end-{action}"), action);
        if let Some(length) = end.get("for") {
            let length = self.quantity(length);
            said = self.wording.say("end-for", [text("end", &said), text("length", &length)]);
        }
        if end.get("automatically").is_some() {
            said = self.wording.say("end-automatically", [text("end", &said)]);
        }
        said
    }
}

fn items<'v>(period: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    period.get(key).and_then(Value::as_array).into_iter().flatten()
}
