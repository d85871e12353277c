//! Lint levels and accepted findings.

use jiff::civil::Date;

use crate::diagnostic::{Acceptance, Diagnostic, Severity};
use crate::manifest::{Level, Manifest};
use crate::model::Model;

/// Applies the lint levels of the package.
pub fn levels(manifest: &Manifest, findings: &mut Vec<Diagnostic>) {
    findings.retain_mut(|finding| {
        match manifest.lints.get(finding.code) {
            None => {}
            Some(Level::Allow) => return false,
            Some(Level::Note) => finding.severity = Severity::Note,
            Some(Level::Warning) => finding.severity = Severity::Warning,
            Some(Level::Error) => finding.severity = Severity::Error,
        }
        true
    });
}

/// Marks the findings that an `@accept` covers; they stay in every report.
pub fn accept(model: &Model, today: Date, findings: &mut [Diagnostic]) {
    for accept in &model.accepts {
        let (Some(because), Some(owner), Some(until)) = (&accept.because, &accept.owner, accept.until) else {
            continue;
        };
        if until < today {
            continue;
        }
        for finding in findings.iter_mut().filter(|finding| finding.code == accept.code) {
            let place = finding.primary.span;
            let inside = place.chunk == accept.covers.chunk
                && place.start >= accept.covers.start
                && place.end <= accept.covers.end;
            if inside {
                finding.accepted = Some(Acceptance {
                    because: because.clone(),
                    owner: owner.clone(),
                    until: until.to_string(),
                });
            }
        }
    }
}
