//! An assessment of compatibility weighs five factors.

use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `compatibility-factors-incomplete`
pub static RULE: Rule = Rule {
    code: "compatibility-factors-incomplete",
    severity: Severity::Warning,
    provisions: &["GDPR 6(4)"],
    explanation: Explanation {
        asks: "An assessment of compatibility weighs the link, the context, the nature of the data, the \
              consequences and the safeguards.",
        why: "The law names the five, and a result that leaves one out is not shown.",
        blind: "It reads the points of the assessment, not what they say. It is silent where the \
              assessment failed, or lists points in words of its own.",
        related: &[],
        fails: include_str!("../../../../tests/rules/purpose/compatibility-factors-incomplete/fails.priv"),
        passes: include_str!("../../../../tests/rules/purpose/compatibility-factors-incomplete/passes.priv"),
    },
    check,
};

const FACTORS: [(&str, &str); 5] = [
    ("link", "the link"),
    ("context", "the context"),
    ("nature", "the nature of the data"),
    ("consequences", "the consequences"),
    ("safeguards", "the safeguards"),
];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for assessment in model.of_kind(Kind::Assessment) {
        let considers = model.own(assessment.id, "considers");
        let free = considers.open || considers.broken || considers.texts().next().is_some();
        if free
            || !model.own(assessment.id, "type").has_word("compatibility")
            || model.own(assessment.id, "outcome").has_word("failed")
        {
            continue;
        }
        let missing: Vec<String> = FACTORS
            .iter()
            .filter(|(factor, _)| !considers.has_word(factor))
            .map(|(_, what)| (*what).to_owned())
            .collect();
        if missing.is_empty() {
            continue;
        }
        let message = format!("The assessment `{}` does not weigh {}", assessment.name, listed(&missing));
        let finding = RULE
            .finding(message, model.place(assessment.id, "considers"))
            .label("not all five factors")
            .note(
                "Compatibility is judged by link, context, nature of the data, consequences and safeguards.",
            )
            .help("add what is missing to `considers`, such as `context(\"…\")`");
        let of = model.own(assessment.id, "of").refs().map(|(_, id)| id);
        let about: Vec<DeclId> = [assessment.id].into_iter().chain(of).collect();
        findings.report(&about, finding);
    }
}
