//! Minimisation, accuracy, default settings (GDPR 5(1)(c)-(d), 25).

mod accuracy_source_unverified;
mod advertising_unlimited_aggregation;
mod data_category_too_coarse;
mod data_collected_never_used;
mod data_list_open_ended;
mod data_not_necessary_for_purpose;
mod default_public_exposure;
mod free_text_collection;
mod mandatory_account;
mod national_identifier_unjustified;
mod over_disclosure_to_recipient;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &data_collected_never_used::RULE,
    &data_not_necessary_for_purpose::RULE,
    &data_list_open_ended::RULE,
    &data_category_too_coarse::RULE,
    &national_identifier_unjustified::RULE,
    &free_text_collection::RULE,
    &default_public_exposure::RULE,
    &advertising_unlimited_aggregation::RULE,
    &mandatory_account::RULE,
    &over_disclosure_to_recipient::RULE,
    &accuracy_source_unverified::RULE,
];
