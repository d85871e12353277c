//! A processor has no legal basis of its own.
//!
//! What it does rests on the basis of its client and on the contract with it.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `processor-with-basis`
pub static RULE: Rule = Rule {
    code: "processor-with-basis",
    severity: Severity::Warning,
    provisions: &["GDPR 28(3)", "GDPR 6(1)", "GDPR 4(8)"],
    explanation: Explanation {
        asks: "Work for a client states no legal basis of Art. 6.",
        why: "The basis is for the controller to choose and to explain; a processor that claims one acts \
              as if it decided itself.",
        blind: "It looks at bases that are written on the activity or a part of it in the role of a \
              processor, and not at those that defaults bring.",
        related: &[],
        fails: include_str!("../../../../tests/rules/bases/processor-with-basis/fails.priv"),
        passes: include_str!("../../../../tests/rules/bases/processor-with-basis/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for activity in model.of_kind(Kind::Activity).flat_map(|activity| model.family(activity.id)) {
        let Some(entry) = model.own(activity, "basis").first() else { continue };
        let Some((role, _)) = model.fact(activity, "role").word("processor") else { continue };
        let finding = RULE
            .finding(format!("`{}` is work for a client, and claims a legal basis", model.get(activity).name), entry.span)
            .label("a basis of our own")
            .related(role.span, "in the role of a processor")
            .note("A processor acts on the instructions of its client, on the client's basis; the contract of Art. 28(3) binds both.")
            .help("remove `basis`, or write `role: controller` if you decide about this yourself");
        findings.report(&[activity, model.activity_of(activity)], finding);
    }
}
