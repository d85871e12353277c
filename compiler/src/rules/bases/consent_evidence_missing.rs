//! A consent that serves as basis can be proved: who, when, to which words, how.
//!
//! A basis that names no consent at all is reported here too, since nothing then
//! shows that anybody agreed.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::basis::Claimed;
use crate::model::consent::{Reliance, Use};
use crate::model::party::TakerRole;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::{names, verb};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `consent-evidence-missing`
pub static RULE: Rule = Rule {
    code: "consent-evidence-missing",
    severity: Severity::Error,
    provisions: &["GDPR 7(1)", "GDPR 5(2)", "C-61/19"],
    explanation: Explanation {
        asks: "Every consent on which a legal basis rests says how it can be proved.",
        why: "Whoever relies on consent has to show that people gave it: who, when, to which words and \
              in which way.",
        blind: "It takes any text for evidence. It is silent where a processor is declared who asks for \
              the consent and keeps the record.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-evidence-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-evidence-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let evidence = model.own(consent.id, "evidence");
        if !evidence.is_lacking() || is_kept_by_processor(model, consent.id) {
            continue;
        }
        let mut uses = model.consent_uses(consent.id);
        uses.retain(|one| matches!(one.reliance, Reliance::Basis | Reliance::SpecialCategories));
        uses.retain(|one| model.decides(one.by) || evidence.is_hole());
        if !uses.is_empty() {
            let by: Vec<DeclId> = uses.iter().map(|one| one.by).collect();
            let mut about = vec![consent.id];
            about.extend(model.activities_of(&by));
            about.extend(&by);
            findings.report(&about, unproved(model, consent, &uses));
        }
    }
    for claim in model.claimed_in_any_role(Basis::Consent) {
        let named = claim.word.detail("consent");
        let asked = claim.by.iter().any(|&id| model.decides(id)) || named.is_hole();
        if asked && named.is_lacking() {
            findings.report(&model.about(&claim.by), unnamed(model, &claim));
        }
    }
}

/// A processor asks for it and keeps the record.
fn is_kept_by_processor(model: &Model, consent: DeclId) -> bool {
    model.own(consent, "asked_by").refs().any(|(_, party)| model.taker_role(party) == TakerRole::Processor)
}

fn unproved(model: &Model, consent: &Declaration, uses: &[Use<'_>]) -> Diagnostic {
    let finding = RULE
        .finding(
            format!("Nothing shows who gave the consent `{}`", consent.name),
            model.place(consent.id, "evidence"),
        )
        .label("no evidence");
    uses.iter()
        .fold(finding, |finding, one| {
            finding.related(one.span(), format!("`{}` rests on it", model.get(one.by).name))
        })
        .note("Whoever relies on consent has to show who gave it, when, to which words and how.")
        .help("add `evidence: \"address, time, version of the words and way of asking are logged\"`")
        .fix_if(fix::insert(model, consent.id, "evidence", "unstated"))
}

fn unnamed(model: &Model, claim: &Claimed<'_>) -> Diagnostic {
    let gathered = model.gathered(&claim.by);
    let named = names(model, &gathered);
    let rests = verb(&gathered, "rests");
    RULE.finding(format!("{named} {rests} on consent, and nothing says which"), claim.entry.span)
        .label("names no consent")
        .note("Whoever relies on consent has to show who gave it, when, to which words and how.")
        .help("declare a `consent` with `given`, `evidence` and `withdraw`, and write `consent(its_name)`")
}
