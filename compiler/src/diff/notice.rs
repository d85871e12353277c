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
    let wording = &Wording::new(&diff.language);
    let own = |change: &&Change| change.duty.is_some_and(|duty| duty.told == told);
    let (open, changes): (Vec<&Change>, Vec<&Change>) =
        diff.of(Class::Material).filter(own).partition(|change| change.is_stated_first());
    let audience = match told {
        Told::Subjects => "people",
        Told::Clients => "clients",
    };
    let letter = Letter { wording, diff, told, dated_apart: !is_one_day(diff, &changes) };
    let mut head = Vec::new();
    if !diff.dated.is_empty() {
        head.push(Sentence::new(&wording.say("notice-change-date", [text("date", &diff.dated)]), []));
    }
    let numbered = changes.iter().enumerate().map(|(at, change)| letter.section(at, change));
    let rest = [letter.left_open(&open), letter.questions(open.is_empty() && changes.is_empty())];
    Document {
        name: format!("changes-{audience}"),
        kind: "change_notice",
        language: wording.language().to_owned(),
        title: wording.say("notice-change-title", [text("audience", audience)]),
        speaker: diff.speaker.clone(),
        head,
        draft: None,
        opening: letter.opening(&changes, open.is_empty()),
        sections: numbered.chain(rest.into_iter().flatten()).collect(),
        frame: Frame::of(wording),
        page: String::new(),
        translations: Vec::new(),
    }
}

/// Whether there is somebody of this group to be told.
pub fn concerns(diff: &Diff, told: Told) -> bool {
    diff.of(Class::Material).any(|change| change.duty.is_some_and(|duty| duty.told == told))
}

/// Whether all changes hold from one day.
fn is_one_day(diff: &Diff, changes: &[&Change]) -> bool {
    changes.iter().all(|change| change.since.is_empty() || change.since == diff.dated)
}

/// A notice that is being written.
struct Letter<'l> {
    wording: &'l Wording,
    diff: &'l Diff,
    told: Told,
    /// Each change says from when it holds.
    dated_apart: bool,
}

impl Letter<'_> {
    fn word(&self, key: &str) -> Sentence {
        Sentence::new(&self.wording.word(key), [])
    }

    /// How much changes, from when, and the changes at a glance.
    fn opening(&self, changes: &[&Change], nothing_else: bool) -> Vec<Block> {
        if changes.is_empty() {
            let none = || Block::Paragraph(vec![self.word("notice-change-none")]);
            return if nothing_else { vec![none()] } else { Vec::new() };
        }
        let shown = changes.len().to_string();
        let count = [number("number", changes.len() as f64), text("shown", &shown)];
        let mut intro = vec![Sentence::new(&self.wording.say("notice-change-intro", count), [])];
        if !self.dated_apart {
            intro.push(match self.diff.dated.as_str() {
                "" => self.word("notice-change-unset"),
                day => Sentence::new(&self.wording.say("notice-change-all-from", [text("date", day)]), []),
            });
        }
        vec![Block::Paragraph(intro), Block::Table(self.table(changes))]
    }

    fn table(&self, changes: &[&Change]) -> Table {
        let mut columns = vec!["what", "before", "now"];
        columns.extend(self.dated_apart.then_some("when"));
        columns.retain(|column| *column != "before" || changes.iter().any(|own| !own.before.is_empty()));
        let cell = |change: &Change, column: &str| {
            let words = match column {
                "what" => change.headline.clone(),
                "before" => change.before.clone(),
                "now" => change.after.clone(),
                _ => self.start(change),
            };
            let words = plain(&words);
            if words.is_empty() { Vec::new() } else { vec![Sentence::new(&capital(&words), [])] }
        };
        let row = |change: &&Change| columns.iter().map(|column| cell(change, column)).collect();
        Table {
            caption: self.wording.word("notice-change-table"),
            rows: changes.iter().map(row).collect(),
            columns: columns
                .iter()
                .map(|column| self.wording.word(&format!("notice-change-{column}")))
                .collect(),
        }
    }

    /// From when a change holds: its own day, else that of the new notice.
    fn start(&self, change: &Change) -> String {
        match [&change.since, &self.diff.dated].into_iter().find(|day| !day.is_empty()) {
            Some(day) => self.wording.say("notice-change-from", [text("date", day)]),
            None => self.wording.word("notice-change-unset"),
        }
    }

    /// What one change is, what it means, and what people can do.
    fn section(&self, at: usize, change: &Change) -> Section {
        let say = |key: &str, name: &str, value: &str| {
            let value = plain(value);
            Sentence::new(&self.wording.say(key, [text(name, value.trim_end_matches('.'))]), [])
        };
        let mut facts = Vec::new();
        if !change.before.is_empty() {
            facts.push(say("notice-change-was", "before", &change.before));
        }
        if !change.after.is_empty() {
            facts.push(say("notice-change-is", "after", &change.after));
        }
        if self.dated_apart {
            facts.push(Sentence::new(&self.start(change), []));
        }
        if !change.people.is_empty() {
            facts.push(say("notice-change-concerns", "who", &change.people));
        }
        let mut blocks = vec![Block::Paragraph(facts)];
        if let Some(duty) = change.duty {
            let directed = format!("means-{}-{}", duty.name, change.direction.word());
            let plain_key = format!("means-{}", duty.name);
            let means = if self.wording.has(&directed) { directed } else { plain_key };
            blocks.push(self.titled("notice-change-means", vec![self.word(&means)]));
            let way = self.word(&format!("do-{}", duty.name));
            blocks.push(self.titled("notice-change-do", vec![way]));
        }
        blocks.retain(|block| !block.is_empty());
        Section {
            anchor: format!("change-{}", at + 1),
            title: capital(&plain(&change.headline)),
            blocks,
            sections: Vec::new(),
        }
    }

    fn titled(&self, key: &str, sentences: Vec<Sentence>) -> Block {
        let title = format!("{}{}", self.wording.word(key), self.wording.word("frame-colon"));
        let title = Sentence::new(&title, []);
        Block::Paragraph([vec![title], sentences].concat())
    }

    /// What the older text left open, thing by thing: none of it need be new to
    /// those concerned, so it is told as what is said now.
    fn left_open(&self, changes: &[&Change]) -> Option<Section> {
        let fact = |change: &Change| {
            let (field, after) = (capital(&change.named), plain(&change.after));
            let arguments = [text("field", &field), text("value", after.trim_end_matches('.'))];
            Sentence::new(&self.wording.say("notice-change-fact", arguments), [])
        };
        let row = |changes: &[&Change]| {
            let label = Sentence::new(&capital(&plain(&changes[0].label)), []);
            vec![vec![label], changes.iter().map(|change| fact(change)).collect()]
        };
        let table = Table {
            caption: self.wording.word("notice-change-stated-table"),
            columns: ["about", "now"].map(|key| self.wording.word(&format!("notice-change-{key}"))).to_vec(),
            rows: changes.chunk_by(|one, other| one.about == other.about).map(row).collect(),
        };
        let mut ways: Vec<Sentence> = Vec::new();
        let nothing = self.wording.word("do-officer");
        for duty in changes.iter().filter_map(|change| change.duty) {
            let way = self.word(&format!("do-{}", duty.name));
            let known = ways.iter().any(|own| own.text() == way.text());
            if !known && way.text() != nothing && duty.name != "complaint" {
                ways.push(way);
            }
        }
        let mut blocks =
            vec![Block::Paragraph(vec![self.word("notice-change-stated-intro")]), Block::Table(table)];
        if !ways.is_empty() {
            let items = ways.into_iter().map(|way| vec![way]).collect();
            blocks.extend([self.titled("notice-change-do", Vec::new()), Block::List(items)]);
        }
        (!changes.is_empty()).then(|| Section {
            anchor: "left-open".to_owned(),
            title: self.wording.word("notice-change-stated"),
            blocks,
            sections: Vec::new(),
        })
    }

    /// Where people can ask and complain.
    fn questions(&self, is_needless: bool) -> Option<Section> {
        let mut said = Vec::new();
        if !self.diff.contact.is_empty() {
            let contact = [text("contact", &self.diff.contact)];
            said.push(Sentence::new(&self.wording.say("notice-change-contact", contact), []));
        }
        if self.told == Told::Subjects {
            said.push(self.word("notice-change-complain"));
        }
        (!said.is_empty() && !is_needless).then(|| Section {
            anchor: "ask".to_owned(),
            title: self.wording.word("notice-change-ask"),
            blocks: vec![Block::Paragraph(said)],
            sections: Vec::new(),
        })
    }
}
