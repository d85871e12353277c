//! An obligation names the law that imposes it.
//!
//! A statutory period that the activity keeps to carries the citation as well. It
//! can't know whether the law cited really demands the processing.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::basis::Claimed;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legal-obligation-uncited`
pub static RULE: Rule = Rule {
    code: "legal-obligation-uncited",
    severity: Severity::Warning,
    provisions: &["GDPR 6(1)(c)", "GDPR 6(3)"],
    explanation: Explanation {
        asks: "A legal obligation names the law that imposes it.",
        why: "Only Union or Member State law can oblige a controller, and without its name nobody can \
              check what it demands.",
        blind: "It takes any citation, and only warns, since a law may oblige also where a text doesn't name it. Purposes \
              that a law seldom imposes, such as keeping off fraud, are pointed out. It is silent where the period of retention of the activity rests \
              on a cited law.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legal-obligation-uncited/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/legal-obligation-uncited/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed_in_any_role(Basis::LegalObligation) {
        let law = claim.word.detail("law");
        let asked = claim.by.iter().any(|&id| model.decides(id)) || law.is_hole();
        if asked && model.is_uncited(law) && !claim.by.iter().all(|&id| model.keeps_by_law(id)) {
            findings.report(&model.about(&claim.by), finding(model, &claim));
            for (processing, purpose) in
                claim.by.iter().filter_map(|&id| Some((id, seldom_imposed(model, id)?)))
            {
                findings.report(&model.about(&[processing]), doubtful(model, processing, purpose));
            }
        }
    }
}

/// What the controller usually does for an interest of its own.
const SELDOM_IMPOSED: &[&str] =
    &["fraud_prevention", "improvement", "marketing", "advertising", "personalisation"];

/// The purpose of a processing that laws seldom impose.
fn seldom_imposed(model: &Model, processing: DeclId) -> Option<DeclId> {
    let purposes = model.purposes(processing);
    purposes.into_iter().find(|&own| SELDOM_IMPOSED.iter().any(|word| model.is_kind_of(own, word)))
}

fn doubtful(model: &Model, processing: DeclId, purpose: DeclId) -> Diagnostic {
    let (name, purpose) = (&model.get(processing).name, &model.get(purpose).name);
    RULE.finding(
        format!("`{name}` rests on a legal duty, and `{purpose}` seldom is one"),
        model.place(processing, "purpose"),
    )
    .label("which law asks for this?")
    .related(model.place(processing, "basis"), "a duty, without its law")
    .note("What a law only allows, or what serves the organisation itself, rests on a legitimate interest.")
    .help("name the law that demands it, or write `legitimate_interest(\"…\")`")
}

fn finding(model: &Model, claim: &Claimed<'_>) -> Diagnostic {
    let named = names(model, &model.gathered(&claim.by));
    RULE.finding(format!("Nothing says which law demands {named}"), claim.entry.span)
        .label("an obligation without its law")
        .note("The obligation has to come from Union or Member State law, which is named.")
        .help("write `legal_obligation(law(FR, \"Code de commerce, art. L123-22\", requires))` with the act and article")
}
