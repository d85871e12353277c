//! Nobody has to send an identity document to use a right.
//!
//! Proof is asked only where there is reasonable doubt, and then as little as will do.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `rights-identification-excessive`
pub static RULE: Rule = Rule {
    code: "rights-identification-excessive",
    severity: Severity::Warning,
    provisions: &["GDPR 12(6)", "GDPR 12(2)", "GDPR 5(1)(c)", "EDPB 01/2022"],
    explanation: Explanation {
        asks: "Proof of identity is asked in case of doubt, and not by a copy of an identity document from \
              everybody.",
        why: "Asking everybody for a document keeps people from their rights and collects data that nobody \
              needs.",
        blind: "It looks for words for identity documents in several languages. Where the data is of high risk \
              and nothing lighter works, accept the finding with that reason.",
        related: &[],
        fails: include_str!("../../../../tests/rules/rights/rights-identification-excessive/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/rights-identification-excessive/passes.priv"),
    },
    check,
};

/// Words for documents that prove who somebody is.
const DOCUMENTS: &[&str] = &[
    "passport",
    "identity card",
    "id card",
    "identity document",
    "id document",
    "driving licence",
    "driver's license",
    "copy of id",
    "proof of identity",
    "ausweis",
    "reisepass",
    "carte d'identité",
    "pièce d'identité",
    "passeport",
    "identiteitsbewijs",
    "documento d'identità",
    "documento de identidad",
    "piece of identification",
    "pieces of identification",
    "approved identification",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let Some((entry, word)) = model.own(rights.id, "identity").word("always") else { continue };
        let document = word.detail("text").texts().any(|(_, text)| {
            text.variants.iter().any(|(_, words)| {
                let words = words.to_lowercase();
                DOCUMENTS.iter().any(|document| words.contains(document))
            })
        });
        let concerned = model.concerned(rights.id);
        let address = word.detail("text").texts().any(|(_, text)| {
            let words = text.main().to_lowercase();
            words == "address" || words.contains("postal address") || words.contains("adresse postale")
        });
        if address && !document && !concerned.is_empty() {
            let mut finding = RULE
                .finding(format!("`{}` asks everybody for an address", rights.name), entry.span)
                .label("for each request")
                .note("More data may be asked where there is reasonable doubt about who asks, and no more than needed.")
                .help("write `identity: in_doubt`");
            finding.severity = Severity::Note;
            findings.report(&[vec![rights.id], concerned.clone()].concat(), finding);
        }
        if document && !concerned.is_empty() {
            let finding = RULE
                .finding(format!("`{}` asks everybody for an identity document", rights.name), entry.span)
                .label("for each request")
                .note("More proof may be asked where there is reasonable doubt about who asks, and no more than needed.")
                .help("write `identity: in_doubt`; a login or an answer from the known address is often enough");
            findings.report(&[vec![rights.id], concerned].concat(), finding);
        }
    }
}
