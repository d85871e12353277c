//! Scripts of random edits: a package that is read again after each of them says
//! what it says when it is read for the first time.

use std::path::Path;
use std::sync::Arc;

use priv_compiler::diagnostic::Diagnostic;
use priv_compiler::emit::json::{Layout, policy};
use priv_compiler::loader::{self, Package};
use priv_compiler::{Compilation, Options, Reading, judge, read};
use priv_tests::made_up::{self, Shape};
use proptest::prelude::*;
use proptest::sample::Index;

/// What people type, and halves of it.
const TYPED: &[&str] = &[
    "x",
    "_",
    " ",
    "\n",
    "\"",
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ":",
    ",",
    "..",
    "//",
    "/// said\n",
    "é",
    "😀",
    "any [",
    " when \"asked\"",
    " when EU",
    "unstated",
    "none",
    "\n  label: \"Other\"\n",
    "\n  purpose: delivery\n",
    "customer",
    "carrier_0",
    "consent_2",
    "data fresh { elements: [\"Fresh\"] }\n",
    "activity later {\n}\n",
    "condition busy when \"busy\"\n",
    "use std.purpose\n",
    "@accept(retention-missing, because: \"x\", owner: \"y\", until: 2027-01-01)\n",
    "part inner {\n}\n",
    "3 years after creation",
    "\r\n",
];

/// One edit of one file.
#[derive(Clone, Debug)]
enum Edit {
    Type(Index, Index, usize),
    Delete(Index, Index, usize),
    /// A word takes the place of another.
    Replace(Index, Index, Index),
    /// A line goes elsewhere.
    Move(Index, Index, Index),
    /// A paragraph, usually a declaration, is doubled or goes.
    Paragraph(Index, Index, bool),
}

fn edits() -> impl Strategy<Value = Edit> {
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), place(), 0..TYPED.len()).prop_map(|(file, at, what)| Edit::Type(file, at, what)),
        3 => (place(), place(), 1_usize..12).prop_map(|(file, at, length)| Edit::Delete(file, at, length)),
        4 => (place(), place(), place()).prop_map(|(file, at, other)| Edit::Replace(file, at, other)),
        1 => (place(), place(), place()).prop_map(|(file, from, to)| Edit::Move(file, from, to)),
        1 => (place(), place(), any::<bool>()).prop_map(|(file, at, doubled)| Edit::Paragraph(file, at, doubled)),
    ]
}

impl Edit {
    fn apply(&self, package: &mut Package) {
        let (Edit::Type(file, ..)
        | Edit::Delete(file, ..)
        | Edit::Replace(file, ..)
        | Edit::Move(file, ..)
        | Edit::Paragraph(file, ..)) = self;
        let number = file.index(package.files.len());
        let file = &mut package.files[number];
        file.text = Arc::from(self.edited(&file.text));
    }

    fn edited(&self, text: &str) -> String {
        let boundary = |at: &Index| text.floor_char_boundary(at.index(text.len() + 1));
        match self {
            Edit::Type(_, at, what) => {
                let (before, after) = text.split_at(boundary(at));
                format!("{before}{}{after}", TYPED[*what])
            }
            Edit::Delete(_, at, length) => {
                let start = boundary(at);
                let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
                format!("{}{}", &text[..start], &text[end..])
            }
            Edit::Replace(_, at, other) => {
                let words = words(text);
                let (Some(one), Some(other)) = (pick(&words, at), pick(&words, other)) else {
                    return text.to_owned();
                };
                format!("{}{}{}", &text[..one.0], &text[other.0..other.1], &text[one.1..])
            }
            Edit::Move(_, from, to) => {
                let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
                if !lines.is_empty() {
                    let line = lines.remove(from.index(lines.len()));
                    lines.insert(to.index(lines.len() + 1), line);
                }
                lines.concat()
            }
            Edit::Paragraph(_, at, doubled) => {
                let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
                let at = at.index(paragraphs.len());
                if *doubled {
                    paragraphs.insert(at, paragraphs[at]);
                } else {
                    paragraphs.remove(at);
                }
                paragraphs.join("\n\n")
            }
        }
    }
}

fn pick<'w>(words: &'w [(usize, usize)], at: &Index) -> Option<&'w (usize, usize)> {
    (!words.is_empty()).then(|| at.get(words))
}

/// Where words begin and end.
fn words(text: &str) -> Vec<(usize, usize)> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let all = text.split(|letter| !part(letter)).filter(|word| !word.is_empty());
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    all.map(|word| (start(word), start(word) + word.len())).collect()
}

/// Packages to begin with: made up, and from the examples.
fn packages() -> Vec<Package> {
    let made_up = [Shape::Parameters, Shape::Faulty, Shape::Chain, Shape::OneFile]
        .map(|shape| made_up::package(shape, 4));
    let many = Package::of([
        ("company.priv", &*made_up::files(Shape::OneFile, 1)[0].1),
        (
            "shop.priv",
            "use company.{customer, maker}\n\npurpose selling \"Selling\" { class: delivery }\n\nactivity sell {\n  purpose: selling\n  subjects: customer\n}\n",
        ),
    ]);
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut folders: Vec<_> = std::fs::read_dir(examples)
        .expect("examples")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    let loaded = folders.iter().filter_map(|folder| loader::load(folder).ok());
    let small =
        loaded.filter(|package| package.files.iter().map(|file| file.text.len()).sum::<usize>() < 20_000);
    made_up.into_iter().chain([many]).chain(small).collect()
}

fn judged(reading: &Reading) -> Compilation {
    judge(reading, &|| true).expect("the answer is wanted")
}

fn sorted(findings: &[Diagnostic]) -> Vec<String> {
    let mut sorted: Vec<String> = findings.iter().map(|finding| format!("{finding:?}")).collect();
    sorted.sort();
    sorted
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_package_read_again_is_as_read_for_the_first_time(
        begun in any::<Index>(),
        script in prop::collection::vec(edits(), 1..7),
    ) {
        let options = Options::default();
        let mut package = begun.get(&packages()).clone();
        let mut reading = read(&package, &options);
        for edit in script {
            edit.apply(&mut package);
            reading = reading.after(&package, &options);
            let (again, fresh) = (judged(&reading), judged(&read(&package, &options)));
            prop_assert_eq!(sorted(&again.findings), sorted(&fresh.findings), "{:?}", edit);
            prop_assert_eq!(policy(&again, Layout::default()), policy(&fresh, Layout::default()), "{:?}", edit);
        }
    }
}

/// Whether an edit of a made-up policy was read within its declaration.
fn stays_within(from: &str, to: &str) -> bool {
    let options = Options::default();
    let mut package = made_up::package(Shape::OneFile, 3);
    let reading = read(&package, &options);
    let text = package.files[0].text.replacen(from, to, 1);
    assert_ne!(&*package.files[0].text, text, "{from}");
    package.files[0].text = text.into();
    reading.after(&package, &options).continues(&reading)
}

#[test]
fn an_edit_in_a_declaration_stays_within() {
    assert!(stays_within("purpose:    delivery", "purpose:    deliverx"), "a name that leads nowhere");
    assert!(stays_within("systems:    store_0", "systems:    store_0 .."), "a mistake of syntax");
    assert!(stays_within("\"Customers\"", "\"Clients\""), "a label of what many name");
    assert!(stays_within("\"Activity 1\"", "\"Activity one\""), "a label");
    assert!(stays_within("\n\nactivity activity_1", "\n\n// So.\nactivity activity_1"), "a comment");
    assert!(!stays_within("activity activity_1", "activity activity_one"), "a name");
    assert!(!stays_within("systems:    store_0\n}", "systems:    store_0\n"), "a bracket is missing");
}
