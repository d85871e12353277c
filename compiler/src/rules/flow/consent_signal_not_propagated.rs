//! Whoever relies on a consent hears of its withdrawal.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-signal-not-propagated`
pub static RULE: Rule = Rule {
    code: "consent-signal-not-propagated",
    severity: Severity::Error,
    provisions: &["GDPR 7(3)", "GDPR 19"],
    explanation: Explanation {
        asks: "Where other parties rely on a consent, its withdrawal is passed on to them.",
        why: "A withdrawal that stops at the first party leaves the data in use everywhere else.",
        blind: "It looks at consents that name other parties, and at `rights` that state or leave open \
              whether others are told. What is not written it does not ask for.",
        related: &["rights-propagation-gap"],
        fails: include_str!("../../../../tests/rules/flow/consent-signal-not-propagated/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/consent-signal-not-propagated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let others: Vec<DeclId> = model
            .own(consent.id, "relied_on_by")
            .refs()
            .map(|(_, party)| party)
            .filter(|&party| !model.is_ours(model.company(party)))
            .collect();
        let resting = model.rest_on(consent.id);
        if others.is_empty() {
            continue;
        }
        for rights in model.of_kind(Kind::Rights) {
            let concerned: Vec<DeclId> =
                model.concerned(rights.id).into_iter().filter(|id| resting.contains(id)).collect();
            let told = model.own(rights.id, "passed_on");
            let kept = told.bool() == Some(false) || told.is_hole() || told.is_none();
            if concerned.is_empty() || !kept {
                continue;
            }
            let label = if told.is_hole() { "left open" } else { "nobody is told" };
            let finding = RULE
                .finding(
                    format!(
                        "{} {} on `{}`, and nothing says that they hear of its withdrawal",
                        names(model, &others),
                        if others.len() == 1 { "relies" } else { "rely" },
                        consent.name
                    ),
                    model.place(rights.id, "passed_on"),
                )
                .label(label)
                .related(model.place(consent.id, "relied_on_by"), "who else relies on it")
                .note("Withdrawal is as easy as consent; those who got the data are told of it.")
                .help("write within what time they are told: `passed_on: 3 days`");
            findings.report(&[consent.id, rights.id], finding);
        }
    }
}
