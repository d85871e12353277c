//! People who work for the controller itself are no processors.
//!
//! A recipient whose organisation is ours is a department.

use crate::diagnostic::Severity;
use crate::model::party::TakerRole;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `own-staff-as-processor`
pub static RULE: Rule = Rule {
    code: "own-staff-as-processor",
    severity: Severity::Hint,
    provisions: &["GDPR 29", "GDPR 4(10)"],
    explanation: Explanation {
        asks: "Own staff and departments are not declared as processors.",
        why: "Employees act under the authority of the controller; a processor is somebody else, with a \
              contract.",
        blind: "It only looks at the named organisation. Another company of the group is somebody else.",
        related: &[],
        fails: include_str!("../../../../tests/rules/processors/own-staff-as-processor/fails.priv"),
        passes: include_str!("../../../../tests/rules/processors/own-staff-as-processor/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for recipient in model.of_kind(Kind::Recipient) {
        let company = model.company(recipient.id);
        let own = company != recipient.id && model.is_ours(company);
        if own && model.taker_role(recipient.id) == TakerRole::Processor {
            let finding = RULE
                .finding(
                    format!(
                        "`{}` belongs to `{}`, and is declared as a processor",
                        recipient.name,
                        model.get(company).name
                    ),
                    model.place(recipient.id, "role"),
                )
                .label("own staff works under the authority of the controller")
                .related(model.place(recipient.id, "organisation"), "our own organisation")
                .note("A processor is a separate body; staff and departments are part of the controller.")
                .help("drop the recipient, and name the department in `aliases` or `access`");
            findings.report(&[recipient.id], finding);
        }
    }
}
