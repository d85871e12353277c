//! Who decides and who answers (GDPR 3, 4, 24 to 27, 37 to 39).

mod controller_missing;
mod dpo_contact_missing;
mod eu_representative_missing;
mod joint_arrangement_missing;
mod role_contradiction;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &controller_missing::RULE,
    &joint_arrangement_missing::RULE,
    &role_contradiction::RULE,
    &eu_representative_missing::RULE,
    &dpo_contact_missing::RULE,
];
