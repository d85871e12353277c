//! The compiled JSON: the policy for machines.

use serde_json::json;

use crate::Compilation;

/// The version of the format: major.minor.
pub const VERSION: &str = "0.1";

/// The compiled policy.
pub fn policy(compilation: &Compilation) -> String {
    let policy = json!({ "version": VERSION, "law_date": compilation.law_date.to_string() });
    format!("{policy:#}\n")
}
