//! Data is manifestly public only if the person made it so.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::value::{Entry, Value};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::{Explanation, Findings, Policy, Rule};
use crate::schema::Kind;

/// `special-category-manifestly-public`
pub static RULE: Rule = Rule {
    code: "special-category-manifestly-public",
    severity: Severity::Warning,
    provisions: &["GDPR 9(2)(e)", "C-252/21", "C-446/21"],
    explanation: Explanation {
        asks: "Special data that is used because it was made public comes from a publication by the person.",
        why: "The Court of Justice asks for a deliberate act by which the person showed the data to everybody; \
              visiting a site, or being talked about by others, is no such act.",
        blind: "It looks at the source and at `scraping`. Whether a public statement concerned the very data that \
                is used is left to a person.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-manifestly-public/fails.priv"),
        passes: include_str!(
            "../../../../tests/rules/special/special-category-manifestly-public/passes.priv"
        ),
    },
    check,
};

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let Some((entry, _)) = model.conditions(processing.id).find(|(_, word)| word.name == "made_public")
        else {
            continue;
        };
        let source = model
            .sources(processing.id)
            .find_map(|source| Some((source, unlike(model, processing.id, source)?)));
        if let Some((source, label)) = source {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(processing, entry, source, label));
        }
    }
}

/// Why a source is no publication by the person.
fn unlike(model: &Model, processing: DeclId, source: &Entry) -> Option<&'static str> {
    match &source.value {
        Value::Word(word) => match word.name {
            "observed" => Some("watched, not published"),
            "inferred" => Some("deduced, not published"),
            "public" if model.has_technique(processing, "scraping") => Some("collected by scraping"),
            _ => None,
        },
        Value::Ref(reference) => {
            let kind = model.get(reference.target).kind;
            matches!(kind, Kind::Organisation | Kind::Recipient).then_some("comes from somebody else")
        }
        _ => None,
    }
}

fn finding(processing: &Declaration, entry: &Entry, source: &Entry, label: &str) -> Diagnostic {
    RULE.finding(
        format!("`{}` takes data for public that the person did not publish", processing.name),
        entry.span,
    )
    .label("asks for a publication by the person")
    .related(source.span, label)
    .note("Data is manifestly made public only by a deliberate act of the person.")
    .help("state another condition, or limit `source` to what people published themselves")
}
