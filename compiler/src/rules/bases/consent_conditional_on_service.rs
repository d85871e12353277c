//! Consent is not the price of a service that does not need it.
//!
//! It looks at purposes that serve the provider: marketing, advertising, analytics,
//! improvement, enrichment, sale and training. An alternative leaves a note.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `consent-conditional-on-service`
pub static RULE: Rule = Rule {
    code: "consent-conditional-on-service",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)(a)", "GDPR 7(2)", "GDPR 7(4)", "C-252/21", "EDPB 08/2024"],
    explanation: Explanation {
        asks: "No service is refused because somebody does not consent to what the service does not \
              need.",
        why: "A yes without which nothing is to be had is not given freely.",
        blind: "It goes by the classes of the purposes and by `required_for_service`. Where an \
              alternative is stated it only notes that \"consent or pay\" needs an assessment of its \
              own. It is silent where the activity is stated to be the service itself, by `core: true` \
              and `necessity`.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/consent-conditional-on-service/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/consent-conditional-on-service/passes.priv"),
    },
    check,
};

/// Purposes that a service can do without.
const NOT_NEEDED: [&str; 7] =
    ["marketing", "advertising", "analytics", "improvement", "enrichment", "sale_of_data", "ai_training"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    asked_for_by_people(model, findings);
    for consent in model.of_kind(Kind::Consent) {
        let required = model.own(consent.id, "required_for_service");
        if required.bool() != Some(true) {
            continue;
        }
        let mut beyond = model.consent_purposes(consent.id);
        beyond.retain(|&purpose| NOT_NEEDED.iter().any(|word| model.is_kind_of(purpose, word)));
        let asked = model.asked_for(consent.id);
        let core = |&id: &DeclId| {
            model.fact(id, "core").bool() == Some(true) && model.fact(id, "necessity").is_stated()
        };
        if beyond.is_empty() || (!asked.is_empty() && asked.iter().all(core)) {
            continue;
        }
        let message =
            format!("`{}` makes the service depend on a yes to {}", consent.name, names(model, &beyond));
        let mut finding = RULE
            .finding(message, model.place(consent.id, "required_for_service"))
            .label("no service without it");
        let alternative = model.own(consent.id, "alternative");
        if alternative.is_stated() {
            finding.severity = Severity::Note;
            finding = finding
                .related(model.place(consent.id, "alternative"), "the alternative")
                .note("Whether an alternative makes the choice free needs an assessment of its own.");
        } else {
            finding = finding
                .note("Consent is not freely given if a service depends on it without needing it.")
                .help("write `required_for_service: false`, or state the `alternative` for those who refuse");
        }
        if model.rests_on_special_consent(&asked) {
            finding.provisions.extend(["GDPR 9(1)", "GDPR 9(2)(a)"]);
        }
        let about: Vec<DeclId> = [consent.id].into_iter().chain(model.about(&asked)).collect();
        findings.report(&about, finding);
    }
}

/// What people ask for themselves.
const ASKED_FOR: &[&str] =
    &["order", "delivery", "account", "support", "service_provision", "service_message", "billing"];

/// Consent to what a person asked for: a contract or its preparation, or an interest.
fn asked_for_by_people(model: &Model, findings: &mut Findings) {
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        let purposes = model.purposes(processing.id);
        let asked =
            purposes.iter().find(|&&own| ASKED_FOR.iter().any(|word| model.is_kind_of(own, word))).copied();
        let Some(purpose) = asked.filter(|_| model.rests_only_on(processing.id, &[Basis::Consent])) else {
            continue;
        };
        let delicate = |data: DeclId| model.has_tag(data, "special") || model.has_tag(data, "criminal");
        let watched = model.data(processing.id).into_iter().any(delicate)
            || !model.fact(processing.id, "source").has_word("subject")
            || model.subjects(processing.id).iter().any(|&subject| model.has_trait(subject, "child"));
        let weighed = model.of_kind(Kind::Consent).any(|own| {
            model.own(own.id, "required_for_service").is_written()
                && model.asked_for(own.id).contains(&processing.id)
        });
        if watched || weighed || !model.fact(processing.id, "techniques").is_unknown() {
            continue;
        }
        let mut finding = RULE
            .finding(
                format!("`{}` asks consent for what people ask for themselves", processing.name),
                model.place(processing.id, "purpose"),
            )
            .label(format!("`{}`, and if they withdraw it?", model.get(purpose).name))
            .related(model.place(processing.id, "basis"), "rests on consent")
            .note("What a person orders or asks for rests on the contract or the steps before it; consent that can't be refused without losing it is not free.")
            .help("consider `contract(…)`, or a legitimate interest in answering");
        finding.severity = Severity::Note;
        findings.report(&model.about(&[processing.id]), finding);
    }
}
