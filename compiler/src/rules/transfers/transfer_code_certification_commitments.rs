//! A code or certificate covers a transfer only with commitments of the importer.

use super::claimed::claimed;
use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `transfer-code-certification-commitments`
pub static RULE: Rule = Rule {
    code: "transfer-code-certification-commitments",
    severity: Severity::Error,
    provisions: &["GDPR 46(2)(e)", "GDPR 46(2)(f)", "EDPB 04/2021", "EDPB 07/2022"],
    explanation: Explanation {
        asks: "An importer under a code of conduct or a certificate has bound itself by contract.",
        why: "Codes and certificates are adopted in the Union; abroad they hold because the importer \
              promises to keep them.",
        blind: "It looks for a contract of the importer and can not see whether the scheme is approved \
              for transfers.",
        related: &[],
        fails: include_str!(
            "../../../../tests/rules/transfers/transfer-code-certification-commitments/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/transfers/transfer-code-certification-commitments/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for claim in claimed(policy, &["code", "certification"]) {
        let bare = |end: &&&crate::graph::transfer::Transfer| {
            model.get(end.importer).kind == crate::schema::Kind::Recipient
                && !model.own(end.importer, "contract").is_stated()
        };
        let Some(end) = claim.ends.iter().find(bare) else { continue };
        let finding = RULE
            .finding(
                format!("`{}` made no binding commitment to the scheme", model.get(end.importer).name),
                claim.entry.span,
            )
            .label("covers a transfer only with commitments of the importer")
            .related(model.place(end.importer, "contract"), "no contract is stated")
            .note(
                "A code or certificate covers a transfer together with binding commitments of the importer.",
            )
            .help("state the `contract` by which the importer binds itself");
        findings.report(&claim.about(), finding);
    }
}
