//! PDF files: what a screen reader needs is there, every sentence is on paper,
//! and the same document makes the same bytes.

use lopdf::{Dictionary, Document as File, Object};
use priv_compiler::document::map::Map;
use priv_compiler::document::tree::{Block, Document, Section, Sentence};
use priv_compiler::document::{self, Request};
use priv_compiler::emit::pdf::paper;
use priv_compiler::loader::{self, Package};
use priv_compiler::{Compilation, Options, compile};
use priv_tests::workspace::{files, root};

/// What the examples and the policies of the documents' own tests compile to.
fn compiled() -> Vec<(String, Compilation)> {
    let folders = files("examples", &["priv.toml"]).into_iter().map(|file| file.path);
    let places = folders.map(|path| path.trim_end_matches("/priv.toml").to_owned());
    let own = ["bakery", "host"].map(|name| format!("compiler/src/document/tests/{name}.priv"));
    let load = |place: String| {
        let package = loader::load(&root().join(&place)).unwrap_or_else(|error| panic!("{place}: {error}"));
        (place, compile(&package, &Options::default()))
    };
    places.chain(own).map(load).collect()
}

fn documents(compilation: &Compilation, draft: bool) -> Vec<Document> {
    let languages = ["en", "de"].map(str::to_owned).to_vec();
    document::documents(compilation, &Request { languages, draft, ..Request::default() })
}

fn entry<'a>(file: &'a File, of: &'a Dictionary, key: &str) -> &'a Object {
    let object = of.get(key.as_bytes()).unwrap_or_else(|_| panic!("there is no {key}"));
    file.dereference(object).expect("a known object").1
}

/// Words without spaces and without hyphens, which broken lines add.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '\u{AD}')).collect()
}

fn read(file: &File) -> String {
    let pages: Vec<u32> = file.get_pages().keys().copied().collect();
    squeezed(&file.extract_text(&pages).expect("text can be taken out"))
}

#[test]
fn every_file_is_tagged_and_says_what_it_is() {
    for (place, compilation) in compiled() {
        for document in documents(&compilation, false) {
            let bytes = paper(&document, compilation.law_date).bytes;
            let name = format!("{place}: {} in {}", document.name, document.language);
            let file = File::load_mem(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
            let catalog = file.catalog().expect("a catalog");
            let marks = entry(&file, catalog, "MarkInfo").as_dict().expect("a dictionary");
            assert!(entry(&file, marks, "Marked").as_bool().expect("a word"), "{name} is tagged");
            let language = entry(&file, catalog, "Lang").as_str().expect("a language");
            assert_eq!(language, document.language.as_bytes(), "{name}");
            let views = entry(&file, catalog, "ViewerPreferences").as_dict().expect("a dictionary");
            assert!(
                entry(&file, views, "DisplayDocTitle").as_bool().expect("a word"),
                "{name} shows its title"
            );
            entry(&file, catalog, "Outlines");
            entry(&file, catalog, "StructTreeRoot");
            let about = &entry(&file, catalog, "Metadata").as_stream().expect("a stream").content;
            let about = String::from_utf8_lossy(about);
            for part in ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"] {
                assert!(about.contains(part), "{name} keeps to the standards: {part}");
            }
        }
    }
}

#[test]
fn every_sentence_is_on_paper() {
    for (place, compilation) in compiled() {
        for document in documents(&compilation, true) {
            let file = File::load_mem(&paper(&document, compilation.law_date).bytes).expect("a file");
            let text = read(&file);
            let all = document.sections.iter().flat_map(Section::all_sentences);
            for sentence in all.chain(&document.head) {
                let said = squeezed(&spoken(sentence));
                assert!(is_on_paper(&text, &said), "{place}: {}: {}", document.name, sentence.text());
            }
        }
    }
}

/// Whether words are there: in one piece, or in a few where a cell goes on on the next sheet.
fn is_on_paper(text: &str, words: &str) -> bool {
    let mut rest = words;
    for _ in 0..4 {
        let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8()).rev();
        match ends.map(|end| rest.split_at(end)).find(|(piece, _)| text.contains(piece)) {
            Some((_, "")) => return true,
            Some((_, after)) => rest = after,
            None => return rest.is_empty(),
        }
    }
    false
}

/// The words of a sentence up to its first link, after which paper adds where it leads.
fn spoken(sentence: &Sentence) -> String {
    use priv_compiler::document::tree::Run;
    let words = sentence.runs.iter().take_while(|run| !matches!(run, Run::Link { .. }));
    words.map(Run::text).collect()
}

#[test]
fn maps_are_figures_with_a_description() {
    let mut maps = 0;
    for (place, compilation) in compiled() {
        for document in documents(&compilation, true) {
            let blocks = |section: &Section| section.blocks.clone();
            let shown: Vec<Box<Map>> = document
                .sections
                .iter()
                .flat_map(blocks)
                .filter_map(|block| if let Block::Map(map) = block { Some(map) } else { None })
                .collect();
            let file = File::load_mem(&paper(&document, compilation.law_date).bytes).expect("a file");
            let figures: Vec<&Dictionary> = file
                .objects
                .values()
                .filter_map(|object| object.as_dict().ok())
                .filter(|own| own.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Figure"))
                .collect();
            assert_eq!(figures.len(), shown.len(), "{place}: {}", document.name);
            assert!(figures.iter().all(|figure| figure.has(b"Alt")), "{place}: {}", document.name);
            let text = read(&file);
            for label in shown.iter().flat_map(|map| &map.boxes).flat_map(|own| own.labels.first()) {
                assert!(is_on_paper(&text, &squeezed(label)), "{place}: {}: {label}", document.name);
            }
            maps += shown.len();
        }
    }
    assert!(maps > 5, "{maps} maps");
}

#[test]
fn the_same_document_makes_the_same_bytes() {
    let (_, compilation) = compiled().into_iter().next().expect("there are examples");
    for document in documents(&compilation, true) {
        let bytes = || paper(&document, compilation.law_date).bytes;
        assert!(bytes() == bytes(), "{}", document.name);
    }
}

#[test]
fn odd_words_of_authors_do_no_harm() {
    let odd = [
        "\u{202E}txt.exe",
        "漢字 العربية עברית \u{1F600}\u{1F468}\u{200D}\u{1F469}",
        "\u{0}\u{7}\u{1B}[31m \u{FEFF}\u{FFFE}\u{E000}\u{10FFFF}",
        "a\u{301}\u{302}\u{303}\u{304}\u{305} \u{200B}\u{2060}\u{AD}\u{AD}",
        "",
        "\u{A0}",
    ];
    let long = "W".repeat(5_000);
    for words in odd.into_iter().chain([long.as_str()]) {
        let escaped = words.replace('"', "'");
        let text = format!(
            "organisation shop \"{escaped}\" {{ ours: true country: FR \
             contacts: {{ desk: email(\"a@shop.example\", for: rights) }} }}\n\
             data mail \"{escaped}\" {{ elements: email }}\n\
             activity news \"{escaped}\" {{ purpose: marketing data: mail source: subject }}\n\
             document record \"{escaped}\" {{ type: record_controller }}\n\
             document note \"{escaped}\" {{ type: notice }}\n"
        );
        let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default());
        for document in documents(&compilation, true) {
            let paper = paper(&document, compilation.law_date);
            let file = File::load_mem(&paper.bytes).expect("a file");
            assert!(!file.get_pages().is_empty());
            assert_eq!(paper.lacking.contains(&'漢'), words.contains('漢'), "what is lacking is told");
        }
    }
}
