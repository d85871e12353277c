//! A human who cannot change a decision is no human review.

use crate::diagnostic::Severity;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `adm-nominal-human-review`
pub static RULE: Rule = Rule {
    code: "adm-nominal-human-review",
    severity: Severity::Warning,
    provisions: &["GDPR 22(3)", "WP251"],
    explanation: Explanation {
        asks: "The person who reviews an automated decision can change it, and looks at each case that is \
              contested.",
        why: "A review that only signs what the machine decided protects nobody.",
        blind: "It reads the text of `human` for words that take the review back, in several languages; \
              what reviewers do in fact it cannot see.",
        related: &["adm-safeguards-missing"],
        fails: include_str!("../../../../tests/rules/rights/adm-nominal-human-review/fails.priv"),
        passes: include_str!("../../../../tests/rules/rights/adm-nominal-human-review/passes.priv"),
    },
    check,
};

/// Words by which a review is none, in lower case.
const NOMINAL: &[&str] = &[
    "cannot change",
    "can't change",
    "can not change",
    "no authority",
    "without authority",
    "not allowed to change",
    "does not change",
    "doesn't change",
    "sample",
    "spot check",
    "spot-check",
    "random check",
    "formal check",
    "rubber",
    "confirms the result",
    "signs off",
    "échantillon",
    "sans pouvoir",
    "ne peut pas modifier",
    "stichprobe",
    "ohne befugnis",
    "nicht ändern",
    "steekproef",
    "muestra",
    "campione",
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for decision in
        model.of_kind(Kind::Decision).filter(|own| model.own(own.id, "type").has_word("automated"))
    {
        for (entry, text) in model.own(decision.id, "human").texts() {
            let words = text.main().to_lowercase();
            if !NOMINAL.iter().any(|nominal| words.contains(nominal)) {
                continue;
            }
            let finding = RULE
                .finding(format!("The human behind `{}` does not decide", decision.name), entry.span)
                .label("no power to change the result")
                .note("Human intervention counts if it is done by somebody with the competence and the data to change the decision.")
                .help("say who can change the result, or treat the decision as automated: `human: none`");
            findings.report(&[vec![decision.id], model.users_of(decision.id)].concat(), finding);
        }
    }
}
