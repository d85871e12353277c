//! What data is for, and what else becomes of it (GDPR 5(1)(b), 6(4), 89).

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];
