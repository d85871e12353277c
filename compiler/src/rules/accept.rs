//! Accepted findings, and the lint levels of a package.
//!
//! An `@accept` marks the findings of its rule whose main place lies inside what
//! it stands before. It needs a reason, an owner and a last day. What no reason
//! can repair is listed in [`ABSOLUTE`]: a finding of these rules at their
//! highest severity is never accepted, nor weakened by a lint level; their
//! milder branches may be.

use jiff::civil::Date;

use super::consistency::waiver_invalid as waiver;
use crate::diagnostic::{Acceptance, Diagnostic, Severity};
use crate::manifest::{Level, Manifest};
use crate::model::relation::Relation;
use crate::model::{Accept, Model};
use crate::source::ChunkId;

/// Rules whose findings cannot be accepted at their highest severity.
pub static ABSOLUTE: &[&str] = &[
    "consent-not-affirmative",
    "consent-not-explicit",
    "legal-basis-missing",
    "special-category-basis-missing",
    "special-category-condition-missing",
    "special-category-condition-invalid",
    "special-category-tag-lost",
    "criminal-data-authority-missing",
    "criminal-register-private",
    "legitimate-interest-public-authority",
    "transfer-mechanism-missing",
    "transfer-remote-access",
    "transfer-adequacy-invalidated",
    "right-marketing-objection-missing",
    "right-marketing-objection-conditional",
    "adm-gateway-missing",
    "adm-special-category",
    "processor-contract-missing",
    "pseudonymised-called-anonymous",
    "claim-encryption-unsupported",
    "document-override-drops-item",
];

/// Whether a finding stands whatever reason is given. A promise that the model
/// contradicts stands at any severity.
pub fn is_absolute(finding: &Diagnostic) -> bool {
    let contradicted = finding.code.starts_with("claim-") && finding.code.ends_with("-contradicted");
    let highest = super::find(finding.code).is_some_and(|(_, rule)| finding.severity >= rule.severity);
    contradicted || (ABSOLUTE.contains(&finding.code) && highest)
}

/// Applies the lint levels of the package.
pub fn levels(manifest: &Manifest, findings: &mut Vec<Diagnostic>) {
    findings.retain_mut(|finding| {
        let level = match manifest.lints.get(finding.code) {
            None => return true,
            Some(Level::Allow) => None,
            Some(Level::Note) => Some(Severity::Note),
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
        };
        if is_absolute(finding) && level.is_none_or(|level| level < finding.severity) {
            return true;
        }
        finding.severity = level.unwrap_or(finding.severity);
        level.is_some()
    });
}

/// Marks the findings that an `@accept` covers; they stay in every report. Adds
/// what is wrong with the annotations.
pub fn accept(model: &Model, today: Date, findings: &mut Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let chunk = |(number, finding): (usize, &Diagnostic)| (finding.primary.span.chunk, number);
    let beside: Relation<ChunkId, usize> = if model.accepts.is_empty() {
        Relation::default()
    } else {
        findings.iter().enumerate().map(chunk).collect()
    };
    for accept in &model.accepts {
        match waiver::judge(accept, today) {
            Ok(acceptance) => {
                let near = beside.of(accept.covers.chunk);
                faults.extend(apply(accept, &acceptance, findings, near));
            }
            Err(fault) => faults.push(*fault),
        }
    }
    findings.extend(faults);
}

/// Accepts what an annotation covers; says what it could not accept.
fn apply(
    accept: &Accept,
    acceptance: &Acceptance,
    findings: &mut [Diagnostic],
    near: impl Iterator<Item = usize>,
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut met = false;
    for number in near {
        let finding = &mut findings[number];
        if finding.code != accept.code || !lies_inside(accept, finding) {
            continue;
        }
        met = true;
        if is_absolute(finding) {
            faults.push(waiver::beyond_acceptance(accept, finding));
        } else {
            finding.accepted = Some(acceptance.clone());
        }
    }
    if !met {
        faults.push(waiver::meets_nothing(accept));
    }
    faults
}

fn lies_inside(accept: &Accept, finding: &Diagnostic) -> bool {
    let place = finding.primary.span;
    place.chunk == accept.covers.chunk && place.start >= accept.covers.start && place.end <= accept.covers.end
}
