//! Any text goes through the whole compiler and its reports without a crash.
#![no_main]

use libfuzzer_sys::fuzz_target;
use priv_compiler::loader::Package;
use priv_compiler::report::{Report, human};
use priv_compiler::{Options, compile};

fuzz_target!(|text: &str| {
    let compilation = compile(&Package::of([("policy.priv", text)]), &Options::default());
    human::text(&Report::new(&compilation.findings, &compilation.sources, compilation.law_date), false);
});
