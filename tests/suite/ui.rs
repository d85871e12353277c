//! What people read when the language itself is misused: `ui/*.priv`, each with
//! the whole report beside it.

use std::fs;
use std::path::Path;

use priv_compiler::report::{Report, human};
use priv_compiler::{Options, compile, loader};

#[test]
fn errors_of_the_language_read_well() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "priv"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let package = loader::load(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let compilation = compile(&package, &Options::default());
        let of_language: Vec<_> = compilation
            .findings
            .into_iter()
            .filter(|finding| priv_compiler::rules::find(finding.code).is_none())
            .collect();
        assert!(!of_language.is_empty(), "{}: nothing found", path.display());
        let report = Report::new(&of_language, &compilation.sources, compilation.law_date);
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        insta::with_settings!({
            snapshot_path => &folder,
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(name, human::text(&report, false)) });
    }
}
