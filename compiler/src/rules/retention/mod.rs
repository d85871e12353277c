//! How long data is kept (GDPR 5(1)(e), 13(2)(a), 14(2)(a), 17, 30(1)(f)).

mod retention_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&retention_missing::RULE];
