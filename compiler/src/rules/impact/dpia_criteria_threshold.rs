//! Two criteria of risk usually mean an impact assessment.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::impact::Signal;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::listed;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `dpia-criteria-threshold`
pub static RULE: Rule = Rule {
    code: "dpia-criteria-threshold",
    severity: Severity::Warning,
    provisions: &["GDPR 35(1)", "WP248"],
    explanation: Explanation {
        asks: "An activity that meets two of the nine criteria of the authorities has an impact assessment, or a \
            reason why not.",
        why: "The authorities take the risk for high where two of nine criteria meet, such as sensitive data and \
            vulnerable people.",
        blind: "It counts what is stated: decisions, monitoring, tags, scale, combined data, traits, new \
            techniques. A stated small scale silences it, as does payroll, which authorities exempt. One \
            criterion alone is not reported. National lists are not read.",
        related: &["dpia-mandatory-case"],
        fails: include_str!("../../../../tests/rules/impact/dpia-criteria-threshold/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/dpia-criteria-threshold/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut reported: BTreeSet<DeclId> = BTreeSet::new();
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let activity = model.activity_of(processing.id);
        let excused = model.fact(processing.id, "scale").has_word("small") || is_exempt(model, processing.id);
        if excused || reported.contains(&activity) || model.is_assessed(processing.id) {
            continue;
        }
        let signals = model.risk_signals(processing.id);
        if signals.len() < 2 {
            continue;
        }
        reported.insert(activity);
        findings.report(&[processing.id, activity], finding(processing, &signals));
    }
}

/// Payroll stands on the exempt lists.
fn is_exempt(model: &Model, processing: DeclId) -> bool {
    let purposes = model.purposes(processing);
    !purposes.is_empty() && purposes.iter().all(|&purpose| model.is_kind_of(purpose, "payroll"))
}

fn finding(processing: &Declaration, signals: &[Signal]) -> Diagnostic {
    let name = &processing.name;
    let criteria: Vec<String> = signals.iter().map(|signal| signal.criterion.to_owned()).collect();
    let count = match signals.len() {
        2 => "two criteria".to_owned(),
        3 => "three criteria".to_owned(),
        more => format!("{more} criteria"),
    };
    let finding = RULE
        .finding(
            format!("`{name}` meets {count} of a high risk and has no impact assessment"),
            processing.span,
        )
        .label(listed(&criteria))
        .note("Where two of the nine criteria of the authorities meet, the risk is usually high.")
        .help(format!(
            "declare it: `assessment {name}_dpia {{ type: dpia  of: {name}  outcome: unstated }}`, \
             or `outcome: not_needed(\"why\")`"
        ));
    signals.iter().fold(finding, |finding, signal| finding.related(signal.place, signal.criterion))
}
