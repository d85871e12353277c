//! An impact assessment covers what is done today.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::relation::Gathered;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `dpia-stale`
pub static RULE: Rule = Rule {
    code: "dpia-stale",
    severity: Severity::Warning,
    provisions: &["GDPR 35(11)"],
    explanation: Explanation {
        asks: "What an activity uses lies within what its impact assessment covers.",
        why: "When the risk changes, for example because new data or new techniques come in, the assessment is \
            reviewed.",
        blind: "It compares the data, people, recipients and techniques of the activity with `covers` of its \
            latest assessment, each only if `covers` names something of that kind. Places it does not compare.",
        related: &["dpia-content-incomplete"],
        fails: include_str!("../../../../tests/rules/impact/dpia-stale/fails.priv"),
        passes: include_str!("../../../../tests/rules/impact/dpia-stale/passes.priv"),
    },
    check,
};

/// What was not assessed: the processing, the thing that it uses, and the field.
type Beyond = (DeclId, DeclId, &'static str);

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let mut found: Gathered<DeclId, Beyond> = Gathered::default();
    for processing in model.processings() {
        let Some(dpia) = model.latest(&model.assessments(processing.id, "dpia")) else { continue };
        let beyond = beyond(model, processing.id, dpia);
        let all = found.group(dpia);
        for item in beyond {
            if !all.iter().any(|(_, own, _)| *own == item.1) {
                all.push(item);
            }
        }
    }
    for (dpia, beyond) in found.into_iter().filter(|(_, beyond)| !beyond.is_empty()) {
        findings.report(&[dpia], finding(model, model.get(dpia), &beyond));
    }
}

/// What a processing uses beyond an assessment.
fn beyond(model: &Model, processing: DeclId, dpia: DeclId) -> Vec<Beyond> {
    let covers = model.own(dpia, "covers");
    if covers.open || covers.holes().next().is_some() {
        return Vec::new();
    }
    let fields: [(&str, &[Kind]); 4] = [
        ("data", &[Kind::Data, Kind::Element]),
        ("subjects", &[Kind::Subject]),
        ("recipients", &[Kind::Recipient]),
        ("techniques", &[Kind::Technique]),
    ];
    let mut all = Vec::new();
    for (field, kinds) in fields {
        let covered: Vec<DeclId> =
            covers.refs().map(|(_, own)| own).filter(|own| kinds.contains(&model.get(*own).kind)).collect();
        if covered.is_empty() {
            continue;
        }
        let used = model.fact(processing, field).refs().map(|(_, own)| own);
        all.extend(used.filter(|own| !model.is_among(*own, &covered)).map(|own| (processing, own, field)));
    }
    all
}

fn finding(model: &Model, dpia: &Declaration, beyond: &[Beyond]) -> Diagnostic {
    let things: Vec<DeclId> = beyond.iter().map(|(_, own, _)| *own).collect();
    let finding = RULE
        .finding(
            format!("`{}` does not cover {}", dpia.name, names(model, &things)),
            model.place(dpia.id, "covers"),
        )
        .label("what was assessed")
        .note("When what is done goes beyond what was assessed, the assessment is reviewed.")
        .help("review the assessment, and extend `covers` and `on`");
    beyond.iter().fold(finding, |finding, &(processing, own, field)| {
        finding.related(model.place_of(processing, field, own), "used since")
    })
}
