//! A duty to tell about incidents covers something other than personal data.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `breach-scope-not-personal-data`
pub static RULE: Rule = Rule {
    code: "breach-scope-not-personal-data",
    severity: Severity::Warning,
    provisions: &["GDPR 4(12)", "GDPR 33(2)"],
    explanation: Explanation {
        asks: "A duty to tell about incidents covers personal data.",
        why: "Confidential information and personal data overlap, but neither contains the other; an \
              incident with personal data has to be told in any case.",
        blind: "It fires where a duty covers terms of the glossary only. Their meaning in words is not \
              read.",
        related: &[],
        fails: include_str!("../../../../tests/rules/security/breach-scope-not-personal-data/fails.priv"),
        passes: include_str!("../../../../tests/rules/security/breach-scope-not-personal-data/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for breach in model.of_kind(Kind::Breach) {
        let concerning = model.own(breach.id, "concerning");
        let mut things = concerning.refs().peekable();
        let Some(&(entry, term)) = things.peek() else { continue };
        let words_only = things.all(|(_, id)| model.get(id).kind == Kind::Term);
        if !words_only || concerning.open || concerning.holes().next().is_some() {
            continue;
        }
        let finding = RULE
            .finding(
                format!(
                    "`{}` covers `{}`, which may leave personal data out",
                    breach.name,
                    model.get(term).name
                ),
                entry.span,
            )
            .label("a term of the glossary")
            .related(model.get(term).span, "defined here")
            .note("An incident with personal data is told, whether or not the data is confidential.")
            .help("name the data: `concerning: [personal data, …]`, or drop `concerning`");
        findings.report(&[breach.id], finding);
    }
}
