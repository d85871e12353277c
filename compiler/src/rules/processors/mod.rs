//! Who works for whom, and under which contract (GDPR 4(8) to (10), 28, 29).

mod intra_group_disclosure_unframed;
mod own_staff_as_processor;
mod processor_contract_missing;
mod processor_contract_terms_incomplete;
mod processor_data_exceeds_contract;
mod processor_guarantees_undocumented;
mod processor_purpose_exceeds_instructions;
mod processor_role_implausible;
mod processor_transfer_without_instruction;
mod recipient_role_missing;
mod subprocessor_authorisation_missing;
mod subprocessor_identity_unknown;
mod subprocessor_objection_window_missing;
mod subprocessor_obligations_weaker;
mod subprocessor_undeclared;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &recipient_role_missing::RULE,
    &processor_contract_missing::RULE,
    &processor_contract_terms_incomplete::RULE,
    &processor_data_exceeds_contract::RULE,
    &processor_purpose_exceeds_instructions::RULE,
    &subprocessor_authorisation_missing::RULE,
    &subprocessor_objection_window_missing::RULE,
    &subprocessor_undeclared::RULE,
    &subprocessor_obligations_weaker::RULE,
    &subprocessor_identity_unknown::RULE,
    &processor_transfer_without_instruction::RULE,
    &processor_role_implausible::RULE,
    &own_staff_as_processor::RULE,
    &processor_guarantees_undocumented::RULE,
    &intra_group_disclosure_unframed::RULE,
];
