//! The tree-sitter grammar of Priv, and its queries.

use tree_sitter_language::LanguageFn;

unsafe extern "C" {
    fn tree_sitter_priv() -> *const ();
}

/// The grammar.
// SAFETY: the function is the one that `tree-sitter generate` wrote, and returns its static table.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_priv) };

/// Colours.
pub const HIGHLIGHTS: &str = include_str!("../../queries/highlights.scm");
/// What can be folded.
pub const FOLDS: &str = include_str!("../../queries/folds.scm");
/// How far lines are indented.
pub const INDENTS: &str = include_str!("../../queries/indents.scm");
/// Texts in other languages.
pub const INJECTIONS: &str = include_str!("../../queries/injections.scm");
/// Declarations and references.
pub const TAGS: &str = include_str!("../../queries/tags.scm");
