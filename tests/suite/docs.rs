//! Every Priv block in `docs/` is read by the compiler, together with the file
//! of declarations that stands beside its page, if there is one.

use std::fs;
use std::path::{Path, PathBuf};

use priv_compiler::diagnostic::Severity;
use priv_compiler::loader::Package;
use priv_compiler::syntax::format::format;
use priv_compiler::{Options, compile, rules};

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the docs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages
}

/// The fenced blocks of a page that are marked as Priv, with their first lines.
fn blocks(page: &str) -> Vec<(usize, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in page.lines().enumerate() {
        match &mut open {
            None if line == "```priv" => open = Some((number + 2, String::new())),
            Some(_) if line == "```" => blocks.extend(open.take()),
            Some((_, block)) => {
                block.push_str(line);
                block.push('\n');
            }
            None => {}
        }
    }
    blocks
}

#[test]
fn blocks_of_the_docs_are_priv_in_the_one_style() {
    let mut faults = Vec::new();
    for path in pages() {
        let page = fs::read_to_string(&path).expect("a page");
        let beside = fs::read_to_string(path.with_extension("priv")).unwrap_or_default();
        for (line, block) in blocks(&page) {
            let place =
                format!("{}:{line}", path.file_name().and_then(|name| name.to_str()).unwrap_or_default());
            let text = format!("{beside}\n{block}");
            let compilation = compile(&Package::of([("policy.priv", text.as_str())]), &Options::default());
            let of_language = compilation
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error && rules::find(finding.code).is_none());
            faults.extend(of_language.map(|fault| format!("{place}: {} {}", fault.code, fault.message)));
            match format(&block) {
                Ok(formatted) if formatted == block => {}
                Ok(formatted) => faults.push(format!("{place}: not in the one style, which is\n{formatted}")),
                Err(_) => faults.push(format!("{place}: cannot be formatted")),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
