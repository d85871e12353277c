//! Who decides and who answers (GDPR 3, 4, 24 to 27, 37 to 39).

mod controller_identity_incomplete;
mod controller_missing;
mod controller_not_a_legal_entity;
mod dpo_conflict_of_interest;
mod dpo_contact_missing;
mod dpo_mandatory_missing;
mod dpo_national_threshold;
mod dpo_notification_unrecorded;
mod eu_representative_missing;
mod joint_arrangement_essence_missing;
mod joint_arrangement_missing;
mod joint_control_suspected;
mod processor_acts_as_controller;
mod regime_out_of_scope;
mod representative_contact_missing;
mod representative_wrong_state;
mod role_contradiction;
mod territorial_scope_unstated;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &controller_missing::RULE,
    &controller_identity_incomplete::RULE,
    &controller_not_a_legal_entity::RULE,
    &joint_arrangement_missing::RULE,
    &joint_arrangement_essence_missing::RULE,
    &joint_control_suspected::RULE,
    &processor_acts_as_controller::RULE,
    &role_contradiction::RULE,
    &eu_representative_missing::RULE,
    &representative_wrong_state::RULE,
    &representative_contact_missing::RULE,
    &dpo_mandatory_missing::RULE,
    &dpo_national_threshold::RULE,
    &dpo_contact_missing::RULE,
    &dpo_conflict_of_interest::RULE,
    &territorial_scope_unstated::RULE,
    &dpo_notification_unrecorded::RULE,
    &regime_out_of_scope::RULE,
];
