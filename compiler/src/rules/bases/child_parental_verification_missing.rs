//! The consent of a parent is checked with reasonable effort.

use crate::diagnostic::Severity;
use crate::model::value::fact;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `child-parental-verification-missing`
pub static RULE: Rule = Rule {
    code: "child-parental-verification-missing",
    severity: Severity::Error,
    provisions: &["GDPR 8(2)", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "The consent of a parent says how it is checked.",
        why: "Otherwise any child could tick the box of a parent.",
        blind: "It takes any method; how strict it has to be depends on the risk.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/child-parental-verification-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/child-parental-verification-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        for (entry, fields) in model.own(consent.id, "parental").records() {
            let verified = fact(fields, "verified_by");
            if !verified.is_lacking() {
                continue;
            }
            let place = verified.unanswered().next().map_or(entry.span, |hole| hole.span);
            let finding = RULE
                .finding(format!("Nothing says how the consent of a parent to `{}` is checked", consent.name), place)
                .label("no `verified_by`")
                .note("The controller makes reasonable efforts to check that the holder of parental responsibility consents.")
                .help("add `verified_by: \"an e-mail to the parent, answered after a day\"`");
            findings.report(&[consent.id], finding);
        }
    }
}
