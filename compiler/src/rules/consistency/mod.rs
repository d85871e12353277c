//! Whether statements agree with each other and with the model (GDPR 5(1)(a), 5(2)).

pub mod waiver_invalid;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&waiver_invalid::RULE];
