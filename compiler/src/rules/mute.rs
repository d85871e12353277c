//! One cause, one report: what a root rule explains is not reported again.

use std::collections::HashSet;

use super::{Findings, Found};
use crate::model::DeclId;

/// A root rule, and the rules that are muted for the same declarations. A code
/// that ends in `-` stands for all codes that begin with it.
static ROOTS: &[(&str, &[&str])] = &[
    // Roles
    (
        "controller-missing",
        &[
            "controller-identity-incomplete",
            "controller-not-a-legal-entity",
            "eu-representative-",
            "representative-",
            "dpo-contact-missing",
            "dpo-mandatory-missing",
            "dpo-national-threshold",
            "dpo-notification-unrecorded",
            "territorial-scope-unstated",
        ],
    ),
    ("joint-arrangement-missing", &["joint-arrangement-essence-missing"]),
    ("processor-acts-as-controller", &["role-contradiction", "vendor-training-undeclared"]),
    ("dpo-mandatory-missing", &["dpo-national-threshold"]),
    // Legal bases
    (
        "legal-basis-missing",
        &[
            "right-portability-omitted",
            "right-objection-omitted",
            "legitimate-interest-",
            "contract-",
            "consent-",
            "child-",
            "special-category-pairing",
        ],
    ),
    ("legal-basis-not-per-purpose", &["legal-basis-stacked"]),
    // Purposes
    (
        "purpose-missing",
        &[
            "purpose-vague",
            "legal-basis-missing",
            "secondary-use-incompatible",
            "compatibility-factors-incomplete",
        ],
    ),
    ("secondary-use-incompatible", &["reuse-of-consent-data"]),
    // Transparency, rights, processors
    (
        "processor-contract-missing",
        &[
            "processor-contract-terms-incomplete",
            "subprocessor-authorisation-missing",
            "subprocessor-objection-window-missing",
        ],
    ),
    ("recipient-role-missing", &["processor-", "subprocessor-", "own-staff-as-processor"]),
    // Transfers
    (
        "transfer-mechanism-missing",
        &[
            "transfer-assessment-missing",
            "transfer-supplementary-measures-missing",
            "transfer-safeguard-copy-missing",
            "notice-transfer-information-missing",
            "transfer-foreign-authority",
        ],
    ),
    ("transfer-adequacy-invalidated", &["transfer-adequacy-absent"]),
    ("transfer-dpf-not-certified", &["transfer-adequacy-out-of-scope"]),
    // Devices and messages
    ("tracker-basis-not-consent", &["tracker-consent-missing"]),
    ("email-pixel-consent", &["tracker-consent-missing"]),
    (
        "tracker-consent-missing",
        &["tracker-exemption-invalid", "tracker-exemption-mixed-purpose", "tracker-fires-before-consent"],
    ),
    // Flows and claims
    ("claim-eea-only-contradicted", &["flow-residency-violation"]),
    ("flow-category-widening", &["processor-data-exceeds-contract"]),
    // Impact assessment
    ("dpia-mandatory-case", &["dpia-criteria-threshold"]),
    ("employee-monitoring-unassessed", &["dpia-criteria-threshold"]),
    // Special categories
    ("special-category-basis-missing", &["legal-basis-missing"]),
    ("special-category-condition-missing", &["special-category-pairing", "special-category-law-uncited"]),
];

/// Whether a root rule mutes a code.
fn mutes(muted: &[&str], code: &str) -> bool {
    muted.iter().any(|own| *own == code || (own.ends_with('-') && code.starts_with(own)))
}

/// The findings without those that a root cause among them explains. A finding
/// that is itself muted mutes all the same: its root explains both.
pub fn without_consequences(findings: Findings) -> Vec<Found> {
    let mut found = findings.0;
    let mut muted: HashSet<(DeclId, usize)> = HashSet::new();
    for found in &found {
        if let Some(root) = ROOTS.iter().position(|(root, _)| *root == found.diagnostic.code) {
            muted.extend(found.about.iter().map(|&about| (about, root)));
        }
    }
    found.retain(|found| {
        let mut roots = (0..ROOTS.len()).filter(|&root| mutes(ROOTS[root].1, found.diagnostic.code));
        !roots.any(|root| found.about.iter().any(|&about| muted.contains(&(about, root))))
    });
    found
}
