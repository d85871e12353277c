//! Data on crimes needs an authority or a law that allows it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::value::{Fact, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};
use crate::schema::Kind;

/// `criminal-data-authority-missing`
pub static RULE: Rule = Rule {
    code: "criminal-data-authority-missing",
    severity: Severity::Error,
    provisions: &["GDPR 10", "C-439/19"],
    explanation: Explanation {
        asks: "An activity that uses data on convictions and offences acts under official authority, or cites the \
               law that allows it.",
        why: "Article 10 leaves such data to public authority and to what Union or national law permits with \
              safeguards.",
        blind: "It reads the tag `criminal`. Whether the law cited has the safeguards is left to a person, as is \
                whether a sanction is criminal at all; `ordinary` denies that with a reason.",
        related: &["criminal-register-private"],
        fails: include_str!("../../../../tests/rules/special/criminal-data-authority-missing/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/criminal-data-authority-missing/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for activity in model.of_kind(Kind::Activity) {
        let units = model.family(activity.id).filter(|&unit| model.get(unit).parts.is_empty());
        let lacking: Vec<DeclId> = units
            .filter(|&unit| model.decides(unit) && !is_allowed(model.fact(unit, "article_10")))
            .filter(|&unit| !criminal(model, unit).is_empty())
            .collect();
        let owner = match lacking[..] {
            [] => continue,
            [only] => only,
            _ => activity.id,
        };
        let data = criminal(model, lacking[0]);
        findings.report(&[owner, activity.id], finding(model, model.get(owner), &data));
    }
}

fn criminal(model: &Model, processing: DeclId) -> Vec<DeclId> {
    model.labelled(processing, "criminal", &[Label::Stated, Label::Inherited])
}

/// Official authority, or a law with its article.
fn is_allowed(fact: &Fact) -> bool {
    fact.broken
        || fact.entries.iter().any(|entry| match &entry.value {
            Value::Word(word) if word.name == "law" => {
                word.detail("text").is_stated() || word.detail("text").broken
            }
            Value::Word(word) => word.name == "official_authority",
            _ => false,
        })
}

fn finding(model: &Model, owner: &Declaration, data: &[DeclId]) -> Diagnostic {
    let message = format!("`{}` uses {} under no law on criminal data", owner.name, names(model, data));
    let finding = RULE
        .finding(message, model.place(owner.id, "article_10"))
        .label("no `article_10`")
        .note("Data on convictions and offences is for public authority, and for what a law allows with safeguards.")
        .help("cite it: `article_10: law(FR, \"act and article\")`, or leave the data out")
        .fix_if(fix::insert(model, owner.id, "article_10", "unstated"));
    data.iter().fold(finding, |finding, &data| {
        finding.related(
            model.place_of(owner.id, "data", data),
            format!("`{}` is tagged `criminal`", model.get(data).name),
        )
    })
}
