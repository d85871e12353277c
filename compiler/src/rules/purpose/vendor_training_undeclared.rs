//! If a vendor trains on the data, the policy says so.

use crate::diagnostic::Severity;
use crate::graph::hop::Place;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `vendor-training-undeclared`
pub static RULE: Rule = Rule {
    code: "vendor-training-undeclared",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(b)", "GDPR 28(10)", "GDPR 13(1)(c)", "EDPB 28/2024"],
    explanation: Explanation {
        asks: "Training by a recipient on the data that it gets is the purpose of a declared activity.",
        why: "People do not expect that their data teaches a model of somebody else.",
        blind: "It rests on the stated purposes of the recipient, and is silent where they are unknown \
              or none, and where only anonymous data arrives.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/vendor-training-undeclared/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/vendor-training-undeclared/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    if model.processings().any(|one| model.has_purpose(one.id, "ai_training")) {
        return;
    }
    for recipient in model.of_kind(Kind::Recipient) {
        let mut own = model.own(recipient.id, "own_purposes").refs();
        let Some((entry, _)) = own.find(|(_, purpose)| model.is_kind_of(*purpose, "ai_training")) else {
            continue;
        };
        let here = Place::Declared(recipient.id);
        let mut arriving = policy.graph.reach.at(here).map(|(label, _)| label.data);
        let Some(data) = arriving.find(|&data| model.is_personal(data)) else { continue };
        let mut finding = RULE
            .finding(
                format!("`{}` trains on `{}`, and no activity says so", recipient.name, model.get(data).name),
                entry.span,
            )
            .label("training for itself");
        if let Some(hop) = policy.graph.arriving(here).map(|(_, hop)| hop).next() {
            finding = finding.related(hop.span, "the data arrives by this way");
        }
        let finding =
            finding.note("Passing data on for training is a purpose of its own that people are told.").help(
                "have it switched off and write `own_purposes: none`, or declare the activity with its basis",
            );
        findings.report(&[recipient.id], finding);
    }
}
