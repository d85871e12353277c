//! Every fact of the published policies stands in the compiled JSON, under the
//! number that the transcription gave it. What could not be typed is listed in
//! `untyped.md` beside the example, with the reason, and may be two in a hundred.

use std::fs;

use priv_compiler::emit::json::Layout;
use priv_compiler::{Options, compile, emit, loader};
use priv_tests::workspace::root;

/// Example, prefix of its facts, and how many there are.
const EXAMPLES: [(&str, char, usize); 5] = [
    ("cockpit-itsm", 'C', 91),
    ("cloudockit", 'L', 175),
    ("septeo", 'S', 123),
    ("itmatters", 'I', 159),
    ("cososys", 'Y', 167),
];

#[test]
fn every_fact_of_a_published_policy_is_in_the_json() {
    for (name, prefix, count) in EXAMPLES {
        let folder = root().join("examples").join(name);
        let package =
            loader::load(&folder.join("as-published")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let compilation = compile(&package, &Options::default());
        let json = emit::json::policy(&compilation, Layout { provenance: true, ..Layout::default() });
        let untyped = fs::read_to_string(folder.join("untyped.md")).unwrap_or_default();
        let missing: Vec<String> = (1..=count)
            .map(|number| format!("{prefix}-{number:03}"))
            .filter(|fact| !json.contains(&format!("\"{fact}\"")))
            .collect();
        let unexplained: Vec<&String> = missing.iter().filter(|fact| !untyped.contains(*fact)).collect();
        assert!(unexplained.is_empty(), "{name}: not in the JSON, and not explained: {unexplained:?}");
        assert!(missing.len() * 50 <= count, "{name}: {} of {count} facts are not typed", missing.len());
    }
}
