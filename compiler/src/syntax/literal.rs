//! stand-in
/// The text of a literal.
pub fn content(literal: &str) -> String {
    literal.trim_matches('"').to_owned()
}
