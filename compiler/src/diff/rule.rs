//! Rules that compare two versions. A single policy cannot break them, so they
//! are asked here and not in `priv check`.

mod further_processing_not_notified;
mod legal_basis_swapped;
mod notice_change_not_communicated;

use serde_json::Value;

use super::change::Change;
use super::policy::Policy;
use super::side::Sides;
use crate::diagnostic::Severity;
use crate::schema::Kind;

/// A rule on two versions.
#[derive(Debug)]
pub struct Rule {
    /// Its name: `legal-basis-swapped`; also the name of its file.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The provisions it rests on.
    pub provisions: &'static [&'static str],
    /// What it asks for, in one sentence.
    pub asks: &'static str,
    /// Why the law wants it.
    pub why: &'static str,
    /// What it cannot see, and when it stays silent.
    pub blind: &'static str,
    check: fn(&Sides<'_>, &[Change]) -> Vec<Found>,
}

/// What a rule found, before it is worded as a finding of the rule.
struct Found {
    about: String,
    message: String,
    help: &'static str,
}

/// A finding on two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The provisions.
    pub provisions: &'static [&'static str],
    /// The path of the declaration that it is about.
    pub about: String,
    /// Headline, without a full stop.
    pub message: String,
    /// What to write.
    pub help: &'static str,
}

/// All rules on two versions.
pub static RULES: &[&Rule] = &[
    &legal_basis_swapped::RULE,
    &further_processing_not_notified::RULE,
    &notice_change_not_communicated::RULE,
];

/// The rule with a code.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// Asks all rules.
pub fn findings(sides: &Sides<'_>, changes: &[Change]) -> Vec<Finding> {
    let mut all = Vec::new();
    for rule in RULES {
        all.extend((rule.check)(sides, changes).into_iter().map(|found| Finding {
            code: rule.code,
            severity: rule.severity,
            provisions: rule.provisions,
            about: found.about,
            message: found.message,
            help: found.help,
        }));
    }
    all
}

/// The dates of the notices of a policy, as `2026-11-22`; empty ones left out.
fn notice_dates(policy: &Policy) -> Vec<&str> {
    let notices = notices(policy);
    notices
        .into_iter()
        .flat_map(|notice| policy.values(notice, "date"))
        .filter_map(|(_, fact)| fact.get("value")?.get("date")?.as_str())
        .collect()
}

/// The latest date of a notice of a policy.
pub fn latest_notice(policy: &Policy) -> Option<&str> {
    notice_dates(policy).into_iter().max()
}

/// The notices that a policy declares.
fn notices(policy: &Policy) -> Vec<&str> {
    let is = |path: &&String| {
        policy.kind(path) == Some(Kind::Document)
            && policy.words(path, "type").iter().any(|word| matches!(*word, "notice" | "short_notice"))
    };
    policy.declarations.keys().filter(is).map(String::as_str).collect()
}

/// Whether an activity uses data that it, or another one, used before.
fn uses_known_data(sides: &Sides<'_>, activity: &str) -> bool {
    let data = |policy: &Policy, all: bool| -> Vec<String> {
        let own = policy
            .derived("activities")
            .filter(|(path, _)| all || *path == activity || path.starts_with(&format!("{activity}.")));
        own.flat_map(|(_, entry)| entry.get("data").map(super::policy::strings).unwrap_or_default()).collect()
    };
    let before = data(sides.old, true);
    data(sides.new, false).iter().any(|own| before.contains(own))
}

/// The day of a field of a declaration.
fn day<'p>(policy: &'p Policy, path: &str, field: &str) -> Option<&'p str> {
    policy.values(path, field).find_map(|(_, fact): (_, &'p Value)| fact.get("value")?.get("date")?.as_str())
}
