//! What people may ask for (GDPR 12, 15 to 23).

mod rights_channel_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[&rights_channel_missing::RULE];
