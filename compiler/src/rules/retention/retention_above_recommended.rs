//! A period longer than authorities recommend deserves a reason.

use super::limit;
use crate::diagnostic::{Diagnostic, Severity};
use crate::law::period::Statute;
use crate::model::keeping::Keeping;
use crate::model::{DeclId, Declaration};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `retention-above-recommended`
pub static RULE: Rule = Rule {
    code: "retention-above-recommended",
    severity: Severity::Note,
    provisions: &["GDPR 5(1)(e)", "GDPR 5(2)"],
    explanation: Explanation {
        asks: "A period that is longer than the authority of the state recommends comes with a reason.",
        why: "Recommended periods do not bind, but an authority starts from them, and whoever keeps data longer \
              has to be able to say why.",
        blind: "It compares a period with those of the library that name the technique, purpose or class of the \
                activity in its states of establishment, and only where both count from the same moment. Any \
                reason after `because` silences it.",
        related: &["retention-above-statutory-maximum"],
        fails: include_str!("../../../../tests/rules/retention/retention-above-recommended/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-above-recommended/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    limit::exceeded(policy, "recommended", |processing, keeping, limit| {
        if keeping.reasons().next().is_none() {
            let about = [processing.id, policy.model.activity_of(processing.id)];
            let about: Vec<DeclId> = about.into_iter().chain(keeping.named.iter().copied()).collect();
            findings.report(&about, finding(processing, keeping, limit));
        }
    });
}

fn finding(processing: &Declaration, keeping: &Keeping<'_>, limit: &Statute<'_>) -> Diagnostic {
    RULE.finding(format!("`{}` keeps data longer than is recommended", processing.name), keeping.base.span)
        .label(format!("longer than `{}`", limit.declaration.name))
        .note(format!("{}: {}.", limit.source(), limit.declaration.header.main()))
        .help(format!("write `{}`, or give the reason: `… because \"why longer\"`", limit.declaration.name))
}
