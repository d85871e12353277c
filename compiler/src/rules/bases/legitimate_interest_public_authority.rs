//! A public authority does not balance interests in carrying out its tasks.
//!
//! What is ancillary to the task (`core: false`) is noted only, since some states
//! read the exception narrowly.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::activity::Basis;
use crate::model::basis::Claimed;
use crate::model::{DeclId, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `legitimate-interest-public-authority`
pub static RULE: Rule = Rule {
    code: "legitimate-interest-public-authority",
    severity: Severity::Error,
    provisions: &["GDPR 6(1)"],
    explanation: Explanation {
        asks: "A public authority does not rest its tasks on legitimate interests.",
        why: "The law gives authorities their tasks and the data for them; they may not weigh their \
              own interests against those of people.",
        blind: "It goes by `type: public_body`. For what is stated to lie outside the tasks it is a \
              note; a company owned by the state is a company.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/legitimate-interest-public-authority/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/bases/legitimate-interest-public-authority/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in model.claimed(Basis::LegitimateInterest) {
        for ancillary in [false, true] {
            let by: Vec<DeclId> = claim
                .by
                .iter()
                .copied()
                .filter(|&id| {
                    let body = model
                        .controller(id)
                        .is_some_and(|body| model.own(body, "type").has_word("public_body"));
                    body && (model.fact(id, "core").bool() == Some(false)) == ancillary
                })
                .collect();
            if !by.is_empty() {
                findings.report(&model.about(&by), finding(model, &claim, &by, ancillary));
            }
        }
    }
}

fn finding(model: &Model, claim: &Claimed<'_>, by: &[DeclId], ancillary: bool) -> Diagnostic {
    let named = names(model, &model.gathered(by));
    let message = format!("The public body behind {named} weighs its own interests");
    let mut finding = RULE.finding(message, claim.entry.span).label("a legitimate interest");
    if let Some(body) = model.controller(by[0]) {
        finding = finding
            .related(model.place(body, "type"), format!("`{}` is a public body", model.get(body).name));
    }
    if ancillary {
        finding.severity = Severity::Note;
        return finding.note(
            "Outside its tasks a public body may have such interests; some Member States read this narrowly.",
        );
    }
    finding
        .note("Public authorities cannot use this basis in the performance of their tasks (Art. 6(1), second subparagraph).")
        .help("state the task or duty in law, or write `core: false` if it lies outside the tasks")
}
