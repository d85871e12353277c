//! One cause, one report: what a root rule explains is not reported again.

use super::{Findings, Found};

/// A root rule, and the rules that are muted for the same declarations.
static ROOTS: &[(&str, &[&str])] = &[];

/// The findings without those that a root cause among them explains.
pub fn without_consequences(findings: Findings) -> Vec<Found> {
    let mut found = findings.0;
    for (root, muted) in ROOTS {
        let causes: Vec<_> = found
            .iter()
            .filter(|found| found.diagnostic.code == *root)
            .flat_map(|found| found.about.clone())
            .collect();
        found.retain(|found| {
            let consequence = muted.contains(&found.diagnostic.code);
            !(consequence && found.about.iter().any(|about| causes.contains(about)))
        });
    }
    found
}
