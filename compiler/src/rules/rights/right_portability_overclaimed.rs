//! A promise of portability goes beyond the law where no consent or contract carries the
//! data.
//!
//! Such a promise is allowed, and binds.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule, lexicon};
use crate::schema::Kind;

/// `right-portability-overclaimed`
pub static RULE: Rule = Rule {
    code: "right-portability-overclaimed",
    severity: Severity::Warning,
    provisions: &["GDPR 20(1)", "GDPR 20(3)", "WP242"],
    explanation: Explanation {
        asks: "Portability is promised in own words only where it exists, or is said to be voluntary.",
        why: "The right exists for data given on consent or a contract; a broader promise misleads, or binds \
              the one who made it.",
        blind: "It can't know whether the promise is meant. It is silent where the text says that it is \
              voluntary.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/right-portability-overclaimed/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/right-portability-overclaimed/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some((entry, text)) = model.promised(rights.id, "portability") else { continue };
        let concerned = model.concerned(rights.id);
        let others =
            [Basis::LegalObligation, Basis::VitalInterests, Basis::PublicTask, Basis::LegitimateInterest];
        let beyond = concerned.iter().all(|&processing| model.rests_only_on(processing, &others));
        if !concerned.is_empty() && beyond && !lexicon::is_voluntary(text) {
            findings.report(
                &[vec![rights.id], concerned.clone()].concat(),
                finding(model, rights, entry.span, &concerned),
            );
        }
    }
}

fn finding(
    model: &Model,
    rights: &Declaration,
    span: crate::source::Span,
    concerned: &[DeclId],
) -> Diagnostic {
    RULE.finding(format!("`{}` promises portability where the law doesn't give it", rights.name), span)
        .label("a promise in own words")
        .related(model.place(concerned[0], "basis"), "no consent and no contract")
        .note("The right to data portability exists for data that people gave on consent or a contract.")
        .help("limit it with `for: …`, say that it is voluntary, or remove the line")
}
