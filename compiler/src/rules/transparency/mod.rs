//! What people are told, and when (GDPR 12 to 14).

mod camera_first_layer_missing;
mod contact_address_missing;
mod document_override_drops_item;
mod document_undated;
mod notice_adm_information_missing;
mod notice_change_clause;
mod notice_child_language;
mod notice_complaint_right_missing;
mod notice_direct_timing;
mod notice_exemption_undocumented;
mod notice_first_layer_missing;
mod notice_indirect_categories_missing;
mod notice_indirect_timing;
mod notice_language_coverage;
mod notice_missing;
mod notice_provision_requirement_missing;
mod notice_recipients_missing;
mod notice_source_missing;
mod notice_transfer_information_missing;
mod observed_data_as_indirect;
mod recipient_open_ended;
mod supervisory_authority_mismatch;
mod term_unresolved;
mod transfer_safeguard_copy_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue; the last stands beside it.
pub static RULES: &[&Rule] = &[
    &notice_missing::RULE,
    &notice_recipients_missing::RULE,
    &recipient_open_ended::RULE,
    &notice_transfer_information_missing::RULE,
    &transfer_safeguard_copy_missing::RULE,
    &notice_complaint_right_missing::RULE,
    &supervisory_authority_mismatch::RULE,
    &notice_provision_requirement_missing::RULE,
    &notice_adm_information_missing::RULE,
    &notice_source_missing::RULE,
    &notice_indirect_categories_missing::RULE,
    &notice_indirect_timing::RULE,
    &notice_direct_timing::RULE,
    &notice_exemption_undocumented::RULE,
    &observed_data_as_indirect::RULE,
    &notice_language_coverage::RULE,
    &notice_child_language::RULE,
    &notice_first_layer_missing::RULE,
    &camera_first_layer_missing::RULE,
    &document_override_drops_item::RULE,
    &term_unresolved::RULE,
    &notice_change_clause::RULE,
    &document_undated::RULE,
    &contact_address_missing::RULE,
];
