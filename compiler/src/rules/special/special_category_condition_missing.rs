//! Special categories need a condition of Art. 9(2) beside the basis.
//!
//! It trusts the tags of the library and of the author. It can't know what a
//! free text holds.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::value::Fact;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `special-category-condition-missing`
pub static RULE: Rule = Rule {
    code: "special-category-condition-missing",
    severity: Severity::Error,
    provisions: &["GDPR 9(1)", "GDPR 9(2)"],
    explanation: Explanation {
        asks: "An activity that uses special categories of data states a condition of Article 9(2).",
        why: "Data on health, beliefs, origin and the like may not be used at all unless one of ten conditions \
              holds; a legal basis alone is not enough.",
        blind: "It reads the tags of data and of its elements. Anonymous data needs no condition. Where the author \
                denies a tag with `ordinary` and a reason, it only warns. It can't know what a free text holds.",
        related: &["special-category-basis-missing", "special-category-tag-lost"],
        fails: include_str!("../../../../tests/rules/special/special-category-condition-missing/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/special/special-category-condition-missing/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    for activity in policy.model.of_kind(Kind::Activity) {
        for (way, severity) in [(Label::Stated, Severity::Error), (Label::Denied, Severity::Warning)] {
            let lacking = lacking(policy.model, activity, way);
            if !lacking.is_empty() {
                let about: Vec<DeclId> = lacking.iter().map(|(user, _)| *user).chain([activity.id]).collect();
                let mut finding = finding(policy.model, activity, &lacking, way);
                finding.severity = severity;
                findings.report(&about, finding);
                break;
            }
        }
    }
}

/// The smallest units of an activity that use special data without a condition.
fn lacking(model: &Model, activity: &Declaration, way: Label) -> Vec<(DeclId, Vec<DeclId>)> {
    let units = model.family(activity.id).filter(|&unit| model.get(unit).parts.is_empty());
    units
        .filter(|&unit| model.decides(unit) && is_open(model.fact(unit, "article_9")))
        .map(|unit| (unit, model.labelled(unit, "special", &[way])))
        .filter(|(_, data)| !data.is_empty())
        .collect()
}

/// Nothing is stated; `vague` text is another finding.
fn is_open(fact: &Fact) -> bool {
    let vague = fact.holes().any(|(_, hole)| matches!(hole, crate::model::value::Hole::Vague(_)));
    !fact.broken && !fact.is_stated() && !vague
}

fn finding(
    model: &Model,
    activity: &Declaration,
    lacking: &[(DeclId, Vec<DeclId>)],
    way: Label,
) -> Diagnostic {
    let owner = if let [(only, _)] = lacking { *only } else { activity.id };
    let mut data: Vec<DeclId> = lacking.iter().flat_map(|(_, data)| data.clone()).collect();
    data.sort();
    data.dedup();
    let name = &model.get(owner).name;
    let message = match way {
        Label::Denied => format!("`{name}` takes {} for ordinary data", names(model, &data)),
        _ => format!("`{name}` uses {} under no condition of Article 9", names(model, &data)),
    };
    let finding = RULE
        .finding(message, model.place(owner, "article_9"))
        .label("no `article_9`")
        .note("Special categories may be used only under one of the conditions of Article 9(2).")
        .help(HELP)
        .fix_if(fix::insert(model, owner, "article_9", "unstated"));
    data.iter().fold(finding, |finding, &data| match model.denies_tags(data) {
        Some(entry) => {
            finding.related(entry.span, format!("denies that `{}` is special", model.get(data).name))
        }
        None => finding
            .related(tag_place(model, data), format!("`{}` is a special category", model.get(data).name)),
    })
}

/// Where data gets its tag: its own tags, else its elements.
fn tag_place(model: &Model, data: DeclId) -> crate::source::Span {
    let field = ["tags", "elements"].into_iter().find(|field| model.writes(data, field));
    match field {
        Some(field) if !model.is_library(data) => model.place(data, field),
        _ => model.get(data).span,
    }
}

const HELP: &str = "add `article_9:` with what applies: `explicit_consent(…)`, `employment_law(law(…))`, \
                    `health_care(law(…))`, `legal_claims` …";
