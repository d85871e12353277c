//! A promise not to profile or decide automatically, and a decision that does.

use super::promise::Promise;
use super::promise::promises;
use crate::diagnostic::Severity;
use crate::model::{DeclId, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `claim-no-profiling-contradicted`
pub static RULE: Rule = Rule {
    code: "claim-no-profiling-contradicted",
    severity: Severity::Error,
    provisions: &["GDPR 4(4)", "GDPR 13(2)(f)", "GDPR 5(1)(a)"],
    explanation: Explanation {
        asks: "A promise that there is no profiling, or no automated decision, holds for every \
              activity.",
        why: "People object to being profiled if they know of it; a promise keeps them from asking.",
        blind: "It looks at declared decisions and at scoring among the techniques. A promise about \
              automated decisions does not deny profiling.",
        related: &[],
        fails: include_str!("../../../../tests/rules/consistency/claim-no-profiling-contradicted/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/consistency/claim-no-profiling-contradicted/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for (word, kind) in [("profiling", "profiling"), ("automated_decisions", "automated")] {
        for promise in promises(model, "never", word) {
            let Some((activity, span, label)) = counter(model, &promise, kind) else { continue };
            let finding = RULE
                .finding(
                    format!(
                        "`{}` promises otherwise, and `{}` does it",
                        promise.by.name,
                        model.get(activity).name
                    ),
                    promise.entry.span,
                )
                .label("the promise")
                .related(span, label)
                .note("What a policy promises has to agree with what it describes.")
                .help("narrow the promise with `of` or `for`, or correct it");
            findings.report(&[promise.by.id, activity], finding);
        }
    }
}

/// Whether a promise about people below an age can concern those of an activity:
/// not if all of them are known to be older.
fn concerns_age(model: &Model, promise: &Promise<'_>, id: DeclId) -> bool {
    let Some(below) = promise.word.detail("below").quantity() else { return true };
    let older = |subject: &DeclId| {
        model.own(*subject, "min_age").quantity().is_some_and(|least| least.number >= below.number)
    };
    let subjects = model.subjects(id);
    subjects.is_empty() || !subjects.iter().all(older)
}

/// An activity that does what is denied.
fn counter(model: &Model, promise: &Promise<'_>, kind: &str) -> Option<(DeclId, Span, &'static str)> {
    let wide: Vec<DeclId> = promise.word.detail("for").refs().map(|(_, purpose)| purpose).collect();
    let about = |id: DeclId| {
        let of = !promise.word.detail("of").is_written()
            || promise.names(model, id)
            || model.data(id).iter().any(|&data| promise.is_about(model, data));
        let ends = wide.is_empty()
            || model.purposes(id).iter().any(|&own| super::promise::is_within(model, own, &wide));
        of && ends && concerns_age(model, promise, id)
    };
    model.processings().filter(|own| about(own.id)).find_map(|activity| {
        let decisions = model.fact(activity.id, "decisions");
        let decision = decisions.refs().find(|(_, id)| model.own(*id, "type").has_word(kind));
        if let Some((entry, _)) = decision {
            return Some((activity.id, entry.span, "a decision of this kind"));
        }
        let techniques = model.fact(activity.id, "techniques");
        let scores = techniques.refs().find(|(_, id)| model.is_kind_of(*id, "scoring"))?;
        (kind == "profiling").then_some((activity.id, scores.0.span, "scores people"))
    })
}
