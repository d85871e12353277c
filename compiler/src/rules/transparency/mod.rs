//! What people are told, and when (GDPR 12 to 14).

mod camera_first_layer_missing;
mod notice_adm_information_missing;
mod notice_child_language;
mod notice_complaint_right_missing;
mod notice_direct_timing;
mod notice_exemption_undocumented;
mod notice_indirect_timing;
mod notice_provision_requirement_missing;
mod notice_recipients_missing;
mod notice_source_missing;
mod observed_data_as_indirect;
mod recipient_open_ended;
mod term_unresolved;
mod transfer_safeguard_copy_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue; the last stands beside it.
pub static RULES: &[&Rule] = &[
    &notice_recipients_missing::RULE,
    &recipient_open_ended::RULE,
    &transfer_safeguard_copy_missing::RULE,
    &notice_complaint_right_missing::RULE,
    &notice_provision_requirement_missing::RULE,
    &notice_adm_information_missing::RULE,
    &notice_source_missing::RULE,
    &notice_indirect_timing::RULE,
    &notice_direct_timing::RULE,
    &notice_exemption_undocumented::RULE,
    &observed_data_as_indirect::RULE,
    &notice_child_language::RULE,
    &camera_first_layer_missing::RULE,
    &term_unresolved::RULE,
];
