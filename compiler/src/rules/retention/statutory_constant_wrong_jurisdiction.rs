//! The law that sets a period binds the organisation that keeps the data.

use super::keeper;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Code;
use crate::model::keeping::Written;
use crate::model::period::Form;
use crate::model::value::Value;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::source::Span;

/// `statutory-constant-wrong-jurisdiction`
pub static RULE: Rule = Rule {
    code: "statutory-constant-wrong-jurisdiction",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(e)", "GDPR 6(3)"],
    explanation: Explanation {
        asks: "A period that rests on the law of a state is used by an organisation that this law binds.",
        why: "The bookkeeping law of another state is no reason to keep records here; the organisation's own law \
              sets another period.",
        blind: "It knows the seat, the statute and the establishments that the policy states, and stays silent if \
                none is stated. It reads the state of a period of the library and of a law cited as the reason.",
        related: &["statutory-constant-superseded"],
        fails: include_str!(
            "../../../../tests/rules/retention/statutory-constant-wrong-jurisdiction/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/retention/statutory-constant-wrong-jurisdiction/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for written in model.written_periods() {
        let keepers = keeper::of(model, written.by);
        let bound: Vec<Code> = keepers.iter().flat_map(|&keeper| model.established_in(keeper)).collect();
        if bound.is_empty() {
            continue;
        }
        for (state, place) in foreign(policy, &written) {
            if !bound.contains(&state) && !bound.contains(&policy.law.law_of(state)) {
                findings.report(&[written.by], finding(policy, &written, state, place, &bound));
            }
        }
    }
}

/// The states whose law a period names, each with its place.
fn foreign(policy: &Policy<'_>, written: &Written<'_>) -> Vec<(Code, Span)> {
    let Some(period) = written.period() else { return Vec::new() };
    let named = match period.form {
        Form::Named(id) => policy.law.statute(id).and_then(|statute| statute.state()),
        _ => None,
    };
    let cited = period.because.iter().filter_map(|reason| match &reason.value {
        Value::Word(word) if word.name == "law" => {
            let (_, state) = word.detail("state").countries().next()?;
            Some((state.country(), reason.span))
        }
        Value::Ref(reference) => Some((policy.law.statute(reference.target)?.state()?, reason.span)),
        _ => None,
    });
    let mut all: Vec<(Code, Span)> = named.map(|state| (state, written.entry.span)).into_iter().collect();
    all.extend(cited.filter(|(state, _)| state.as_str() != "EU"));
    all
}

fn finding(
    policy: &Policy<'_>,
    written: &Written<'_>,
    state: Code,
    place: Span,
    bound: &[Code],
) -> Diagnostic {
    let name = &policy.model.get(written.by).name;
    let country = |code: &Code| policy.law.country_name(*code);
    RULE.finding(format!("`{name}` keeps data by the law of {}", country(&state)), place)
        .label(format!("the policy states no seat or establishment in {}", country(&state)))
        .note("A statutory period is a reason to keep data only for those whom the statute binds.")
        .help(format!("take the period of {}, or add `establishments: {state}`", country(&bound[0])))
}
