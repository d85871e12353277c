//! Transfers out of the EEA (GDPR Chapter V).

mod gap;
mod region_outside_eea;
mod roles;
mod transfer_mechanism_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&transfer_mechanism_missing::RULE, &region_outside_eea::RULE];
