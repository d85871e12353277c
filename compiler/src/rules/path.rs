//! The way that data takes, shown on findings about flows: every hop from where
//! it is collected to where it goes wrong, as labelled places.

use super::wording::along;
use super::{Found, Policy};
use crate::model::{DeclId, Model};
use crate::schema::Kind;

/// Rules that find fault with a hop, and point to its end or to what covers it.
static ON_THE_WAY: &[&str] = &[
    "flow-category-widening",
    "intra-group-disclosure-unframed",
    "claim-no-sale-contradicted",
    "claim-encryption-unsupported",
    "vendor-training-undeclared",
    "production-data-in-test",
    "user-content-special-category",
    "over-disclosure-to-recipient",
    "default-public-exposure",
    "tracker-recipient-undeclared",
    "advertising-minor-profiling",
    "processor-acts-as-controller",
    "downstream-copy-outlives-source",
    "transfer-adequacy-absent",
    "transfer-adequacy-invalidated",
    "transfer-adequacy-out-of-scope",
    "transfer-dpf-not-certified",
    "transfer-dpf-hr-not-covered",
    "transfer-scc-module-mismatch",
    "transfer-scc-obsolete",
    "transfer-bcr-mismatch",
    "transfer-derogation-systematic",
    "transfer-derogation-public-authority",
    "transfer-derogation-compelling-interest",
    "transfer-onward-unprotected",
    "transfer-foreign-authority",
];

/// Adds the hops before the one that a finding is about.
pub fn show(policy: &Policy<'_>, mut found: Found) -> Found {
    if !ON_THE_WAY.contains(&found.diagnostic.code) {
        return found;
    }
    if let Some(last) = hop(policy, &found) {
        let path = policy.graph.path_through(last);
        found.diagnostic = along(policy.model, found.diagnostic, &path);
    }
    found
}

/// The hop that a finding points to, else the first one that a `transfer` among
/// the declarations it is about covers.
fn hop(policy: &Policy<'_>, found: &Found) -> Option<usize> {
    let spans: Vec<_> = [found.diagnostic.primary.span]
        .into_iter()
        .chain(found.diagnostic.related.iter().map(|label| label.span))
        .collect();
    let pointed = policy.graph.hops.iter().position(|hop| spans.contains(&hop.span));
    pointed.or_else(|| {
        let transfers = covering(policy.model, &found.about);
        let end = policy
            .graph
            .transfers
            .iter()
            .find(|end| !end.possible && end.coverage.iter().any(|(by, _)| transfers.contains(by)))?;
        Some(end.hop)
    })
}

fn covering(model: &Model, about: &[DeclId]) -> Vec<DeclId> {
    about.iter().copied().filter(|&id| model.get(id).kind == Kind::Transfer).collect()
}
