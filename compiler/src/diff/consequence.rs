//! What follows from changed facts: who newly receives data, where it newly
//! goes, what became sensitive. Each stands for the changed facts that say
//! nothing beyond it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::change::{Change, Class, Direction, Event};
use super::concern;
use super::duty;
use super::group::plain;
use super::policy::{Policy, strings};
use super::side::Sides;
use crate::document::wording::text;
use crate::schema::Kind;

/// Adds the consequences to the changes, and takes out what they stand for.
pub fn add(sides: &Sides<'_>, changes: &mut Vec<Change>) {
    let mut found = recipients(sides, changes);
    found.extend(countries(sides));
    found.extend(tags(sides));
    for consequence in &mut found {
        absorb(sides, consequence, changes);
    }
    gather(changes);
    changes.extend(found);
}

/// Who receives data for which activities.
fn received(sides: &Sides<'_>, policy: &Policy) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, hop) in policy.derived("hops") {
        let at = |key: &str| hop.get(key).and_then(Value::as_str).unwrap_or_default();
        let party = matches!(policy.kind(at("to")), Some(Kind::Organisation | Kind::Recipient));
        if !party || matches!(at("kind"), "collection" | "copy") || sides.is_speaker(at("to")) {
            continue;
        }
        let served = hop.get("activities").map(strings).unwrap_or_default();
        let client = |activity: &String| names(policy, activity, "clients", at("to"));
        let served = served.into_iter().filter(|activity| !client(activity));
        all.entry(at("to").to_owned()).or_default().extend(served);
    }
    all.retain(|_, activities| !activities.is_empty());
    all
}

/// Whether an activity has a path in one of its derived lists.
fn names(policy: &Policy, activity: &str, list: &str, path: &str) -> bool {
    let listed = policy.derived_of("activities", activity).and_then(|entry| entry.get(list)?.as_array());
    listed.is_some_and(|all| all.iter().any(|own| own == path))
}

fn recipients(sides: &Sides<'_>, changes: &[Change]) -> Vec<Change> {
    let (old, new) = (received(sides, sides.old), received(sides, sides.new));
    let fresh = |activity: &&String| {
        let about = |change: &&Change| change.event == Event::New && activity.starts_with(&change.about);
        changes.iter().find(about).is_none()
    };
    let none = BTreeSet::new();
    let mut found = Vec::new();
    for (party, activities) in &new {
        let known = old.get(party).unwrap_or(&none);
        let mut gained: Vec<String> = activities.difference(known).cloned().collect();
        if !known.is_empty() {
            gained = gained.iter().filter(fresh).cloned().collect();
        }
        if !gained.is_empty() {
            found.push(disclosed(sides, party, gained, known.is_empty()));
        }
    }
    for (party, activities) in &old {
        let lost: Vec<String> = activities.difference(new.get(party).unwrap_or(&none)).cloned().collect();
        let lost: Vec<String> =
            lost.into_iter().filter(|own| sides.new.declarations.contains_key(own)).collect();
        if !lost.is_empty() {
            found.push(withheld(sides, party, lost, new.contains_key(party)));
        }
    }
    found
}

/// A party that newly receives data, at all or for further activities.
fn disclosed(sides: &Sides<'_>, party: &str, activities: Vec<String>, is_new: bool) -> Change {
    let role = |activity: &String| {
        let entry = sides.new.derived_of("activities", activity);
        entry.and_then(|entry| entry.get("role")?.as_str()).unwrap_or("unknown")
    };
    let on_behalf = activities.iter().all(|activity| role(activity) == "processor");
    let processor = sides.new.words(party, "role").contains(&"processor");
    let duty = if on_behalf && processor { &duty::SUBPROCESSOR } else { &duty::RECIPIENT };
    let key = match (on_behalf && processor, is_new) {
        (true, true) => "change-disclosed-sub",
        (false, true) => "change-disclosed",
        (_, false) => "change-disclosed-more",
    };
    let label = [text("label", &sides.label(party))];
    let change = plain(sides, Event::Disclosed, party, sides.wording.say(key, label), Vec::new());
    let about = sides.after.summary(party);
    let listed = sides.after.labels(&activities);
    let key = if about.is_empty() { "change-for" } else { "change-for-about" };
    let after = sides.wording.say(key, [text("activities", &listed), text("about", &about)]);
    Change {
        after,
        direction: Direction::Wider,
        class: Class::Material,
        duty: Some(duty),
        subjects: concern::subjects(sides.both(), &activities),
        activities,
        ..change
    }
}

fn withheld(sides: &Sides<'_>, party: &str, activities: Vec<String>, still: bool) -> Change {
    let key = if still { "change-withheld-some" } else { "change-withheld" };
    let headline = sides.wording.say(key, [text("label", &sides.label(party))]);
    let change = plain(sides, Event::Withheld, party, headline, Vec::new());
    let listed = sides.before.labels(&activities);
    Change {
        before: sides.wording.say("change-for", [text("activities", &listed)]),
        direction: Direction::Narrower,
        class: Class::Internal,
        subjects: concern::subjects(sides.both(), &activities),
        activities,
        ..change
    }
}

/// Transfers by importer and country; what is only possible counts as well.
fn exported(policy: &Policy) -> BTreeMap<(String, String), Vec<&Value>> {
    let mut all: BTreeMap<(String, String), Vec<&Value>> = BTreeMap::new();
    for (_, transfer) in policy.derived("transfers") {
        let at = |key: &str| transfer.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        all.entry((at("destination"), at("importer"))).or_default().push(transfer);
    }
    all
}

fn countries(sides: &Sides<'_>) -> Vec<Change> {
    let (old, new) = (exported(sides.old), exported(sides.new));
    let mut found = Vec::new();
    for ((country, importer), transfers) in &new {
        let named = [
            text("country", &sides.wording.country(&sides.after.country(country))),
            text("label", &sides.label(importer)),
        ];
        match old.get(&(country.clone(), importer.clone())) {
            None => {
                let key = if certain(transfers) { "change-exported" } else { "change-exported-maybe" };
                let change =
                    moved(sides, Event::Exported, importer, sides.wording.say(key, named), transfers);
                found.push(Change {
                    after: protection(sides, transfers),
                    direction: Direction::Wider,
                    class: Class::Material,
                    duty: Some(&duty::COUNTRY),
                    ..change
                });
            }
            Some(before) if adequacy(before) != adequacy(transfers) => {
                let headline = sides.wording.say("change-law", named);
                let change = moved(sides, Event::Law, importer, headline, transfers);
                found.push(Change {
                    before: adequacy(before).unwrap_or_else(|| sides.wording.word("change-no-adequacy")),
                    after: adequacy(transfers).unwrap_or_else(|| sides.wording.word("change-no-adequacy")),
                    class: Class::Law,
                    ..change
                });
            }
            Some(_) => {}
        }
    }
    for ((country, importer), transfers) in &old {
        if !new.contains_key(&(country.clone(), importer.clone())) {
            let named = [
                text("country", &sides.wording.country(&sides.after.country(country))),
                text("label", &sides.label(importer)),
            ];
            let headline = sides.wording.say("change-kept", named);
            let change = moved(sides, Event::Kept, importer, headline, transfers);
            found.push(Change { direction: Direction::Narrower, class: Class::Internal, ..change });
        }
    }
    found
}

fn moved(sides: &Sides<'_>, event: Event, importer: &str, headline: String, transfers: &[&Value]) -> Change {
    let mut activities: Vec<String> = transfers
        .iter()
        .flat_map(|transfer| transfer.get("activities").map(strings).unwrap_or_default())
        .collect();
    activities.sort();
    activities.dedup();
    Change {
        subjects: concern::subjects(sides.both(), &activities),
        activities,
        ..plain(sides, event, importer, headline, Vec::new())
    }
}

fn certain(transfers: &[&Value]) -> bool {
    transfers.iter().any(|transfer| transfer.get("modality").is_none())
}

/// The adequacy decision behind some transfers.
fn adequacy(transfers: &[&Value]) -> Option<String> {
    transfers.iter().find_map(|transfer| Some(transfer.get("adequacy")?.get("act")?.as_str()?.to_owned()))
}

/// What protects data on its way, in words. A decision that covers certain
/// recipients only protects those that claim it.
fn protection(sides: &Sides<'_>, transfers: &[&Value]) -> String {
    let claims = transfers.iter().filter_map(|transfer| transfer.get("covered").and_then(Value::as_array));
    let mut claimed: Vec<&str> =
        claims.flatten().filter_map(|claim| claim.get("safeguard")?.as_str()).collect();
    claimed.sort_unstable();
    claimed.dedup();
    let word = |word: &&str| match (adequacy(transfers), *word) {
        (Some(act), "adequacy") => {
            sides.wording.say("change-adequacy", [text("act", &sides.wording.act(&act))])
        }
        _ => sides.after.value(&serde_json::json!({ "word": word })),
    };
    let words: Vec<String> = claimed.iter().map(word).collect();
    if !words.is_empty() {
        return sides.wording.and(&words);
    }
    let all = |transfer: &&Value| {
        transfer.get("adequacy").and_then(|own| own.get("recipients")?.as_str()) == Some("all")
    };
    match adequacy(transfers) {
        Some(act) if transfers.iter().all(all) => {
            sides.wording.say("change-adequacy", [text("act", &sides.wording.act(&act))])
        }
        Some(act) => sides.wording.say("change-adequacy-partial", [text("act", &sides.wording.act(&act))]),
        None => sides.wording.word("change-no-safeguard"),
    }
}

/// Whether every purpose on the new side is one of the old ones, or narrower.
pub fn is_within(sides: &Sides<'_>, old: &[&Value], new: &[&Value]) -> bool {
    let purpose = |fact: &&Value| fact.get("value")?.get("ref")?.as_str().map(str::to_owned);
    let old: Vec<String> = old.iter().filter_map(purpose).collect();
    let mut new = new.iter().filter_map(purpose).peekable();
    let wider = |purpose: &str| {
        let entry = sides.new.derived_of("purposes", purpose);
        entry.and_then(|entry| entry.get("within")).map(strings).unwrap_or_default()
    };
    new.peek().is_some()
        && new
            .all(|purpose| old.contains(&purpose) || wider(&purpose).iter().any(|wider| old.contains(wider)))
}

/// The sensitive tags of the data that activities use.
fn sensitive(policy: &Policy) -> BTreeMap<String, Vec<String>> {
    let is = |tag: &String| tag.starts_with("special(") || tag == "criminal";
    let used: BTreeSet<String> = policy
        .derived("activities")
        .flat_map(|(_, entry)| entry.get("data").map(strings).unwrap_or_default())
        .collect();
    let tags = |entry: &Value| {
        entry.get("tags").map(strings).unwrap_or_default().into_iter().filter(is).collect::<Vec<_>>()
    };
    policy
        .derived("data")
        .filter(|(path, _)| used.contains(*path))
        .map(|(path, entry)| (path.to_owned(), tags(entry)))
        .collect()
}

fn tags(sides: &Sides<'_>) -> Vec<Change> {
    let (old, new) = (sensitive(sides.old), sensitive(sides.new));
    let none = Vec::new();
    let mut found = Vec::new();
    for path in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let (before, after) = (old.get(path).unwrap_or(&none), new.get(path).unwrap_or(&none));
        let only = |one: &[String], other: &[String]| -> Vec<String> {
            one.iter().filter(|tag| !other.contains(tag)).map(|tag| tag_words(sides, tag)).collect()
        };
        let (gained, lost) = (only(after, before), only(before, after));
        let label = sides.label(path);
        let headline = |key: &str, tags: &[String]| {
            sides.wording.say(key, [text("label", &label), text("tags", &sides.wording.and(tags))])
        };
        if !gained.is_empty() {
            let said = headline("change-sensitive", &gained);
            found.push(Change {
                direction: Direction::Wider,
                class: Class::Material,
                duty: Some(&duty::SPECIAL),
                ..plain(sides, Event::Sensitive, path, said, Vec::new())
            });
        }
        if !lost.is_empty() && new.contains_key(path) {
            let said = headline("change-ordinary", &lost);
            found.push(Change {
                direction: Direction::Narrower,
                class: Class::Internal,
                ..plain(sides, Event::Ordinary, path, said, Vec::new())
            });
        }
    }
    found
}

fn tag_words(sides: &Sides<'_>, tag: &str) -> String {
    let word = tag.trim_start_matches("special(").trim_end_matches(')');
    sides.after.value(&serde_json::json!({ "word": word }))
}

/// Takes the changes out that a consequence says better, with their edits.
fn absorb(sides: &Sides<'_>, consequence: &mut Change, changes: &mut Vec<Change>) {
    let about = consequence.about.clone();
    let says = |change: &Change| match consequence.event {
        Event::Disclosed => {
            (change.event == Event::New && change.about == about)
                || (change.field.as_deref() == Some("recipients") && only_names(sides, change, &about))
        }
        Event::Withheld => {
            (change.event == Event::Gone && change.about == about)
                || (change.field.as_deref() == Some("recipients") && only_names(sides, change, &about))
        }
        Event::Exported | Event::Kept => {
            change.about == about && matches!(change.field.as_deref(), Some("location" | "country"))
        }
        Event::Sensitive | Event::Ordinary => {
            change.about == about && change.field.as_deref() == Some("tags")
        }
        _ => false,
    };
    let (taken, kept): (Vec<Change>, Vec<Change>) = std::mem::take(changes).into_iter().partition(says);
    *changes = kept;
    consequence.edits.extend(taken.into_iter().flat_map(|change| change.edits));
}

/// Whether all that changed in a list is one party.
fn only_names(sides: &Sides<'_>, change: &Change, party: &str) -> bool {
    let is_party = |value: &Option<Value>| {
        value.as_ref().is_none_or(|fact| {
            let open = fact
                .get("value")
                .is_none_or(|value| value.get("hole").is_some() || value.get("none").is_some());
            open || concern::names(fact, party)
        })
    };
    sides.kind(party).is_some()
        && change.edits.iter().all(|edit| is_party(&edit.before) && is_party(&edit.after))
}

/// A new or gone description goes with the change that names it: new data with
/// the activity that uses it.
fn gather(changes: &mut Vec<Change>) {
    let described = |change: &Change| {
        matches!(change.kind.as_str(), "data" | "purpose" | "subject" | "retention")
            && matches!(change.event, Event::New | Event::Gone)
    };
    let (moving, mut kept): (Vec<Change>, Vec<Change>) =
        std::mem::take(changes).into_iter().partition(described);
    for change in moving {
        let using = kept.iter_mut().find(|other| {
            matches!(other.event, Event::Changed | Event::New | Event::Gone)
                && other.edits.iter().any(|edit| {
                    let side = if change.event == Event::New { &edit.after } else { &edit.before };
                    side.as_ref().is_some_and(|fact| concern::names(fact, &change.about))
                })
        });
        match using {
            Some(other) => other.edits.extend(change.edits),
            None => kept.push(change),
        }
    }
    *changes = kept;
}
