//! Erasure takes as long as the slowest copy.
//!
//! Adds the time to answer, the longest life of a copy and the time to tell others.

use crate::diagnostic::Severity;
use crate::graph::end;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;
use crate::source::Span;

/// `deletion-bound-exceeded`
pub static RULE: Rule = Rule {
    code: "deletion-bound-exceeded",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 12(3)", "GDPR 17(1)"],
    explanation: Explanation {
        asks: "What is promised on answering a request for erasure holds for every copy as well.",
        why: "Somebody who is told that data was erased expects it to be gone, and not to return from a \
              backup.",
        blind: "It computes with stated times only, and takes a copy that counts from its own making as \
              one that erasure does not reach. A reason in `because`, such as that restores delete \
              again, silences it.",
        related: &["downstream-copy-outlives-source"],
        fails: include_str!("../../../../tests/rules/flow/deletion-bound-exceeded/fails.priv"),
        passes: include_str!("../../../../tests/rules/flow/deletion-bound-exceeded/passes.priv"),
    },
    check,
};

/// The time in which the law has requests answered, in days.
const STATUTORY: f64 = 31.0;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for rights in model.of_kind(Kind::Rights) {
        let days = |field: &str| model.own(rights.id, field).quantity().and_then(|time| time.most_days());
        let Some(answer) = days("answer_within").filter(|_| !model.concerned(rights.id).is_empty()) else {
            continue;
        };
        let Some((copy, lag, span)) = slowest(model) else { continue };
        let told = days("passed_on").unwrap_or(0.0);
        let (bound, all) = (answer.max(STATUTORY) + days("extension").unwrap_or(0.0), answer + lag + told);
        if all <= bound {
            continue;
        }
        let finding = RULE
            .finding(
                format!("Erasure takes up to {} days, and `{}` answers within {}", all.ceil(), rights.name, answer.ceil()),
                model.place(rights.id, "answer_within"),
            )
            .label("what people are told")
            .related(span, format!("`{}` keeps it {} days longer", model.get(copy).name, lag.ceil()))
            .note("Requests are acted on within one month; data that is erased is gone from copies too, or people are told when.")
            .help("shorten the period of the copy, or say in its `because` that a restore deletes again");
        findings.report(&[rights.id, copy], finding);
    }
}

/// The copy that erased data stays in for longest, counted from its own making.
fn slowest(model: &Model) -> Option<(DeclId, f64, Span)> {
    let copies = model.of_kind(Kind::System).filter(|system| model.own(system.id, "copy_of").is_stated());
    let lags = copies.flat_map(|copy| {
        let keepings = model.keepings(model.own(copy.id, "retention"));
        let known = keepings.into_iter().filter(|keeping| keeping.reasons().next().is_none());
        known
            .filter_map(|keeping| {
                Some((copy.id, end::lag(model, &keeping)?.most_days()?, keeping.entry.span))
            })
            .collect::<Vec<_>>()
    });
    lags.max_by(|(_, one, _), (_, other, _)| one.total_cmp(other))
}
