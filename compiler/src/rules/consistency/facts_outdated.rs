//! The law tables were read on a day.
//!
//! Asked for a day long after it, they may lack what has changed since.

use crate::diagnostic::Severity;
use crate::law::TABLES_DATE;
use crate::rules::{Explanation, Findings, Policy, Rule};
use jiff::Span;

/// `facts-outdated`
pub static RULE: Rule = Rule {
    code: "facts-outdated",
    severity: Severity::Note,
    provisions: &["GDPR 45(9)", "GDPR 24(1)"],
    explanation: Explanation {
        asks: "The day whose law is asked for lies within half a year of the day on which the law tables \
              were read.",
        why: "Adequacy decisions, ages and periods change; a verdict on old tables may be wrong.",
        blind: "It knows the date of the tables and the day that is asked for, and not what has changed. \
              At the default day it is silent, and also for days in the past.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/facts-outdated/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/facts-outdated/passes.priv"),
    },
    check,
};

/// So many months after the tables were read they count as old.
const MONTHS: i32 = 6;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let Ok(limit) = TABLES_DATE.checked_add(Span::new().months(MONTHS)) else { return };
    let place = model.speaker.or_else(|| {
        let first = model.declarations.get(model.library as usize)?;
        Some(first.id)
    });
    let Some(place) = place.filter(|_| policy.law.on > limit) else { return };
    let finding = RULE
        .finding(
            format!("The law tables are of {TABLES_DATE}, and {} is asked for", policy.law.on),
            model.get(place).span,
        )
        .label("checked against older law")
        .note("What has changed since the tables were read is not known here.")
        .help("use a newer version of the compiler, or ask for an earlier day with `--as-of`");
    findings.report(&[place], finding);
}
