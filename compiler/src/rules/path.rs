//! The way that data takes, shown on findings about flows: every hop from where
//! it is collected to where it goes wrong, as labelled places.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::wording::along;
use super::{Found, Policy};
use crate::graph::hop::Place;
use crate::model::{DeclId, Model};
use crate::schema::Kind;
use crate::source::Span;

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
    "rights-propagation-gap",
    "role-contradiction",
    "recipient-role-missing",
    "recipient-place-unknown",
    "subprocessor-obligations-weaker",
    "copy-outside-chosen-place",
    "deletion-bound-exceeded",
    "health-data-hosting-france",
];

/// Hops by what findings point to.
pub struct Paths<'p> {
    policy: &'p Policy<'p>,
    /// The first hop that is written at a place; made when a finding asks.
    hops: OnceCell<HashMap<Span, usize>>,
}

impl<'p> Paths<'p> {
    /// The hops of a policy.
    pub fn of(policy: &'p Policy<'p>) -> Self {
        Paths { policy, hops: OnceCell::new() }
    }

    fn hops(&self) -> &HashMap<Span, usize> {
        let hops = || self.policy.graph.hops.iter().enumerate().rev();
        self.hops.get_or_init(|| hops().map(|(at, hop)| (hop.span, at)).collect())
    }

    /// Adds the hops before the one that a finding is about.
    pub fn show(&self, mut found: Found) -> Found {
        if !ON_THE_WAY.contains(&found.diagnostic.code) {
            return found;
        }
        if let Some(last) = self.hop(&found) {
            let path = self.policy.graph.path_through(last);
            found.diagnostic = along(self.policy.model, found.diagnostic, &path);
        }
        found
    }

    /// The hop that a finding points to, else the first one that a `transfer` among
    /// the declarations it is about covers, else the first one that arrives.
    fn hop(&self, found: &Found) -> Option<usize> {
        let related = found.diagnostic.related.iter().map(|label| label.span);
        let spans = std::iter::once(found.diagnostic.primary.span).chain(related);
        let pointed = spans.filter_map(|span| self.hops().get(&span).copied()).min();
        let covered = pointed.or_else(|| {
            let transfers = covering(self.policy.model, &found.about).into_iter();
            let covered = transfers.flat_map(|by| self.policy.graph.covered_by(by));
            covered.filter(|end| !end.possible).map(|end| end.hop).min()
        });
        covered.or_else(|| self.arriving(found))
    }

    /// The first hop that arrives at a recipient or store that a finding is about.
    fn arriving(&self, found: &Found) -> Option<usize> {
        let model = self.policy.model;
        let places = found.about.iter().filter_map(|&id| match model.get(id).kind {
            Kind::Recipient => Some(Place::Declared(id)),
            Kind::System => Some(Place::Store(id)),
            _ => None,
        });
        places.flat_map(|place| self.policy.graph.arriving(place)).map(|(at, _)| at).min()
    }
}

fn covering(model: &Model, about: &[DeclId]) -> Vec<DeclId> {
    about.iter().copied().filter(|&id| model.get(id).kind == Kind::Transfer).collect()
}
