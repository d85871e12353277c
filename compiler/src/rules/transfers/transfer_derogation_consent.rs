//! Consent to a transfer is explicit, and given after a warning of its risks.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-derogation-consent`
pub static RULE: Rule = Rule {
    code: "transfer-derogation-consent",
    severity: Severity::Error,
    provisions: &["GDPR 44", "GDPR 49(1)(a)", "EDPB 2/2018"],
    explanation: Explanation {
        asks: "Consent to a transfer is explicit, and people were told of the risks before.",
        why: "Without a decision or safeguard people take a risk, so they have to know it and to agree \
              to this transfer.",
        blind: "It reads what is stated about the consent and who was told.",
        related: &[],
        fails: include_str!("../../../../tests/rules/transfers/transfer-derogation-consent/fails.priv"),
        passes: include_str!("../../../../tests/rules/transfers/transfer-derogation-consent/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in
        claimed(policy, &["derogation"]).into_iter().filter(|own| own.word.detail("letter").has_word("a"))
    {
        let consent = claim.word.detail("consent").refs().next().map(|(_, consent)| consent);
        let mut lacks: Vec<String> = Vec::new();
        match consent {
            None => lacks.push("the consent".to_owned()),
            Some(consent) if model.own(consent, "explicit").bool() != Some(true) => {
                lacks.push("that it is explicit".to_owned());
            }
            Some(_) => {}
        }
        if !claim.word.detail("told").is_stated() {
            lacks.push("that people were warned of the risks".to_owned());
        }
        if lacks.is_empty() {
            continue;
        }
        let mut finding = RULE
            .finding(
                format!("`{}` rests on consent and does not state {}", claim.by.name, listed(&lacks)),
                claim.entry.span,
            )
            .label("consent to a transfer")
            .note(
                "Such consent is explicit, meant for this transfer, and given after a warning of its risks.",
            )
            .help("write `derogation(a, consent: …, told: …)`, with `explicit: true` on the consent");
        if let Some(consent) = consent {
            finding = finding.related(model.get(consent).span, "the consent");
        }
        findings.report(&claim.about(), finding);
    }
}
