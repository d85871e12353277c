//! Security and incidents (GDPR 32 to 34), and identifiability (4(1), 4(5)).

mod anonymisation_linkable;
mod anonymisation_method_missing;
mod breach_communication_step_missing;
mod breach_deadline_wrong;
mod breach_kinds_incomplete;
mod breach_procedure_missing;
mod breach_processor_duty_missing;
mod breach_scope_not_personal_data;
mod duty;
mod pseudonym_key_colocated;
mod pseudonymised_called_anonymous;
mod pseudonymous_sets_joinable;
mod security_measures_missing;
mod security_sensitive_unencrypted;
mod security_transit_unencrypted;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &security_measures_missing::RULE,
    &security_sensitive_unencrypted::RULE,
    &security_transit_unencrypted::RULE,
    &pseudonymised_called_anonymous::RULE,
    &pseudonym_key_colocated::RULE,
    &anonymisation_linkable::RULE,
    &pseudonymous_sets_joinable::RULE,
    &anonymisation_method_missing::RULE,
    &breach_procedure_missing::RULE,
    &breach_communication_step_missing::RULE,
    &breach_deadline_wrong::RULE,
    &breach_processor_duty_missing::RULE,
    &breach_kinds_incomplete::RULE,
    &breach_scope_not_personal_data::RULE,
];
