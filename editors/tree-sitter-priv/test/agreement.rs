//! The grammar for editors and the parser of the compiler read the same language:
//! where one finds an error, so does the other.

use std::fs;
use std::path::{Path, PathBuf};

use priv_compiler::source::Sources;
use priv_compiler::syntax;
use tree_sitter::Parser;

/// What the compiler reports and this grammar lets pass, since it counts, or looks
/// at lines, which no grammar does.
const LENIENT: [&str; 5] = [
    // An import below a declaration.
    "syntax-late-use",
    // `30days`
    "syntax-number",
    // `2027-02-31`
    "syntax-date",
    // `name "value"` where a kind and a name may stand.
    "syntax-missing-colon",
    "syntax-too-deep",
];

/// The codes of the syntax errors that the compiler finds.
fn codes(text: &str) -> Vec<&'static str> {
    let mut sources = Sources::default();
    let source = sources.add("policy.priv", text);
    let mut findings = Vec::new();
    syntax::parse(&mut sources, source, &mut findings);
    findings.iter().map(|finding| finding.code).filter(|code| code.starts_with("syntax-")).collect()
}

struct Judge {
    parser: Parser,
    faults: Vec<String>,
    seen: usize,
}

impl Judge {
    fn new() -> Judge {
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_priv::LANGUAGE.into()).expect("a grammar of this version");
        Judge { parser, faults: Vec::new(), seen: 0 }
    }

    /// Compares both on a text.
    fn compare(&mut self, place: &str, text: &str) {
        self.seen += 1;
        let error = self.parser.parse(text, None).expect("no time limit").root_node().has_error();
        let codes = codes(text);
        let lenient = !codes.is_empty() && codes.iter().all(|code| LENIENT.contains(code));
        if error == codes.is_empty() && !lenient {
            self.faults.push(format!("{place}: an error here {error}, there {codes:?}"));
        }
    }

    fn finish(self, least: usize) {
        assert!(self.seen >= least, "only {} texts", self.seen);
        assert!(self.faults.is_empty(), "{} of {}\n{}", self.faults.len(), self.seen, self.faults.join("\n"));
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files below a folder with an extension, by path.
fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["target", "node_modules", "out", ".git"].contains(&name.as_str()) {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
}

fn texts(folders: &[&str], extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in folders {
        files(&root().join(folder), extension, &mut found);
    }
    found
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a text")))
        .collect()
}

#[test]
fn on_every_policy_of_the_project() {
    let mut judge = Judge::new();
    for (place, text) in texts(&["examples", "stdlib", "tests"], "priv") {
        judge.compare(&place, &text);
    }
    judge.finish(700);
}

#[test]
fn on_every_block_of_the_documentation() {
    let mut judge = Judge::new();
    for (place, text) in texts(&["docs", "stdlib", "examples", "editors"], "md") {
        for block in text.split("\n```priv\n").skip(1) {
            let block = block.split("\n```").next().unwrap_or_default();
            judge.compare(&format!("{place}: {block}"), block);
        }
    }
    judge.finish(100);
}

#[test]
fn on_policies_that_break_off() {
    let mut judge = Judge::new();
    for (place, text) in texts(&["examples/mare-nordlys", "examples/cockpit-itsm/repaired"], "priv") {
        for at in (0..text.len()).step_by(113).filter(|&at| text.is_char_boundary(at)) {
            judge.compare(&format!("{place} up to byte {at}"), &text[..at]);
        }
    }
    judge.finish(200);
}
