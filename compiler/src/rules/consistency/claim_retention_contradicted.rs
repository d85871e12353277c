//! A promise of deletion is kept by every period that it is about.

use super::promise::{Promise, promises};
use crate::diagnostic::Severity;
use crate::graph::hop::contents;
use crate::model::value::{Quantity, Value};
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `claim-retention-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-retention-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 13(2)(a)", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "Where deletion is promised within a time, no activity or system keeps the data longer.",
        why: "A time that is promised and not kept is worse than a longer one that is stated.",
        blind: "It compares lengths of stated periods with the same start, or with a promise that names \
              none. Periods of other data it leaves alone.",
        related: &["deletion-bound-exceeded"],
        fails: include_str!("../../../../tests/rules/consistency/claim-retention-contradicted/fails.priv"),
        passes: include_str!("../../../../tests/rules/consistency/claim-retention-contradicted/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for promise in promises(model, "always", "deletion") {
        let Some((within, span)) = within(&promise) else { continue };
        for written in model.written_periods() {
            if !is_meant(model, &promise, written.by) {
                continue;
            }
            let Some(kept) = written.period().and_then(|period| period.quantity()) else { continue };
            let longer = kept.least_days().zip(within.most_days()).is_some_and(|(least, most)| least > most);
            if !longer {
                continue;
            }
            let finding = RULE
                .finding(
                    format!(
                        "`{}` promises deletion earlier than `{}` deletes",
                        promise.by.name,
                        model.get(written.by).name
                    ),
                    span,
                )
                .label("the promise")
                .related(written.entry.span, "kept until here")
                .note("What a policy promises has to agree with what it describes.")
                .help("correct the promise or the period");
            findings.report(&[promise.by.id, written.by], finding);
            break;
        }
    }
}

fn within(promise: &Promise<'_>) -> Option<(Quantity, Span)> {
    let entry = promise.word.detail("within").first()?;
    let time = match &entry.value {
        Value::Quantity(quantity) => *quantity,
        Value::Period(period) => period.quantity()?,
        _ => return None,
    };
    Some((time, entry.span))
}

/// Whether a period is that of something a promise names, or of the data that it names.
fn is_meant(model: &Model, promise: &Promise<'_>, by: DeclId) -> bool {
    let of = promise.word.detail("of");
    let held = match model.get(by).kind {
        Kind::System => contents(model, by),
        Kind::Activity | Kind::Part => model.data(by),
        _ => return false,
    };
    !of.is_written()
        || promise.names(model, by)
        || held.iter().any(|&data| of.refs().any(|(_, named)| model.is_among(data, &[named])))
}
