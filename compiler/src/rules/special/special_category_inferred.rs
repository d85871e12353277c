//! Guessing at health or beliefs is using health or beliefs.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::sensitive::Label;
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule, fix};

/// `special-category-inferred`
pub static RULE: Rule = Rule {
    code: "special-category-inferred",
    severity: Severity::Warning,
    provisions: &["GDPR 9(1)", "C-184/20", "C-21/23", "C-252/21"],
    explanation: Explanation {
        asks: "Data from which health, beliefs or the like can be guessed counts as a special category where it \
               serves profiling, advertising, pricing or decisions about people.",
        why: "The Court of Justice protects what can be deduced as well as what is said: orders at a pharmacy and \
              visits to a clinic speak of health.",
        blind: "It knows a short list of such data in the library. It is silent where the data serves delivery, \
                billing or safety only, where a condition of Article 9 is stated, and where `ordinary` denies it \
                with a reason.",
        related: &["special-category-condition-missing"],
        fails: include_str!("../../../../tests/rules/special/special-category-inferred/fails.priv"),
        passes: include_str!("../../../../tests/rules/special/special-category-inferred/passes.priv"),
    },
    check,
};

/// Purposes that use what can be guessed.
const GUESSING: [&str; 6] =
    ["advertising", "pricing", "eligibility", "scoring", "personalisation", "enrichment"];

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    for processing in model.processings().filter(|processing| model.decides(processing.id)) {
        let profiles = model.fact(processing.id, "decisions").refs().next().is_some();
        let guesses = profiles || GUESSING.iter().any(|purpose| model.has_purpose(processing.id, purpose));
        if !guesses || model.fact(processing.id, "article_9").is_stated() {
            continue;
        }
        let telling: Vec<(DeclId, DeclId)> = model
            .data(processing.id)
            .into_iter()
            .filter(|&data| model.label_of(data, "special") == Label::Absent && !is_settled(model, data))
            .filter_map(|data| Some((data, proxy(model, data)?)))
            .collect();
        if !telling.is_empty() {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, &telling));
        }
    }
}

/// Anonymous, or denied with a reason.
fn is_settled(model: &Model, data: DeclId) -> bool {
    let category = model.get(data).kind == crate::schema::Kind::Data;
    category && (model.own(data, "identity").has_word("anonymous") || model.denies_tags(data).is_some())
}

/// An element from which a special category can be guessed.
fn proxy(model: &Model, data: DeclId) -> Option<DeclId> {
    model.elements(data).into_iter().find(|&element| {
        model.get(element).kind == crate::schema::Kind::Element
            && model.own(element, "proxy_of").has_word("special")
    })
}

fn finding(model: &Model, processing: &Declaration, telling: &[(DeclId, DeclId)]) -> Diagnostic {
    let data: Vec<DeclId> = telling.iter().map(|(data, _)| *data).collect();
    let message =
        format!("`{}` uses {}, which tells more than it says", processing.name, names(model, &data));
    let finding = RULE
        .finding(message, model.place_of(processing.id, "data", data[0]))
        .label("used for guesses about people")
        .note("What can be deduced about health, beliefs or sexual life is protected as if it were said.")
        .help("tag the data, as in `tags: special(health)`, and state a condition in `article_9`; or deny it: `tags: ordinary(\"why\")`")
        .fix_if(fix::insert(model, processing.id, "article_9", "unstated"));
    telling.iter().fold(finding, |finding, &(data, element)| {
        let place = if data == element || model.is_library(data) {
            model.place_of(processing.id, "data", data)
        } else {
            model.place_of(data, "elements", element)
        };
        finding.related(
            place,
            format!("`{}` lets one guess at {}", model.get(element).name, guess(model, element)),
        )
    })
}

/// What an element is a proxy of: "health".
fn guess(model: &Model, element: DeclId) -> String {
    let categories = model.own(element, "proxy_of").words().flat_map(|(_, word)| {
        word.detail("category").words().map(|(_, category)| match category.name {
            "sexual" => "sexual life".to_owned(),
            name => name.to_owned(),
        })
    });
    let categories: Vec<String> = categories.collect();
    crate::rules::wording::listed(&categories)
}
