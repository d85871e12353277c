//! The change notice: what the people concerned are told, from the changes that
//! they have to be told of (Arts. 13(3) and 14(4), for clients Art. 28(2)). What
//! widens comes first; wording and what narrows are left out.

use super::Diff;
use super::change::{Change, Class};
use super::duty::Told;
use super::policy::Policy;
use crate::Compilation;
use crate::document::tree::{Block, Document, Frame, Section, Sentence, Table, plain};
use crate::document::wording::{Wording, capital, number, text};
use crate::document::{self, Request};

/// The change notices that a package declares, compared with an older version.
pub fn documents(compilation: &Compilation, old: &Policy, request: &Request) -> Vec<Document> {
    let new = Policy::of(compilation);
    document::change_notices(compilation, request, |language, clients| {
        let told = if clients { Told::Clients } else { Told::Subjects };
        notice(&super::diff(old, &new, language), told)
    })
}

/// The notice for the people whose data it is, or for clients.
pub fn notice(diff: &Diff, told: Told) -> Document {
    let wording = Wording::new(&diff.language);
    let changes: Vec<&Change> =
        diff.of(Class::Material).filter(|change| change.duty.is_some_and(|duty| duty.told == told)).collect();
    let audience = match told {
        Told::Subjects => "people",
        Told::Clients => "clients",
    };
    let say = |key: &str| Sentence::new(&wording.word(key), []);
    let opening = if changes.is_empty() {
        vec![Block::Paragraph(vec![say("notice-change-none")])]
    } else {
        let shown = changes.len().to_string();
        let count = [number("number", changes.len() as f64), text("shown", &shown)];
        let intro = Sentence::new(&wording.say("notice-change-intro", count), []);
        vec![Block::Paragraph(vec![intro]), Block::Table(table(&wording, diff, &changes))]
    };
    let mut head = Vec::new();
    if !diff.dated.is_empty() {
        head.push(Sentence::new(&wording.say("notice-change-date", [text("date", &diff.dated)]), []));
    }
    Document {
        name: format!("changes-{audience}"),
        kind: "change_notice",
        language: wording.language().to_owned(),
        title: wording.say("notice-change-title", [text("audience", audience)]),
        speaker: diff.speaker.clone(),
        head,
        draft: None,
        opening,
        sections: changes
            .iter()
            .enumerate()
            .map(|(at, change)| section(&wording, diff, at, change))
            .collect(),
        frame: Frame::of(&wording),
        page: String::new(),
        translations: Vec::new(),
    }
}

/// Whether there is somebody of this group to be told.
pub fn concerns(diff: &Diff, told: Told) -> bool {
    diff.of(Class::Material).any(|change| change.duty.is_some_and(|duty| duty.told == told))
}

fn table(wording: &Wording, diff: &Diff, changes: &[&Change]) -> Table {
    let columns = ["what", "before", "now", "when"];
    let cell = |words: &str| {
        let words = plain(words);
        if words.is_empty() { Vec::new() } else { vec![Sentence::new(&capital(&words), [])] }
    };
    let row = |change: &&Change| {
        vec![
            cell(&change.headline),
            cell(&change.before),
            cell(&change.after),
            cell(&start(wording, diff, change)),
        ]
    };
    Table {
        caption: wording.word("notice-change-table"),
        columns: columns.map(|column| wording.word(&format!("notice-change-{column}"))).to_vec(),
        rows: changes.iter().map(row).collect(),
    }
}

/// From when a change holds: its own day, else that of the new notice.
fn start(wording: &Wording, diff: &Diff, change: &Change) -> String {
    match [&change.since, &diff.dated].into_iter().find(|day| !day.is_empty()) {
        Some(day) => wording.say("notice-change-from", [text("date", day)]),
        None => wording.word("notice-change-unset"),
    }
}

fn section(wording: &Wording, diff: &Diff, at: usize, change: &Change) -> Section {
    let say = |key: &str, name: &str, value: &str| {
        Sentence::new(&wording.say(key, [text(name, plain(value).trim_end_matches('.'))]), [])
    };
    let mut facts = Vec::new();
    if !change.before.is_empty() {
        facts.push(say("notice-change-was", "before", &change.before));
    }
    if !change.after.is_empty() {
        facts.push(say("notice-change-is", "after", &change.after));
    }
    facts.push(Sentence::new(&start(wording, diff, change), []));
    if !change.people.is_empty() {
        facts.push(say("notice-change-concerns", "who", &change.people));
    }
    let mut blocks = vec![Block::Paragraph(facts)];
    if let Some(duty) = change.duty {
        let word = |what: &str| Sentence::new(&wording.word(&format!("{what}-{}", duty.name)), []);
        let mut ways = vec![word("do")];
        if duty.told == Told::Subjects {
            ways.push(Sentence::new(&wording.word("notice-change-complain"), []));
        }
        let titled = |key: &str, sentences: Vec<Sentence>| {
            let title = Sentence::new(&format!("{}:", wording.word(key)), []);
            Block::Paragraph([vec![title], sentences].concat())
        };
        let directed = format!("means-{}-{}", duty.name, change.direction.word());
        let means =
            if wording.has(&directed) { Sentence::new(&wording.word(&directed), []) } else { word("means") };
        blocks.push(titled("notice-change-means", vec![means]));
        blocks.push(titled("notice-change-do", ways));
    }
    Section {
        anchor: format!("change-{}", at + 1),
        title: capital(&plain(&change.headline)),
        blocks,
        sections: Vec::new(),
    }
}
