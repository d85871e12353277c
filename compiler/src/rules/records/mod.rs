//! Records of processing (GDPR 30).

mod activity_without_data_path;
mod ropa_controller_field_missing;
mod ropa_derogation_safeguards_missing;
mod ropa_exemption_misapplied;
mod ropa_processor_field_missing;
mod system_without_activity;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &ropa_controller_field_missing::RULE,
    &ropa_processor_field_missing::RULE,
    &ropa_exemption_misapplied::RULE,
    &ropa_derogation_safeguards_missing::RULE,
    &system_without_activity::RULE,
    &activity_without_data_path::RULE,
];
