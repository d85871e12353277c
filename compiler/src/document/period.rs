//! Periods in words: "30 days after the end of your subscription".

use jiff::civil::Date;

use super::mark::is_foreign;
use super::wording::text;
use super::writer::Writer;
use crate::model::DeclId;
use crate::model::keeping::{Latest, Moment};
use crate::model::period::{
    By, End, EndAction, Event, EventKind, Form, Interval, IntervalKind, Length, Period,
};
use crate::model::text::Text;
use crate::model::value::{Entry, Fact, Hole, Quantity, Unit, Value, fact};
use crate::schema::Kind;
use crate::source::Span;

impl Writer<'_> {
    /// The periods of a fact, folded by case; empty if nothing is stated.
    pub fn periods(&self, fact: &Fact) -> String {
        let groups = self.by_case(fact.entries.iter(), |entry| self.period_of(entry));
        let said: Vec<String> = groups
            .iter()
            .map(|group| self.in_cases(&self.wording.and(&group.value.0), &group.cases))
            .collect();
        self.wording.apart(&said)
    }

    fn period_of(&self, entry: &Entry) -> Option<String> {
        match &entry.value {
            Value::Period(period) => self.period(period),
            Value::Ref(reference) => self.named_period(reference.target),
            Value::Word(word) if matches!(word.name, "not_kept" | "no_end" | "session") => {
                Some(self.wording.word(&format!("period-{}", word.name.replace('_', "-"))))
            }
            Value::Quantity(quantity) => Some(self.quantity(*quantity)),
            Value::Text(words) => Some(self.text(words)),
            Value::Date(date) => Some(self.day_or_month(*date, entry.span)),
            _ => None,
        }
    }

    /// A named retention: its period, and the law behind it if it is one of the library.
    fn named_period(&self, id: DeclId) -> Option<String> {
        let keep = self.model.own(id, "keep");
        let period = self.periods(keep);
        if period.is_empty() {
            return None;
        }
        let source = self.model.is_library(id).then(|| fact(&self.model.get(id).fields, "source"));
        match source.and_then(|source| source.texts().next()) {
            Some((_, law)) => {
                Some(self.wording.say("period-by-law", [text("period", &period), text("law", law.main())]))
            }
            None => Some(period),
        }
    }

    /// A period and what happens at its end, each in words.
    pub fn apart(&self, period: &Period) -> (String, String) {
        let endless = Period { then: Vec::new(), ..period.clone() };
        (self.period(&endless).unwrap_or_default(), self.ends(period))
    }

    /// A period; nothing if all of it is open.
    pub fn period(&self, period: &Period) -> Option<String> {
        let mut said = self.duration(period)?;
        let ends = self.ends(period);
        if !ends.is_empty() {
            said = self.wording.say("period-then", [text("period", &said), text("ends", &ends)]);
        }
        let reasons = self.reasons(period);
        if period.or_longer {
            let known = if reasons.is_empty() { "no" } else { "yes" };
            said = self.wording.say(
                "period-or-longer",
                [text("period", &said), text("known", known), text("reason", &reasons)],
            );
        } else if !reasons.is_empty() {
            said = self.wording.say("period-because", [text("period", &said), text("reason", &reasons)]);
        }
        Some(said)
    }

    /// How long and from when, without the reason and what follows.
    pub fn duration(&self, period: &Period) -> Option<String> {
        let mut said = self.form(&period.form).unwrap_or_default();
        if !period.or_until.is_empty() {
            let events: Vec<String> = period.or_until.iter().filter_map(|event| self.event(event)).collect();
            let key = if said.is_empty() { "period-until" } else { "period-or-until" };
            let events = self.wording.or(&events);
            said = self.wording.say(key, [text("period", &said), text("event", &events)]);
        }
        (!said.is_empty()).then_some(said)
    }

    /// Why so long: "Code de commerce, art. L123-22 (France)".
    pub fn reasons(&self, period: &Period) -> String {
        let reasons: Vec<String> = period.because.iter().filter_map(|entry| self.reason(entry)).collect();
        self.wording.and(&reasons)
    }

    /// What happens at the end: "delete it".
    pub fn ends(&self, period: &Period) -> String {
        self.wording.and(&period.then.iter().map(|end| self.end(end)).collect::<Vec<_>>())
    }

    /// The latest end of data in words: "60 days after the end of the contract".
    pub fn latest(&self, latest: &Latest) -> String {
        let (moment, most) = match latest {
            Latest::AtOnce => return self.wording.word("period-not-kept"),
            Latest::Never => return self.wording.word("period-no-end"),
            Latest::After { moment, most, .. } => (moment, *most),
        };
        let event = match moment {
            Moment::Event(id) => self.event_name(*id),
            Moment::Last(id) => self.last(*id),
            Moment::First(id) => self.wording.say("event-first", [text("event", &self.event_name(*id))]),
            Moment::EndOf(id) => self.in_library(*id, "end").unwrap_or_else(|| {
                self.wording.say("event-end-of", [text("interval", &self.event_name(*id))])
            }),
            Moment::Date(date) => self.wording.date(*date),
        };
        if most == 0.0 {
            return self.wording.say("latest-at", [text("event", &event)]);
        }
        let (number, unit) =
            if most % 366.0 == 0.0 { (most / 366.0, Unit::Year) } else { (most.ceil(), Unit::Day) };
        let length = self.quantity(Quantity { number, to: None, unit });
        self.wording.say("latest-after", [text("length", &length), text("event", &event)])
    }

    /// A day; a month where only the month is written.
    pub fn dated(&self, fact: &Fact) -> Option<String> {
        fact.entries.iter().find_map(|entry| match entry.value {
            Value::Date(date) => Some(self.day_or_month(date, entry.span)),
            _ => None,
        })
    }

    fn day_or_month(&self, date: Date, written: Span) -> String {
        let month_only = self.sources.text(written).matches('-').count() == 1;
        if month_only { self.wording.month(date) } else { self.wording.date(date) }
    }

    fn form(&self, form: &Form) -> Option<String> {
        match form {
            Form::After { length: Length::Quantity(length), event } => {
                let length = self.quantity(*length);
                Some(match self.event(event) {
                    Some(event) => {
                        self.wording.say("period-after", [text("length", &length), text("event", &event)])
                    }
                    None => length,
                })
            }
            Form::After { length: Length::Hole(hole), event } => {
                let Hole::Vague(words) = hole else { return None };
                let length = self.quoted(words);
                let event = self.event(event)?;
                Some(self.wording.say("period-after", [text("length", &length), text("event", &event)]))
            }
            Form::Without { length, events, open } => {
                let events: Vec<String> = events.iter().filter_map(|event| self.event(event)).collect();
                let events = self.wording.or(&events);
                let length = self.quantity(*length);
                let key = if *open { "period-without-open" } else { "period-without" };
                Some(self.wording.say(key, [text("length", &length), text("events", &events)]))
            }
            Form::During(interval) => {
                let end = self.end_of(interval)?;
                Some(self.wording.say("period-until", [text("event", &end)]))
            }
            Form::Until(event) => {
                let event = self.event(event)?;
                Some(self.wording.say("period-until", [text("event", &event)]))
            }
            Form::Named(id) => self.named_period(*id),
            Form::NotKept => Some(self.wording.word("period-not-kept")),
            Form::NoEnd => Some(self.wording.word("period-no-end")),
            Form::Hole(Hole::Vague(words)) => Some(self.quoted(words)),
            Form::Hole(_) => None,
        }
    }

    /// The name of an event without its article: "treatment".
    fn without_article(&self, event: DeclId) -> String {
        self.wording.without_article(&self.event_name(event)).to_owned()
    }

    /// An event as it follows "after" or "until".
    pub fn event(&self, event: &Event) -> Option<String> {
        match &event.kind {
            EventKind::Named(id) => Some(self.event_name(*id)),
            EventKind::Date(date) => {
                let date = self.day_or_month(*date, event.span);
                Some(self.wording.say("event-date", [text("date", &date)]))
            }
            EventKind::Last(id, by) => {
                let last = self.last(*id);
                Some(match by {
                    By::Declared(who) => {
                        self.wording.say("event-by", [text("event", &last), text("who", &self.within(*who))])
                    }
                    By::Anybody | By::Hole(_) => last,
                })
            }
            EventKind::First(id) => {
                Some(self.wording.say("event-first", [text("event", &self.event_name(*id))]))
            }
            EventKind::EndOf(interval) => self.end_of(interval),
            EventKind::Text(words) => Some(self.written_event(words)),
            EventKind::Hole(Hole::Vague(words)) => Some(self.quoted(words)),
            EventKind::Hole(_) => None,
        }
    }

    /// The end of something that lasts, as the library says it if it knows it.
    fn end_of(&self, interval: &Interval) -> Option<String> {
        if let IntervalKind::Named(id) = &interval.kind
            && let Some(said) = self.in_library(*id, "end")
        {
            return Some(said);
        }
        let interval = self.interval(interval)?;
        Some(self.wording.say("event-end-of", [text("interval", &interval)]))
    }

    /// The last time of an event, as the library says it if it knows it.
    fn last(&self, id: DeclId) -> String {
        self.in_library(id, "latest")
            .unwrap_or_else(|| self.wording.say("event-last", [text("event", &self.without_article(id))]))
    }

    /// The words that the declaration of an event has for its end or its last time.
    fn in_library(&self, id: DeclId, field: &str) -> Option<String> {
        let words = fact(&self.model.get(id).fields, field).texts().next();
        words.map(|(_, words)| self.library_text(words))
    }

    /// An event in the author's words; in quotation marks in another language.
    fn written_event(&self, words: &Text) -> String {
        let said = self.text(words);
        if is_foreign(&said) { self.wording.say("event-activity", [text("label", &said)]) } else { said }
    }

    fn event_name(&self, id: DeclId) -> String {
        let label = self.within(id);
        match self.model.get(id).kind {
            Kind::Event => label,
            _ => self.wording.say("event-activity", [text("label", &self.label(id))]),
        }
    }

    fn interval(&self, interval: &Interval) -> Option<String> {
        match &interval.kind {
            IntervalKind::Named(id) => Some(self.event_name(*id)),
            IntervalKind::Text(words) => Some(self.written_event(words)),
            IntervalKind::Hole(Hole::Vague(words)) => Some(self.quoted(words)),
            IntervalKind::Hole(_) => None,
        }
    }

    fn reason(&self, entry: &Entry) -> Option<String> {
        let one = Fact { entries: vec![entry.clone()], ..Fact::default() };
        let said = match &entry.value {
            Value::Word(word) if word.name == "law" => self.laws(&one),
            Value::Word(word) => self.detail_texts(word.name, &entry.value),
            _ => self.named(entry)?,
        };
        (!said.is_empty()).then_some(said)
    }

    /// A word with the texts in its parentheses: `limitation("…")`.
    fn detail_texts(&self, name: &str, value: &Value) -> String {
        let texts: Vec<String> = value
            .details()
            .iter()
            .flat_map(|detail| detail.fact.texts())
            .map(|(_, words)| self.text(words))
            .collect();
        if texts.is_empty() {
            return self.word(name);
        }
        let texts = self.wording.and(&texts);
        self.wording.say("reason-with", [text("reason", &self.word(name)), text("detail", &texts)])
    }

    fn end(&self, end: &End) -> String {
        let action = match end.action {
            EndAction::Delete => "end-delete",
            EndAction::Anonymise => "end-anonymise",
            EndAction::Return => "end-return",
            EndAction::Isolate => "end-isolate",
            EndAction::Archive => "end-archive",
        };
        let mut said = self.wording.word(action);
        if let Some(length) = end.length {
            said = self.wording.say("end-for", [text("end", &said), text("length", &self.quantity(length))]);
        }
        if end.automatically {
            said = self.wording.say("end-automatically", [text("end", &said)]);
        }
        said
    }
}
