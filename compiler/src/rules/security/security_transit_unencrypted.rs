//! Personal data travels in plain text.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `security-transit-unencrypted`
pub static RULE: Rule = Rule {
    code: "security-transit-unencrypted",
    severity: Severity::Warning,
    provisions: &["GDPR 32(1)(a)"],
    explanation: Explanation {
        asks: "Data that moves between parties, or from a person, is encrypted on its way.",
        why: "Whoever stands on the way can read what is not encrypted.",
        blind: "It is silent where the transport is not stated, and on flows without personal data.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/security-transit-unencrypted/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/security-transit-unencrypted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for flow in model.of_kind(Kind::Flow) {
        let Some((entry, _)) = model.own(flow.id, "transport").word("plain") else { continue };
        let data = model.own(flow.id, "data");
        if data.is_stated() && !data.refs().any(|(_, data)| model.is_personal(data)) {
            continue;
        }
        let finding = RULE
            .finding(format!("`{}` travels unencrypted", flow.name), entry.span)
            .label("in plain text")
            .related(model.place(flow.id, "route"), "the way that the data goes")
            .note("Encryption is the first measure that the law names for data on its way.")
            .help("encrypt the way, and write `transport: encrypted`");
        findings.report(&[flow.id], finding);
    }
}
