//! What people may ask for (GDPR 12, 15 to 23).

mod adm_child;
mod adm_gateway_missing;
mod adm_nominal_human_review;
mod adm_safeguards_missing;
mod adm_score_relied_on;
mod adm_special_category;
mod article_11_claim_inconsistent;
mod right_erasure_overclaimed;
mod right_marketing_objection_conditional;
mod right_marketing_objection_missing;
mod right_objection_omitted;
mod right_objection_overclaimed;
mod right_portability_omitted;
mod right_portability_overclaimed;
mod rights_channel_missing;
mod rights_fee;
mod rights_holder_not_a_person;
mod rights_identification_excessive;
mod rights_list_incomplete;
mod rights_propagation_gap;
mod rights_response_time;
mod rights_restriction_uncited;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &rights_list_incomplete::RULE,
    &right_portability_omitted::RULE,
    &right_portability_overclaimed::RULE,
    &right_objection_omitted::RULE,
    &right_objection_overclaimed::RULE,
    &right_marketing_objection_missing::RULE,
    &right_marketing_objection_conditional::RULE,
    &right_erasure_overclaimed::RULE,
    &rights_channel_missing::RULE,
    &rights_response_time::RULE,
    &rights_fee::RULE,
    &rights_identification_excessive::RULE,
    &rights_restriction_uncited::RULE,
    &rights_propagation_gap::RULE,
    &adm_gateway_missing::RULE,
    &adm_safeguards_missing::RULE,
    &adm_special_category::RULE,
    &adm_child::RULE,
    &adm_score_relied_on::RULE,
    &adm_nominal_human_review::RULE,
    &article_11_claim_inconsistent::RULE,
    &rights_holder_not_a_person::RULE,
];
