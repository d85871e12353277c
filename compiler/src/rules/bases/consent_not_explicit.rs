//! Special categories, automated decisions and transfers on consent need an
//! explicit one.
//!
//! Another condition of the same provision beside it silences the rule.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::consent::{Reliance, Use};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `consent-not-explicit`
pub static RULE: Rule = Rule {
    code: "consent-not-explicit",
    severity: Severity::Error,
    provisions: &["GDPR 9(2)(a)", "GDPR 22(2)(c)", "GDPR 49(1)(a)"],
    explanation: Explanation {
        asks: "A consent to special categories of data, to an automated decision or to a transfer \
              without safeguards is explicit.",
        why: "Where more is at stake a nod is not enough: people state in words of their own act what \
              they agree to.",
        blind: "It rests on `explicit: true` and cannot see the form. It is silent where another \
              condition of the same provision is stated.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-not-explicit/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-not-explicit/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for consent in model.of_kind(Kind::Consent) {
        let explicit = model.own(consent.id, "explicit");
        if explicit.broken || explicit.bool() == Some(true) {
            continue;
        }
        let mut uses = model.consent_uses(consent.id);
        uses.retain(|one| one.reliance != Reliance::Basis && !has_alternative(one));
        if uses.is_empty() {
            continue;
        }
        let by: Vec<DeclId> = uses.iter().map(|one| one.by).collect();
        let about: Vec<DeclId> = [consent.id].into_iter().chain(by).collect();
        findings.report(&about, finding(model, consent, &uses));
    }
}

/// Whether something else in the same field allows it as well.
fn has_alternative(one: &Use<'_>) -> bool {
    one.fact.stated().any(|entry| {
        entry.span != one.entry.span && entry.any == one.entry.any && one.entry.cases.within(&entry.cases)
    })
}

fn finding(model: &Model, consent: &Declaration, uses: &[Use<'_>]) -> Diagnostic {
    let denied = model.own(consent.id, "explicit").bool() == Some(false);
    let message = if denied {
        format!("The consent `{}` is not explicit", consent.name)
    } else {
        format!("Nothing says that the consent `{}` is explicit", consent.name)
    };
    let finding = RULE.finding(message, model.place(consent.id, "explicit")).label("a plain consent");
    uses.iter()
        .fold(finding, |finding, one| {
            let what = match one.reliance {
                Reliance::SpecialCategories => "the use of special categories in",
                Reliance::Decision => "the automated decision",
                Reliance::Transfer => "the transfer",
                Reliance::Basis => "the basis of",
            };
            finding.related(one.span(), format!("{what} `{}` rests on it", model.get(one.by).name))
        })
        .note("It has to be explicit: a separate statement, a signature or a second step.")
        .help("ask for it separately, then write `explicit: true`")
        .fix_if(fix::insert(model, consent.id, "explicit", "unstated"))
}
