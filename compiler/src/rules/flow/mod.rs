//! Where data flows, and to whom (GDPR 5, 6, 25, 30).

mod copy_outside_chosen_place;
mod flow_disclosure_without_basis;
mod flow_public_disclosure;
mod store_unreachable;

use super::Rule;

/// The rules of this chapter, in the order of the catalogue.
pub static RULES: &[&Rule] = &[
    &flow_disclosure_without_basis::RULE,
    &flow_public_disclosure::RULE,
    &store_unreachable::RULE,
    &copy_outside_chosen_place::RULE,
];
