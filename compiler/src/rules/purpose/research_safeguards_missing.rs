//! Research, statistics and archiving have privileges only with safeguards.
//!
//! Any measure on the activity or its systems counts. Research that rests on
//! consent or a task alone, without reusing data, needs none of the privileges.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `research-safeguards-missing`
pub static RULE: Rule = Rule {
    code: "research-safeguards-missing",
    severity: Severity::Error,
    provisions: &["GDPR 89(1)", "GDPR 5(1)(b)", "GDPR 9(2)(j)"],
    explanation: Explanation {
        asks: "Who uses the privileges of research, statistics or archiving states the safeguards for \
              people.",
        why: "The law lets research reuse data and sensitive data because it takes precautions, such \
              as pseudonyms.",
        blind: "It takes any measure for a safeguard and does not weigh it. It is silent for research \
              without reused data and without the condition for sensitive data.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/research-safeguards-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/research-safeguards-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        if model.is_safeguarded(processing.id) {
            continue;
        }
        let condition = model.fact(processing.id, "article_9").word("research");
        let privileged =
            ["research", "statistics", "archiving"].iter().any(|word| model.has_purpose(processing.id, word));
        let reused = model
            .reuses(processing.id)
            .find(|(_, origin)| privileged && !model.further_purposes(processing.id, *origin).is_empty());
        let (place, label) = match (condition, reused) {
            (Some((entry, _)), _) => (entry.span, "the condition for research"),
            (None, Some((entry, _))) => (entry.span, "data used again"),
            (None, None) => continue,
        };
        let finding = RULE
            .finding(format!("Nothing says how people are protected in `{}`", processing.name), place)
            .label(label)
            .note("The privileges come with safeguards, above all using less data and pseudonyms.")
            .help("add `measures: [minimisation, pseudonymisation]` with what is done")
            .fix_if(fix::insert(model, processing.id, "measures", "unstated"));
        findings.report(&model.about(&[processing.id]), finding);
    }
}
