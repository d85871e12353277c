//! What data is for, and what else becomes of it (GDPR 5(1)(b), 6(4), 89).

mod compatibility_factors_incomplete;
mod conditional_wording;
mod production_data_in_test;
mod purpose_duplicate;
mod purpose_missing;
mod purpose_not_declared_for_flow;
mod purpose_unused;
mod purpose_vague;
mod research_safeguards_missing;
mod reuse_of_consent_data;
mod secondary_use_incompatible;
mod vendor_training_undeclared;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &purpose_missing::RULE,
    &purpose_vague::RULE,
    &conditional_wording::RULE,
    &purpose_not_declared_for_flow::RULE,
    &secondary_use_incompatible::RULE,
    &compatibility_factors_incomplete::RULE,
    &reuse_of_consent_data::RULE,
    &production_data_in_test::RULE,
    &research_safeguards_missing::RULE,
    &vendor_training_undeclared::RULE,
    &purpose_unused::RULE,
    &purpose_duplicate::RULE,
];
