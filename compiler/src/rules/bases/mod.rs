//! On what processing rests (GDPR 6 to 8).

mod consent_evidence_missing;
mod consent_not_affirmative;
mod consent_not_explicit;
mod consent_withdrawal_missing;
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
mod public_task_uncited;
mod vital_interest_overuse;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &legal_basis_missing::RULE,
    &legal_basis_not_per_purpose::RULE,
    &legal_basis_stacked::RULE,
    &consent_withdrawal_missing::RULE,
    &consent_evidence_missing::RULE,
    &consent_not_affirmative::RULE,
    &consent_not_explicit::RULE,
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
];
