//! On what processing rests (GDPR 6 to 8).

mod child_consent_below_age;
mod child_consent_multi_state;
mod child_contract_capacity;
mod child_legitimate_interest;
mod child_parental_verification_missing;
mod consent_conditional_on_service;
mod consent_controllers_unnamed;
mod consent_evidence_missing;
mod consent_imbalance_employment;
mod consent_imbalance_public_authority;
mod consent_not_affirmative;
mod consent_not_explicit;
mod consent_not_granular;
mod consent_validity_unstated;
mod consent_withdrawal_harder_than_giving;
mod consent_withdrawal_missing;
mod contract_necessity_misuse;
mod contract_unidentified;
mod contract_without_subject_as_party;
mod legal_basis_missing;
mod legal_basis_not_per_purpose;
mod legal_basis_stacked;
mod legal_obligation_foreign_law;
mod legal_obligation_only_permissive;
mod legal_obligation_uncited;
mod legitimate_interest_ai_training;
mod legitimate_interest_assessment_missing;
mod legitimate_interest_assessment_negative;
mod legitimate_interest_assessment_scope;
mod legitimate_interest_behavioural_advertising;
mod legitimate_interest_public_authority;
mod legitimate_interest_unnamed;
mod legitimate_interest_vague;
mod processor_with_basis;
mod public_task_uncited;
mod vital_interest_overuse;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &legal_basis_missing::RULE,
    &legal_basis_not_per_purpose::RULE,
    &legal_basis_stacked::RULE,
    &consent_withdrawal_missing::RULE,
    &consent_withdrawal_harder_than_giving::RULE,
    &consent_evidence_missing::RULE,
    &consent_conditional_on_service::RULE,
    &consent_not_granular::RULE,
    &consent_not_affirmative::RULE,
    &consent_not_explicit::RULE,
    &consent_controllers_unnamed::RULE,
    &consent_imbalance_employment::RULE,
    &consent_imbalance_public_authority::RULE,
    &consent_validity_unstated::RULE,
    &child_consent_below_age::RULE,
    &child_consent_multi_state::RULE,
    &child_parental_verification_missing::RULE,
    &child_legitimate_interest::RULE,
    &contract_without_subject_as_party::RULE,
    &contract_necessity_misuse::RULE,
    &contract_unidentified::RULE,
    &legal_obligation_uncited::RULE,
    &legal_obligation_foreign_law::RULE,
    &legal_obligation_only_permissive::RULE,
    &vital_interest_overuse::RULE,
    &public_task_uncited::RULE,
    &legitimate_interest_public_authority::RULE,
    &legitimate_interest_unnamed::RULE,
    &legitimate_interest_vague::RULE,
    &legitimate_interest_assessment_missing::RULE,
    &legitimate_interest_assessment_negative::RULE,
    &legitimate_interest_assessment_scope::RULE,
    &legitimate_interest_behavioural_advertising::RULE,
    &legitimate_interest_ai_training::RULE,
    &processor_with_basis::RULE,
    &child_contract_capacity::RULE,
];
