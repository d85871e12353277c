//! What is made from special data stays special until a step takes that away.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `special-category-tag-lost`
pub static RULE: Rule = Rule {
    code: "special-category-tag-lost",
    severity: Severity::Error,
    provisions: &["GDPR 9(1)", "C-184/20"],
    explanation: Explanation {
        asks: "Data that is made from special categories carries their tag, or says by which step it lost it.",
        why: "A score computed from diagnoses still speaks of health; only aggregation or anonymisation that works \
              takes that away.",
        blind: "It follows `made_from` and takes `made_by: aggregate` or `anonymise` and anonymous data at their \
                word. Where `ordinary` denies the tag with a reason it only warns. Data that no activity uses, or \
                only under a condition of Article 9, it leaves alone.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-tag-lost/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-tag-lost/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for data in model.of_kind(Kind::Data) {
        let Some(origin) = special_origin(model, data.id) else { continue };
        let severity = match model.label_of(data.id, "special") {
            Label::Inherited => Severity::Error,
            Label::Disowned => Severity::Warning,
            _ => continue,
        };
        let user = model.processings().map(|processing| processing.id).find(|&processing| {
            model.data(processing).contains(&data.id) && !model.fact(processing, "article_9").is_stated()
        });
        if let Some(user) = user {
            let mut finding = finding(model, data, origin, user);
            finding.severity = severity;
            findings.report(&[data.id], finding);
        }
    }
}

/// The special data that some data is made from.
fn special_origin(model: &Model, data: DeclId) -> Option<DeclId> {
    let mut origins = model.own(data, "made_from").refs().map(|(_, origin)| origin);
    origins.find(|&origin| {
        origin != data && matches!(model.label_of(origin, "special"), Label::Stated | Label::Inherited)
    })
}

fn finding(model: &Model, data: &Declaration, origin: DeclId, user: DeclId) -> Diagnostic {
    let source = &model.get(origin).name;
    RULE.finding(format!("`{}` is made from `{source}` and is not tagged as special", data.name), data.span)
        .label("carries no tag of its own")
        .related(model.place_of(data.id, "made_from", origin), format!("`{source}` is a special category"))
        .related(model.place_of(user, "data", data.id), "used under no condition of Article 9")
        .note("What is deduced from special categories is one, unless a step takes away what it tells about people.")
        .help("tag it, as in `tags: special(health)`, or declare the step: `made_by: aggregate`")
}
