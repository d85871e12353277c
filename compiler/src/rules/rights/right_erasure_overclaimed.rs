//! An unconditional promise of erasure does not reach data that a law keeps.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::model::activity::Basis;
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `right-erasure-overclaimed`
pub static RULE: Rule = Rule {
    code: "right-erasure-overclaimed",
    severity: Severity::Hint,
    provisions: &["GDPR 17(3)(b)", "GDPR 17(3)(e)"],
    explanation: Explanation {
        asks: "Erasure is promised without conditions only where no law makes the organisation keep the \
              data.",
        why: "Data that a law wants kept cannot be erased on request, and a promise that cannot be kept \
              misleads.",
        blind: "It reads promises in own words; words of condition such as \"unless\", \"under \
              conditions\" or \"where the law\" are taken for a limit, in several languages. It looks at \
              activities that rest on a legal duty or a public task, or are kept by law.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/right-erasure-overclaimed/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-erasure-overclaimed/passes.priv"),
    },
    check,
};

/// Words by which a text confines a promise, in lower case.
const LIMITS: &[&str] = &[
    "unless",
    "except",
    "condition",
    "law",
    "legal",
    "where ",
    "if ",
    "sauf",
    "loi",
    "légal",
    "außer",
    "gesetz",
    "sofern",
    "soweit",
    "tenzij",
    "wet",
    "salvo",
    "legge",
    "ley",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some((entry, text)) = model.promised(rights.id, "erasure") else { continue };
        let words = text.to_lowercase();
        if LIMITS.iter().any(|limit| words.contains(limit)) || model.is_guarded(rights.id, entry) {
            continue;
        }
        let kept: Vec<DeclId> = model
            .concerned(rights.id)
            .into_iter()
            .filter(|&id| {
                model.rests_only_on(id, &[Basis::LegalObligation, Basis::PublicTask])
                    || model.keeps_by_law(id)
            })
            .collect();
        let Some(&first) = kept.first() else { continue };
        let finding = RULE
            .finding(
                format!(
                    "`{}` promises to erase what {} has to keep",
                    rights.name,
                    names(model, &model.gathered(&kept))
                ),
                entry.span,
            )
            .label("without a condition")
            .related(model.place(first, "retention"), "kept because of a law")
            .note("Erasure does not reach data that a law makes the controller keep.")
            .help("write `erasure: as_law`, or name the exception in the text");
        findings.report(&[vec![rights.id], kept].concat(), finding);
    }
}
