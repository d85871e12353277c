//! The compiled JSON is what its schema says, and small changes stay small.

use std::fs;

use priv_compiler::emit::json::{Layout, policy, schema};
use priv_compiler::loader::{self, Package};
use priv_compiler::{Compilation, Options, compile};
use priv_tests::workspace::{files, root};
use serde_json::Value;

const PROVENANCE: Layout = Layout { compact: false, provenance: true };

/// What the packages below `examples/` and the bakery of the documents compile to.
fn compiled() -> Vec<(String, Compilation)> {
    let folders = files("examples", &["priv.toml"]).into_iter().map(|file| file.path);
    let places = folders.map(|path| path.trim_end_matches("/priv.toml").to_owned());
    let places = places.chain(["compiler/src/document/tests/bakery.priv".to_owned()]);
    let load = |place: String| {
        let package = loader::load(&root().join(&place)).unwrap_or_else(|error| panic!("{place}: {error}"));
        (place, compile(&package, &Options::default()))
    };
    places.map(load).collect()
}

#[test]
fn the_schema_is_the_one_in_the_reference() {
    let path = root().join("docs/reference/policy.schema.json");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&path, schema::text()).expect("a writable page");
    }
    let page = fs::read_to_string(path).unwrap_or_default();
    assert!(page == schema::text(), "write it anew with INSTA_UPDATE=always");
}

#[test]
fn every_example_is_what_the_schema_says() {
    jsonschema::meta::validate(&schema::schema()).expect("the schema is a schema");
    let validator = jsonschema::draft202012::new(&schema::schema()).expect("the schema can be read");
    let mut faults = Vec::new();
    for (place, compilation) in compiled() {
        for layout in [Layout::default(), PROVENANCE] {
            let tree: Value = serde_json::from_str(&policy(&compilation, layout)).expect("JSON");
            faults.extend(
                validator
                    .iter_errors(&tree)
                    .map(|error| format!("{place}{}: {error}", error.instance_path())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_schema_would_see_a_fault() {
    let validator = jsonschema::draft202012::new(&schema::schema()).expect("the schema can be read");
    let text = "data mail { elements: email }";
    let compilation = compile(&Package::of([("policy.priv", text)]), &Options::default());
    let json = policy(&compilation, Layout::default());
    let is_valid = |json: &str| validator.is_valid(&serde_json::from_str(json).expect("JSON"));
    assert!(is_valid(&json));
    assert!(!is_valid(&json.replace("#elements", "#elementz")));
    assert!(!is_valid(&json.replace("{\"ref\":\"std.data.email\"}", "{\"rf\":\"std.data.email\"}")));
    assert!(!is_valid(&json.replace("\"law_date\"", "\"law_dat\"")));
}

#[test]
fn a_changed_period_is_one_changed_line() {
    let folder = root().join("examples/mare-nordlys");
    let before = loader::load(&folder).expect("an example");
    let mut after = before.clone();
    let file = after.files.iter_mut().find(|file| file.text.contains("retention: ")).expect("a period");
    let line =
        file.text.lines().find(|line| line.contains("years after")).expect("a period in years").to_owned();
    file.text = file.text.replacen(&line, &line.replace("years after", "months after"), 1).into();
    let text = |package: &Package| policy(&compile(package, &Options::default()), Layout::default());
    let (before, after) = (text(&before), text(&after));
    let differing: Vec<_> = before.lines().zip(after.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!(before.lines().count(), after.lines().count());
    assert_eq!(differing.len(), 1, "{differing:#?}");
}

#[test]
fn both_layouts_say_the_same_in_sorted_order() {
    for (place, compilation) in compiled() {
        let pretty = policy(&compilation, Layout::default());
        let compact = policy(&compilation, Layout { compact: true, provenance: false });
        assert_eq!(compact.lines().count(), 1, "{place}");
        let tree: Value = serde_json::from_str(&pretty).expect("JSON");
        assert_eq!(format!("{tree}\n"), compact, "{place}");
        let ids: Vec<&str> = pretty
            .lines()
            .skip_while(|line| !line.starts_with("  \"facts\""))
            .skip(1)
            .take_while(|line| line.starts_with("    "))
            .filter_map(|line| line.trim().split('"').nth(1))
            .collect();
        assert!(ids.is_sorted() && !ids.is_empty(), "{place}");
    }
}
