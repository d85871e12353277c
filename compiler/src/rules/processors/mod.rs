//! Who works for whom, and under which contract (GDPR 4(8) to (10), 28, 29).

mod own_staff_as_processor;
mod processor_contract_missing;
mod processor_contract_terms_incomplete;
mod processor_guarantees_undocumented;
mod processor_role_implausible;
mod recipient_role_missing;
mod subprocessor_authorisation_missing;
mod subprocessor_identity_unknown;
mod subprocessor_objection_window_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &recipient_role_missing::RULE,
    &processor_contract_missing::RULE,
    &processor_contract_terms_incomplete::RULE,
    &subprocessor_authorisation_missing::RULE,
    &subprocessor_objection_window_missing::RULE,
    &subprocessor_identity_unknown::RULE,
    &processor_role_implausible::RULE,
    &own_staff_as_processor::RULE,
    &processor_guarantees_undocumented::RULE,
];
