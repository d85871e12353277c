//! How long data is kept (GDPR 5(1)(e), 13(2)(a), 14(2)(a), 17, 30(1)(f)).

mod backup_retention_undeclared;
mod blocking_or_archive_step_missing;
mod downstream_copy_outlives_source;
mod keeper;
mod limit;
mod processor_retention_exceeds_controller;
mod retention_above_recommended;
mod retention_above_statutory_maximum;
mod retention_after_withdrawal;
mod retention_below_statutory_minimum;
mod retention_conflict;
mod retention_end_action_missing;
mod retention_indefinite;
mod retention_missing;
mod retention_start_missing;
mod retention_undeterminable;
mod retention_unjustified;
mod statutory_constant_superseded;
mod statutory_constant_wrong_jurisdiction;
mod statutory_retention_overextended;
mod store_outlives_activity;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &retention_missing::RULE,
    &retention_undeterminable::RULE,
    &retention_start_missing::RULE,
    &retention_indefinite::RULE,
    &retention_below_statutory_minimum::RULE,
    &retention_above_statutory_maximum::RULE,
    &retention_above_recommended::RULE,
    &statutory_retention_overextended::RULE,
    &retention_conflict::RULE,
    &store_outlives_activity::RULE,
    &downstream_copy_outlives_source::RULE,
    &processor_retention_exceeds_controller::RULE,
    &retention_after_withdrawal::RULE,
    &retention_end_action_missing::RULE,
    &statutory_constant_wrong_jurisdiction::RULE,
    &statutory_constant_superseded::RULE,
    &backup_retention_undeclared::RULE,
    &blocking_or_archive_step_missing::RULE,
    &retention_unjustified::RULE,
];
