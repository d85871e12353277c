//! Whether statements agree with each other and with the model (GDPR 5(1)(a), 5(2)).

mod age_range_reversed;
mod claim_collection_contradicted;
mod claim_eea_only_contradicted;
mod claim_encryption_unsupported;
mod claim_no_children_contradicted;
mod claim_no_profiling_contradicted;
mod claim_no_sale_contradicted;
mod claim_no_sensitive_contradicted;
mod claim_no_tracking_contradicted;
mod claim_not_shared_contradicted;
mod claim_retention_contradicted;
mod claim_usage_contradicted;
mod date_inconsistent;
mod facts_outdated;
mod promise;
mod translation_divergence;
mod unused_declaration;
pub mod waiver_invalid;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &claim_not_shared_contradicted::RULE,
    &claim_eea_only_contradicted::RULE,
    &claim_no_sale_contradicted::RULE,
    &claim_no_profiling_contradicted::RULE,
    &claim_no_sensitive_contradicted::RULE,
    &claim_no_tracking_contradicted::RULE,
    &claim_no_children_contradicted::RULE,
    &claim_encryption_unsupported::RULE,
    &claim_retention_contradicted::RULE,
    &unused_declaration::RULE,
    &date_inconsistent::RULE,
    &waiver_invalid::RULE,
    &translation_divergence::RULE,
    &facts_outdated::RULE,
    &claim_usage_contradicted::RULE,
    &claim_collection_contradicted::RULE,
    &age_range_reversed::RULE,
];
