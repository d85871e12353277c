//! Any text is read as a compiled policy or refused, and what is read can be
//! compared with another one and shown in every form.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use priv_compiler::diff::policy::Policy;
use priv_compiler::diff::{diff, html, human, json, markdown};
use priv_compiler::loader::Package;
use priv_compiler::{Options, compile};

/// A policy with some of everything, to compare with.
static KNOWN: LazyLock<Policy> = LazyLock::new(|| {
    let text = include_str!("../../examples/cockpit-itsm/repaired/policy.priv");
    Policy::of(&compile(&Package::of([("policy.priv", text)]), &Options::default()))
});

fuzz_target!(|text: &str| {
    let Ok(read) = Policy::read(text) else { return };
    assert!(diff(&read, &read, "en").is_empty(), "a policy differs from itself");
    for changes in [diff(&KNOWN, &read, "en"), diff(&read, &KNOWN, "de")] {
        human::text_of(&changes, false);
        json::text(&changes);
        markdown::text_of(&changes);
        html::page(&changes);
    }
});
