//! Data from others that decides about people is checked.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `accuracy-source-unverified`
pub static RULE: Rule = Rule {
    code: "accuracy-source-unverified",
    severity: Severity::Hint,
    provisions: &["GDPR 5(1)(d)", "GDPR 16"],
    explanation: Explanation {
        asks: "Data from other parties or from scraping that decisions rest on is checked before it is used.",
        why: "Data has to be accurate, the more so where it decides something about people who did not give it.",
        blind: "It looks at activities with decisions, at their sources, and for `verified`. Public registers \
            without scraping are taken as reliable.",
        related: &[],
        fails: include_str!("../../../../tests/rules/minimisation/accuracy-source-unverified/fails.priv"),
        passes: include_str!("../../../../tests/rules/minimisation/accuracy-source-unverified/passes.priv"),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        if model.fact(processing.id, "decisions").refs().next().is_none() {
            continue;
        }
        if let Some(source) =
            model.sources(processing.id).find(|source| unchecked(model, processing.id, source))
        {
            let about: [DeclId; 2] = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, source));
        }
    }
}

fn unchecked(model: &Model, processing: DeclId, source: &Entry) -> bool {
    let other = match &source.value {
        Value::Word(word) => word.name == "public" && model.has_technique(processing, "scraping"),
        Value::Ref(reference) => {
            matches!(model.get(reference.target).kind, Kind::Organisation | Kind::Recipient)
        }
        _ => false,
    };
    other && !source.value.detail("verified").is_written()
}

fn finding(model: &Model, processing: &Declaration, source: &Entry) -> Diagnostic {
    RULE.finding(format!("`{}` decides by data that nobody checked", processing.name), source.span)
        .label("comes from others")
        .related(model.place(processing.id, "decisions"), "decides about people")
        .note("Data has to be accurate; people can't correct what they did not give.")
        .help("say how it is checked: `verified: \"matched with the register\"`, and how people `contest` the decision")
}
