//! Consent is a clear act. Silence, a box ticked beforehand, going on browsing
//! and accepting general terms are none.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::consent::Reliance;
use crate::model::value::Entry;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-not-affirmative`
pub static RULE: Rule = Rule {
    code: "consent-not-affirmative",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(a)", "GDPR 4(11)", "C-673/17", "C-61/19"],
    explanation: Explanation {
        asks: "Consent is given by a clear act of the person.",
        why: "Who did nothing, or only agreed to something else, has not said yes to the use of data.",
        blind: "It rests on the words in `given` and cannot see the screen. Nothing silences it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-not-affirmative/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-not-affirmative/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let passive: Vec<(&Entry, &str)> = model
            .own(consent.id, "given")
            .words()
            .filter_map(|(entry, word)| Some((entry, described(word.name)?)))
            .collect();
        let Some(((first, what), others)) = passive.split_first() else { continue };
        let message = format!("`{}` takes {what} for consent", consent.name);
        let finding = RULE.finding(message, first.span).label("no act of the person");
        let finding = others
            .iter()
            .fold(finding, |finding, (entry, what)| finding.related(entry.span, format!("and {what}")))
            .note("Consent is an indication by a statement or a clear affirmative act (recital 32).")
            .help("ask with an empty box, a button or a signature, and write `given: tick`, `click` or `signature`");
        let by: Vec<DeclId> = model.consent_uses(consent.id).iter().map(|one| one.by).collect();
        let mut finding = finding;
        if model.consent_uses(consent.id).iter().any(|one| one.reliance == Reliance::SpecialCategories) {
            finding.provisions.extend(["GDPR 9(1)", "GDPR 9(2)(a)"]);
        }
        let about: Vec<DeclId> = [consent.id].into_iter().chain(by).collect();
        findings.report(&about, finding);
    }
}

/// What the person does not do.
fn described(word: &str) -> Option<&'static str> {
    match word {
        "preticked" => Some("a box ticked beforehand"),
        "silence" => Some("silence"),
        "browsing" => Some("going on browsing"),
        "terms" => Some("accepting the terms"),
        _ => None,
    }
}
