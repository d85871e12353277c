//! A period that is stated to have no reason has none.

use crate::diagnostic::Severity;
use crate::model::value::Value;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `retention-unjustified`
pub static RULE: Rule = Rule {
    code: "retention-unjustified",
    severity: Severity::Error,
    provisions: &["GDPR 5(1)(e)"],
    explanation: Explanation {
        asks: "Every period of retention has a reason.",
        why: "Data is kept as long as its purpose needs it; a period for which the policy itself states \
              no reason is longer than that.",
        blind: "It looks for `because none` only. Whether a stated reason is a good one it cannot know, \
              and a period without `because` rests on the purpose.",
        related: &["retention-indefinite"],
        fails: include_str!("../../../../tests/rules/retention/retention-unjustified/fails.priv"),
        passes: include_str!("../../../../tests/rules/retention/retention-unjustified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let Some(period) = written.period() else { continue };
        let Some(none) = period.because.iter().find(|entry| matches!(entry.value, Value::None)) else {
            continue;
        };
        let finding = RULE
            .finding(
                format!("`{}` keeps data for a time that nothing asks for", model.get(written.by).name),
                written.entry.span,
            )
            .label("no longer than needed?")
            .related(none.span, "stated to be none")
            .note("Data is kept no longer than the purposes need it.")
            .help("shorten the period to what the purpose needs, or state the reason in `because`");
        let about: Vec<_> = [written.by].into_iter().chain(model.processings_under(written.by)).collect();
        findings.report(&about, finding);
    }
}
