//! Transfers out of the EEA (GDPR Chapter V).

mod claimed;
mod gap;
pub mod place;
mod recipient_place_unknown;
mod region_outside_eea;
mod roles;
mod transfer_adequacy_absent;
mod transfer_adequacy_expiring;
mod transfer_adequacy_invalidated;
mod transfer_adequacy_out_of_scope;
mod transfer_assessment_missing;
mod transfer_bcr_mismatch;
mod transfer_code_certification_commitments;
mod transfer_derogation_compelling_interest;
mod transfer_derogation_consent;
mod transfer_derogation_public_authority;
mod transfer_derogation_systematic;
mod transfer_direct_collection;
mod transfer_dpf_hr_not_covered;
mod transfer_dpf_not_certified;
mod transfer_dpf_single_point;
mod transfer_eea_efta_lag;
mod transfer_foreign_authority;
mod transfer_mechanism_missing;
mod transfer_onward_unprotected;
mod transfer_remote_access;
mod transfer_scc_annex_incomplete;
mod transfer_scc_importer_under_gdpr;
mod transfer_scc_module_mismatch;
mod transfer_scc_obsolete;
mod transfer_superfluous;
mod transfer_supplementary_measures_missing;
mod transfer_wrong_instrument;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &transfer_mechanism_missing::RULE,
    &transfer_adequacy_absent::RULE,
    &transfer_adequacy_out_of_scope::RULE,
    &transfer_adequacy_invalidated::RULE,
    &transfer_adequacy_expiring::RULE,
    &transfer_dpf_not_certified::RULE,
    &transfer_dpf_hr_not_covered::RULE,
    &transfer_dpf_single_point::RULE,
    &transfer_scc_module_mismatch::RULE,
    &transfer_scc_obsolete::RULE,
    &transfer_scc_annex_incomplete::RULE,
    &transfer_scc_importer_under_gdpr::RULE,
    &transfer_wrong_instrument::RULE,
    &transfer_assessment_missing::RULE,
    &transfer_supplementary_measures_missing::RULE,
    &transfer_bcr_mismatch::RULE,
    &transfer_code_certification_commitments::RULE,
    &transfer_derogation_systematic::RULE,
    &transfer_derogation_consent::RULE,
    &transfer_derogation_public_authority::RULE,
    &transfer_derogation_compelling_interest::RULE,
    &transfer_onward_unprotected::RULE,
    &transfer_remote_access::RULE,
    &transfer_direct_collection::RULE,
    &transfer_superfluous::RULE,
    &transfer_eea_efta_lag::RULE,
    &transfer_foreign_authority::RULE,
    &region_outside_eea::RULE,
    &recipient_place_unknown::RULE,
];
