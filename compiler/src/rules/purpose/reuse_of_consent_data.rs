//! What people agreed to is not stretched by an assessment.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `reuse-of-consent-data`
pub static RULE: Rule = Rule {
    code: "reuse-of-consent-data",
    severity: Severity::Warning,
    provisions: &["GDPR 6(4)", "EDPB 05/2020"],
    explanation: Explanation {
        asks: "Data collected on consent is used for a further purpose on a new consent or a law.",
        why: "Consent is to one purpose; using the data for another one takes the choice back.",
        blind: "It looks at activities that name one on consent as their source and have an assessment \
              of compatibility. It is silent for a consent or law of its own, and where all data is \
              anonymous.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/reuse-of-consent-data/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/reuse-of-consent-data/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let own = [Basis::Consent, Basis::LegalObligation, Basis::PublicTask];
        let data = model.data(processing.id);
        let anonymous = data.iter().all(|&data| !model.is_personal(data) || made_anonymous(model, data));
        let assessed = model.assessments(processing.id, "compatibility");
        let excused = own.iter().any(|&basis| model.claims(processing.id, basis))
            || model.fact(processing.id, "necessity").has_word("law");
        if assessed.is_empty() || excused || anonymous {
            continue;
        }
        for (entry, origin) in model.reuses(processing.id) {
            let further = model.further_purposes(processing.id, origin);
            if further.is_empty() || !model.claims(origin, Basis::Consent) {
                continue;
            }
            let message = format!(
                "`{}` uses again what people consented to for `{}`",
                processing.name,
                model.get(origin).name
            );
            let finding = RULE
                .finding(message, entry.span)
                .label("collected on consent")
                .related(model.place(origin, "basis"), "the consent")
                .related(model.get(assessed[0]).span, "the assessment that is to carry it")
                .note("For data collected on consent the law asks for a new consent or a law, not for an assessment.")
                .help("ask again, or leave this data out");
            findings.report(&model.about(&[processing.id]), finding);
        }
    }
}

fn made_anonymous(model: &Model, data: DeclId) -> bool {
    model.get(data).kind == Kind::Data && model.own(data, "made_by").has_word("anonymise")
}
