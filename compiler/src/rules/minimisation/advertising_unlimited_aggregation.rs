//! Advertising does not take everything that is known about people.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{DeclId, Declaration, Model};
use crate::rules::wording::names;
use crate::rules::{Explanation, Findings, Policy, Rule};

/// `advertising-unlimited-aggregation`
pub static RULE: Rule = Rule {
    code: "advertising-unlimited-aggregation",
    severity: Severity::Warning,
    provisions: &["GDPR 5(1)(c)", "GDPR 5(1)(e)", "C-446/21"],
    explanation: Explanation {
        asks: "An advertising activity uses a part of the data that is held about people, not all of it.",
        why: "The Court of Justice held that a network may not use all the data that it holds for advertising, \
            without limit of time or kind.",
        blind: "It compares the data of an advertising activity with all data that the policy's activities hold \
            about the same people, if there are at least three categories in several activities. A period \
            without end is left to the rules on retention. Contextual advertising is not meant.",
        related: &["data-not-necessary-for-purpose"],
        fails: include_str!(
            "../../../../tests/rules/minimisation/advertising-unlimited-aggregation/fails.priv"
        ),
        passes: include_str!(
            "../../../../tests/rules/minimisation/advertising-unlimited-aggregation/passes.priv"
        ),
    },
    check,
};

/// Fewer categories than these are no whole life.
const FEW: usize = 3;

fn check(policy: &Policy<'_>, findings: &mut Findings) {
    let model = policy.model;
    let advertises = |id: DeclId| {
        model.has_purpose(id, "advertising") && !model.has_purpose(id, "contextual") && model.decides(id)
    };
    for processing in model.processings().filter(|processing| advertises(processing.id)) {
        let people = model.subjects(processing.id);
        let others: Vec<DeclId> = model
            .processings()
            .map(|other| other.id)
            .filter(|&other| model.activity_of(other) != model.activity_of(processing.id))
            .filter(|&other| model.subjects(other).iter().any(|person| people.contains(person)))
            .collect();
        let own = model.data(processing.id);
        let mut held: Vec<DeclId> = others.iter().flat_map(|&other| model.data(other)).collect();
        held.sort();
        held.dedup();
        held.retain(|&data| model.is_personal(data));
        let all = held.iter().all(|&data| model.is_among(data, &own));
        let known = !others.iter().any(|&other| model.fact(other, "data").holes().next().is_some());
        if held.len() >= FEW && others.len() > 1 && all && known {
            let about = [processing.id, model.activity_of(processing.id)];
            findings.report(&about, finding(model, processing, &held));
        }
    }
}

fn finding(model: &Model, processing: &Declaration, held: &[DeclId]) -> Diagnostic {
    let message = format!("`{}` takes everything that is held about people", processing.name);
    RULE.finding(message, model.place(processing.id, "data"))
        .label(format!("all that other activities hold: {}", names(model, held)))
        .related(model.place(processing.id, "purpose"), "for advertising")
        .note("Advertising may not gather all data on people without distinction.")
        .help("limit `data` to what the advertising needs")
}
