//! Data is used again only for what it was collected for, or for what is
//! compatible with that.
//!
//! Consent of its own, a duty in law, an assessment of compatibility, and
//! safeguarded research or archiving each allow the further purpose. What merely
//! follows from the first use, such as collecting what is owed, is none.

use crate::diagnostic::Severity;
use crate::model::activity::Basis;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `secondary-use-incompatible`
pub static RULE: Rule = Rule {
    code: "secondary-use-incompatible",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(b)", "GDPR 6(4)", "C-77/21"],
    explanation: Explanation {
        asks: "A further purpose is compatible with the first one, as an assessment shows, or rests on \
              consent or a law.",
        why: "People gave their data for one thing; another use may take them by surprise.",
        blind: "It looks at activities that name another activity as their source. It takes invoices, the \
              collection of what is owed, complaints, requests about rights, claims and backups for steps that \
              follow from the first use; of other uses it cannot see whether they are only a step. It is silent \
              where a duty in law demands the further use.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/secondary-use-incompatible/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/secondary-use-incompatible/passes.priv"),
    },
    check,
};

/// Purposes that follow from whatever was begun with the data.
const STEPS: &[&str] = &["billing", "complaint_handling", "rights_handling", "legal_claims", "backup"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|one| model.decides(one.id)) {
        if is_allowed(model, processing.id) {
            continue;
        }
        for (entry, origin) in model.reuses(processing.id) {
            let mut further = model.further_purposes(processing.id, origin);
            further.retain(|&purpose| !STEPS.iter().any(|step| model.is_kind_of(purpose, step)));
            if further.is_empty() {
                continue;
            }
            let message = format!(
                "`{}` uses for {} what `{}` collected for something else",
                processing.name,
                names(model, &further),
                model.get(origin).name,
            );
            let finding = RULE
                .finding(message, entry.span)
                .label("used again")
                .related(model.place(origin, "purpose"), "for this it was collected")
                .related(model.place(processing.id, "purpose"), "and this is the further purpose")
                .note("A further purpose has to be compatible with the first, unless consent or a law allows it.")
                .help("declare an `assessment` with `type: compatibility` that weighs the five factors of Art. 6(4)");
            let mut about = model.about(&[processing.id]);
            about.push(origin);
            findings.report(&about, finding);
        }
    }
}

/// Whether something allows any further purpose of an activity.
fn is_allowed(model: &Model, id: DeclId) -> bool {
    let privileged = ["research", "statistics", "archiving"].iter().any(|word| model.has_purpose(id, word));
    !model.assessments(id, "compatibility").is_empty()
        || model.bases(id).any(|(basis, _, _)| matches!(basis, Basis::Consent | Basis::LegalObligation))
        || model.fact(id, "necessity").has_word("law")
        || (privileged && model.is_safeguarded(id))
}
