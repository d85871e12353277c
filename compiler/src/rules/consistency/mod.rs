//! Whether statements agree with each other and with the model (GDPR 5(1)(a), 5(2)).

mod claim_eea_only_contradicted;
mod claim_no_children_contradicted;
mod claim_no_profiling_contradicted;
mod claim_no_sale_contradicted;
mod claim_no_sensitive_contradicted;
mod claim_no_tracking_contradicted;
mod claim_not_shared_contradicted;
mod date_inconsistent;
mod promise;
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
    &unused_declaration::RULE,
    &date_inconsistent::RULE,
    &waiver_invalid::RULE,
];
