//! Any text is read without a crash, and every place in it lies within it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use priv_compiler::source::Sources;
use priv_compiler::syntax;

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let source = sources.add("policy.priv", text);
    let mut findings = Vec::new();
    syntax::parse(&mut sources, source, &mut findings);
    for finding in &findings {
        for span in std::iter::once(finding.primary.span).chain(finding.related.iter().map(|label| label.span)) {
            let (_, range) = sources.locate(span);
            assert!(text.get(range).is_some(), "{finding:?}");
        }
    }
});
