//! Where the law sets a longest period, the data goes by then.

use super::limit;
use crate::diagnostic::{Diagnostic, Severity};
use crate::law::period::Statute;
use crate::model::keeping::Keeping;
use crate::model::{DeclId, Declaration};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `retention-above-statutory-maximum`
pub static RULE: Rule = Rule {
    code: "retention-above-statutory-maximum",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)", "GDPR 6(1)(c)"],
    explanation: Explanation {
        asks: "Data for which the law of the seat sets a longest period is not kept longer.",
        why: "Some states set a term by statute, as for the images of surveillance cameras, credit files and \
              reports of whistleblowers; a longer period has no basis there.",
        blind: "It compares a period with those of the library that name the technique, purpose or class of the \
                activity in its states of establishment, and only where both count from the same moment. An \
                extract that is kept as evidence belongs to an activity of its own.",
        related: &["retention-above-recommended"],
        fails: include_str!("../../../../tests/rules/retention/retention-above-statutory-maximum/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/retention/retention-above-statutory-maximum/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    limit::exceeded(policy, "maximum", |processing, keeping, limit| {
        let about: Vec<DeclId> = [processing.id, policy.model.activity_of(processing.id)]
            .into_iter()
            .chain(keeping.named.iter().copied())
            .collect();
        findings.report(&about, finding(policy, processing, keeping, limit));
    });
}

fn finding(
    policy: &Policy<'_>,
    processing: &Declaration,
    keeping: &Keeping<'_>,
    limit: &Statute<'_>,
) -> Diagnostic {
    let state = limit.state().map_or(String::new(), |state| policy.law.country_name(state));
    RULE.finding(
        format!("`{}` keeps data longer than the law of {state} lets it", processing.name),
        keeping.base.span,
    )
    .label(format!("longer than `{}`", limit.declaration.name))
    .note(format!("{}: {}.", limit.source(), limit.declaration.header.main()))
    .help(format!("write `retention: {} then delete automatically`", limit.declaration.name))
}
