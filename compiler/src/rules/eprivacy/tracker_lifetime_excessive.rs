//! A tracker stays longer than the authority of a targeted state recommends.
//!
//! The lengths are those of `std.exemption`; a reason in the lifetime's tail
//! silences it.

use super::tracking::{claims_exemption, most_days, purposes, tracked_states};
use crate::diagnostic::Severity;
use crate::model::DeclId;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `tracker-lifetime-excessive`
pub static RULE: Rule = Rule {
    code: "tracker-lifetime-excessive",
    severity: Severity::Note,
    provisions: &["CNIL 2020-091", "CNIL 2020-092", "Garante 10 June 2021"],
    explanation: Explanation {
        asks: "Audience measurement and the memory of a choice stay no longer than the authority of the \
              state recommends.",
        why: "Authorities advise thirteen months for measuring audiences and six months for \
              remembering a choice, after which people are asked again.",
        blind: "It needs a known state of residence or target, France or Italy, and knows no \
              recommendation for other purposes. Where an exemption is claimed for audience \
              measurement, another rule looks at its conditions.",
        related: &[],
        fails: include_str!("../../../../tests/rules/eprivacy/tracker-lifetime-excessive/fails.priv"),
        passes: include_str!("../../../../tests/rules/eprivacy/tracker-lifetime-excessive/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for tracker in model.of_kind(Kind::Tracker) {
        let Some(days) = most_days(model, tracker.id) else { continue };
        let reasoned =
            model.own(tracker.id, "lifetime").periods().any(|(_, period)| !period.because.is_empty());
        let Some((months, state)) = recommended(policy, tracker.id).filter(|_| !reasoned) else { continue };
        if days <= f64::from(months) * 31.0 {
            continue;
        }
        let finding = RULE
            .finding(
                format!("`{}` stays longer than the authority recommends in {state}", tracker.name),
                model.place(tracker.id, "lifetime"),
            )
            .label(format!("more than {months} months"))
            .note("The recommendation binds nobody; a longer time needs a reason.")
            .help(format!("write `lifetime: {months} months`, or add `because \"…\"` to a longer period"));
        findings.report(&[tracker.id], finding);
    }
}

/// The recommended number of months, and the state whose authority recommends it.
fn recommended(policy: &Policy<'_>, tracker: DeclId) -> Option<(u32, &'static str)> {
    let model = policy.model;
    let serves = |word: &str| purposes(model, tracker).iter().any(|&own| model.is_kind_of(own, word));
    let states = tracked_states(model, tracker);
    let lives = |code: &str| states.iter().any(|state| state.as_str() == code);
    if serves("audience_measurement") && lives("FR") && !claims_exemption(model, tracker) {
        return Some((13, "France"));
    }
    let state = if lives("FR") { "France" } else { "Italy" };
    (serves("consent_record") && (lives("FR") || lives("IT"))).then_some((6, state))
}
