//! One age for several states has to reach the highest of them.

use crate::diagnostic::Severity;
use crate::model::case::Axis;
use crate::model::value::{Entry, fact};
use crate::model::{Code, DeclId};
use crate::rules::{Explanation, Findings, Policy, Rule, wording};
use crate::schema::Kind;

/// `child-consent-multi-state`
pub static RULE: Rule = Rule {
    code: "child-consent-multi-state",
    severity: Severity::Error,
    provisions: &["GDPR 8(1)"],
    explanation: Explanation {
        asks: "Where children of several states use a service, the age below which a parent consents \
              fits each of them.",
        why: "Each state sets its own age; a lower one leaves out children who are protected where \
              they live.",
        blind: "It compares a fixed age with those of the states where the people are stated to live. It \
              is silent where no age is written, since then that of each state counts.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/child-consent-multi-state/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/child-consent-multi-state/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let (model, law) = (policy.model, policy.law);
    for consent in model.of_kind(Kind::Consent) {
        for (_, fields) in model.own(consent.id, "parental").records() {
            let below = fact(fields, "below");
            let fixed: Vec<&Entry> =
                below.stated().filter(|entry| entry.cases.values(Axis::Residence).is_none()).collect();
            let [entry] = fixed[..] else { continue };
            let Some(age) = below.quantity().map(|age| age.number) else { continue };
            let asked = model.asked_for(consent.id);
            let mut states: Vec<Code> = asked.iter().flat_map(|&id| law.residence(id)).collect();
            states.sort();
            states.dedup();
            let higher: Vec<Code> = states
                .iter()
                .copied()
                .filter(|&code| law.consent_age(code).is_some_and(|own| age < own))
                .collect();
            if states.len() < 2 || higher.is_empty() {
                continue;
            }
            let examples = wording::countries(law, higher.iter().copied().take(4));
            let finding = RULE
                .finding(
                    format!(
                        "`{}` asks a parent below {age} only, which is too low in {examples}",
                        consent.name
                    ),
                    entry.span,
                )
                .label("one age for all states")
                .note("The age from which a child consents alone is set by each state, between 13 and 16.")
                .help("leave `below` out: then the age of each state counts");
            let about: Vec<DeclId> = [consent.id].into_iter().chain(model.about(&asked)).collect();
            findings.report(&about, finding);
        }
    }
}
