//! From entries that differ to changes: one for a field of a declaration, one
//! for a declaration that is new or gone.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Change, Class, Direction, Event};
use super::edit::{Edit, Section};
use super::policy::Policy;
use super::rename::Renames;
use super::side::Sides;
use super::{class, concern, consequence, width};
use crate::document::wording::text;
use crate::schema::{self, Kind};

/// The ways to reach a party: a change of one or of several is one change.
const CONTACTS: &str = "contacts";

/// The changes that some edits make. Every edit belongs to one of them.
pub fn changes(sides: &Sides<'_>, edits: &[Edit]) -> Vec<Change> {
    let mut groups: BTreeMap<(String, String), Vec<Edit>> = BTreeMap::new();
    for edit in edits {
        let (owner, field) = place(sides, &edit.id);
        groups.entry((owner, field)).or_default().push(edit.clone());
    }
    let mut whole: BTreeMap<String, Vec<Edit>> = BTreeMap::new();
    let mut changes = Vec::new();
    for ((owner, field), edits) in groups {
        let is = |policy: &Policy| policy.declarations.contains_key(&owner);
        match (is(sides.old), is(sides.new)) {
            (true, true) => changes.push(changed(sides, &owner, &field, edits)),
            (false, false) => changes.push(circumstance(sides, &owner, edits)),
            _ => whole.entry(outermost(sides, &owner)).or_default().extend(edits),
        }
    }
    changes.extend(whole.into_iter().map(|(owner, edits)| declaration(sides, &owner, edits)));
    changes
}

/// Declarations that go by another name. One that only stands in another file is
/// what it was.
pub fn renamed(sides: &Sides<'_>, renames: &Renames) -> Vec<Change> {
    let each = |(before, after): (&String, &String)| {
        let arguments = [text("before", before), text("after", after)];
        let headline = sides.wording.say("change-renamed", arguments);
        Change {
            before: before.clone(),
            after: after.clone(),
            ..plain(sides, Event::Renamed, after, headline, Vec::new())
        }
    };
    let name = |path: &str| path.rsplit('.').next().map(str::to_owned);
    renames.iter().filter(|(before, after)| name(before) != name(after)).map(each).collect()
}

/// An editorial change, to be filled in.
pub fn plain(sides: &Sides<'_>, event: Event, about: &str, headline: String, edits: Vec<Edit>) -> Change {
    let header = [sides.new, sides.old].into_iter().find_map(|policy| policy.declarations.get(about));
    let kind = header.and_then(|header| header.get("kind")?.as_str()).unwrap_or_default().to_owned();
    let activities = concern::activities(sides.both(), about);
    Change {
        event,
        about: about.to_owned(),
        kind,
        field: None,
        label: sides.label(about),
        what: String::new(),
        named: String::new(),
        headline,
        before: String::new(),
        after: String::new(),
        direction: Direction::Other,
        class: Class::Editorial,
        duty: None,
        subjects: concern::subjects(sides.both(), &activities),
        people: String::new(),
        since: String::new(),
        activities,
        edits,
    }
}

/// The declaration and the field of an id; details of a text belong to the
/// field that they stand in.
fn place(sides: &Sides<'_>, id: &str) -> (String, String) {
    let Some((owner, rest)) = id.split_once('#') else { return (id.to_owned(), String::new()) };
    let name = rest.split(['/', '?', '~']).next().unwrap_or(rest);
    let known = |field: &str| sides.both().iter().any(|policy| policy.values(owner, field).next().is_some());
    let mut field = name;
    while !known(field) {
        match field.rsplit_once('.') {
            Some((shorter, _)) => field = shorter,
            None => break,
        }
    }
    let contacts = sides.kind(owner).is_some_and(|kind| is_contact(kind, field));
    (owner.to_owned(), if contacts { CONTACTS.to_owned() } else { field.to_owned() })
}

/// The declaration around one that appears or vanishes together with it.
fn outermost(sides: &Sides<'_>, path: &str) -> String {
    let policy = if sides.new.declarations.contains_key(path) { sides.new } else { sides.old };
    let other = if std::ptr::eq(policy, sides.new) { sides.old } else { sides.new };
    let around = policy.declarations.get(path).and_then(|header| header.get("part_of")?.as_str());
    match around.filter(|around| !other.declarations.contains_key(*around)) {
        Some(around) => around.to_owned(),
        None => path.to_owned(),
    }
}

/// A declaration that is new or gone, with its parts.
fn declaration(sides: &Sides<'_>, path: &str, edits: Vec<Edit>) -> Change {
    let gone = !sides.new.declarations.contains_key(path);
    let event = if gone { Event::Gone } else { Event::New };
    let kind = sides.kind(path);
    let (mut class, mut duty) =
        kind.map_or((Class::Internal, None), |kind| class::of_declaration(kind, gone));
    let promise = kind == Some(Kind::Claim);
    let direction = if gone != promise { Direction::Narrower } else { Direction::Wider };
    if direction == Direction::Narrower && class == Class::Material {
        (class, duty) = (Class::Internal, None);
    }
    let change = plain(sides, event, path, String::new(), edits);
    let around = sides.both().iter().rev().find_map(|policy| {
        policy.declarations.get(path)?.get("part_of")?.as_str().map(|around| sides.label(around))
    });
    let part = if around.is_some() { "-part" } else { "" };
    let arguments = [
        text("kind", &sides.kind_word(&change.kind)),
        text("label", &change.label),
        text("around", &around.unwrap_or_default()),
    ];
    let headline = sides.wording.say(&format!("change-{}{part}", event.word()), arguments);
    let (before, after) = if gone {
        (sides.before.summary(path), String::new())
    } else {
        (String::new(), sides.after.summary(path))
    };
    let acts = matches!(kind, Some(Kind::Activity | Kind::Part | Kind::Tracker | Kind::Decision));
    let direction = if gone || acts { direction } else { Direction::Other };
    Change { headline, before, after, direction, class, duty, ..change }
}

/// A field that changed.
fn changed(sides: &Sides<'_>, path: &str, field: &str, edits: Vec<Edit>) -> Change {
    let change = plain(sides, Event::Changed, path, String::new(), edits);
    if field.is_empty() {
        return header(sides, path, change);
    }
    let kind = sides.kind(path).unwrap_or(Kind::Rule);
    let (inherited, inner) = match field.strip_prefix("defaults.") {
        Some(inner) => (Kind::Activity, inner),
        None => (kind, field),
    };
    let [before, after] = sides.both().map(|policy| match is_contact(kind, field) {
        true => policy.within(path, CONTACTS),
        false => policy.effective(path, field),
    });
    let facts = |all: &[(&str, &'_ Value)]| all.iter().map(|(_, fact)| (*fact).clone()).collect::<Vec<_>>();
    let (old, new) = (facts(&before), facts(&after));
    let (old, new): (Vec<&Value>, Vec<&Value>) = (old.iter().collect(), new.iter().collect());
    let mut direction = width::direction(inherited, inner, &old, &new);
    if inner == "purpose" && direction != Direction::Stated && consequence::is_within(sides, &old, &new) {
        direction = Direction::Narrower;
    }
    let (class, duty) = weight(sides, (path, inherited, inner), direction, (&old, &new), &change.edits);
    let (before, after) = differing(&before, &after, &change.edits);
    let how = if kind == Kind::Claim { "changed" } else { how(inner, direction, &change.edits, &new) };
    let name = sides.after.field_of(kind, inner);
    let what = sides.wording.say("change-what", [text("field", &name), text("how", how)]);
    let headline = sides.wording.say("change-changed", [text("label", &change.label), text("what", &what)]);
    Change {
        field: Some(field.to_owned()),
        named: name,
        headline,
        what,
        before: sides.before.facts(before),
        after: sides.after.facts(after),
        direction,
        class,
        duty,
        ..change
    }
}

/// The class and the duty of a changed field, with what its direction makes of it.
fn weight(
    sides: &Sides<'_>,
    (path, kind, field): (&str, Kind, &str),
    direction: Direction,
    (old, new): (&[&Value], &[&Value]),
    edits: &[Edit],
) -> class::Weight {
    let ours = sides.both().iter().any(|policy| policy.speaker.as_deref() == Some(path));
    let (class, duty) = class::of_field(kind, field, ours);
    if is_translation(sides, edits) {
        return (Class::Editorial, None);
    }
    let open = |facts: &[&Value]| !facts.iter().any(|fact| width::is_answer(fact));
    let gap = open(old) && open(new) && direction != Direction::Stated;
    let timed = matches!(field, "retention" | "keep") && width::is_same_time(old, new);
    match class {
        Class::Material if direction == Direction::Narrower || gap || timed => (Class::Internal, None),
        Class::Material if field == "purpose" && direction == Direction::Stated => {
            (class, Some(&super::duty::STATED_PURPOSE))
        }
        _ => (class, duty),
    }
}

fn is_contact(kind: Kind, field: &str) -> bool {
    let ways = field.strip_prefix(CONTACTS).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    matches!(kind, Kind::Organisation | Kind::Recipient) && ways
}

/// The kind, guard or short label of a declaration.
fn header(sides: &Sides<'_>, path: &str, change: Change) -> Change {
    let guard = |policy: &Policy| -> Option<String> {
        Some(policy.declarations.get(path)?.get("when")?.as_str()?.to_owned())
    };
    let (old, new) = (guard(sides.old), guard(sides.new));
    let said = |words: &super::words::Words<'_>, guard: Option<String>| match guard.as_deref() {
        None | Some("*") => sides.wording.word("change-always"),
        Some(cases) => words.cases(cases),
    };
    let label = |what: &str| {
        sides.wording.say("change-changed", [text("label", &sides.label(path)), text("what", what)])
    };
    if old == new {
        let what = sides.wording.word("change-label");
        return Change {
            headline: label(&what),
            what,
            before: sides.before.label(path),
            after: sides.after.label(path),
            field: Some("label".to_owned()),
            ..change
        };
    }
    let what = sides.wording.word("change-guard");
    Change {
        headline: label(&what),
        what,
        before: said(&sides.before, old),
        after: said(&sides.after, new),
        class: Class::Internal,
        field: Some("when".to_owned()),
        ..change
    }
}

/// The words of a circumstance, which stand under a digest of their own.
fn circumstance(sides: &Sides<'_>, id: &str, edits: Vec<Edit>) -> Change {
    let said = |policy: &Policy| policy.text(id, "en").unwrap_or_default().to_owned();
    let (before, after) = (said(sides.old), said(sides.new));
    let whole = |key: &str, words: &str| {
        let kind = sides.kind_word("condition");
        sides.wording.say(key, [text("kind", &kind), text("label", words)])
    };
    let (headline, before, after) = match (before.is_empty(), after.is_empty()) {
        (true, false) => (whole("change-new", &after), String::new(), String::new()),
        (false, true) => (whole("change-gone", &before), String::new(), String::new()),
        _ => (sides.wording.word("change-circumstance"), before, after),
    };
    Change { before, after, ..plain(sides, Event::Changed, id, headline, edits) }
}

/// Facts with their ids.
type Facts<'f> = Vec<(&'f str, &'f Value)>;

/// Of the facts on both sides, those that are not on the other one; where only
/// words differ, those that hold the words.
fn differing<'f>(
    before: &[(&'f str, &'f Value)],
    after: &[(&'f str, &'f Value)],
    edits: &[Edit],
) -> (Facts<'f>, Facts<'f>) {
    let only = |all: &[(&'f str, &'f Value)], other: &[(&'f str, &'f Value)]| -> Vec<(&'f str, &'f Value)> {
        all.iter().filter(|(_, fact)| !other.iter().any(|(_, known)| known == fact)).copied().collect()
    };
    let (gone, fresh) = (only(before, after), only(after, before));
    if !gone.is_empty() || !fresh.is_empty() {
        return (gone, fresh);
    }
    let worded = |all: &[(&'f str, &'f Value)]| -> Vec<(&'f str, &'f Value)> {
        all.iter().filter(|(id, _)| edits.iter().any(|edit| edit.id.starts_with(*id))).copied().collect()
    };
    (worded(before), worded(after))
}

/// Whether only words differ, and the words of the main language do not.
fn is_translation(sides: &Sides<'_>, edits: &[Edit]) -> bool {
    let main = sides.new.languages.first().map_or("en", String::as_str);
    edits.iter().all(|edit| {
        let words = |entry: &Option<Value>| entry.as_ref().and_then(|words| words.get(main)).cloned();
        edit.section == Section::Texts && words(&edit.before) == words(&edit.after)
    })
}

/// How a field changed, as the headline chooses its words.
fn how(field: &str, direction: Direction, edits: &[Edit], after: &[&Value]) -> &'static str {
    let timed = matches!(field, "retention" | "keep" | "lifetime");
    let many = is_list(field);
    let answered = after.iter().any(|fact| width::is_answer(fact));
    match direction {
        Direction::Stated => "stated",
        Direction::Wider if timed && answered => "longer",
        Direction::Narrower if timed => "shorter",
        Direction::Wider if !answered => "open",
        Direction::Other if after.is_empty() => "dropped",
        Direction::Wider if many => "added",
        Direction::Narrower if many && !edits.iter().any(|edit| edit.before.is_none()) => "dropped",
        Direction::Both if many => "mixed",
        _ if edits.iter().all(|edit| edit.section == Section::Texts) => "reworded",
        _ => "changed",
    }
}

fn is_list(field: &str) -> bool {
    schema::TABLES.iter().flat_map(|table| table.fields).any(|known| known.name == field && known.many)
}
