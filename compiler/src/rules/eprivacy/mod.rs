//! Devices and messages (ePrivacy 5(3), 13).

mod advertising_minor_profiling;
mod email_pixel_consent;
mod marketing_electronic_consent_missing;
mod marketing_opt_out_missing;
mod marketing_soft_opt_in_conditions;
mod marketing_suppression_list_missing;
mod marketing_telephone_national;
mod marketing_third_party_list;
mod tracker_audience_exemption_conditions;
mod tracker_basis_not_consent;
mod tracker_consent_missing;
mod tracker_consent_orphan;
mod tracker_exemption_invalid;
mod tracker_exemption_mixed_purpose;
mod tracker_fires_before_consent;
mod tracker_lifetime_excessive;
mod tracker_lifetime_missing;
mod tracker_recipient_undeclared;
mod tracker_refusal_harder;
mod tracker_third_party_unnamed;
mod tracking;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &tracker_consent_missing::RULE,
    &tracker_basis_not_consent::RULE,
    &tracker_exemption_invalid::RULE,
    &tracker_exemption_mixed_purpose::RULE,
    &tracker_lifetime_missing::RULE,
    &tracker_lifetime_excessive::RULE,
    &tracker_third_party_unnamed::RULE,
    &tracker_fires_before_consent::RULE,
    &tracker_refusal_harder::RULE,
    &tracker_audience_exemption_conditions::RULE,
    &tracker_recipient_undeclared::RULE,
    &tracker_consent_orphan::RULE,
    &email_pixel_consent::RULE,
    &marketing_electronic_consent_missing::RULE,
    &marketing_soft_opt_in_conditions::RULE,
    &marketing_opt_out_missing::RULE,
    &marketing_third_party_list::RULE,
    &marketing_telephone_national::RULE,
    &marketing_suppression_list_missing::RULE,
    &advertising_minor_profiling::RULE,
];
