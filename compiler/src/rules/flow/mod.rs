//! Where data flows, and to whom (GDPR 5, 6, 25, 30).

mod consent_signal_not_propagated;
mod copy_outside_chosen_place;
mod deletion_bound_exceeded;
mod flow_category_widening;
mod flow_child_data_to_advertising;
mod flow_consent_scope_leak;
mod flow_disclosure_without_basis;
mod flow_public_disclosure;
mod flow_residency_violation;
mod recipient_never_receives;
mod store_unreachable;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &flow_category_widening::RULE,
    &flow_consent_scope_leak::RULE,
    &flow_child_data_to_advertising::RULE,
    &flow_residency_violation::RULE,
    &flow_disclosure_without_basis::RULE,
    &flow_public_disclosure::RULE,
    &recipient_never_receives::RULE,
    &store_unreachable::RULE,
    &consent_signal_not_propagated::RULE,
    &deletion_bound_exceeded::RULE,
    &copy_outside_chosen_place::RULE,
];
