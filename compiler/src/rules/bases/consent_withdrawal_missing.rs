//! A consent says how it is withdrawn.
//!
//! It asks for consents on which a basis or a condition for special categories
//! rests; for a consent to a single transfer it only notes the gap.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::consent::{Reliance, Use};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `consent-withdrawal-missing`
pub static RULE: Rule = Rule {
    code: "consent-withdrawal-missing",
    severity: Severity::Error,
    provisions: &["GDPR 7(3)", "GDPR 13(2)(c)", "GDPR 14(2)(d)"],
    explanation: Explanation {
        asks: "Every consent that processing rests on says how it is withdrawn.",
        why: "Consent may be taken back at any time, and people are told so before they give it.",
        blind: "It cannot know whether the way works in practice. For a consent that only covers a \
              transfer already made it is a note.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-withdrawal-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-withdrawal-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let withdraw = model.own(consent.id, "withdraw");
        let uses = model.consent_uses(consent.id);
        let asked = if withdraw.is_written() { withdraw.is_lacking() } else { model.builds("notice") };
        if !asked || uses.is_empty() {
            continue;
        }
        let bases: Vec<&Use<'_>> = uses
            .iter()
            .filter(|one| matches!(one.reliance, Reliance::Basis | Reliance::SpecialCategories))
            .collect();
        let decided = bases.iter().any(|one| model.decides(one.by)) || withdraw.is_hole();
        if !bases.is_empty() && decided {
            findings.report(&about(model, consent.id, &bases), finding(model, consent, &bases));
        } else if let Some(transfer) = uses.iter().find(|one| one.reliance == Reliance::Transfer) {
            let mut note = finding(model, consent, &[transfer]);
            note.severity = Severity::Note;
            findings.report(&[consent.id, transfer.by], note);
        }
    }
}

fn about(model: &Model, consent: DeclId, uses: &[&Use<'_>]) -> Vec<DeclId> {
    let by: Vec<DeclId> = uses.iter().map(|one| one.by).collect();
    [consent].into_iter().chain(model.activities_of(&by)).chain(by.iter().copied()).collect()
}

fn finding(model: &Model, consent: &Declaration, uses: &[&Use<'_>]) -> Diagnostic {
    let withdraw = model.own(consent.id, "withdraw");
    let message = if withdraw.is_none() {
        format!("The consent `{}` cannot be withdrawn", consent.name)
    } else {
        format!("Nothing says how the consent `{}` is withdrawn", consent.name)
    };
    let finding = RULE.finding(message, model.place(consent.id, "withdraw")).label("no way back");
    uses.iter()
        .fold(finding, |finding, one| {
            finding.related(one.span(), format!("`{}` rests on it", model.get(one.by).name))
        })
        .note("Consent may be withdrawn at any time, as easily as it is given, and people are told so.")
        .help("add `withdraw: …` with a channel of `contacts`, or words: `withdraw: \"the link in each message\"`")
        .fix_if(fix::insert(model, consent.id, "withdraw", "unstated"))
}
