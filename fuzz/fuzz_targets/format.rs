//! What is formatted once is formatted for good, and still reads without findings.
#![no_main]

use libfuzzer_sys::fuzz_target;
use priv_compiler::syntax::format::format;

fuzz_target!(|text: &str| {
    let Ok(once) = format(text) else { return };
    let twice = format(&once).expect("what the formatter wrote can be read");
    assert_eq!(once, twice);
});
