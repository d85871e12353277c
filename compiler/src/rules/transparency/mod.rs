//! What people are told, and when (GDPR 12 to 14).

mod notice_complaint_right_missing;
mod notice_provision_requirement_missing;
mod notice_source_missing;
mod term_unresolved;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue; the last stands beside it.
pub static RULES: &[&Rule] = &[
    &notice_complaint_right_missing::RULE,
    &notice_provision_requirement_missing::RULE,
    &notice_source_missing::RULE,
    &term_unresolved::RULE,
];
