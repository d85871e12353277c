//! The key of pseudonymous data lies where the data lies.

use crate::diagnostic::Severity;
use crate::graph::hop::contents;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `pseudonym-key-colocated`
pub static RULE: Rule = Rule {
    code: "pseudonym-key-colocated",
    severity: Severity::Warning,
    provisions: &["GDPR 4(5)", "GDPR 32"],
    explanation: Explanation {
        asks: "The key that ties pseudonyms to people is kept apart from the data.",
        why: "Pseudonyms protect only while whoever has the data lacks the key.",
        blind: "It looks at keys that are kept in a declared system, and can not see folders or rights \
              within it.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/pseudonym-key-colocated/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/pseudonym-key-colocated/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for data in model.of_kind(Kind::Data) {
        let Some((entry, word)) = model.own(data.id, "identity").word("pseudonymous") else { continue };
        let keys = word.detail("key").refs().map(|(_, key)| key);
        for system in keys.filter(|&key| model.get(key).kind == Kind::System) {
            if !contents(model, system).contains(&data.id) {
                continue;
            }
            let finding = RULE
                .finding(format!("The key of `{}` lies in the system that holds it", data.name), entry.span)
                .label("the key")
                .related(model.place(system, "holds"), "holds the data")
                .note("Pseudonyms protect only while the key is kept apart.")
                .help("keep the key in another system, with other people in charge");
            findings.report(&[data.id, system], finding);
        }
    }
}
