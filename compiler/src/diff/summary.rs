//! A declaration in one line: what a reader asks first of its kind.

use super::words::Words;
use crate::document::wording::text;
use crate::schema::Kind;

impl Words<'_> {
    /// What a declaration says in the fields that matter most for its kind.
    pub fn summary(&self, path: &str) -> String {
        let Some(kind) = self.policy.kind(path) else { return String::new() };
        let mut said = Vec::new();
        for field in telling(kind) {
            let facts: Vec<_> = self.policy.values(path, field).collect();
            let value = self.facts(facts);
            if !value.is_empty() {
                let name = self.field_of(kind, field);
                said.push(self.wording.say("change-detail", [text("name", &name), text("value", &value)]));
            }
        }
        self.wording.apart(&said)
    }
}

fn telling(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Activity | Kind::Part => &[
            "purpose",
            "basis",
            "article_9",
            "subjects",
            "data",
            "source",
            "recipients",
            "retention",
            "decisions",
        ],
        Kind::Recipient => &["role", "services", "country", "location", "own_purposes"],
        Kind::Organisation => &["country", "seat"],
        Kind::Data => &["elements", "tags", "about"],
        Kind::System => &["operator", "location", "retention"],
        Kind::Flow => &["route", "data", "for", "paid"],
        Kind::Transfer => &["covers", "safeguard", "assessment"],
        Kind::Consent => &["given", "withdraw", "evidence"],
        Kind::Marketing => &["messages", "channels", "permission", "stop"],
        Kind::Tracker => &["purpose", "set_by", "read_by", "lifetime", "consent"],
        Kind::Decision => &["type", "logic", "effect", "human"],
        Kind::Rights => &["via", "answer_within", "identity", "fee"],
        Kind::Measure => &["type", "detail"],
        Kind::Breach => &["tell", "within"],
        Kind::Assessment => &["type", "of", "outcome", "on"],
        Kind::Claim => &["never", "only", "always", "except"],
        Kind::Term => &["means", "defined_in"],
        Kind::Prose => &["text"],
        Kind::Document => &["type", "audience"],
        Kind::Retention => &["keep"],
        Kind::Purpose => &["class"],
        Kind::Parameter => &["values", "chosen_by"],
        _ => &[],
    }
}
