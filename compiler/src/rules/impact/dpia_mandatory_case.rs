//! The three cases in which the law itself asks for an impact assessment.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::impact::Signal;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `dpia-mandatory-case`
pub static RULE: Rule = Rule {
    code: "dpia-mandatory-case",
    severity: Severity::Error,
    provisions: &["GDPR 35(1)", "GDPR 35(3)(a)", "GDPR 35(3)(b)", "GDPR 35(3)(c)"],
    explanation: Explanation {
        asks: "Systematic evaluation that decides about people, sensitive data on a large scale and large-scale \
            monitoring of public places have an impact assessment.",
        why: "Article 35(3) names these three cases; in each of them the risk is taken for high.",
        blind: "It looks at the effect of decisions, the stated scale, tags and the technique `public_area`. An \
            assessment that says why it is not needed silences it. It can't know how large a scale is that \
            nobody states.",
        related: &[],
        fails: include_str!("../../../../tests/rules/impact/dpia-mandatory-case/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/dpia-mandatory-case/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let activity = model.activity_of(processing.id);
        if reported.contains(&activity) || model.is_assessed(processing.id) {
            continue;
        }
        if let Some((provision, signals)) = case(model, processing.id) {
            reported.insert(activity);
            let mut finding = finding(processing, &signals);
            finding.provisions.retain(|own| *own == provision || *own == "GDPR 35(1)");
            findings.report(&[processing.id, activity], finding);
        }
    }
}

/// The case of Article 35(3) that a processing is.
fn case(model: &Model, processing: DeclId) -> Option<(&'static str, Vec<Signal>)> {
    let signal = |criterion, place| Signal { criterion, place };
    let small = model.fact(processing, "scale").has_word("small")
        || model.fact(processing, "frequency").has_word("occasional");
    let serious =
        model.fact(processing, "decisions").refs().find(|(_, decision)| model.is_serious(*decision));
    if let Some((entry, _)) = serious.filter(|_| !small) {
        return Some((
            "GDPR 35(3)(a)",
            vec![signal("decides about people with a serious effect", entry.span)],
        ));
    }
    let large = signal("on a large scale", model.large_scale(processing)?);
    if let Some(place) = model.sensitive_place(processing) {
        return Some(("GDPR 35(3)(b)", vec![signal("sensitive data", place), large]));
    }
    let place = model.technique_among(processing, &["public_area"])?;
    Some(("GDPR 35(3)(c)", vec![signal("monitors a public place", place), large]))
}

fn finding(processing: &Declaration, signals: &[Signal]) -> Diagnostic {
    let name = &processing.name;
    let finding = RULE
        .finding(format!("`{name}` has no impact assessment, and the law asks for one"), processing.span)
        .label("no `dpia` is about this")
        .note("In this case the law takes the risk for high, and asks for an assessment before the start.")
        .help(format!(
            "declare it: `assessment {name}_dpia {{ type: dpia  of: {name}  outcome: unstated }}`"
        ));
    signals.iter().fold(finding, |finding, signal| finding.related(signal.place, signal.criterion))
}
