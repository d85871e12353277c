//! Special categories and criminal data (GDPR 9, 10).

mod biometric_identification_unflagged;
mod biometric_overclassified;
mod criminal_data_authority_missing;
mod criminal_data_filed_under_article_9;
mod criminal_register_private;
mod health_data_hosting_france;
mod political_advertising_targeting;
mod special_category_advertising_platform;
mod special_category_basis_missing;
mod special_category_condition_invalid;
mod special_category_condition_missing;
mod special_category_inferred;
mod special_category_law_uncited;
mod special_category_manifestly_public;
mod special_category_nonprofit_misuse;
mod special_category_pairing;
mod special_category_secrecy_missing;
mod special_category_tag_lost;
mod user_content_special_category;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &special_category_condition_missing::RULE,
    &special_category_basis_missing::RULE,
    &special_category_pairing::RULE,
    &special_category_condition_invalid::RULE,
    &special_category_law_uncited::RULE,
    &special_category_secrecy_missing::RULE,
    &special_category_nonprofit_misuse::RULE,
    &special_category_manifestly_public::RULE,
    &special_category_inferred::RULE,
    &special_category_tag_lost::RULE,
    &biometric_identification_unflagged::RULE,
    &biometric_overclassified::RULE,
    &special_category_advertising_platform::RULE,
    &political_advertising_targeting::RULE,
    &user_content_special_category::RULE,
    &health_data_hosting_france::RULE,
    &criminal_data_authority_missing::RULE,
    &criminal_register_private::RULE,
    &criminal_data_filed_under_article_9::RULE,
];
