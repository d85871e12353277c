//! A duty to tell about incidents leaves out some of the kinds that the law knows.

use crate::diagnostic::Severity;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `breach-kinds-incomplete`
pub static RULE: Rule = Rule {
    code: "breach-kinds-incomplete",
    severity: Severity::Note,
    provisions: &["GDPR 4(12)", "GDPR 33(1)"],
    explanation: Explanation {
        asks: "A duty to tell about incidents covers destruction, loss, alteration, disclosure and \
              access.",
        why: "The law counts all five as a breach; what a list leaves out may go untold.",
        blind: "It is silent where no kinds are listed, since then all are meant.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/breach-kinds-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/breach-kinds-incomplete/passes.priv"),
    },
    check,
};

/// The kinds of Art. 4(12).
const KINDS: &[&str] = &["destruction", "loss", "alteration", "disclosure", "access"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for breach in model.of_kind(Kind::Breach) {
        let of = model.own(breach.id, "of");
        let missing: Vec<String> =
            KINDS.iter().filter(|kind| !of.has_word(kind)).map(|kind| format!("`{kind}`")).collect();
        if !of.is_stated() || of.open || of.holes().next().is_some() || missing.is_empty() {
            continue;
        }
        let finding = RULE
            .finding(
                format!("`{}` leaves out {}", breach.name, listed(&missing)),
                model.place(breach.id, "of"),
            )
            .label("not all kinds of incident")
            .note("Destruction, loss, alteration, disclosure and access all count as a breach.")
            .help("add what is missing, or drop `of`: then every kind is meant");
        findings.report(&[breach.id], finding);
    }
}
