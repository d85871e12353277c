//! One consent, one purpose.
//!
//! Purposes of one branch of the tree, and areas of research, may share a consent.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-not-granular`
pub static RULE: Rule = Rule {
    code: "consent-not-granular",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(a)", "GDPR recital 43", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "Each purpose that people consent to has a consent of its own.",
        why: "Who can only say yes to everything or nothing is not free in any of it (recitals 32 and \
              43).",
        blind: "It goes by the classes of the purposes: those of one branch count as one. It is silent \
              for areas of research (recital 33).",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-not-granular/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-not-granular/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let mut purposes = model.consent_purposes(consent.id);
        // A purpose and its class are one.
        let all = purposes.clone();
        purposes.retain(|&own| !all.iter().any(|&other| other != own && model.broader(other).contains(&own)));
        let branch = |purpose: DeclId| model.broader(purpose).last().copied();
        let mut branches: Vec<Option<DeclId>> = purposes.iter().map(|&purpose| branch(purpose)).collect();
        branches.sort();
        branches.dedup();
        let research = purposes.iter().all(|&purpose| model.is_kind_of(purpose, "research"));
        if branches.len() < 2 || research {
            continue;
        }
        let message = format!("`{}` asks one question for {} purposes", consent.name, purposes.len());
        let finding = RULE
            .finding(message, model.place(consent.id, "for"))
            .label(format!("for {}", names(model, &purposes)))
            .note("Consent is presumed not to be free if it cannot be given separately for different purposes (recital 43).")
            .help("declare one `consent` for each purpose");
        let finding = model.rest_on(consent.id).iter().fold(finding, |finding, &id| {
            finding.related(model.place(id, "basis"), format!("`{}` rests on it", model.get(id).name))
        });
        findings.report(&[consent.id], finding);
    }
}
