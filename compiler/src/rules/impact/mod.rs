//! Impact assessment (GDPR 35-36).

mod dpia_content_incomplete;
mod dpia_criteria_threshold;
mod dpia_dpo_advice_missing;
mod dpia_mandatory_case;
mod dpia_stale;
mod employee_monitoring_unassessed;
mod prior_consultation_missing;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &dpia_mandatory_case::RULE,
    &dpia_criteria_threshold::RULE,
    &dpia_content_incomplete::RULE,
    &dpia_dpo_advice_missing::RULE,
    &dpia_stale::RULE,
    &prior_consultation_missing::RULE,
    &employee_monitoring_unassessed::RULE,
];
