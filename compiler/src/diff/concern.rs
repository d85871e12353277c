//! Whom a change concerns: the activities that a declaration serves, and the
//! people of these.

use std::collections::BTreeSet;

use serde_json::Value;

use super::policy::{Policy, strings};
use crate::schema::Kind;

/// How far references are followed.
const FAR: usize = 4;

/// The activities that a declaration serves, in either policy.
pub fn activities(policies: [&Policy; 2], path: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    for policy in policies {
        collect(policy, path, FAR, &mut found);
    }
    found.into_iter().collect()
}

/// The people of some activities, in either policy.
pub fn subjects(policies: [&Policy; 2], activities: &[String]) -> Vec<String> {
    let mut found = BTreeSet::new();
    for policy in policies {
        for activity in activities {
            found.extend(people(policy, activity));
        }
    }
    found.into_iter().collect()
}

/// The people of an activity, or of its parts.
fn people(policy: &Policy, activity: &str) -> Vec<String> {
    let around = format!("{activity}.");
    let inner = policy.declarations.range(around.clone()..).map(|(path, _)| path.as_str());
    let parts = inner.take_while(|path| path.starts_with(&around));
    let entries =
        std::iter::once(activity).chain(parts).filter_map(|path| policy.derived_of("activities", path));
    entries.flat_map(|entry| entry.get("subjects").map(strings).unwrap_or_default()).collect()
}

fn collect(policy: &Policy, path: &str, far: usize, found: &mut BTreeSet<String>) {
    match policy.kind(path) {
        Some(Kind::Activity | Kind::Part) => {
            found.insert(path.to_owned());
            return;
        }
        Some(Kind::Document) => {
            let told = policy.refs(path, "audience");
            let of = |entry: &Value| strings(entry.get("subjects").unwrap_or(&Value::Null));
            let reached = policy
                .derived("activities")
                .filter(|(_, entry)| of(entry).iter().any(|subject| told.contains(&subject.as_str())));
            found.extend(reached.map(|(activity, _)| activity.to_owned()));
            return;
        }
        Some(Kind::Organisation) if policy.speaker.as_deref() == Some(path) => {
            found.extend(policy.derived("activities").map(|(activity, _)| activity.to_owned()));
            return;
        }
        Some(_) | None => {}
    }
    let hops = policy.derived("hops").filter(|(_, hop)| {
        let end = |key: &str| hop.get(key).and_then(Value::as_str) == Some(path);
        end("from") || end("to")
    });
    found.extend(hops.flat_map(|(_, hop)| hop.get("activities").map(strings).unwrap_or_default()));
    if far == 0 {
        return;
    }
    for next in onward(policy, path) {
        collect(policy, &next, far - 1, found);
    }
}

/// The declarations that lead to the activities of one: those that it says it is
/// for, else those that name it.
fn onward(policy: &Policy, path: &str) -> Vec<String> {
    let forward = ["for", "of", "covers", "on", "activities"];
    let kind = policy.kind(path);
    let says = matches!(
        kind,
        Some(
            Kind::Flow
                | Kind::Transfer
                | Kind::Tracker
                | Kind::Rights
                | Kind::Assessment
                | Kind::Measure
                | Kind::Terms
        )
    );
    if says {
        let named: Vec<String> =
            forward.iter().flat_map(|field| policy.refs(path, field)).map(str::to_owned).collect();
        if !named.is_empty() {
            return named;
        }
    }
    if matches!(kind, Some(Kind::Subject | Kind::Organisation)) {
        let of = |entry: &Value| strings(entry.get("subjects").unwrap_or(&Value::Null));
        let own = policy.derived("activities").filter(|(_, entry)| of(entry).iter().any(|one| one == path));
        return own.map(|(activity, _)| activity.to_owned()).collect();
    }
    let mut naming = BTreeSet::new();
    for (id, fact) in &policy.facts {
        let owner = id.split('#').next().unwrap_or(id);
        if owner != path && names(fact.get("value").unwrap_or(&Value::Null), path) {
            naming.insert(owner.to_owned());
        }
    }
    let of_parties = |owner: &String| {
        matches!(policy.kind(owner), Some(Kind::Document | Kind::Prose | Kind::Claim | Kind::Organisation))
    };
    naming.into_iter().filter(|owner| !of_parties(owner)).collect()
}

/// Whether a value names a declaration.
pub fn names(value: &Value, path: &str) -> bool {
    match value {
        Value::String(text) => text == path,
        Value::Array(items) => items.iter().any(|item| names(item, path)),
        Value::Object(entries) => {
            entries.iter().any(|(key, value)| key != "text" && key != "words" && names(value, path))
        }
        _ => false,
    }
}
